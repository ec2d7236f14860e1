import { type DialogueRow, longestText } from '../../bot/workshop/kinds/dialogue.ts';
import type { Row } from '../../bot/workshop/kinds/kind.ts';
import { exportedAnswers } from '../exported/exported-answers.ts';
import { sizeOf } from '../fitting.ts';
import { paragraphs } from '../paragraphs.ts';
import { plain, verbatim } from '../plain.ts';
import { quotesOf } from '../quotes.ts';
import { signedQuote } from '../signed-quote.ts';
import { templateOf } from '../template.ts';
import headingTemplate from '../templates/heading.json' with { type: 'json' };
import inputsTemplate from '../templates/dialogue-inputs.json' with { type: 'json' };
import type { CardKind } from './card-kind.ts';

const expandHeading = templateOf(headingTemplate);
const expandInputs = templateOf(inputsTemplate);

/** Bytes of answers on a card of 28 KB; the rest is the head, the questions. */
const bytesOfAnswers = 22_000;
const bytesOfOwn = 6000;

export const dialogue: CardKind<'dialogue'> = {
  question: ({ questions }, speech) => questions.map(({ text }) => speech.words(text)),
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
  results({ headings, questions }, { speech, part, parts }) {
    const all = [...headings, ...questions].flatMap(({ answers }) => answers).length;
    if (all === 0 && part > 1) return paragraphs([speech.say('dialogue.part-moved')], 'quiet');
    const titles = headings.map(({ text, count }) =>
      expandHeading({ text: verbatim(speech.say('dialogue.heading', { text, count })) }),
    );
    const bytes = bytesOfAnswers - sizeOf(titles);
    const quotes = (answers: readonly Row<DialogueRow>[]) =>
      quotesOf(
        answers.map(({ content, by }) => signedQuote(content.text, by, speech)),
        (bytes * answers.length) / all,
      );
    const [only] = questions.length === 1 ? questions : [];
    const gathered = headings.length > 0;
    return [
      ...(gathered && only ? paragraphs([speech.words(only.text)], 'strong') : []),
      ...headings.flatMap(({ answers }, place) => [...(titles[place] ?? []), ...quotes(answers)]),
      ...(gathered && questions.some(({ answers }) => answers.length > 0)
        ? expandHeading({ text: speech.say('dialogue.others') })
        : []),
      ...questions.flatMap(({ text, answers }) => {
        const [one] = answers;
        // A question whose answers all stand elsewhere is not repeated here.
        if (!one && (parts > 1 || gathered)) return [];
        return [
          ...(gathered && only ? [] : paragraphs([speech.words(text)], 'strong')),
          ...(one ? quotes(answers) : paragraphs([speech.say('results.none')], 'quiet')),
        ];
      }),
    ];
  },
  highlight: ({ headings }, { speech }) => [
    {
      title: speech.say('digest.headings'),
      lines: headings.map(({ text, answers }) =>
        plain(speech.say('dialogue.heading', { text, count: answers })),
      ),
    },
  ],
  exported({ headings, questions }, { speech }) {
    const answersOf = (rows: readonly Row<DialogueRow>[]) =>
      exportedAnswers(rows, ({ text }) => text, speech);
    const gathered = headings.length > 0;
    // A heading may hold answers to several questions: each is told under its own.
    const underHeadings = headings.flatMap(({ text: heading, answers }) =>
      questions.flatMap(({ id, text }) => {
        const own = answers.filter(({ content }) => content.question === id);
        return own.length > 0 ? [{ heading, subject: speech.words(text), answers: answersOf(own) }] : [];
      }),
    );
    const others = questions
      .filter(({ answers }) => answers.length > 0)
      .map(({ text, answers }) => ({
        ...(gathered && { heading: speech.say('dialogue.others') }),
        subject: speech.words(text),
        answers: answersOf(answers),
      }));
    return { answers: [...underHeadings, ...others] };
  },
};
