import { cannotSay } from '../../../bot/workshop/kinds/scale-item.ts';
import { scaleField, stepsOfScale } from '../../../bot/workshop/kinds/sufficiency.ts';
import { inEveryLanguage } from '../sample-texts.ts';
import { labelOf, type SampleKind, sampleChoices, stageBase } from './sample-kind.ts';

const published = [
  { label: 'Perheiden hyvinvointi', scale: 'sufficiency' as const, counts: [0, 10, 2, 1] },
  { label: 'Kokonaiskuva LNP palveluista', scale: 'importance' as const, counts: [12, 1, 0, 0, 0] },
];

export const sufficiency: SampleKind<'sufficiency'> = {
  plan: {
    ...stageBase('sufficiency'),
    kind: 'sufficiency',
    question: inEveryLanguage('Kuinka tärkeää tämä tieto on, ja riittääkö se?'),
    items: Array.from({ length: 10 }, (_, place) => {
      const importance = sampleChoices([...stepsOfScale.importance, cannotSay] as const, place);
      const enough = sampleChoices([...stepsOfScale.sufficiency, cannotSay] as const, place + 2);
      return {
        id: `item-${place}`,
        label: labelOf(place, 90),
        ...(published[place % 3] && { reference: published[place % 3] }),
        samples: {
          kunta: { importance: importance.kunta, sufficiency: enough.kunta },
          hyvinvointialue: {
            importance: importance.hyvinvointialue,
            sufficiency: enough.hyvinvointialue,
          },
          kumppani: { importance: importance.kumppani, sufficiency: enough.kumppani },
        },
      };
    }),
    reference: {
      year: 2017,
      source: inEveryLanguage('Maakuntien muutosjohtajat, 13 vastausta 18 maakunnasta'),
    },
  },
  fields: () => ({
    [scaleField('importance', 'item-0')]: '5',
    [scaleField('sufficiency', 'item-0')]: '2',
    [scaleField('sufficiency', 'item-1')]: 'cannot-say',
  }),
};
