import { launchSession } from '../../bot/run-command/launch-session.ts';
import { steerSession } from '../../bot/run-command/steer-session.ts';
import { isRefusal } from '../../bot/workshop/refusals.ts';
import { agenda } from '../run-command/agenda-under-test.ts';
import { openWorkshop, settled, type WorkshopUnderTest } from '../run-command/workshop-under-test.ts';
import { context, facilitator, request } from '../workshop/sample-session.ts';
import { refusersOf } from './published-schema.ts';

let workshop: WorkshopUnderTest;

beforeEach(async () => {
  workshop = await openWorkshop();
});
afterEach(() => workshop.remove());

/** A session at its first stage, over before anything was opened. */
async function over(by: 'end' | 'cancel') {
  const { tools } = workshop;
  const launch = { ...request, agenda: agenda.id };
  const launched = await launchSession(tools, launch, { actor: facilitator, place: context.place });
  if (isRefusal(launched)) throw new Error(launched.refusal);
  const { id, steered: version } = launched;
  await steerSession(tools, id, { type: by, stage: agenda.stages[0]?.id ?? '', version }, facilitator);
  return settled(workshop, id);
}

test('a cancelled session has no record', async () => {
  const { id, state } = await over('cancel');
  expect(state).toBe('cancelled');
  expect(await workshop.tools.store.record(id)).toBeUndefined();
  expect(await workshop.tools.store.records()).toEqual([]);
});

test('one that ended before anything was opened has a valid one', async () => {
  const { id, state } = await over('end');
  expect(state).toBe('ended');
  const record = await workshop.tools.store.record(id);
  expect(record?.stages.map(({ phase }) => phase)).toEqual(agenda.stages.map(() => 'waiting'));
  expect(refusersOf(record)).toEqual([]);
});
