import type { Background } from '../../bot/workshop/dimensions.ts';
import type { Grouping } from '../../bot/workshop/grouping.ts';
import { outlookOf } from '../../bot/workshop/outlook.ts';
import { isParty } from '../../bot/workshop/parties.ts';

/** "6 sivistys, 3 jarjesto" */
const peopleOf = (text: string): Background[] =>
  text.split(', ').flatMap((part) => {
    const [count, party] = part.split(' ');
    return Array.from({ length: Number(count) }, () => (isParty(party) ? { party } : {}));
  });
const bySide: Grouping = { by: 'side' };

test.each<[string, string, Grouping, object]>([
  [
    'all sides are large enough',
    '6 sivistys, 7 sote, 5 jarjesto',
    bySide,
    { shows: 'everything', small: [] },
  ],
  [
    'three partners hide everybody: they are the total minus the shown sides',
    '6 sivistys, 7 sote, 3 jarjesto',
    bySide,
    { shows: 'nothing', small: [{ group: 'kumppani', count: 3, more: 2 }] },
  ],
  [
    'merged with the municipality they hide nobody',
    '6 sivistys, 7 sote, 3 jarjesto',
    { by: 'side', merged: [{ groups: ['kunta', 'kumppani'] }] },
    { shows: 'everything', small: [] },
  ],
  [
    'without total and residual they need not be many',
    '6 sivistys, 7 sote, 3 jarjesto',
    { by: 'side', mainSides: true },
    { shows: 'everything', small: [] },
  ],
  [
    'a main side that nobody is of',
    '6 sivistys, 3 jarjesto',
    { by: 'side', mainSides: true },
    { shows: 'nothing', small: [{ group: 'hyvinvointialue', count: 0, more: 5 }] },
  ],
  [
    'small parties that are many together hide only themselves',
    '6 sivistys, 7 sote, 3 jarjesto, 3 seurakunta',
    { by: 'party' },
    { shows: 'some' },
  ],
  ['one group alone has nothing to differ from', '9 sivistys', bySide, { shows: 'nothing', small: [] }],
])('%s', (_what, people, grouping, expected) => {
  expect(outlookOf(peopleOf(people), grouping, { smallGroup: 5 })).toMatchObject(expected);
});

test('nobody is known: only too few expected can be told of', () => {
  const expecting = (expected: number | undefined) => outlookOf([], bySide, { smallGroup: 5, expected });
  expect(expecting(undefined)).toBeUndefined();
  expect(expecting(10)).toBeUndefined();
  expect(expecting(9)).toEqual({ by: 'side', shows: 'nothing', small: [], known: 0, coming: 9, limit: 5 });
});

test('whoever is still expected may fill a group, and no threshold goes under three', () => {
  const outlook = outlookOf(peopleOf('2 sivistys, 7 sote'), bySide, { smallGroup: 1, expected: 12 });
  expect(outlook).toMatchObject({ coming: 3, limit: 3, small: [{ group: 'kunta', count: 2, more: 1 }] });
});
