import type { Results } from '../../../bot/workshop/kinds/all-kinds.ts';
import {
  agreement as rules,
  agreementChoices,
  commentField,
  longestComment,
} from '../../../bot/workshop/kinds/agreement.ts';
import { inEveryLanguage, type Writing } from '../sample-texts.ts';
import { labelOf, type SampleKind, sampleChoices, stageBase } from './sample-kind.ts';

export const agreement: SampleKind<'agreement'> = {
  plan: {
    ...stageBase('agreement'),
    kind: 'agreement',
    question: inEveryLanguage('Mitä mieltä olet näistä väitteistä?'),
    items: Array.from({ length: 12 }, (_, place) => ({
      id: `item-${place}`,
      label: labelOf(place, 160),
      ...(place < 2 && {
        comments: ['Tämä toteutuu jo osassa kuntia.', 'Riippuu siitä, kuka koordinoi.'].map(inEveryLanguage),
      }),
      samples: sampleChoices(agreementChoices, place),
    })),
  },
  fields: (writing) => ({
    'item-0': '5',
    'item-1': 'no-stand',
    [commentField('item-1')]: writing.text(0).slice(0, 900).trim(),
    [commentField('item-2')]: writing.text(1).slice(0, 900).trim(),
  }),
  written: (writing) => ({ comments: commented(writing) }),
};

/** As many comments as one card is given (a part holds about 5,500 characters), named. */
function commented(writing: Writing): Results['agreement'] {
  const count = writing.name === 'realistic' ? 20 : 5;
  const rows = Array.from({ length: count }, (_, place) => ({
    id: `row-${place}`,
    content: { item: `item-${place % 12}`, comment: writing.text(place).slice(0, longestComment) },
    by: { name: 'Aino <at>K</at>', ...(place % 2 === 0 && { party: 'jarjesto' as const }) },
  }));
  const answered = { total: 36, bySide: { kunta: 18, hyvinvointialue: 15, kumppani: 3 } };
  return rules.resultOf({ answered, rows }, agreement.plan, { options: [], smallGroup: 5 });
}
