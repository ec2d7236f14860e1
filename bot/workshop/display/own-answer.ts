import { kindOf } from '../kinds/all-kinds.ts';
import type { Stage } from '../session.ts';
import type { StageView } from '../views.ts';

export type OwnAnswer = Pick<StageView, 'fields' | 'entries' | 'entry'>;

/**
 * A person's answer, to be changed on their own card. Of several that add up it is the `asked` one, counted from
 * 1, or the last; the others are listed so that each can be reached.
 */
export function ownAnswerOf({ plan }: Stage, body: unknown, asked: number | undefined): OwnAnswer {
  const kind = kindOf(plan);
  const entries = kind.addsUp ? kind.rowsOf(body).map((row) => kind.textOf(row) ?? '') : [];
  if (entries.length < 2) return { fields: kind.fieldsOf(body, plan) };
  const entry = asked !== undefined && entries[asked - 1] !== undefined ? asked : entries.length;
  return { fields: kind.fieldsOf(body, plan, entry), entries, entry };
}
