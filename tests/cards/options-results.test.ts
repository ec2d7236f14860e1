import { optionsResults } from '../../cards/options-results.ts';
import { speechOf } from '../../cards/speech.ts';

const speech = speechOf({ language: 'fi', timeZone: 'Europe/Helsinki' });
const chosen = Array.from({ length: 7 }, (_, place) => ({
  label: `Vaihtoehto ${place}`,
  figures: '4 pistettä',
}));
const first = (...counts: number[]) =>
  counts.map((count, place) => ({ id: `o-${place}`, label: `Vaihtoehto ${place}`, count }));
const shown = (favourites: Parameters<typeof optionsResults>[0]['favourites']) =>
  optionsResults(
    {
      question: { fi: 'Mihin?', sv: 'Vart?', en: 'Where?' },
      chosen,
      others: 0,
      favouritesTitle: 'Mitä eri tahot painottivat eniten',
      favourites,
      answered: 12,
      smallGroup: 5,
      chart: undefined,
    },
    speech,
  );

test('the first five are seen at once, the rest is a button away', () => {
  const cards = shown([]);
  const folded = JSON.stringify(cards.filter(({ isVisible }) => isVisible === false));
  const seen = JSON.stringify(cards.filter(({ isVisible }) => isVisible !== false));
  expect(seen).toContain('Vaihtoehto 4');
  expect(seen).not.toContain('Vaihtoehto 5');
  expect(folded).toContain('Vaihtoehto 5');
  expect(folded).toContain('Vaihtoehto 6');
  expect(seen).toContain('Näytä lisää');
});

test('what one person alone put first is no favourite of a group', () => {
  const said = JSON.stringify(
    shown([
      { group: 'kunta', n: 6, first: first(3, 1, 1) },
      { group: 'hyvinvointialue', n: 6, first: first(1, 1, 1) },
    ]),
  );
  expect(said).toContain('Kunta: Vaihtoehto 0 (3/6)"');
  expect(said).toContain('Hyvinvointialue: mikään ei noussut ylitse muiden');
});
