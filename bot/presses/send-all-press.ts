import { sendAllParts } from '../run-command/round/send-all-parts.ts';
import { roundPart } from '../run-command/round/round-part.ts';
import type { WorkshopTools } from '../run-command/workshop-tools.ts';
import type { Fields } from '../workshop/kinds/kind.ts';
import { isRefusal } from '../workshop/refusals.ts';
import type { Press } from '../workshop/verbs.ts';
import { answererOf } from './answering-presses.ts';
import type { Presser, PressReply } from './presser.ts';
import { bothTexts, draftCommandIn } from './round-presses.ts';

/** Somebody sends every part that their organisation has filled in, the one on the card among them. */
export async function sendAllPress(
  tools: WorkshopTools,
  press: Press,
  fields: Fields,
  presser: Presser,
): Promise<PressReply> {
  const { session = '', organisation } = press;
  const command = draftCommandIn(press, fields);
  const outcome = await sendAllParts(tools, session, command, presser.person);
  if (isRefusal(outcome)) return bothTexts(tools, press, command.fields, outcome, presser);
  return roundPart(
    tools,
    session,
    { organisation, told: { what: 'sent-all', ...outcome } },
    answererOf(presser),
  );
}
