import { digestOf } from '../workshop/digest-of.ts';
import type { Digest } from '../workshop/digest.ts';
import { keyOf, type Named } from '../workshop/people.ts';
import { recordOf } from '../workshop/record-of.ts';
import { isRefusal, refuse } from '../workshop/refusals.ts';
import type { Session } from '../workshop/session.ts';
import { settle } from '../workshop/steering.ts';
import type { ForwardReason, ForwardView } from '../workshop/views.ts';
import { roundContents } from './round/round-contents.ts';
import { saveDecision } from './save-session.ts';
import { sealWhatIsClosed } from './seal-stage.ts';
import { earlierRecords } from './series-records.ts';
import { closedStages } from './session-facts.ts';
import { now, type WorkshopTools } from './workshop-tools.ts';

/**
 * Everything that follows from ending or cancelling: the record, the digests, the receipts; only then is the
 * session settled. Safe to run again after a crash: what has a receipt is not sent again. Throws while the
 * channel is away; the last try settles whatever happens.
 */
export async function finishSession(tools: WorkshopTools, id: string, lastTry = false): Promise<void> {
  const { store, outlet } = tools;
  const session = await store.session(id);
  if (session?.state !== 'ending' && session?.state !== 'cancelling') return;
  await sealWhatIsClosed(tools, session);
  if (session.state === 'ending') await writeRecord(tools, session);
  // The record tells how far each organisation came: what it did not send has no purpose any more, and the digests
  // may take minutes.
  if (session.round) await store.sweepDrafts(id);
  if (session.state === 'ending') await sendWhatFollows(tools, session, lastTry);
  // Whoever finishes it at the same time may have settled it already, and settled it stays.
  const settled = await saveDecision(tools, id, (latest) =>
    Promise.resolve(
      latest.state === 'ending' || latest.state === 'cancelling'
        ? { session: settle(latest) }
        : refuse('session-over'),
    ),
  );
  if (!isRefusal(settled)) outlet.show(id);
}

/** How long a channel that is away is waited for, and how often. */
const betweenTriesMs = 60_000;
const mostTries = 5;

/** The same, for those who must not wait for it; what fails is tried again. */
export function finishInBackground(tools: WorkshopTools, id: string, attempt = 1): void {
  void finishSession(tools, id, attempt >= mostTries).catch((cause: unknown) => {
    const remedy = 'tried again every minute, five times in all, then when the bot is started again';
    tools.log.error({ session: id, attempt, cause: String(cause), remedy }, 'ending a session failed');
    if (attempt < mostTries) {
      setTimeout(() => finishInBackground(tools, id, attempt + 1), betweenTriesMs).unref();
    }
  });
}

async function writeRecord(tools: WorkshopTools, session: Session): Promise<void> {
  // After a crash the drafts of a round may have been swept already: its record stands as it was written.
  const written = session.round && (await tools.store.record(session.id));
  if (written) return;
  const closed = await closedStages(tools, session);
  const participants = await tools.store.participants(session.id);
  const round = await roundContents(tools, session);
  await tools.store.saveRecord(recordOf(session, closed, participants, round));
}

async function sendWhatFollows(tools: WorkshopTools, session: Session, lastTry: boolean): Promise<void> {
  // Leaders of a rehearsal do not exist; its starter sees the digest among the other cards.
  if (session.rehearsal) return;
  const closed = await closedStages(tools, session);
  const participants = await tools.store.participants(session.id);
  const digest = digestOf(
    session,
    closed,
    participants,
    await earlierRecords(tools, session),
    await roundContents(tools, session),
  );
  const undelivered = await sendDigests(tools, session, digest, lastTry);
  if (undelivered.length === 0) return;
  const told = await sendOn(tools, session, { view: 'forward', digest, to: undelivered });
  if (told) return;
  if (!lastTry) throw new Error('the digests that failed could not be handed to the facilitator');
  const remedy = 'send the digest on by hand: the record is in the data folder';
  tools.log.error({ session: session.id, undelivered: undelivered.length, remedy }, 'nobody could be told');
}

async function sendDigests(
  tools: WorkshopTools,
  session: Session,
  digest: Digest,
  lastTry: boolean,
): Promise<ForwardView['to']> {
  const earlier = await tools.store.receipts(session.id);
  const undelivered: { name: string; reason: ForwardReason }[] = [];
  for (const [index, leader] of session.leaders.entries()) {
    const to = addressOf(leader);
    const before = earlier.find((receipt) => receipt.about === 'digest' && receipt.to === to);
    // Not tried again, but the text to send on may not have gone out before the crash.
    if (before?.outcome === 'failed')
      undelivered.push({ name: leader.name, reason: before.reason as ForwardReason });
    if (before) continue;
    const delivery = leader.person
      ? await tools.outlet.deliver(session, leader.person, `digest:${index}`, { view: 'digest', digest })
      : 'no-account';
    if (delivery === 'channel-away' && !lastTry) throw new Error('the channel is away');
    const outcome = delivery === 'channel-away' ? 'channel-refused' : delivery;
    await tools.store.saveReceipt({
      session: session.id,
      about: 'digest',
      to,
      at: now(tools),
      ...(outcome === 'delivered' ? { outcome } : { outcome: 'failed', reason: outcome }),
    });
    if (outcome !== 'delivered') undelivered.push({ name: leader.name, reason: outcome });
  }
  return undelivered;
}

/** The facilitator gets the text to send on by other means: in 1:1, or else in the conversation. */
async function sendOn(tools: WorkshopTools, session: Session, view: ForwardView): Promise<boolean> {
  const outcome = await tools.outlet.deliver(session, session.facilitator, 'forward', view);
  if (outcome === 'delivered') return true;
  return (await tools.outlet.deliver(session, 'room', 'forward', view)) === 'delivered';
}

function addressOf({ person, name }: Named): string {
  return person ? keyOf(person) : name;
}
