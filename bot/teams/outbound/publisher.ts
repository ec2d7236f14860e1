import { createHash } from 'node:crypto';
import { answeredNow, closedStages, peopleNow } from '../../run-command/session-facts.ts';
import { comingRunsOf } from '../../run-command/repeat-session.ts';
import { earlierRecords } from '../../run-command/series-records.ts';
import { repliesIn } from '../../run-command/round/code-comments.ts';
import { controlsInUse, roundFacts } from '../../run-command/round/round-facts.ts';
import { now, type Outlet, type WorkshopTools } from '../../run-command/workshop-tools.ts';
import { type Posting, postingsOf } from '../../workshop/display/postings.ts';
import { keyOf } from '../../workshop/people.ts';
import { isLive, type Session } from '../../workshop/session.ts';
import type { Delivery, Log } from '../../run-command/workshop-tools.ts';
import type { Posted } from '../../../storage/store.ts';
import type { Poster } from './poster.ts';
import { isGone, isUnreachable, mayPass, readFailure } from './send-failure.ts';

/** Milliseconds between two drawings of one session: a hundred answers in a second are one new count. */
const pauseMs = 1_000;
/** In 1:1 a rehearsal's cards and its control card share one thread and its limit of sixty sends in 30 s. */
const personalPauseMs = 2_500;
/** After so many drawings that could not be completed, about a minute, the next press draws again. */
const mostFailures = 15;
/** A 1:1 chat that fails so often is taken for unreachable: the facilitator needs the card now. */
const mostControlFailures = 3;
/** The longest pause between two tries while the channel stays away. */
const longestPauseMs = 5_000;

/**
 * Makes what stands in Teams equal to what should be seen of a session. Drawing again is harmless, so a crash
 * between saving and publishing costs nothing.
 */
export class Publisher implements Outlet {
  readonly #tools: () => WorkshopTools;
  readonly #poster: Poster;
  readonly #onDrawn: (session: Session) => void;
  readonly #log: Log;
  /** Sessions being drawn; true when they have to be drawn again. */
  readonly #again = new Map<string, boolean>();
  /** session -> slot -> what was last sent there. */
  readonly #drawn = new Map<string, Map<string, string>>();
  /** session and slot -> how often it could not be placed. */
  readonly #failures = new Map<string, number>();
  /** session -> keys of people whose 1:1 cannot be reached. */
  readonly #inRoom = new Map<string, Set<string>>();
  readonly #running = new Set<Promise<void>>();
  /** session -> when it was last drawn, and how long it then rests; milliseconds. */
  readonly #lastDrawn = new Map<string, { at: number; pause: number }>();
  #stopping = false;

  constructor(wiring: {
    tools: () => WorkshopTools;
    poster: Poster;
    onDrawn: (session: Session) => void;
    log: Log;
  }) {
    this.#tools = wiring.tools;
    this.#poster = wiring.poster;
    this.#onDrawn = wiring.onDrawn;
    this.#log = wiring.log;
  }

  show(session: string, when: 'now' | 'soon' = 'now'): void {
    if (this.#again.has(session)) {
      this.#again.set(session, true);
      return;
    }
    this.#again.set(session, false);
    const last = this.#lastDrawn.get(session);
    const wait = when === 'soon' && last ? Math.max(0, last.at + last.pause - Date.now()) : 0;
    const run = this.#drawUntilSettled(session, wait).finally(() => this.#running.delete(run));
    this.#running.add(run);
  }

  async deliver(session: Session, to: Posting['to'], slot: string, view: Posting['view']): Promise<Delivery> {
    const { store } = this.#tools();
    if ((await store.posted(session.id)).some((posted) => posted.slot === slot)) return 'delivered';
    try {
      await store.savePosted(session.id, await this.#poster.send(session, { slot, to, view }));
      return 'delivered';
    } catch (cause) {
      const { status, code } = readFailure(cause);
      this.#log.warn(
        { session: session.id, slot: slotKind(slot), status, code },
        'a message could not be delivered',
      );
      if (isUnreachable(readFailure(cause))) return 'not-reachable';
      return mayPass(readFailure(cause)) ? 'channel-away' : 'channel-refused';
    }
  }

  /** Resolves when nothing is being drawn any more; what cannot be placed now is left to the next start. */
  async settled(): Promise<void> {
    this.#stopping = true;
    while (this.#running.size > 0) await Promise.all(this.#running);
  }

  async #drawUntilSettled(id: string, wait: number): Promise<void> {
    let pause = pauseMs;
    let failed = 0;
    try {
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      do {
        this.#again.set(id, false);
        const complete = await this.#draw(id);
        failed = complete ? 0 : failed + 1;
        if (!complete && !this.#stopping && failed < mostFailures) this.#again.set(id, true);
        pause = complete ? pauseMs : Math.min(2 * pause, longestPauseMs);
        if (this.#again.get(id)) await new Promise((resolve) => setTimeout(resolve, pause));
      } while (this.#again.get(id));
    } catch (cause) {
      const remedy = 'it is drawn again at the next press; see the cause if it goes on';
      this.#log.error({ session: id, cause: String(cause), remedy }, 'drawing a session failed');
    } finally {
      this.#again.delete(id);
    }
  }

  /** False when something could not be placed that may be placed later. */
  async #draw(id: string): Promise<boolean> {
    const tools = this.#tools();
    const session = await tools.store.session(id);
    if (!session) return true;
    // Told before anything is sent: a countdown must end in time however slow the channel is.
    this.#onDrawn(session);
    const posted = await tools.store.posted(id);
    const closed = await closedStages(tools, session);
    const receipts = await tools.store.receipts(id);
    const coming = await comingRunsOf(tools, session);
    const postings = postingsOf(session, {
      now: now(tools),
      answered: await answeredNow(tools, session, closed),
      people: await peopleNow(tools, session, closed),
      participants: await tools.store.participants(id),
      closed,
      controlInRoom: this.#inRoom.get(id) ?? new Set(),
      controlsInUse: controlsInUse(posted, now(tools)),
      posted: new Set(posted.map(({ slot }) => slot)),
      earlier: await earlierRecords(tools, session),
      ...(coming && { coming }),
      round: await roundFacts(tools, session),
      replies: session.round?.repliedAt ? await repliesIn(tools, session) : [],
      undelivered: receipts.filter(({ about, outcome }) => about === 'digest' && outcome === 'failed').length,
    });
    let complete = true;
    for (const posting of postings) complete = (await this.#place(session, posting)) && complete;
    const pause = session.conversation.kind === 'personal' ? personalPauseMs : pauseMs;
    this.#lastDrawn.set(id, { at: Date.now(), pause });
    if (!isLive(session)) this.#forget(id);
    return complete;
  }

  /** Sends a posting, updates what stands there, or leaves it be. One that fails does not stop the others. */
  async #place(session: Session, posting: Posting): Promise<boolean> {
    const { store } = this.#tools();
    const { slot, revision, updateOnly, goesFor } = posting;
    const posted = await store.posted(session.id);
    const standing = posted.find((one) => one.slot === slot);
    if (standing && goesFor !== undefined && standing.revision !== revision) {
      // Until the one that takes its place stands, it is what the facilitator steers by.
      if (!posted.some((one) => one.slot === goesFor)) return true;
      if (await this.#takeAway(session, posting, standing)) {
        await store.savePosted(session.id, { ...standing, ...(revision !== undefined && { revision }) });
        return true;
      }
    }
    const fingerprint = fingerprintOf(posting);
    try {
      if (!standing) {
        if (updateOnly) return true;
        const sent = await this.#poster.send(session, posting);
        await store.savePosted(session.id, { ...sent, ...(revision !== undefined && { revision }) });
      } else if (
        revision === undefined
          ? this.#drawnIn(session.id).get(slot) !== fingerprint
          : standing.revision !== revision
      ) {
        const { conversation, activity } = await this.#update(session, posting, standing);
        // A stage that is opened again leaves the revision of its close behind.
        if (revision !== standing.revision || activity !== standing.activity) {
          const current = { slot, conversation, activity };
          await store.savePosted(session.id, { ...current, ...(revision !== undefined && { revision }) });
        }
      }
      // What was left alone has not been drawn: it follows its content again once nobody is at it.
      if (revision === undefined) this.#drawnIn(session.id).set(slot, fingerprint);
      this.#failures.delete(`${session.id} ${slot}`);
      return true;
    } catch (cause) {
      if (standing && updateOnly && isGone(readFailure(cause))) {
        // Somebody deleted the old card: there is nothing left to change.
        await store.savePosted(session.id, { ...standing, ...(revision !== undefined && { revision }) });
        return true;
      }
      this.#failed(session, posting, cause);
      return !mayPass(readFailure(cause));
    }
  }

  /** False where the channel keeps the message: not every client can delete. */
  async #takeAway(session: Session, posting: Posting, standing: Posted): Promise<boolean> {
    try {
      await this.#poster.remove(session, posting, standing);
      return true;
    } catch (cause) {
      return isGone(readFailure(cause));
    }
  }

  async #update(
    session: Session,
    posting: Posting,
    standing: { slot: string; conversation: string; activity: string },
  ) {
    try {
      await this.#poster.update(session, posting, standing);
      return standing;
    } catch (cause) {
      // Teams sometimes cannot find a message again: the state is then sent anew, and that one remembered.
      if (!isGone(readFailure(cause)) || posting.updateOnly) throw cause;
      return this.#poster.send(session, posting);
    }
  }

  #failed(session: Session, { slot, to }: Posting, cause: unknown): void {
    const { status, code } = readFailure(cause);
    const about = { session: session.id, slot: slotKind(slot), status, code };
    if (to !== 'room' && slot.startsWith('control:') && this.#isLost(session.id, slot, cause)) {
      const unreached = this.#inRoom.get(session.id) ?? new Set();
      if (!unreached.has(keyOf(to))) {
        this.#inRoom.set(session.id, unreached.add(keyOf(to)));
        this.#again.set(session.id, true);
      }
      this.#log.warn(
        about,
        'a facilitator cannot be reached in 1:1; the control card goes to the conversation',
      );
      return;
    }
    const remedy =
      'drawn again at the next change; check that the app is still installed in the conversation';
    this.#log.warn({ ...about, cause: String(cause), remedy }, 'a card could not be placed');
  }

  /** Whether a person's 1:1 chat is given up: it cannot be reached, or has failed too often. */
  #isLost(id: string, slot: string, cause: unknown): boolean {
    const failures = (this.#failures.get(`${id} ${slot}`) ?? 0) + 1;
    this.#failures.set(`${id} ${slot}`, failures);
    return isUnreachable(readFailure(cause)) || failures >= mostControlFailures;
  }

  #drawnIn(id: string): Map<string, string> {
    const known = this.#drawn.get(id) ?? new Map<string, string>();
    this.#drawn.set(id, known);
    return known;
  }

  #forget(id: string): void {
    this.#drawn.delete(id);
    this.#lastDrawn.delete(id);
    this.#inRoom.delete(id);
    for (const name of this.#failures.keys()) if (name.startsWith(`${id} `)) this.#failures.delete(name);
  }
}

/** The slot without the person it may name: fit for a log. */
function slotKind(slot: string): string {
  return slot.split(':')[0] ?? slot;
}

function fingerprintOf({ view }: Posting): string {
  return createHash('sha256').update(JSON.stringify(view)).digest('base64');
}
