import type { Activity } from 'botbuilder';
import { refusalSentence } from '../../../cards/render.ts';
import { handlePress } from '../../presses/handle-press.ts';
import { now, type WorkshopTools } from '../../run-command/workshop-tools.ts';
import { isRefusal, refuse } from '../../workshop/refusals.ts';
import { secondsBetween } from '../../workshop/time.ts';
import type { Poster } from '../outbound/poster.ts';
import { type ArrivalTools, arrive } from './arrival.ts';
import { cardReply, errorReply } from './invoke-reply.ts';
import { dataOfInvoke, readPress } from '../../presses/read-press.ts';

/** A press on a card (Action.Execute): the body of the answer, which the presser alone sees. */
export async function handleInvoke(
  tools: WorkshopTools & ArrivalTools & { readonly poster: Poster },
  activity: Activity,
): Promise<object> {
  const presser = await arrive(tools, activity);
  const { language } = presser;
  const pressed =
    activity.name === 'adaptiveCard/action' ? readPress(dataOfInvoke(activity.value)) : undefined;
  const outcome = isOutdated(activity, now(tools))
    ? refuse('stale-press')
    : pressed
      ? await handlePress(tools, pressed.press, pressed.fields, presser)
      : refuse('not-understood');
  return isRefusal(outcome)
    ? errorReply(outcome.refusal, refusalSentence(outcome, language))
    : cardReply(tools.poster.draw(outcome, language).card);
}

/** Teams delivers a press again within seconds; one that is much older is a replay. */
const longestDeliverySeconds = 15 * 60;

function isOutdated({ timestamp }: Activity, at: string): boolean {
  return timestamp !== undefined && secondsBetween(timestamp.toISOString(), at) > longestDeliverySeconds;
}
