import { inEveryLanguage } from '../sample-texts.ts';
import { labelOf, type SampleKind, sampleChoices, stageBase } from './sample-kind.ts';

const states = ['agreed', 'discussed', 'intended', 'no', 'unknown'];

export const state: SampleKind<'state'> = {
  plan: {
    ...stageBase('state'),
    kind: 'state',
    question: inEveryLanguage('Missä tilassa tämä on teillä?'),
    states: states.map((id) => ({
      id,
      label: inEveryLanguage(`On jo tehty näin: ${id}`),
      ...(id === 'unknown' && { unsure: true as const }),
    })),
    items: Array.from({ length: 12 }, (_, place) => ({
      id: `item-${place}`,
      label: labelOf(place, 120),
      ...(place !== 1 && {
        reference: { label: 'Perhekeskustoimintamallin koordinointi', counts: [0, 10, 2, 0, 1] },
      }),
      samples: sampleChoices(states, place),
    })),
    reference: {
      year: 2017,
      source: inEveryLanguage('Maakuntien muutosjohtajat, 13 vastausta 18 maakunnasta'),
      options: ['Kyllä, on sovittu', 'Kyllä, on keskusteltu', 'Ei vielä, on tarkoitus', 'Ei', 'Ei tietoa'],
    },
  },
  fields: () => ({ 'item-0': 'agreed', 'item-11': 'unknown' }),
};
