import { answerStage, tellBackground } from '../../bot/run-command/answer-stage.ts';
import { finishSession } from '../../bot/run-command/finish-session.ts';
import { hideAnswer } from '../../bot/run-command/hide-answer.ts';
import { closeWhatIsDue, steerSession } from '../../bot/run-command/steer-session.ts';
import { now } from '../../bot/run-command/workshop-tools.ts';
import type { Person } from '../../bot/workshop/people.ts';
import { isRefusal } from '../../bot/workshop/refusals.ts';
import { currentStage, type Phase, stageNamed } from '../../bot/workshop/session.ts';
import type { SteeringType } from '../../bot/workshop/steering.ts';
import { secondsBetween } from '../../bot/workshop/time.ts';
import { coFacilitator, elsewhere, facilitator, here, personAt, people, room } from './people-in-the-room.ts';
import { fieldsFor } from './sent-answers.ts';
import type { Deed } from './sequence-steps.ts';
import { isOffered, type WatchedSession } from './watched-session.ts';

/** What a deed does when it arrives, with everything checked that follows. */
export type Arrival = () => Promise<void>;

/** Binds a press to what its presser sees now; it may arrive later, and more than once. */
export async function steering(watched: WatchedSession, type: SteeringType, actor: Person): Promise<Arrival> {
  const { id, workshop } = watched;
  const session = await watched.now();
  const command = { type, stage: currentStage(session).plan.id, version: session.steered };
  return async () => {
    const before = await watched.now();
    const outcome = await watched.steered(() => steerSession(workshop.tools, id, command, actor));
    if (isRefusal(outcome)) return;
    expect([facilitator, coFacilitator]).toContainEqual(actor);
    expect(before).toMatchObject({ state: 'running', steered: command.version });
    expect(currentStage(before).plan.id).toBe(command.stage);
  };
}

/** One step of a workshop that goes as planned; without choices nobody answers. */
export async function goOnward(
  watched: WatchedSession,
  choices: readonly number[] | undefined,
): Promise<void> {
  const session = await watched.now();
  const stage = currentStage(session);
  const { id, phase } = { ...stage.plan, ...stage };
  if (phase === 'open' && choices && watched.accepted.of(id).length === 0) {
    return answerTogether(watched, choices);
  }
  if (phase === 'closing') return waitForTheClose(watched);
  const unlaid = stage.plan.kind === 'support' && (await watched.options(id)).length === 0;
  const onward = session.current + 1 < session.stages.length ? 'next' : 'end';
  const steps: Record<Exclude<Phase, 'closing'>, SteeringType> = {
    waiting: unlaid ? 'drop' : 'open',
    open: 'close',
    closed: 'reveal',
    revealed: onward,
    dropped: onward,
  };
  return (await steering(watched, steps[phase], facilitator))();
}

async function waitForTheClose(watched: WatchedSession): Promise<void> {
  const { closesAt = '' } = currentStage(await watched.now());
  // However far the clock has been set back meanwhile.
  const left = secondsBetween(now(watched.workshop.tools), closesAt);
  watched.workshop.pass(Math.max(0, left) + 1);
  await sweep(watched);
}

export async function sweep(watched: WatchedSession): Promise<void> {
  await watched.steered(() => closeWhatIsDue(watched.workshop.tools, watched.id));
}

/** Finishing what is not ending does nothing. */
export async function finishAgain(watched: WatchedSession): Promise<void> {
  const before = await watched.picture();
  await finishSession(watched.workshop.tools, watched.id);
  expect(await watched.picture()).toEqual(before);
}

export async function answering(
  watched: WatchedSession,
  { stage: place, by, choice, party, here: inTheRoom }: Extract<Deed, { deed: 'answer' }>,
): Promise<Arrival> {
  const session = await watched.now();
  const stage = session.stages[place ?? session.current] ?? currentStage(session);
  const { id } = stage.plan;
  const answerer = {
    person: personAt(by),
    conversation: inTheRoom && by < people.length - 1 ? here : elsewhere,
  };
  const fields = fieldsFor(stage, choice, await watched.gathered(id));
  return async () => {
    const contents = await watched.valid(id, fields, { ...answerer, party });
    await watched.answered(contents !== undefined, () =>
      answerStage(watched.workshop.tools, watched.id, { stage: id, fields, party }, answerer),
    );
    if (contents) watched.accepted.take(stage, answerer.person, party, contents);
    await watched.expectSound();
  };
}

/** Everyone in the room answers the current stage in the same instant. */
export async function answerTogether(watched: WatchedSession, choices: readonly number[]): Promise<void> {
  const stage = currentStage(await watched.now());
  const { id } = stage.plan;
  const gathered = await watched.gathered(id);
  const parties = ['sivistys', 'sote', 'jarjesto', undefined];
  await Promise.all(
    room.map(async (person, place) => {
      const choice = choices[place] ?? 0;
      const party = parties[choice % 4];
      const fields = fieldsFor(stage, choice, gathered);
      const answerer = { person, conversation: here };
      const contents = await watched.valid(id, fields, { ...answerer, party });
      const command = { stage: id, fields, party };
      const outcome = await answerStage(watched.workshop.tools, watched.id, command, answerer);
      expect(!isRefusal(outcome)).toBe(contents !== undefined);
      if (contents) watched.accepted.take(stage, person, party, contents);
    }),
  );
  await watched.expectSound();
}

export async function tellingParty(watched: WatchedSession, person: Person, party: string): Promise<Arrival> {
  const stage = currentStage(await watched.now()).plan.id;
  return async () => {
    const takes = await watched.takesAnswers(stage, here, person);
    const expected = takes && isOffered(party) && watched.accepted.has(stage, person);
    await watched.answered(expected, () =>
      tellBackground(watched.workshop.tools, watched.id, { stage, party }, { person, conversation: here }),
    );
    if (expected) watched.accepted.tell(stage, person, party);
    await watched.expectSound();
  };
}

export async function hiding(
  watched: WatchedSession,
  { deed: type, stage: place, row: number, by }: Extract<Deed, { deed: 'hide' | 'unhide' }>,
): Promise<Arrival> {
  const { id, workshop } = watched;
  const stage = (await watched.now()).stages[place]?.plan.id ?? '';
  const rows = (await workshop.tools.store.closedStage(id, stage))?.rows ?? [];
  const row = rows[number % Math.max(1, rows.length)]?.id ?? 'no-such-row';
  return async () => {
    const outcome = await watched.steered(() =>
      hideAnswer(workshop.tools, id, { type, stage, row }, personAt(by)),
    );
    if (isRefusal(outcome)) return;
    expect([facilitator, coFacilitator]).toContainEqual(personAt(by));
    expect(stageNamed(outcome, stage)?.hidden.includes(row)).toBe(type === 'hide');
  };
}
