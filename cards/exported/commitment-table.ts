import type { Commitment } from '../../bot/workshop/kinds/commitment.ts';
import type { Speech } from '../speech.ts';
import type { ExportedCommitments } from './exported-workshop.ts';

const columns = [
  'theme',
  'what',
  'goal',
  'owner',
  'counterpart',
  'actors',
  'structure',
  'due',
  'agreement',
  'decision',
  'startsFrom',
] as const;
type Column = (typeof columns)[number];

/** What was promised, in the columns of the field's own table and in the order of the workshop. */
export function commitmentTable(commitments: readonly Commitment[], speech: Speech): ExportedCommitments {
  return {
    title: speech.say('exported.commitments'),
    columns: columns.map((column) =>
      column === 'what' ? speech.say('exported.what') : speech.say(`commitment.line.${column}`),
    ),
    rows: commitments.map((commitment) => columns.map((column) => cellOf(commitment, column, speech))),
    none: speech.say('exported.no-commitments'),
  };
}

function cellOf(commitment: Commitment, column: Column, speech: Speech): string {
  switch (column) {
    case 'owner':
      return commitment.owner.name;
    case 'due':
      return speech.due(commitment.due);
    case 'startsFrom':
      return commitment.startsFrom?.text ?? '';
    case 'agreement':
      return commitment.agreement === undefined
        ? ''
        : speech.say(`commitment.agreement.${commitment.agreement ? 'yes' : 'no'}`);
    default:
      return commitment[column] ?? '';
  }
}
