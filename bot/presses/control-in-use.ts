import { inUseSince, isControl } from '../run-command/round/round-facts.ts';
import { now, type WorkshopTools } from '../run-command/workshop-tools.ts';
import { isRefusal } from '../workshop/refusals.ts';
import type { Press } from '../workshop/verbs.ts';
import type { View } from '../workshop/views.ts';
import type { Presser, PressReply } from './presser.ts';

/** What a facilitator of a round fills in or reads in place of the control card. */
const inItsPlace: readonly View['view'][] = [
  'invited',
  'invitation',
  'invitation-text',
  'ask-withdraw',
  'record-statement',
  'extend',
  'ask-close',
  'coding',
  'coding-summary',
  'gather',
  'heading',
  'review',
  'link',
];
const itself: readonly View['view'][] = ['control', 'round-control'];

/**
 * While a facilitator is at a card in the place of their control card, the answers of others must not redraw that
 * message: in a round they come at any time.
 */
export async function noteControlInUse(
  tools: WorkshopTools,
  { session: id }: Press,
  { message }: Presser,
  reply: PressReply,
): Promise<void> {
  if (isRefusal(reply) || id === undefined || message === undefined) return;
  const isOpened = inItsPlace.includes(reply.view);
  if (!isOpened && !itself.includes(reply.view)) return;
  const session = await tools.store.session(id);
  if (!session?.round) return;
  const posted = (await tools.store.posted(id)).find((one) => one.activity === message && isControl(one));
  if (!posted) return;
  const { slot, conversation, activity } = posted;
  const revision = isOpened ? { revision: inUseSince(now(tools)) } : {};
  await tools.store.savePosted(id, { slot, conversation, activity, ...revision });
}
