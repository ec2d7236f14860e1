import { closedStages } from '../../bot/run-command/session-facts.ts';
import type { Fields } from '../../bot/workshop/kinds/kind.ts';
import { isParty } from '../../bot/workshop/parties.ts';
import { keyOf, type Person } from '../../bot/workshop/people.ts';
import { isRefusal, type Refusal } from '../../bot/workshop/refusals.ts';
import { currentStage, type Session, type Stage, stageNamed } from '../../bot/workshop/session.ts';
import { AcceptedAnswers } from './accepted-answers.ts';
import { agenda } from './agenda-under-test.ts';
import { expectAllowedMove, expectNoStraySecret, expectSound, type Kept } from './invariants.ts';
import { here } from './people-in-the-room.ts';
import { contentsOf } from './sent-answers.ts';
import { settled, type WorkshopUnderTest } from './workshop-under-test.ts';

/** A session of a sequence, with what people know of it and what must hold of it. */
export class WatchedSession {
  readonly workshop: WorkshopUnderTest;
  readonly id: string;
  readonly accepted = new AcceptedAnswers();
  readonly #kept: Kept = new Map();

  constructor(workshop: WorkshopUnderTest, id: string) {
    this.workshop = workshop;
    this.id = id;
  }

  async now(): Promise<Session> {
    const session = await this.workshop.tools.store.session(this.id);
    if (!session) throw new Error(`no session ${this.id}`);
    return session;
  }

  /** Carries a press out: refused it changes nothing, accepted it is one version and one arrow further. */
  async steered(carryOut: () => Promise<Session | Refusal>): Promise<Session | Refusal> {
    const before = await this.picture();
    const outcome = await carryOut();
    const after = await settled(this.workshop, this.id);
    if (isRefusal(outcome)) {
      expect(await this.picture()).toEqual(before);
    } else {
      expect(outcome.version).toBe(before.session.version + 1);
      expectAllowedMove(before.session, after);
      await this.expectSound();
    }
    return outcome;
  }

  /** Carries an answer out, which is taken exactly when the test itself would take it, and is no new version. */
  async answered(expected: boolean, carryOut: () => Promise<object>): Promise<void> {
    const before = await this.picture();
    const outcome = await carryOut();
    expect(!isRefusal(outcome)).toBe(expected);
    const after = await this.picture();
    expect(after.session).toEqual(before.session);
    if (!expected) expect(after).toEqual(before);
  }

  async expectSound(): Promise<void> {
    const session = await this.now();
    await expectSound(this.workshop, session, { accepted: this.accepted, kept: this.#kept });
    await expectNoStraySecret(this.workshop, session);
  }

  /** Everything that a refused command must leave as it is. */
  async picture() {
    const { store } = this.workshop.tools;
    const session = await this.now();
    return structuredClone({
      session,
      participants: await store.participants(this.id),
      answers: await store.answers(this.id, currentStage(session).plan.id),
      closed: [...(await closedStages(this.workshop.tools, session))],
      receipts: await store.receipts(this.id),
      record: await store.record(this.id),
    });
  }

  /** What a valid answer consists of, undefined where it must be refused, as the test itself sees it. */
  async valid(
    stageId: string,
    fields: Fields,
    { person, conversation, party }: { person: Person; conversation: string; party: string | undefined },
  ): Promise<readonly object[] | undefined> {
    if (!(await this.takesAnswers(stageId, conversation, person))) return undefined;
    if (party !== undefined && !isOffered(party)) return undefined;
    const stage = stageNamed(await this.now(), stageId);
    return stage && contentsOf(stage, fields, await this.options(stageId));
  }

  async takesAnswers(stageId: string, from: string, person: Person): Promise<boolean> {
    const session = await this.now();
    const stage = stageNamed(session, stageId);
    if (!stage || session.state !== 'running' || stage.plan.kind === 'talk') return false;
    const known =
      this.accepted.parties.has(keyOf(person)) ||
      this.accepted.of(stageId).some((answer) => keyOf(answer.person) === keyOf(person));
    const inTime = !stage.closesAt || this.workshop.tools.clock() < new Date(stage.closesAt);
    return (from === here || known) && inTime && (stage.phase === 'open' || stage.phase === 'closing');
  }

  /** Ids of the answers that a stage lets people support: those revealed, without the hidden ones. */
  async options(stageId: string): Promise<string[]> {
    const ground = await this.#groundOf(stageId);
    if (ground?.phase !== 'revealed') return [];
    return (await this.gathered(stageId)).filter((id) => !ground.hidden.includes(id));
  }

  /** Ids of all the answers that were gathered for a stage to support, the hidden ones too. */
  async gathered(stageId: string): Promise<string[]> {
    const ground = await this.#groundOf(stageId);
    const closed = ground && (await this.workshop.tools.store.closedStage(this.id, ground.plan.id));
    return (closed?.rows ?? []).map(({ id }) => id);
  }

  async #groundOf(stageId: string): Promise<Stage | undefined> {
    const session = await this.now();
    const stage = stageNamed(session, stageId);
    return stage?.plan.kind === 'support' ? stageNamed(session, stage.plan.of) : undefined;
  }
}

export function isOffered(party: string): boolean {
  return isParty(party) && agenda.parties.includes(party);
}
