import { commitmentFields, commitment as commitmentRules } from '../../bot/workshop/kinds/commitment.ts';
import { commitmentBlocks } from '../commitment-blocks.ts';
import { dueChoices } from '../due-choices.ts';
import { paragraphs } from '../paragraphs.ts';
import { templateOf } from '../template.ts';
import inputsTemplate from '../templates/commitment-inputs.json' with { type: 'json' };
import type { Fields, Option } from '../../bot/workshop/kinds/kind.ts';
import { shorten } from '../fitting.ts';
import { plain } from '../plain.ts';
import type { Speech } from '../speech.ts';
import type { CardKind } from './card-kind.ts';

const expandInputs = templateOf(inputsTemplate);

const longestLine = 1000;
const longestChoice = 150;
const bytesOfResults = 25_000;
const bytesOfOwn = 8000;

const optionalFields = ['theme', 'structure', 'goal', 'actors', 'decision'] as const;
const labelledFields = ['what', 'counterpart', 'day', 'quarters', 'agreement'] as const;

export const commitment: CardKind<'commitment'> = {
  another: 'button.another',
  entryTexts: { title: 'commitment.entry', changing: 'commitment.changing' },
  hiddenInputs: [commitmentFields.entry],
  question: ({ question }, speech) => [speech.words(question)],
  inputs({ question }, { speech, fields, options, thisQuarter }) {
    const label = (field: (typeof labelledFields)[number] | (typeof optionalFields)[number]) =>
      speech.say(`commitment.${field}`);
    const valueOf = (id: string) => fields[id] ?? null;
    return expandInputs({
      question: speech.words(question),
      startsFrom: startsFromOf(options, fields, speech),
      ids: commitmentFields,
      labels: {
        ...Object.fromEntries(labelledFields.map((field) => [field, label(field)])),
        ownerText: speech.say('commitment.owner'),
        ownerId: speech.say('commitment.owner-id'),
      },
      values: Object.fromEntries(Object.entries(commitmentFields).map(([name, id]) => [name, valueOf(id)])),
      longest: longestLine,
      missing: speech.say('commitment.what-missing'),
      ownerHint: speech.say('commitment.owner-hint'),
      peopleHint: speech.say('launch.people-hint'),
      quartersHint: speech.say('commitment.quarters-hint'),
      dueChoices: dueChoices(thisQuarter, fields[commitmentFields.quarters] ?? '', speech),
      optionalTitle: speech.say('button.optional'),
      optionalShown: [...optionalFields, 'agreement' as const].some(
        (field) => fields[commitmentFields[field]],
      ),
      optional: optionalFields.map((field) => ({
        id: commitmentFields[field],
        label: label(field),
        value: valueOf(commitmentFields[field]),
      })),
      agreementHint: speech.say('commitment.agreement-hint'),
      agreementChoices: (['yes', 'no'] as const).map((value) => ({
        value,
        title: speech.say(`commitment.agreement.${value}`),
      })),
    });
  },
  receipt(plan, { speech, fields, options, entries }) {
    // The fields are those of the latest commitment alone, so nothing comes before it.
    const read = commitmentRules.accept(fields, plan, { options });
    const latest = 'problem' in read ? [] : read.body;
    return [
      ...paragraphs([speech.say('commitment.entries', { entries })], 'quiet'),
      ...commitmentBlocks(latest, { speech, extent: 'all', bytes: bytesOfOwn }),
    ];
  },
  highlight: () => [],
  exported: ({ commitments }, { plan, speech }) => ({
    question: speech.words(plan.question),
    commitments: commitments.map(({ content }) => content),
  }),
  results({ commitments }, { speech, part, total }) {
    return [
      ...(part === 1 ? paragraphs([speech.say('commitment.count', { count: total })], 'strong') : []),
      ...commitmentBlocks(
        commitments.map(({ content }) => content),
        { speech, extent: 'all', bytes: bytesOfResults },
      ),
    ];
  },
};

/** The winners of an earlier stage; absent where there are none. */
function startsFromOf(options: readonly Option[], fields: Fields, speech: Speech): object | null {
  if (options.length === 0) return null;
  return {
    id: commitmentFields.startsFrom,
    label: speech.say('commitment.startsFrom'),
    hint: speech.say('commitment.startsFrom-hint'),
    value: fields[commitmentFields.startsFrom] ?? null,
    choices: options.map(({ id, text }) => ({ value: id, title: shorten(plain(text), longestChoice) })),
  };
}
