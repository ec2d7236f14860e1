import { Application } from '@microsoft/teams-ai';
import { type Activity, ActivityTypes, CardFactory, MessageFactory, type TurnContext } from 'botbuilder';
import { refusalSentence } from '../../cards/render.ts';
import type { WorkshopTools } from '../run-command/workshop-tools.ts';
import { refuse } from '../workshop/refusals.ts';
import type { View } from '../workshop/views.ts';
import { type ArrivalTools, arrive } from './inbound/arrival.ts';
import { languageOf } from './inbound/activity-facts.ts';
import type { FileHosts } from './inbound/attached-file.ts';
import { handleFileConsent } from './inbound/file-consent.ts';
import { handleInvoke } from './inbound/handle-invoke.ts';
import { handleMessage, type MessageReply } from './inbound/handle-message.ts';
import { errorReply, replyToInvoke } from './inbound/invoke-reply.ts';
import type { Messenger, OutgoingCard } from './outbound/messenger.ts';
import type { Poster } from './outbound/poster.ts';
import { personalTarget } from './outbound/reachable-person.ts';

export type BotTools = WorkshopTools &
  ArrivalTools &
  FileHosts & { readonly poster: Poster; readonly messenger: Messenger };

/** The SDK's application with this bot's routes: messages, presses, installations. */
export function botApplication(tools: BotTools): Application {
  const application = new Application({
    adapter: tools.adapter,
    // Its timer is shared by all conversations, and an answer takes no time.
    startTypingTimer: false,
    removeRecipientMention: false,
  });
  application.activity(ActivityTypes.Message, async (context) => {
    const reply = await handleMessage(tools, context.activity);
    if (reply) await sendReply(tools, context, reply);
  });
  application.activity(ActivityTypes.InstallationUpdate, async (context) => {
    if (context.activity.action !== 'add') return;
    const { place, language } = await arrive(tools, context.activity);
    const view: View =
      place.kind === 'personal' ? { view: 'welcome' } : { view: 'help', where: 'conversation' };
    await context.sendActivity(asActivity(tools.poster.draw(view, language)));
  });
  application.addRoute(
    ({ activity }) => Promise.resolve(activity.type === ActivityTypes.Invoke),
    async (context) => {
      if (context.activity.name === 'fileConsent/invoke') {
        await handleFileConsent(tools, context.activity);
        await replyToInvoke(context, {});
      } else await replyToInvoke(context, await handleInvoke(tools, context.activity));
    },
    true,
  );
  tools.adapter.onTurnError = (context, cause) => tellOfFault(tools, context, cause);
  return application;
}

async function sendReply(
  tools: BotTools,
  context: TurnContext,
  { to, view, presser }: MessageReply,
): Promise<void> {
  const outgoing = tools.poster.draw(view, presser.language);
  const { replyToId, conversation } = context.activity;
  if (to === 'pressed-card' && replyToId) {
    await context.updateActivity({ ...asActivity(outgoing), id: replyToId });
    return;
  }
  if (to === 'person' && presser.place.kind !== 'personal') {
    const through = { serviceUrl: context.activity.serviceUrl, conversation: conversation.id };
    await tools.messenger.send(await personalTarget(tools, presser.person, through), outgoing);
    return;
  }
  await context.sendActivity(asActivity(outgoing));
}

function asActivity({ card, summary }: OutgoingCard): Partial<Activity> {
  return { ...MessageFactory.attachment(CardFactory.adaptiveCard(card)), summary };
}

/** A fault of ours: the operator gets the cause, the person a kind sentence, nobody a stack. */
async function tellOfFault(tools: BotTools, context: TurnContext, cause: unknown): Promise<void> {
  const { type, name } = context.activity;
  const remedy = 'see the cause; nothing that had a receipt is lost';
  tools.log.error({ type, name, cause: String(cause), remedy }, 'an activity could not be handled');
  const language = (tools.trustLocale && languageOf(context.activity.locale)) || 'fi';
  if (type === ActivityTypes.Invoke) {
    const sentence = refusalSentence(refuse('try-again'), language);
    await replyToInvoke(context, errorReply('try-again', sentence, 500));
  } else if (type === ActivityTypes.Message) {
    await context.sendActivity(
      asActivity(tools.poster.draw({ view: 'notice', notice: 'try-again' }, language)),
    );
  }
}
