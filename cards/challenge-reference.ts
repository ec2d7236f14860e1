import type { ChallengeItemResult, ChallengePlan, ChallengeResult } from '../bot/workshop/kinds/challenge.ts';
import type { Element } from './element.ts';
import { plain } from './plain.ts';
import type { Speech } from './speech.ts';
import { templateOf } from './template.ts';
import template from './templates/challenge-reference.json' with { type: 'json' };

const expand = templateOf(template);

/**
 * The published counts beside the vote, behind a button. It is no sample and other people answered: counts alone,
 * with who answered, and no word of change.
 */
export function challengeReference(result: ChallengeResult, plan: ChallengePlan, speech: Speech): Element[] {
  const { reference, items } = result;
  const compared = items.filter((item) => item.reference);
  if (!reference || compared.length === 0) return [];
  const year = String(reference.year);
  const askedAs = new Map(plan.items.map((item) => [item.id, item.reference?.label]));
  return expand({
    title: speech.say('challenge.reference', { year }),
    notes: [
      speech.say('challenge.reference-caution'),
      speech.say('challenge.reference-who', { year, source: speech.words(reference.source) }),
    ],
    items: compared.map((item) => ({
      label: speech.words(item.label),
      text: comparisonOf(item, { year, askedAs: askedAs.get(item.id), speech }),
    })),
  });
}

function comparisonOf(
  { label, figures, reference }: ChallengeItemResult,
  { year, askedAs, speech }: { year: string; askedAs: string | undefined; speech: Speech },
): string {
  if (!reference) return '';
  const then = { year, refStrong: reference.strong, refN: reference.n };
  const [five = 0, four = 0, three = 0, two = 0, one = 0] = reference.counts;
  const sameWords = askedAs === undefined || plain(askedAs) === speech.words(label);
  return [
    figures
      ? speech.say('challenge.reference-item', { ...then, strong: figures.strong, n: figures.n })
      : speech.say('challenge.reference-item-alone', then),
    speech.say('challenge.reference-counts', { year, five, four, three, two, one }),
    ...(sameWords ? [] : [speech.say('challenge.reference-asked', { label: plain(askedAs) })]),
  ].join(' ');
}
