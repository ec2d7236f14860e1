import fc from 'fast-check';
import type { Draft } from '../../bot/workshop/adapting/draft.ts';
import { carry, familyOf, typedFor } from '../../bot/workshop/carried-fields.ts';

const untyped = { title: 'Pohja', expected: '', leaderNames: '', 'named:vote': 'false' };
const on = (family: string) => ({ untyped, family });

test.each<[string, object, object, object]>([
  ['a title of the agenda is nobody’s', {}, { title: 'Pohja ' }, {}],
  ['a typed title', {}, { title: 'Oma' }, { title: 'Oma' }],
  ['a typed title that was emptied', { title: 'Oma' }, { title: ' ' }, {}],
  ['an input that the client left out', { expected: '9' }, { title: 'Pohja' }, {}],
  ['an input of another card', { counties: 'kymenlaakso' }, { title: 'Pohja' }, { counties: 'kymenlaakso' }],
  ['a press that sent nothing of the card', { expected: '9' }, { other: 'x' }, { expected: '9' }],
  ['a toggle', {}, { 'named:vote': 'true' }, { 'a|named:vote': 'true' }],
  ['a toggle that was put back', { 'a|named:vote': 'true' }, { 'named:vote': 'false' }, {}],
  [
    'a toggle that a client left out',
    { 'a|named:vote': 'true' },
    { title: 'X' },
    { title: 'X', 'a|named:vote': 'true' },
  ],
])('%s', (_what, earlier, sent, kept) => {
  expect(carry(earlier as Record<string, string>, sent as Record<string, string>, on('a'))).toEqual(kept);
});

test('whatever was typed stands on the card again, and toggles on no other agenda’s', () => {
  const fields = fc.record({
    title: fc.string({ minLength: 1 }).filter((text) => !['', 'Pohja'].includes(text.trim())),
    expected: fc.stringMatching(/^[1-9]\d?$/),
    'named:vote': fc.constant('true'),
  });
  fc.assert(
    fc.property(fields, fields, (mine, theirs) => {
      const kept = carry(carry({}, mine, on('a')), theirs, on('own:b'));
      expect(typedFor(kept, 'own:b')).toEqual(theirs);
      expect(typedFor(carry({}, mine, on('a')), 'own:b')).not.toHaveProperty('named:vote');
    }),
    { numRuns: 60 },
  );
});

test('a draft keeps the toggles of the agenda that it began from, also when it is saved under another name', () => {
  const draft = { id: 'd', basedOn: { id: 'own:d', version: 1 }, family: 'a' } as Draft;
  expect([familyOf('draft:d', draft), familyOf('own:d', draft), familyOf('b', draft)]).toEqual([
    'a',
    'a',
    'b',
  ]);
  expect(familyOf('own:x', undefined)).toBe('own:x');
});
