import { closeStage } from '../../bot/workshop/closing.ts';
import type { Party } from '../../bot/workshop/parties.ts';
import { stages } from './sample-session.ts';

let ids = 0;
const chance = { id: () => `row-${(ids += 1)}`, shuffle: <Thing>(things: readonly Thing[]) => [...things] };
const from = (count: number, party: Party) =>
  Array.from({ length: count }, (_, n) => ({ party, name: `N ${n}`, body: { good: `x ${n}` } }));
const closed = (anonymous: boolean, smallGroup = 5) =>
  closeStage(
    { plan: stages.thoughts, phase: 'closing', anonymous, hidden: [], brought: 0 },
    [...from(5, 'sivistys'), ...from(4, 'sote'), ...from(1, 'jarjesto')],
    smallGroup,
    chance,
  ).answered;

test('an anonymous stage keeps no count of a group under the threshold', () => {
  expect(closed(true)).toEqual({ total: 10, bySide: { kunta: 5, hyvinvointialue: 0, kumppani: 0 } });
  expect(closed(true, 4)).toEqual({ total: 10, bySide: { kunta: 5, hyvinvointialue: 4, kumppani: 0 } });
});

test('a named stage counts every group: everybody stands there by name', () => {
  expect(closed(false)).toEqual({ total: 10, bySide: { kunta: 5, hyvinvointialue: 4, kumppani: 1 } });
});

test('the same holds of groups by party', () => {
  const answered = closeStage(
    {
      plan: stages.thoughts,
      phase: 'closing',
      anonymous: true,
      hidden: [],
      brought: 0,
      grouping: { by: 'party' },
    },
    [...from(5, 'sivistys'), ...from(4, 'sote')],
    5,
    chance,
  ).answered;
  expect(answered.byGroup).toEqual({ sivistys: 5 });
});
