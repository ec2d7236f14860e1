import { comingRuns, recurrenceOf, repeatSession, stopRepeating } from '../run-command/repeat-session.ts';
import type { WorkshopTools } from '../run-command/workshop-tools.ts';
import { sessionHead } from '../workshop/display/heads.ts';
import { finnishDay, finnishTime } from '../workshop/finnish-time.ts';
import type { Fields } from '../workshop/kinds/kind.ts';
import { maySteer } from '../workshop/permissions.ts';
import { isRefusal, refuse } from '../workshop/refusals.ts';
import { isRound } from '../workshop/round/round.ts';
import { proposedTime } from '../workshop/series/recurrence.ts';
import { type Press, repeatFields } from '../workshop/verbs.ts';
import type { Presser, PressReply } from './presser.ts';

/** Asks how often an ended workshop comes again. */
export async function askRepeatPress(
  tools: WorkshopTools,
  { session: id = '' }: Press,
  { person }: Presser,
): Promise<PressReply> {
  const session = await tools.store.session(id);
  if (!session) return refuse('no-such-session');
  if (!maySteer(person, session)) return refuse('not-facilitator');
  if (isRound(session)) return refuse('round-not-repeated');
  const set = await recurrenceOf(tools, session);
  const began = session.startedAt ?? session.launchedAt;
  return {
    view: 'repeat',
    session: sessionHead(session),
    firstDay: set?.firstDay ?? finnishDay(began),
    time: set?.time ?? proposedTime(finnishTime(began)),
    ...(set && { repetition: set.repetition }),
    ...(session.conversation.kind === 'personal' && { alone: true as const }),
  };
}

export async function repeatPress(
  tools: WorkshopTools,
  { session: id = '' }: Press,
  fields: Fields,
  { person }: Presser,
): Promise<PressReply> {
  const asked = {
    repetition: fields[repeatFields.repetition],
    time: fields[repeatFields.time] ?? '',
    weekday: fields[repeatFields.weekday] ?? '',
  };
  const recurrence = await repeatSession(tools, id, asked, person);
  if (isRefusal(recurrence)) return recurrence;
  const session = await tools.store.session(id);
  if (!session) return refuse('no-such-session');
  tools.recurrences.set(recurrence);
  tools.outlet.show(id);
  return { view: 'repeating', session: sessionHead(session), coming: comingRuns(tools, recurrence) };
}

export async function stopRepeatingPress(
  tools: WorkshopTools,
  { session: id = '' }: Press,
  { person }: Presser,
): Promise<PressReply> {
  const session = await stopRepeating(tools, id, person);
  if (isRefusal(session)) return session;
  tools.outlet.show(id);
  return { view: 'repeating', session: sessionHead(session) };
}
