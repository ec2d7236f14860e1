import { topChallenges, widestGapOf } from '../../bot/workshop/kinds/challenge.ts';
import { repetitions } from '../../bot/workshop/series/recurrence.ts';
import type { OpenCommitment } from '../../bot/workshop/series/open-commitments.ts';
import { type Exhibit, exhibit, headOfSession, headOfStage } from './exhibit.ts';
import { plans } from './sample-plans.ts';
import { answered, commitmentsOf, resultsOf, rowId } from './sample-results.ts';
import { inEveryLanguage, type Writing } from './sample-texts.ts';

/** What a series of workshops and one that comes again show. */
export function seriesExhibits(writing: Writing): Exhibit[] {
  const session = headOfSession(writing);
  const firstDay = '2026-10-29';
  const vote = resultsOf(writing, 'full').challenge.items;
  const [voted, widestGap] = [topChallenges(vote), widestGapOf(vote)];
  const open = (count: number) =>
    commitmentsOf(count, writing).map(
      (commitment, place): OpenCommitment => ({
        id: rowId(place),
        commitment: { ...commitment, ...(place % 3 === 1 && { decision: writing.line(place) }) },
        because: (['late', 'needs-decision', 'unconfirmed'] as const)[place % 3] ?? 'late',
      }),
    );
  const recall = {
    view: 'recall',
    session,
    earlier: { title: writing.line(3).slice(0, 120), at: '2026-09-03T09:00:00.000Z' },
  } as const;
  const counts = { total: 25, done: 4, inProgress: 5 };
  const items = plans.challenge.items.map(({ label }, place) => ({
    label,
    before: 2 + place / 8,
    after: 3.4,
  }));
  const change = { since: '2026-09-03T09:00:00.000Z', unit: 'step', items } as const;
  const results = {
    view: 'results',
    session,
    stage: headOfStage('challenge'),
    plan: plans.challenge,
    smallGroup: 5,
    result: resultsOf(writing, 'full').challenge,
    answered,
    hidden: 0,
    total: 40,
    part: 1,
    parts: 1,
  } as const;
  return [
    exhibit(`repeat alone, ${writing.name}`, {
      view: 'repeat',
      session,
      firstDay,
      time: '09:00',
      alone: true,
    }),
    exhibit(`repeat, ${writing.name}`, { view: 'repeat', session, firstDay, time: '09:05' }),
    ...repetitions.map((repetition) =>
      exhibit(`repeating ${repetition}, ${writing.name}`, {
        view: 'repeating',
        session,
        coming: {
          repetition,
          firstDay,
          dates: [
            { at: '2026-11-26T07:00:00.000Z' },
            { at: '2026-12-31T07:00:00.000Z', skipped: inEveryLanguage('uudenvuodenaatto') },
          ],
        },
      }),
    ),
    exhibit(`repeating stopped, ${writing.name}`, { view: 'repeating', session }),
    exhibit(`recall full, ${writing.name}`, {
      ...recall,
      topChallenges: voted,
      ...(widestGap && { widestGap }),
      commitments: { ...counts, open: open(10), notShown: 6 },
    }),
    exhibit(`recall, nothing open, ${writing.name}`, {
      ...recall,
      topChallenges: [],
      commitments: { ...counts, open: [], notShown: 0 },
    }),
    exhibit(`recall, only a vote, ${writing.name}`, {
      ...recall,
      topChallenges: voted,
      commitments: { total: 0, done: 0, inProgress: 0, open: [], notShown: 0 },
    }),
    exhibit(`results with change, ${writing.name}`, { ...results, change }),
    exhibit(`results with change in percent, ${writing.name}`, {
      ...results,
      change: {
        ...change,
        unit: 'percent',
        items: [{ label: inEveryLanguage('Työpaketti'), before: 20, after: 55.5 }],
      },
    }),
    exhibit(`results with change of a gap, ${writing.name}`, {
      ...results,
      change: {
        ...change,
        unit: 'gap',
        items: [{ label: inEveryLanguage('Tieto palveluista'), before: 42.4, after: -8.5 }],
      },
    }),
    exhibit(`results without change, ${writing.name}`, {
      ...results,
      change: { ...change, items: [{ label: inEveryLanguage('Luottamus'), before: 3.41, after: 3.4 }] },
    }),
    exhibit(`control over, repeating, ${writing.name}`, {
      view: 'control-over',
      session,
      state: 'ended',
      undelivered: 0,
      leaders: 1,
      coming: {
        repetition: 'fortnightly',
        firstDay,
        dates: [
          { at: '2026-12-10T07:00:00.000Z' },
          { at: '2026-12-24T07:00:00.000Z', skipped: inEveryLanguage('jouluaatto') },
        ],
      },
    }),
  ];
}
