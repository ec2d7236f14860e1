import type { Outlook } from '../../bot/workshop/outlook.ts';
import { outlookSentence, publicOutlookSentence } from '../../cards/outlook-sentences.ts';
import { speechOf } from '../../cards/speech.ts';

const speech = speechOf({ language: 'fi', timeZone: 'Europe/Helsinki' });
const outlook = (by: Outlook['by'], ...groups: string[]): Outlook => ({
  by,
  shows: 'some',
  known: 20,
  limit: 5,
  small: groups.map((group) => ({ group, count: 1, more: 4 })),
});

test.each([
  ['side', 'kumppani', 'Osaa ryhmistä ei voi eritellä: kumppaneita vain 1.'],
  ['party', 'jarjesto', 'Osaa ryhmistä ei voi eritellä: järjestö vain 1.'],
  ['municipality', '609', 'Osaa ryhmistä ei voi eritellä: yksi ryhmä on liian pieni.'],
  ['level', 'politics', 'Osaa ryhmistä ei voi eritellä: yksi ryhmä on liian pieni.'],
] as const)('everybody reads of a small %s only what points at nobody', (by, group, sentence) => {
  expect(publicOutlookSentence(outlook(by, group), speech)).toBe(sentence);
});

test('the facilitator reads which ones, to be able to recruit', () => {
  expect(outlookSentence(outlook('municipality', '609'), speech)).toContain('Pori vain 1');
});
