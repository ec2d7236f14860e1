import type { Commitment } from '../bot/workshop/kinds/commitment.ts';
import type { Element } from './element.ts';
import { shortenToFit, sizeOf } from './fitting.ts';
import { verbatim } from './plain.ts';
import type { Speech } from './speech.ts';
import { templateOf } from './template.ts';
import template from './templates/commitment.json' with { type: 'json' };

const expand = templateOf(template);

/**
 * Commitments one below the other; together at most `bytes`, the longest texts shortened first. `all` adds the
 * optional fields that were filled in.
 */
export function commitmentBlocks(
  commitments: readonly Commitment[],
  { speech, extent, bytes }: { speech: Speech; extent: 'short' | 'all'; bytes: number },
): Element[] {
  if (commitments.length === 0) return [];
  const texts = commitments.flatMap(({ what, ...rest }) => [what, ...fieldsOf(rest).map(([, text]) => text)]);
  const blocksWith = (shown: readonly string[]) => {
    const next = shown.values();
    return commitments.flatMap((commitment) => {
      const what = next.next().value ?? '';
      const fields = fieldsOf(commitment).map(([name]) => [name, next.next().value ?? ''] as const);
      return expand({ what, ...linesOf(commitment, fields, { speech, extent }) });
    });
  };
  const structure = sizeOf(blocksWith(texts.map(() => '')));
  return blocksWith(shortenToFit(texts.map(verbatim), bytes - structure));
}

/** One commitment on lines of plain text. */
export function commitmentText(commitment: Commitment, speech: Speech): string {
  const { lines } = linesOf(commitment, fieldsOf(commitment), { speech, extent: 'short' });
  return [`- ${commitment.what}`, ...lines.map((line) => `  ${line}`)].join('\n');
}

const textFields = ['counterpart', 'theme', 'structure', 'goal', 'actors', 'decision'] as const;
type TextField = 'startsFrom' | 'owner' | (typeof textFields)[number];
const mainFields: readonly TextField[] = ['owner', 'counterpart'];

/** The texts that people wrote, besides the promise itself. */
function fieldsOf(commitment: Omit<Commitment, 'what'>): (readonly [TextField, string])[] {
  const others = textFields.flatMap((field) => {
    const text = commitment[field];
    return text === undefined ? [] : [[field, text] as const];
  });
  const start = commitment.startsFrom ? [['startsFrom', commitment.startsFrom.text] as const] : [];
  return [['owner', commitment.owner.name], ...start, ...others];
}

function linesOf(
  { due, agreement }: Commitment,
  fields: readonly (readonly [TextField, string])[],
  { speech, extent }: { speech: Speech; extent: 'short' | 'all' },
): { lines: string[]; more: string | null } {
  const line = (field: TextField | 'due' | 'agreement', text: string) =>
    `${speech.say(`commitment.line.${field}`)}: ${text}`;
  const isMain = ([field]: readonly [TextField, string]) => mainFields.includes(field);
  const more = [
    ...fields.filter((field) => !isMain(field)).map(([field, text]) => line(field, text)),
    ...(agreement === undefined
      ? []
      : [line('agreement', speech.say(`commitment.agreement.${agreement ? 'yes' : 'no'}`))]),
  ];
  return {
    lines: [...fields.filter(isMain).map(([field, text]) => line(field, text)), line('due', speech.due(due))],
    more: extent === 'all' && more.length > 0 ? more.join(' · ') : null,
  };
}
