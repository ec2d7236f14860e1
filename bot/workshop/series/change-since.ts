import { kindOf, type StagePlan } from '../kinds/all-kinds.ts';
import type { Measure } from '../kinds/kind.ts';
import type { SessionRecord } from '../record.ts';
import { sameWords, type Words } from '../words.ts';

/** What moved since an earlier session of the series asked the same. */
export interface Change {
  /** When the earlier session was. */
  readonly since: string;
  readonly unit: Measure['unit'];
  /** The largest change first; what did not move is among them. */
  readonly items: readonly { readonly label: Words; readonly before: number; readonly after: number }[];
}

/**
 * The change of each item that the latest session of the series to ask it measured too. Only the same question and
 * the same item in the same words is compared, and where the agenda is the same, of the same version. Undefined where
 * there is nothing to compare. `chain` is the earlier sessions, the oldest first.
 */
export function changeSince(
  now: { readonly plan: StagePlan; readonly agenda: AgendaEdition; readonly measures: readonly Measure[] },
  chain: readonly SessionRecord[],
): Change | undefined {
  for (const record of chain.toReversed()) {
    const measured = measuresOf(record, now.plan, now.agenda);
    const items = now.measures.flatMap(({ id, label, value }) => {
      const earlier = measured.find((one) => one.id === id && sameWords(one.label, label));
      return earlier ? [{ label, before: earlier.value, after: value }] : [];
    });
    const unit = now.measures[0]?.unit;
    if (items.length > 0 && unit) {
      const size = ({ before, after }: (typeof items)[number]) => Math.abs(after - before);
      return { since: record.startedAt, unit, items: items.toSorted((a, b) => size(b) - size(a)) };
    }
  }
  return undefined;
}

interface AgendaEdition {
  readonly id: string;
  readonly version: number;
}

function measuresOf(record: SessionRecord, plan: StagePlan, agenda: AgendaEdition): readonly Measure[] {
  if (record.agenda.id === agenda.id && record.agenda.version !== agenda.version) return [];
  const asked = record.stages.findLast(
    (stage) => stage.phase === 'revealed' && stage.closed && asksTheSame(stage.plan, plan),
  );
  if (!asked?.closed) return [];
  const kind = kindOf(asked.plan);
  const context = { options: [], smallGroup: record.smallGroup };
  return kind.measuresOf?.(kind.resultOf(asked.closed, asked.plan, context)) ?? [];
}

function asksTheSame(one: StagePlan, other: StagePlan): boolean {
  if (one.kind !== other.kind || !('question' in one) || !('question' in other)) return false;
  return sameWords(one.question, other.question);
}
