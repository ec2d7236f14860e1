import { inEveryLanguage } from '../sample-texts.ts';
import { labelOf, type SampleKind, stageBase } from './sample-kind.ts';

/** Each sample person gives all six points, four to one option and two to the next. */
const given = (place: number, lead: number) =>
  Array.from({ length: 6 }, (_, person) => {
    const first = (person % 3) + lead;
    return place === first ? 4 : place === first + 1 ? 2 : 0;
  });

export const points: SampleKind<'points'> = {
  plan: {
    ...stageBase('points'),
    kind: 'points',
    question: inEveryLanguage('Mihin yhteinen aikamme kannattaa käyttää?'),
    points: 6,
    options: Array.from({ length: 15 }, (_, place) => ({
      id: `option-${place}`,
      label: labelOf(place, 90),
      samples: { kunta: given(place, 0), hyvinvointialue: given(place, 1), kumppani: given(place, 3) },
    })),
  },
  fields: () => ({ 'option-0': '4', 'option-14': '2' }),
};
