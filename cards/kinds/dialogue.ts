import { longestText } from '../../bot/workshop/kinds/dialogue.ts';
import type { Row } from '../../bot/workshop/kinds/kind.ts';
import { paragraphs } from '../paragraphs.ts';
import { nameOfParty } from '../background-inputs.ts';
import { type Quote, quotesOf } from '../quotes.ts';
import type { Speech } from '../speech.ts';
import { templateOf } from '../template.ts';
import inputsTemplate from '../templates/dialogue-inputs.json' with { type: 'json' };
import type { CardKind } from './card-kind.ts';

const expandInputs = templateOf(inputsTemplate);

/** Bytes of answers on a card of 28 KB; the rest is the head and the questions. */
const bytesOfAnswers = 22_000;
const bytesOfOwn = 6000;

export const dialogue: CardKind<'dialogue'> = {
  inputs({ questions }, { speech, fields }) {
    const only = questions.length === 1;
    return expandInputs({
      questions: questions.map(({ id, text }) => ({
        id,
        label: speech.words(text),
        value: fields[id] ?? null,
      })),
      placeholder: speech.say('dialogue.placeholder'),
      longest: longestText,
      required: only || null,
      missing: only ? speech.say('dialogue.missing') : null,
    });
  },
  receipt: ({ questions }, { speech, fields }) =>
    questions.flatMap(({ id, text }) => {
      const own = fields[id];
      return own === undefined
        ? []
        : [
            ...paragraphs([speech.words(text)], 'quiet'),
            ...quotesOf([{ text: own }], bytesOfOwn / questions.length),
          ];
    }),
  results({ questions }, { speech, parts }) {
    const all = questions.flatMap(({ answers }) => answers).length;
    return questions.flatMap(({ text, answers }) => {
      const [one] = answers;
      // A question whose answers all stand on another part is not repeated here.
      if (!one && parts > 1) return [];
      return [
        ...paragraphs([speech.words(text)], 'strong'),
        ...(one
          ? quotesOf(
              answers.map((answer) => quoteOf(answer, speech)),
              (bytesOfAnswers * answers.length) / all,
            )
          : paragraphs([speech.say('results.none')], 'quiet')),
      ];
    });
  },
};

function quoteOf({ content, by }: Row<{ text: string }>, speech: Speech): Quote {
  if (!by) return { text: content.text };
  const { name, party } = by;
  return {
    text: content.text,
    by: party ? speech.say('dialogue.by', { name, party: nameOfParty(party, speech) }) : name,
  };
}
