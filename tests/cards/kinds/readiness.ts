import { progressChoices } from '../../../bot/workshop/kinds/readiness.ts';
import { inEveryLanguage } from '../sample-texts.ts';
import { labelOf, type SampleKind, sampleChoices, stageBase } from './sample-kind.ts';

export const readiness: SampleKind<'readiness'> = {
  plan: {
    ...stageBase('readiness'),
    kind: 'readiness',
    question: inEveryLanguage('Kuinka pitkällä tämä on teillä?'),
    items: Array.from({ length: 15 }, (_, place) => ({
      id: `item-${place}`,
      label: labelOf(place, 120),
      ...(place !== 1 && { reference: { label: 'Johtaminen ja verkostotyö', counts: [3, 5, 6, 8] } }),
      samples: sampleChoices(progressChoices, place),
    })),
    reference: { year: 2021, source: inEveryLanguage('Alueellisen toimeenpanon tilannekuva') },
  },
  fields: () => ({ 'item-0': 'in-progress', 'item-14': 'cannot-say' }),
};
