import { inEveryLanguage } from '../sample-texts.ts';
import { labelOf, type SampleKind, stageBase } from './sample-kind.ts';

/** Each sample person puts five in a row, beginning where they stand. */
const placed = (option: number, lead: number) =>
  Array.from({ length: 6 }, (_, person) => {
    const place = option - (person % 3) - lead + 1;
    return place >= 1 && place <= 5 ? place : 0;
  });

export const ranking: SampleKind<'ranking'> = {
  plan: {
    ...stageBase('ranking'),
    kind: 'ranking',
    question: inEveryLanguage('Mikä on tärkeintä ensi vuonna?'),
    most: 5,
    options: Array.from({ length: 15 }, (_, place) => ({
      id: `option-${place}`,
      label: labelOf(place, 90),
      samples: { kunta: placed(place, 0), hyvinvointialue: placed(place, 1), kumppani: placed(place, 4) },
    })),
  },
  fields: () => ({ place1: 'option-0', place3: 'option-14' }),
};
