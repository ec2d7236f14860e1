import { RecurrenceClock } from '../../bot/run-command/recurrence-clock.ts';
import {
  comingRuns,
  comingRunsOf,
  recurrenceOf,
  repeatSession,
  runIfDue,
  stopRepeating,
} from '../../bot/run-command/repeat-session.ts';
import { launchSession } from '../../bot/run-command/launch-session.ts';
import { steerSession } from '../../bot/run-command/steer-session.ts';
import { now } from '../../bot/run-command/workshop-tools.ts';
import { finnishDay } from '../../bot/workshop/finnish-time.ts';
import { isRefusal } from '../../bot/workshop/refusals.ts';
import { currentStage, type Session } from '../../bot/workshop/session.ts';
import { secondsBetween } from '../../bot/workshop/time.ts';
import { sampleSession } from '../workshop/sample-session.ts';
import { onWeekday, proposedTime } from '../../bot/workshop/series/recurrence.ts';
import { openWorkshop, settled, type WorkshopUnderTest } from './workshop-under-test.ts';

const facilitator = sampleSession().facilitator;
const stranger = { ...facilitator, id: 'stranger', name: 'Vieras' };
let workshop: WorkshopUnderTest;

beforeEach(async () => {
  workshop = await openWorkshop();
});
afterEach(() => workshop.remove());

async function launched(): Promise<Session> {
  const session = await launchSession(
    workshop.tools,
    {
      agenda: workshop.tools.agendas[0]?.id ?? '',
      title: 'Verkkokahvit',
      language: 'fi',
      namedStages: [],
      expected: '12',
      coFacilitators: [],
      leaders: [],
    },
    { actor: facilitator, place: sampleSession().conversation },
  );
  if (isRefusal(session)) throw new Error(session.refusal);
  return session;
}

async function ended(session: Session): Promise<Session> {
  const command = { type: 'end', stage: currentStage(session).plan.id, version: session.steered } as const;
  const outcome = await steerSession(workshop.tools, session.id, command, facilitator);
  if (isRefusal(outcome)) throw new Error(outcome.refusal);
  return settled(workshop, session.id);
}

async function repeated(): Promise<Session> {
  const session = await ended(await launched());
  const made = await repeatSession(
    workshop.tools,
    session.id,
    { repetition: 'weekly', time: '09:00' },
    facilitator,
  );
  if (isRefusal(made)) throw new Error(made.refusal);
  return session;
}

/** Moves the clock to some seconds after the next run. */
async function passToRun(series: string, late = 1): Promise<void> {
  const recurrence = await workshop.tools.store.recurrence(series);
  workshop.pass(secondsBetween(now(workshop.tools), recurrence?.next ?? '') + late);
}

const liveNow = () => workshop.tools.store.liveSessionIn(sampleSession().conversation.id);

test('a workshop that comes again is the next of its series, with the same people and choices', async () => {
  const first = await repeated();
  await passToRun(first.id);
  await runIfDue(workshop.tools, first.id);
  expect(await liveNow()).toMatchObject({
    title: 'Verkkokahvit',
    expected: 12,
    follows: first.id,
    series: { id: first.id, name: 'Verkkokahvit', number: 2 },
    facilitator,
  });
});

test('a run takes place once, however often it is woken and whatever stops in between', async () => {
  const first = await repeated();
  const before = await workshop.tools.store.recurrence(first.id);
  await passToRun(first.id);
  await runIfDue(workshop.tools, first.id);
  const second = await liveNow();
  if (!second || !before) throw new Error('not held');
  await ended(second);
  // As after a crash between the launch and the note of it.
  await workshop.tools.store.saveRecurrence(before);
  await workshop.restart();
  await runIfDue(workshop.tools, first.id);
  await runIfDue(workshop.tools, first.id);
  expect(await liveNow()).toBeUndefined();
  expect(await workshop.tools.store.recurrence(first.id)).toMatchObject({ latest: second.id });
});

test('before its time nothing happens', async () => {
  const first = await repeated();
  await passToRun(first.id, -60);
  await runIfDue(workshop.tools, first.id);
  expect(await liveNow()).toBeUndefined();
});

test('a run that downtime swallowed is not made up for; the next one is held', async () => {
  const first = await repeated();
  await passToRun(first.id, 5 * 3600);
  await workshop.restart();
  await runIfDue(workshop.tools, first.id);
  expect(await liveNow()).toBeUndefined();
  await passToRun(first.id);
  await runIfDue(workshop.tools, first.id);
  expect(await liveNow()).toMatchObject({ series: { number: 2 } });
});

test('a short downtime only delays the run', async () => {
  const first = await repeated();
  await passToRun(first.id, 20 * 60);
  await workshop.restart();
  const clock = new RecurrenceClock(workshop.tools);
  await clock.start();
  clock.stop();
  expect(await liveNow()).toMatchObject({ series: { number: 2 } });
});

test('where a workshop is still under way, the facilitator is told and the next run is held', async () => {
  const first = await repeated();
  const other = await launched();
  await passToRun(first.id);
  await runIfDue(workshop.tools, first.id);
  expect(workshop.delivered.at(-1)?.view).toMatchObject({ view: 'notice', notice: 'run-not-held' });
  await ended(other);
  await passToRun(first.id);
  await runIfDue(workshop.tools, first.id);
  expect(await liveNow()).toMatchObject({ series: { number: 2 } });
});

test('what was held today comes again on another day, however late the hour that is chosen', async () => {
  const session = await ended(await launched());
  const made = await repeatSession(
    workshop.tools,
    session.id,
    { repetition: 'monthly', time: '23:55' },
    facilitator,
  );
  if (isRefusal(made)) throw new Error(made.refusal);
  expect(finnishDay(made.next)).not.toBe(finnishDay(now(workshop.tools)));
  const held = comingRuns(workshop.tools, made).dates.filter(({ skipped }) => !skipped);
  expect(held).toHaveLength(4);
  expect(held[0]?.at).toBe(made.next);
});

test('the weekday and the time are chosen, and a free day in between is told by its name', async () => {
  const session = await ended(await launched());
  const asked = { repetition: 'weekly', time: '09:00', weekday: '4' };
  const made = await repeatSession(workshop.tools, session.id, asked, facilitator);
  if (isRefusal(made)) throw new Error(made.refusal);
  workshop.pass(secondsBetween(now(workshop.tools), '2026-12-13T10:00:00.000Z'));
  expect(comingRuns(workshop.tools, made).dates.slice(0, 3)).toEqual([
    { at: '2026-12-17T07:00:00.000Z' },
    { at: '2026-12-24T07:00:00.000Z', skipped: { fi: 'jouluaatto', sv: 'julafton', en: 'Christmas Eve' } },
    {
      at: '2026-12-31T07:00:00.000Z',
      skipped: { fi: 'uudenvuodenaatto', sv: 'nyårsafton', en: "New Year's Eve" },
    },
  ]);
  expect(
    await repeatSession(workshop.tools, session.id, { ...asked, weekday: '8' }, facilitator),
  ).toMatchObject({ refusal: 'unknown-choice' });
});

test.each([
  ['2026-11-25', 'weekly', 2, '2026-11-24'],
  ['2026-11-25', 'fortnightly', 5, '2026-11-27'],
  ['2026-11-25', 'monthly', 1, '2026-11-25'],
  ['2026-11-25', 'nth-weekday', 1, '2026-11-23'],
  ['2026-11-30', 'nth-weekday', 5, '2026-10-30'],
] as const)('held on %s, %s on weekday %d: counted from %s', (held, repetition, weekday, first) => {
  expect(onWeekday(held, repetition, weekday)).toBe(first);
});

test.each([
  ['10:00', '10:00'],
  ['10:14', '10:00'],
  ['10:17', '11:00'],
  ['02:40', '08:00'],
  ['19:30', '15:00'],
])('began at %s: %s is proposed', (began, proposed) => {
  expect(proposedTime(began)).toBe(proposed);
});

test('a next run is told of the workshop that comes again, and of none that only continues it', async () => {
  const first = await repeated();
  const recurrence = await workshop.tools.store.recurrence(first.id);
  expect((await comingRunsOf(workshop.tools, first))?.dates[0]?.at).toBe(recurrence?.next);
  const series = { id: first.id, name: first.title, number: 2 };
  expect(await comingRunsOf(workshop.tools, { ...first, id: 'follow-up', series })).toBeUndefined();
});

test('on its own day, before it is held, the next run is the first that is told', async () => {
  const session = await ended(await launched());
  const asked = { repetition: 'weekly', time: '09:00', weekday: '4' };
  const made = await repeatSession(workshop.tools, session.id, asked, facilitator);
  if (isRefusal(made)) throw new Error(made.refusal);
  workshop.pass(secondsBetween(now(workshop.tools), made.next) - 3600);
  expect(comingRuns(workshop.tools, made).dates.find(({ skipped }) => !skipped)?.at).toBe(made.next);
});

test('stopped is stopped', async () => {
  const first = await repeated();
  expect(await stopRepeating(workshop.tools, first.id, stranger)).toMatchObject({
    refusal: 'not-facilitator',
  });
  expect(await recurrenceOf(workshop.tools, first)).toBeDefined();
  await stopRepeating(workshop.tools, first.id, facilitator);
  await passToRun(first.id);
  expect(await runIfDue(workshop.tools, first.id)).toBeUndefined();
  expect(await liveNow()).toBeUndefined();
});

test('stopped is stopped, also while the channel is slow to take the news of a run that was not held', async () => {
  const first = await repeated();
  await launched();
  await passToRun(first.id);
  const { tools } = workshop;
  const outlet = {
    ...tools.outlet,
    async deliver() {
      await stopRepeating(tools, first.id, facilitator);
      return 'delivered' as const;
    },
  };
  await runIfDue({ ...tools, outlet }, first.id);
  expect(await recurrenceOf(tools, first)).toBeUndefined();
});

test.each([
  ['an unknown rhythm', 'daily', '09:00', 'unknown-choice'],
  ['no time', 'weekly', '', 'bad-time'],
  ['no such time', 'weekly', '24:00', 'bad-time'],
])('%s is refused', async (_what, repetition, time, refusal) => {
  const session = await ended(await launched());
  const outcome = await repeatSession(workshop.tools, session.id, { repetition, time }, facilitator);
  expect(outcome).toMatchObject({ refusal });
  expect(await workshop.tools.store.recurrences()).toEqual([]);
});

test('only an ended workshop repeats, and only its facilitator says so', async () => {
  const session = await launched();
  const rhythm = { repetition: 'weekly', time: '09:00' };
  expect(await repeatSession(workshop.tools, session.id, rhythm, facilitator)).toMatchObject({
    refusal: 'not-in-this-phase',
  });
  await ended(session);
  expect(await repeatSession(workshop.tools, session.id, rhythm, stranger)).toMatchObject({
    refusal: 'not-facilitator',
  });
});
