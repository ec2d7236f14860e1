import { type KindName, kindOf } from '../../bot/workshop/kinds/all-kinds.ts';
import { languages } from '../../bot/workshop/words.ts';
import { chartText } from '../../cards/chart-text.ts';
import { cardKindOf } from '../../cards/kinds/all-kinds.ts';
import { speechOf } from '../../cards/speech.ts';
import { kindNames } from './exhibit.ts';
import { plans } from './sample-plans.ts';
import { hiddenSides, resultsOf } from './sample-results.ts';
import { extreme, realistic } from './sample-texts.ts';

const speech = speechOf({ language: 'fi', timeZone: 'Europe/Helsinki' });
const full = resultsOf(realistic, 'full');
const chartsOf = (kind: KindName, result = full[kind], spoken = speech) =>
  cardKindOf(kind).charts?.(result, plans[kind], spoken) ?? [];
const charted = kindNames.filter((kind) => chartsOf(kind).length > 0);

test('the kinds with figures have pictures', () => {
  expect(charted).toEqual(expect.arrayContaining(['challenge', 'support']));
  expect(charted.every((kind) => kindOf(plans[kind]).asks)).toBe(true);
});

describe.each(charted)('the pictures of %s', (kind) => {
  test.each(languages)('have an alternative text with every label and number in %s', (language) => {
    const spoken = speechOf({ language, timeZone: 'Europe/Helsinki' });
    for (const spec of chartsOf(kind, full[kind], spoken)) {
      const [title = '', ...lines] = chartText(spec, spoken).split('\n');
      expect(title).toContain(spec.title);
      for (const [place, item] of spec.items.entries()) {
        const line = lines.slice(-spec.items.length)[place] ?? '';
        expect(line).toContain(`${item.label}: `);
        for (const number of numbersOf(item)) expect(line).toContain(number);
        if ('note' in item) expect(line).toContain(item.note);
      }
    }
  });

  test('are none where nobody answered', () => {
    expect(chartsOf(kind, resultsOf(realistic, 'empty')[kind])).toEqual([]);
  });

  test('hold what people wrote on one line each', () => {
    for (const { items } of chartsOf(kind, resultsOf(extreme, 'full')[kind]))
      for (const { label } of items) expect(label).toMatch(/^[^\n]{1,200}$/);
  });
});

function numbersOf(item: object): string[] {
  const { counts, text, dots } = item as {
    counts?: readonly number[];
    text?: string;
    dots?: readonly ({ text: string } | undefined)[];
  };
  return [
    ...(counts ?? []).map(String),
    ...(text === undefined ? [] : [text]),
    ...(dots ?? []).flatMap((dot) => dot?.text ?? []),
  ];
}

describe('the sides in a picture', () => {
  const sides = (result: typeof hiddenSides.all) =>
    chartsOf('challenge', result).flatMap((spec) => (spec.chart === 'dots' ? spec.items : []));

  test('are not drawn where suppression hides them, and no name of a side is left', () => {
    expect(sides(hiddenSides.all)).toEqual([]);
    const texts = chartsOf('challenge', hiddenSides.all).map((spec) => chartText(spec, speech));
    expect(texts.join('\n')).not.toMatch(/hyvinvointialue/i);
  });

  test('are drawn only for the items where both may be shown, the widest gap first', () => {
    const shown = hiddenSides.some.items.filter(({ gap }) => gap !== undefined);
    const drawn = sides(hiddenSides.some);
    expect(drawn.map(({ label }) => label).toSorted()).toEqual(
      shown.map(({ label }) => speech.words(label)).toSorted(),
    );
    const gaps = drawn.map(({ dots: [a, b] }) => Math.abs((a?.value ?? 0) - (b?.value ?? 0)));
    expect(gaps).toEqual(gaps.toSorted((a, b) => b - a));
  });
});

test.each(['challenge', 'agreement', 'state', 'sufficiency', 'continuum', 'readiness'] as const)(
  'an item of %s that nobody answered is left out',
  (kind) => {
    const [first, ...others] = full[kind].items;
    if (!first) throw new Error('no items');
    const nothing = { n: 0, cannotSay: 0, groups: [] };
    const { id, label } = first;
    const result = {
      ...full[kind],
      items: [{ id, label, ...nothing }, ...others],
    } as (typeof full)[typeof kind];
    const drawn = (of: typeof result) =>
      chartsOf(kind, of).flatMap(({ items }) => items.map((item) => item.label));
    expect(drawn(full[kind])).toContain(speech.words(label));
    expect(drawn(result)).not.toContain(speech.words(label));
    expect(drawn(result)).toContain(speech.words(others[0]?.label ?? label));
  },
);
