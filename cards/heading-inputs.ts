import { longestHeading } from '../bot/workshop/headings.ts';
import type { GatherView } from '../bot/workshop/headings-views.ts';
import type { Option } from '../bot/workshop/kinds/kind.ts';
import { headingFields } from '../bot/workshop/verbs.ts';
import type { Element } from './element.ts';
import { shortenToFit } from './fitting.ts';
import { plain } from './plain.ts';
import type { Speech } from './speech.ts';
import { templateOf } from './template.ts';
import template from './templates/gather-inputs.json' with { type: 'json' };

const expand = templateOf(template);

/** Bytes of answers to pick from, on a card that has its other inputs and buttons besides. */
const bytesOfAnswers = 12_000;

export interface HeadingInputs {
  readonly topics: readonly { readonly label: string; readonly answers: readonly Option[] }[];
  /** Ids of the answers that are picked already. */
  readonly picked: readonly string[];
  readonly text: { readonly label: string; readonly value: string; readonly hint?: string };
  /** The headings that there are; absent where none is chosen here. */
  readonly under?: { readonly headings: GatherView['headings']; readonly value: string };
}

/** Answers to pick, what their heading is called, and the headings that there are. */
export function headingInputs({ topics, picked, text, under }: HeadingInputs, speech: Speech): Element[] {
  const all = topics.flatMap(({ answers }) => answers);
  const titles = shortenToFit(
    all.map((answer) => plain(answer.text)),
    bytesOfAnswers,
  );
  const titleOf = new Map(all.map(({ id }, place) => [id, titles[place] ?? '']));
  return expand({
    topics: topics
      .filter(({ answers }) => answers.length > 0)
      .map(({ label, answers }, place) => ({
        id: `${headingFields.rows}${place}`,
        label,
        value:
          answers
            .map(({ id }) => id)
            .filter((id) => picked.includes(id))
            .join(',') || null,
        choices: answers.map(({ id }) => ({ value: id, title: titleOf.get(id) })),
      })),
    text: {
      id: headingFields.text,
      label: text.label,
      hint: text.hint ?? null,
      longest: longestHeading,
      value: text.value || null,
    },
    under:
      under && under.headings.length > 0
        ? {
            id: headingFields.under,
            label: speech.say('gather.under'),
            hint: speech.say('gather.under-hint'),
            value: under.value || null,
            choices: under.headings.map(({ id, text: title, answers }) => ({
              value: id,
              title: plain(speech.say('dialogue.heading', { text: title, count: answers })),
            })),
          }
        : null,
  });
}

/** Whether any of these answers is longer than the inputs can show. */
export function areShortened(answers: readonly Option[]): boolean {
  const texts = answers.map(({ text }) => plain(text));
  return shortenToFit(texts, bytesOfAnswers).some((text, place) => text !== texts[place]);
}
