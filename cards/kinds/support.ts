import type { Option } from '../../bot/workshop/kinds/kind.ts';
import { supportedField } from '../../bot/workshop/kinds/support.ts';
import { shorten, shortenToFit, sizeOf } from '../fitting.ts';
import { paragraphs } from '../paragraphs.ts';
import { plain } from '../plain.ts';
import { quotesOf } from '../quotes.ts';
import type { Speech } from '../speech.ts';
import { templateOf } from '../template.ts';
import inputsTemplate from '../templates/support-inputs.json' with { type: 'json' };
import type { CardKind } from './card-kind.ts';

const expandInputs = templateOf(inputsTemplate);

const bytesOfChoices = 21_000;
const bytesOfResults = 24_000;
const bytesOfOwn = 6000;
/** What a choice takes besides its title and its value. */
const bytesOfChoice = 24;
/** A choice of fewer bytes could not be told from another. */
const bytesOfShortestTitle = 60;
const mostResults = 40;
/** A picture shows what won: so many answers, and so many characters of each. */
const mostCharted = 10;
const longestCharted = 120;

export const support: CardKind<'support'> = {
  question: ({ most }, speech) => [speech.say('support.label', { most })],
  inputs({ most }, { speech, fields, options }) {
    const choices = choicesOf(options);
    return expandInputs({
      notes: notesOf(options, choices, speech),
      id: supportedField,
      label: speech.say('support.label', { most }),
      missing: speech.say('support.missing'),
      value: fields[supportedField] ?? null,
      choices,
    });
  },
  receipt(_plan, { speech, fields, options }) {
    const chosen = (fields[supportedField] ?? '').split(',');
    const texts = options.filter(({ id }) => chosen.includes(id)).map(({ text }) => ({ text }));
    return [...paragraphs([speech.say('support.own')], 'quiet'), ...quotesOf(texts, bytesOfOwn)];
  },
  results({ answers }, { speech }) {
    const supported = answers.filter(({ support: count }) => count > 0);
    const shown = supported.slice(0, mostResults);
    const left = supported.length - shown.length;
    const without = answers.length - supported.length;
    return [
      ...(supported.length === 0 ? paragraphs([speech.say('results.none')]) : []),
      ...quotesOf(
        shown.map(({ text, support: count }) => ({
          text,
          by: speech.say('support.count', { support: count }),
        })),
        bytesOfResults,
      ),
      ...paragraphs(
        [
          ...(left > 0 ? [speech.say('support.not-shown', { count: left })] : []),
          ...(without > 0 ? [speech.say('support.unsupported', { count: without })] : []),
        ],
        'quiet',
      ),
    ];
  },
  exported({ answers }, { speech }) {
    const measure = speech.say('exported.supports');
    return {
      tables: [{ figures: answers.map(({ text, support: value }) => ({ item: text, measure, value })) }],
    };
  },
  charts({ answers }, _plan, speech) {
    const items = answers
      .filter(({ support: count }) => count > 0)
      .slice(0, mostCharted)
      .map(({ text, support: count }) => ({
        label: shorten(plain(text), longestCharted),
        value: count,
        text: speech.say('support.count', { support: count }),
      }));
    return items.length === 0 ? [] : [{ chart: 'bars', title: speech.say('support.chart'), items }];
  },
  highlight: ({ most }, { speech, longest }) => [
    {
      title: speech.say('digest.supported'),
      lines: most.map(({ text, support: count }) =>
        speech.say('support.told', { text: shorten(plain(text), longest), support: count }),
      ),
    },
  ],
};

interface Choice {
  readonly title: string;
  readonly value: string;
}

/** As many answers as fit, each at most shortened to what can still be told apart. */
function choicesOf(options: readonly Option[]): Choice[] {
  const all = options.map(({ id, text }) => ({ value: id, title: plain(text) }));
  const bytesOfValue = ({ value }: Choice) => sizeOf(value) + bytesOfChoice;
  let bytes = 0;
  const fitting = all.filter((choice) => {
    bytes += bytesOfValue(choice) + Math.min(sizeOf(choice.title), bytesOfShortestTitle);
    return bytes <= bytesOfChoices;
  });
  const bytesOfValues = fitting.reduce((sum, choice) => sum + bytesOfValue(choice), 0);
  const titles = shortenToFit(
    fitting.map(({ title }) => title),
    bytesOfChoices - bytesOfValues,
  );
  return fitting.map(({ value }, place) => ({ value, title: titles[place] ?? '' }));
}

function notesOf(options: readonly Option[], choices: readonly Choice[], speech: Speech): string[] {
  const shortened = choices.some(({ title }, place) => title !== plain(options[place]?.text ?? ''));
  const [shown, total] = [choices.length, options.length];
  return [
    ...(shown < total ? [speech.say('support.not-all', { shown, total })] : []),
    ...(shortened ? [speech.say('support.shortened')] : []),
  ];
}
