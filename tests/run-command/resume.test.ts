import { readdir } from 'node:fs/promises';
import { answerStage } from '../../bot/run-command/answer-stage.ts';
import { launchSession } from '../../bot/run-command/launch-session.ts';
import { resumeSessions } from '../../bot/run-command/resume-sessions.ts';
import { closedStages } from '../../bot/run-command/session-facts.ts';
import { steerSession } from '../../bot/run-command/steer-session.ts';
import { keyOf, type Named } from '../../bot/workshop/people.ts';
import { recordOf } from '../../bot/workshop/record-of.ts';
import { isRefusal } from '../../bot/workshop/refusals.ts';
import { currentStage, type Session } from '../../bot/workshop/session.ts';
import { finishClosing, type SteeringType, steer } from '../../bot/workshop/steering.ts';
import { addSeconds } from '../../bot/workshop/time.ts';
import type { Receipt } from '../../storage/store.ts';
import { context, facilitator, request, start } from '../workshop/sample-session.ts';
import { agenda } from './agenda-under-test.ts';
import { openWorkshop, type WorkshopUnderTest } from './workshop-under-test.ts';

const person = (id: string) => ({ tenant: 'kunta', id, name: `Name of ${id}` });
const reachable: Named = { name: 'Reachable', person: person('reachable') };
const blocked: Named = { name: 'Blocked', person: person('blocked') };
const noAccount: Named = { name: 'No Account' };

let workshop: WorkshopUnderTest;
let id: string;

beforeEach(async () => {
  workshop = await openWorkshop();
  workshop.unreachable.set(keyOf(person('blocked')), 'not-reachable');
  const launched = await launchSession(
    workshop.tools,
    { ...request, agenda: agenda.id, leaders: [reachable, blocked, noAccount] },
    { actor: facilitator, place: context.place },
  );
  if (isRefusal(launched)) throw new Error(launched.refusal);
  id = launched.id;
  await press('open');
  for (const voter of ['a', 'b', 'c', 'd']) {
    const command = { stage: 'vote', fields: { trust: '5' }, party: 'sote' };
    await answerStage(workshop.tools, id, command, { person: person(voter), conversation: context.place.id });
  }
});
afterEach(async () => {
  expect(workshop.errors).toEqual([]);
  await workshop.remove();
});

async function session(): Promise<Session> {
  const found = await workshop.tools.store.session(id);
  if (!found) throw new Error('no session');
  return found;
}

async function press(type: SteeringType): Promise<void> {
  const now = await session();
  const command = { type, stage: currentStage(now).plan.id, version: now.steered };
  const outcome = await steerSession(workshop.tools, id, command, facilitator);
  if (isRefusal(outcome)) throw new Error(outcome.refusal);
}

/** A press that was saved in the last instant before the crash: none of its effects took place. */
async function saveOnly(type: SteeringType | 'the countdown'): Promise<void> {
  const before = await session();
  const stage = currentStage(before).plan.id;
  const now = workshop.tools.clock().toISOString();
  const decision =
    type === 'the countdown'
      ? finishClosing(before, now)
      : steer(
          before,
          { type, stage, version: before.steered },
          { actor: facilitator, now, answered: 0, groundLaid: true },
        );
  if (isRefusal(decision)) throw new Error(decision.refusal);
  await workshop.tools.store.saveSession(decision.session);
}

/** Kills the program and starts it, then starts it once more: the second start must find nothing to do. */
async function crashAndResume(): Promise<void> {
  await workshop.restart();
  await resumeSessions(workshop.tools);
  const once = await everything();
  await workshop.restart();
  await resumeSessions(workshop.tools);
  expect(await everything()).toEqual(once);
}

async function everything() {
  const { store } = workshop.tools;
  return {
    session: await session(),
    closed: [...(await closedStages(workshop.tools, await session()))],
    record: await store.record(id),
    receipts: (await store.receipts(id)).map(({ to, outcome, reason }) => ({ to, outcome, reason })),
    delivered: workshop.delivered.map(({ to, slot }) => `${slot} -> ${to}`),
  };
}

const closeOpenStage = async () => {
  await press('close');
  workshop.pass(31);
};

test('a stage that was saved as closed is sealed, and its secret goes', async () => {
  await closeOpenStage();
  await saveOnly('the countdown');
  expect(await readdir(workshop.secretsDir)).toHaveLength(1);
  await crashAndResume();
  const closed = await workshop.tools.store.closedStage(id, 'vote');
  expect(closed?.answered.total).toBe(4);
  expect(await workshop.tools.store.answers(id, 'vote')).toEqual([]);
  expect(await readdir(workshop.secretsDir)).toEqual([]);
  expect(await session()).toMatchObject({
    state: 'running',
    stages: [{ phase: 'closed' }, {}, {}, {}, {}, {}],
  });
});

test('a secret that outlived its sealing goes', async () => {
  await closeOpenStage();
  await saveOnly('the countdown');
  const answered = { total: 0, bySide: { kunta: 0, hyvinvointialue: 0, kumppani: 0 } };
  await workshop.tools.store.sealStage(id, 'vote', { answered, rows: [] });
  await crashAndResume();
  expect(await readdir(workshop.secretsDir)).toEqual([]);
});

test('a countdown that ran out meanwhile is closed', async () => {
  await press('close');
  workshop.pass(3600);
  await crashAndResume();
  expect(currentStage(await session()).phase).toBe('closed');
  expect(await workshop.tools.store.closedStage(id, 'vote')).toMatchObject({ answered: { total: 4 } });
});

test('a countdown that has not run out goes on', async () => {
  await press('close');
  workshop.pass(29);
  await crashAndResume();
  expect(currentStage(await session())).toMatchObject({ phase: 'closing', closesAt: addSeconds(start, 30) });
  expect(await workshop.tools.store.countAnswers(id, 'vote')).toBe(4);
});

test('an open stage stays open, and its answers are still their givers’ to change', async () => {
  await crashAndResume();
  const command = { stage: 'vote', fields: { trust: '1' }, party: undefined };
  const conversation = context.place.id;
  const changed = await answerStage(workshop.tools, id, command, { person: person('a'), conversation });
  expect(isRefusal(changed)).toBe(false);
  expect(await workshop.tools.store.countAnswers(id, 'vote')).toBe(4);
});

test('a cancelled session is sealed and settled, without a record and without a message', async () => {
  await saveOnly('cancel');
  await crashAndResume();
  expect((await session()).state).toBe('cancelled');
  expect(await readdir(workshop.secretsDir)).toEqual([]);
  expect(await workshop.tools.store.record(id)).toBeUndefined();
  expect(workshop.delivered).toEqual([]);
});

test('a reopened stage whose empty result was not forgotten yet takes answers', async () => {
  await closeOpenStage();
  await saveOnly('the countdown');
  const answered = { total: 0, bySide: { kunta: 0, hyvinvointialue: 0, kumppani: 0 } };
  await workshop.tools.store.sealStage(id, 'vote', { answered, rows: [] });
  await saveOnly('reopen');
  await crashAndResume();
  const command = { stage: 'vote', fields: { trust: '1' }, party: undefined };
  const conversation = context.place.id;
  const answer = await answerStage(workshop.tools, id, command, { person: person('a'), conversation });
  expect(isRefusal(answer)).toBe(false);
  expect(await workshop.tools.store.countAnswers(id, 'vote')).toBe(1);
});

describe('a session that was saved as ending', () => {
  const receipt = (to: string, outcome: Partial<Receipt>): Receipt => ({
    session: id,
    about: 'digest',
    to,
    outcome: 'delivered',
    at: start,
    ...outcome,
  });
  const failed = { outcome: 'failed', reason: 'not-reachable' } as const;

  beforeEach(async () => {
    await closeOpenStage();
    await saveOnly('the countdown');
    await workshop.restart();
    await resumeSessions(workshop.tools);
    await press('reveal');
    await saveOnly('end');
  });

  const sentTo = () => workshop.delivered.map(({ to, slot }) => `${slot} -> ${to}`);
  const toForward = () => workshop.delivered.flatMap(({ view }) => (view.view === 'forward' ? [view] : []));
  const forwarded = () => toForward().flatMap(({ to }) => to.map(({ name, reason }) => `${name}: ${reason}`));

  test('gets its record, and its digests go out once', async () => {
    await crashAndResume();
    expect((await session()).state).toBe('ended');
    expect(await workshop.tools.store.record(id)).toMatchObject({ session: id, participants: { total: 4 } });
    expect(sentTo()).toEqual([
      `digest:0 -> ${keyOf(person('reachable'))}`,
      `forward -> ${keyOf(facilitator)}`,
    ]);
    expect(forwarded()).toEqual(['Blocked: not-reachable', 'No Account: no-account']);
    expect(await workshop.tools.store.receipts(id)).toHaveLength(3);
  });

  test('whoever has a receipt is not sent to again', async () => {
    await workshop.tools.store.saveReceipt(receipt(keyOf(person('reachable')), {}));
    await crashAndResume();
    expect(sentTo()).toEqual([`forward -> ${keyOf(facilitator)}`]);
  });

  test('whoever was found unreachable before the crash still comes to the facilitator as text', async () => {
    await workshop.tools.store.saveReceipt(receipt(keyOf(person('reachable')), {}));
    await workshop.tools.store.saveReceipt(receipt(keyOf(person('blocked')), failed));
    await workshop.tools.store.saveReceipt(receipt('No Account', { ...failed, reason: 'no-account' }));
    await crashAndResume();
    expect(forwarded()).toEqual(['Blocked: not-reachable', 'No Account: no-account']);
    expect(await workshop.tools.store.receipts(id)).toHaveLength(3);
  });

  test('a facilitator who cannot be reached finds the text in the conversation', async () => {
    workshop.unreachable.set(keyOf(facilitator), 'channel-refused');
    await crashAndResume();
    expect(sentTo()).toContain('forward -> room');
  });

  test('a record that was written before the crash is the same after it', async () => {
    const { store } = workshop.tools;
    const closed = await closedStages(workshop.tools, await session());
    const record = recordOf(await session(), closed, await store.participants(id));
    await store.saveRecord(record);
    await crashAndResume();
    expect(await workshop.tools.store.record(id)).toEqual(record);
  });
});
