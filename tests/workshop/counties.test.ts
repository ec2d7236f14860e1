import { counties, municipalitiesOf, municipalityName } from '../../bot/workshop/counties.ts';

/** As the counties tell of themselves, of 2025; together with Helsinki and Åland every municipality of Finland. */
const sizes: Readonly<Record<string, number>> = {
  'etela-karjala': 9,
  'etela-pohjanmaa': 18,
  'etela-savo': 11,
  'ita-uusimaa': 7,
  kainuu: 8,
  'kanta-hame': 11,
  'keski-pohjanmaa': 8,
  'keski-suomi': 22,
  'keski-uusimaa': 6,
  kymenlaakso: 6,
  lappi: 21,
  'lansi-uusimaa': 10,
  pirkanmaa: 23,
  pohjanmaa: 14,
  'pohjois-karjala': 13,
  'pohjois-pohjanmaa': 30,
  'pohjois-savo': 19,
  'paijat-hame': 10,
  satakunta: 16,
  'vantaa-ja-kerava': 2,
  'varsinais-suomi': 27,
  helsinki: 1,
  ahvenanmaa: 16,
  hus: 26,
};

test('21 counties, Helsinki, Åland and the HUS Group, each with its municipalities', () => {
  expect(Object.fromEntries(counties.map(({ id, municipalities }) => [id, municipalities.length]))).toEqual(
    sizes,
  );
});

test('every municipality belongs to one county, and there are 308', () => {
  const own = counties.filter(({ id }) => id !== 'hus').flatMap(({ municipalities }) => municipalities);
  expect(own).toHaveLength(308);
  expect(new Set(own).size).toBe(308);
  for (const code of own) expect(code).toMatch(/^\d{3}$/);
  expect(own).not.toContain('588');
});

test('named in Finnish and Swedish, listed in the order of the names, each once', () => {
  expect(municipalityName('853', 'fi')).toBe('Turku');
  expect(municipalityName('853', 'sv')).toBe('Åbo');
  expect(municipalityName('853', 'en')).toBe('Turku');
  expect(municipalityName('000', 'fi')).toBeUndefined();
  const named = municipalitiesOf(['lansi-uusimaa', 'hus']).map((code) => municipalityName(code, 'fi'));
  expect(named).toHaveLength(26);
  expect(named.slice(0, 3)).toEqual(['Askola', 'Espoo', 'Hanko']);
  expect(municipalitiesOf(['nowhere'])).toEqual([]);
});
