import { sidesNote } from '../../cards/item-results.ts';
import { speechOf } from '../../cards/speech.ts';

const speech = speechOf({ language: 'fi', timeZone: 'Europe/Helsinki' });
const by = 'level' as const;
const full = { n: 12, by, groups: [{ n: 7 }, { n: 5 }] };
const counted = { n: 12, by, groups: [{ counts: [4, 3] }, { counts: [0, 5] }] };
const part = { n: 12, by, groups: [{ n: 7 }] };
const none = { n: 12, by, groups: [] };
const unanswered = { n: 0, by, groups: [] };

test.each([
  ['every group of every item is shown', [full, counted], null],
  ['an item that nobody answered hides nothing', [full, unanswered], null],
  ['one item shows only some', [full, part], 'niissä kohdissa'],
  ['one item shows none', [full, none], 'niissä kohdissa'],
  ['no item shows any', [none, none, unanswered], 'Ryhmien vastauksia ei voi eritellä'],
])('by another dimension than the side: %s', (_what, items, note) => {
  const said = sidesNote(items, 5, speech);
  if (note === null) expect(said).toBeNull();
  else expect(said).toContain(note);
});
