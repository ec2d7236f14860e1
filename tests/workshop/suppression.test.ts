import fc from 'fast-check';
import { addUp, type Cell, groupsThatMayBeShown, isSmall, sum } from '../../bot/workshop/suppression.ts';

const cell = (...counts: number[]): Cell => ({ people: sum(counts), counts });
const shown = (cells: Record<string, Cell>, smallGroup = 5) =>
  [...groupsThatMayBeShown(new Map(Object.entries(cells)), smallGroup)].toSorted();

describe('which groups may stand beside the total', () => {
  test.each<[string, Record<string, Cell>, string[]]>([
    ['two large groups', { kunta: cell(3, 2), alue: cell(1, 4) }, ['alue', 'kunta']],
    ['a small group takes the others with it', { kunta: cell(3, 2), alue: cell(1, 4), muu: cell(1, 1) }, []],
    [
      'a residual that is large enough',
      { kunta: cell(3, 2), muu: cell(2, 1), toinen: cell(1, 1) },
      ['kunta'],
    ],
    [
      'a residual of people who said nothing',
      { kunta: cell(3, 2), alue: cell(4, 1), muu: { people: 2, counts: [0, 0] } },
      [],
    ],
    ['a unanimous group is as telling as a small one', { kunta: cell(9, 0), alue: cell(3, 3) }, []],
    [
      'unanimous groups that disagree fold well',
      { kunta: cell(5, 0), muu: cell(0, 5), alue: cell(3, 3) },
      ['alue'],
    ],
    ['nobody at all', { kunta: cell(0, 0), alue: cell(0, 0) }, []],
    [
      'an empty group hides nobody',
      { kunta: cell(3, 2), alue: cell(1, 4), muu: cell(0, 0) },
      ['alue', 'kunta'],
    ],
  ])('%s', (_name, cells, expected) => {
    expect(shown(cells)).toEqual(expected);
  });

  test('no configuration goes under three', () => {
    expect(shown({ kunta: cell(1, 1), alue: cell(1, 1) }, 1)).toEqual([]);
    expect(shown({ kunta: cell(2, 1), alue: cell(1, 2) }, 1)).toEqual(['alue', 'kunta']);
  });

  test('no hidden group can be computed from the total minus the shown ones', () => {
    const counts = fc.array(fc.nat({ max: 7 }), { minLength: 5, maxLength: 5 });
    const cells = fc.array(fc.record({ counts, silent: fc.nat({ max: 3 }) }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(cells, fc.integer({ min: 1, max: 8 }), (groups, smallGroup) => {
        const map = new Map(
          groups.map(({ counts: of, silent }, index): [number, Cell] => [
            index,
            { counts: of, people: sum(of) + silent },
          ]),
        );
        const seen = groupsThatMayBeShown(map, smallGroup);
        const threshold = Math.max(3, smallGroup);
        const total = addUp(groups.map((group) => group.counts));
        const shownCells = [...map].filter(([group]) => seen.has(group)).map(([, of]) => of);
        const rest = addUp([total, ...shownCells.map((of) => of.counts.map((count) => -count))]);
        const hiddenPeople = sum([...map].filter(([group]) => !seen.has(group)).map(([, of]) => of.people));
        for (const { counts: of } of shownCells) expect(isSmall(of, threshold)).toBe(false);
        // What anyone can subtract is either nobody, or a group that may itself be seen.
        if (seen.size > 0 && hiddenPeople > 0) expect(isSmall(rest, threshold)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});
