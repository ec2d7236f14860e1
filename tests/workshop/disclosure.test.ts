import fc from 'fast-check';
import type { AnswerToClose } from '../../bot/workshop/closing.ts';
import { closeStage } from '../../bot/workshop/closing.ts';
import { dimensions, workLevels } from '../../bot/workshop/dimensions.ts';
import { digestOf } from '../../bot/workshop/digest-of.ts';
import { counts, type Grouping, groupOf, mainSides } from '../../bot/workshop/grouping.ts';
import type { ClosedStage } from '../../bot/workshop/kinds/kind.ts';
import { type Party, sideOfParty, sides } from '../../bot/workshop/parties.ts';
import { recordOf } from '../../bot/workshop/record-of.ts';
import { resultsViews } from '../../bot/workshop/display/results-views.ts';
import type { Session } from '../../bot/workshop/session.ts';
import { renderCard } from '../../cards/render.ts';
import { stages } from './sample-session.ts';
import { sessionAt } from './session-moments.ts';

const items = ['trust', 'goals', 'leading'];
const levels = ['5', '4', '3', '2', '1'];
const parties = ['sivistys', 'kunnanjohto', 'sote', 'opiskeluhuolto', 'jarjesto', 'seurakunta'] as const;
const municipalities = ['609', '684', '050', 'area'];
const smallGroup = 5;

/** Few choices make many unanimous cells. */
const choice = fc.constantFrom('5', '5', '4', '1', 'cannot-say', undefined);
const vote = fc.record({ trust: choice, goals: choice, leading: choice });
const answer = fc.record({
  party: fc.constantFrom<Party | undefined>(...parties, undefined),
  municipality: fc.constantFrom(...municipalities, undefined),
  level: fc.constantFrom(...workLevels, undefined),
  people: fc.constantFrom(undefined, undefined, 4, 11),
  body: vote,
});
const answers = fc
  .array(answer, { maxLength: 45 })
  .map((all) => all.map((one) => clean(one) as AnswerToClose));

const groupsOf = {
  side: [...sides],
  party: [...parties],
  municipality: municipalities,
  level: [...workLevels],
};
const grouping: fc.Arbitrary<Grouping> = fc.oneof(
  fc.constantFrom(...dimensions).map((by): Grouping => ({ by })),
  fc
    .constantFrom(...dimensions)
    .chain((by) =>
      fc
        .subarray<string>(groupsOf[by], { minLength: 2 })
        .map((groups): Grouping => ({ by, merged: [{ groups, name: 'Yhdessä' }] })),
    ),
  fc.constant<Grouping>({ by: 'side', mainSides: true }),
);

function clean(thing: object): object {
  return Object.fromEntries(
    Object.entries(thing)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, typeof value === 'object' ? clean(value as object) : (value as unknown)]),
  );
}

function closed(all: readonly AnswerToClose[], by: Grouping, anonymous = true) {
  let id = 0;
  const chance = { id: () => `row-${(id += 1)}`, shuffle: <T>(things: readonly T[]) => [...things] };
  const session = sessionAt('vote', { vote: { phase: 'revealed', grouping: by, anonymous } });
  return { session, kept: closeStage(session.stages[0]!, all, smallGroup, chance) };
}

const distribution = (all: readonly AnswerToClose[], item: string) =>
  levels.map((level) => all.filter(({ body }) => (body as Record<string, string>)[item] === level).length);
const isSmall = (of: readonly number[]) =>
  of.reduce((a, b) => a + b, 0) < smallGroup || of.filter((n) => n > 0).length <= 1;
const rowsOf = ({ rows }: ClosedStage, item: string) => {
  const of = rows.map(({ content }) => content as { item: string; choice: string });
  return levels.map((level) => of.filter((row) => row.item === item && row.choice === level).length);
};

test('nobody learns the figures of a hidden group, whatever is shown or kept', () => {
  fc.assert(
    fc.property(answers, grouping, (all, by) => {
      const { kept } = closed(all, by);
      for (const item of items) {
        const shown = kept.breakdown?.[item] ?? {};
        for (const [group, of] of Object.entries(shown)) {
          // Exact, and never small or unanimous.
          expect(of).toEqual(
            distribution(
              all.filter((one) => groupOf(one, by) === group),
              item,
            ),
          );
          expect(isSmall(of)).toBe(false);
        }
        // What can be subtracted: the total of the rows minus everything shown.
        const total = rowsOf(kept, item);
        const rest = total.map(
          (n, level) => n - Object.values(shown).reduce((sum, of) => sum + (of[level] ?? 0), 0),
        );
        const hidden = all.filter((one) => {
          const group = groupOf(one, by);
          return counts(group, by) && !(group !== undefined && group in shown);
        });
        expect(rest).toEqual(distribution(hidden, item));
        if (Object.keys(shown).length > 0 && hidden.length > 0) expect(isSmall(rest)).toBe(false);
      }
    }),
    { numRuns: 1500 },
  );
});

test('with the two main sides alone there is no trace of anybody else', () => {
  fc.assert(
    fc.property(answers, (all) => {
      const { kept } = closed(all, { by: 'side', mainSides: true });
      const main = all.filter(({ party }) => party && mainSides.some((side) => side === sideOfParty[party]));
      expect(kept.answered.total).toBe(main.length);
      expect(kept.answered.people ?? kept.answered.total).toBe(
        main.reduce((sum, { people = 1 }) => sum + people, 0),
      );
      for (const item of items) expect(rowsOf(kept, item)).toEqual(distribution(main, item));
      // Whoever else answered, and whatever, the same is kept: so nothing can be computed of them.
      expect(closed(main, { by: 'side', mainSides: true }).kept).toEqual(kept);
    }),
  );
});

test('one dimension at a time: nothing kept or shown names a group of another one', () => {
  const named = (thing: unknown) => JSON.stringify(thing);
  fc.assert(
    fc.property(answers, grouping, (all, by) => {
      const { session, kept } = closed(all, by);
      const groups = new Set(Object.values(kept.breakdown ?? {}).flatMap((of) => Object.keys(of)));
      const possible = new Set(all.flatMap((one) => groupOf(one, by) ?? []));
      for (const group of [...groups, ...Object.keys(kept.answered.byGroup ?? {})])
        expect(possible).toContain(group);
      if (by.by !== 'side' || by.merged || by.mainSides) {
        expect(kept.answered.bySide).toEqual({ kunta: 0, hyvinvointialue: 0, kumppani: 0 });
      }
      // Rows of an anonymous stage hold an item and a choice, and nothing of whoever chose.
      for (const row of kept.rows) expect(Object.keys(row).toSorted()).toEqual(['content', 'id']);
      for (const { content } of kept.rows)
        expect(Object.keys(content as object).toSorted()).toEqual(['choice', 'item']);
      const others = dimensions.filter((one) => one !== by.by && !(one === 'side' && by.by === 'party'));
      const foreign = others
        .flatMap((one) => groupsOf[one])
        .filter((group) => !['kunta', 'area'].includes(group));
      for (const group of foreign) expect(named(kept)).not.toContain(`"${group}":[`);
      expect(session.stages[0]?.grouping).toEqual(by);
    }),
    { numRuns: 300 },
  );
});

test('the parts of a merged group are nowhere, on no card and in no record', () => {
  const by: Grouping = {
    by: 'party',
    merged: [{ groups: ['jarjesto', 'seurakunta'], name: 'Kolmas sektori' }],
  };
  const all = ['sivistys', 'sote', 'jarjesto', 'seurakunta'].flatMap((party, place) =>
    Array.from({ length: 6 }, (_, n) => ({
      party: party as Party,
      body: { trust: levels[(place + n) % 3]!, goals: '4' },
    })),
  );
  const { session, kept } = closed(all, by);
  expect(Object.keys(kept.breakdown?.['trust'] ?? {})).toEqual(['sivistys', 'sote', 'jarjesto+seurakunta']);
  expect(kept.answered.byGroup).toEqual({ sivistys: 6, sote: 6, 'jarjesto+seurakunta': 12 });
  // All agree on the goals: then each would be known.
  expect(kept.breakdown?.['goals']).toEqual({});
  const stored = new Map([['vote', kept]]);
  const [view] = resultsViews(session, session.stages[0]!, stored);
  const card = JSON.stringify(renderCard(view!, { language: 'fi', timeZone: 'Europe/Helsinki' }));
  expect(card).toContain('Kolmas sektori');
  expect(card).not.toMatch(/seurakunta \d/);
  expect(JSON.stringify(recordOf(session, stored, []).stages)).not.toContain('"seurakunta":');
});

test('the digest tells a gap only between sides that may be shown', () => {
  fc.assert(
    fc.property(answers, grouping, (all, by) => {
      const { session, kept } = closed(all, by);
      const ended: Session = { ...session, endedAt: session.launchedAt };
      const [told] = digestOf(ended, new Map([['vote', kept]]), []).highlights;
      const widestGap = told?.kind === 'challenge' ? told.main.widestGap : undefined;
      if (!widestGap) return;
      expect(by.by).toBe('side');
      const item = stages.vote.items.find(({ label }) => label === widestGap.label)?.id ?? '';
      expect(Object.keys(kept.breakdown?.[item] ?? {})).toEqual(expect.arrayContaining([...mainSides]));
    }),
    { numRuns: 300 },
  );
});

test('a table that answers together is one answer of several people', () => {
  const vote5 = (people: number): AnswerToClose => ({ party: 'sote', people, body: { trust: '5' } });
  const { kept } = closed([vote5(4), vote5(7), { party: 'sivistys', body: { trust: '1' } }], { by: 'side' });
  expect(kept.answered).toMatchObject({ total: 3, people: 12 });
  // Eleven people behind two answers are two: suppression counts answers.
  expect(kept.breakdown?.['trust']).toEqual({});
  expect(kept.answered.bySide.hyvinvointialue).toBe(0);
  expect(JSON.stringify(kept.rows)).not.toContain('people');
});
