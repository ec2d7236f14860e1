import fc from 'fast-check';
import { recordSchema } from '../../bot/records/record-schema.ts';
import { agenda } from './agenda-under-test.ts';
import { people } from './people-in-the-room.ts';
import { SequenceRun } from './sequence-run.ts';
import { arbitrarySteps } from './sequence-steps.ts';
import { commentedStage, votes } from './votes-under-test.ts';
import type { WatchedSession } from './watched-session.ts';
import { openWorkshop } from './workshop-under-test.ts';

describe.each([
  { played: agenda, textStage: 1, named: ['named-vote'] },
  { played: votes, textStage: commentedStage, named: ['continuum'] },
])('the agenda $played.id', ({ played, textStage, named }) => {
  const steps = arbitrarySteps(people.length, { stages: played.stages.length, textStage });

  test('any sequence of commands, duplicated and reordered, keeps what the workshop promises', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        const workshop = await openWorkshop({ agendas: [played] });
        try {
          const run = new SequenceRun(workshop, played, named);
          for (const watched of await run.play(sequence)) await expectRecord(watched);
        } finally {
          await workshop.remove();
        }
      }),
      // The limit cuts the search for a shorter counterexample short, not the runs.
      { seed: 20_261_123, numRuns: 12, interruptAfterTimeLimit: 200_000, markInterruptAsFailure: true },
    );
  }, 240_000);
});

/** An ended session has a record that fits the published schema and counts what was accepted; a cancelled one none. */
async function expectRecord({ workshop, id, accepted }: WatchedSession): Promise<void> {
  const session = await workshop.tools.store.session(id);
  const record = await workshop.tools.store.record(id);
  expect(record !== undefined).toBe(session?.state === 'ended');
  if (!record) return;
  expect(recordSchema.parse(JSON.parse(JSON.stringify(record)))).toEqual(record);
  for (const { plan, anonymous, closed } of record.stages) {
    expect(closed?.answered.total ?? 0).toBe(accepted.of(plan.id).length);
    if (closed)
      expect(closed.answered).toEqual(accepted.answered(plan.id, anonymous ? record.smallGroup : 0));
  }
}
