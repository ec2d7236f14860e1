import { countBySide } from '../../bot/workshop/closing.ts';
import type { ClosedStage, Row } from '../../bot/workshop/kinds/kind.ts';
import type { Party } from '../../bot/workshop/parties.ts';
import type { Session, Stage } from '../../bot/workshop/session.ts';
import { sampleSession, start } from './sample-session.ts';

/** A session standing at a stage, with stages changed by id; those before it have been revealed. */
export function sessionAt(
  current: string,
  changes: Readonly<Record<string, Partial<Stage>>> = {},
  session: Session = sampleSession(),
): Session {
  const place = session.stages.findIndex(({ plan }) => plan.id === current);
  return {
    ...session,
    startedAt: start,
    current: place,
    stages: session.stages.map((stage, index) => ({
      ...stage,
      ...(index < place && { phase: 'revealed', openedAt: start, closedAt: start }),
      ...changes[stage.plan.id],
    })),
  };
}

/** What a close keeps: how many answered from which parties, and rows with the ids row-0, row-1 ... */
export function closedWith(parties: readonly Party[], contents: readonly unknown[]): ClosedStage {
  return {
    answered: countBySide(parties, 0),
    rows: contents.map((content, place): Row => ({ id: `row-${place}`, content })),
  };
}

export function thoughts(...texts: readonly string[]): ClosedStage {
  return closedWith(
    texts.map(() => 'sote'),
    texts.map((text) => ({ question: 'good', text })),
  );
}

export function stageOf(session: Session, id: string): Stage {
  const stage = session.stages.find(({ plan }) => plan.id === id);
  if (!stage) throw new Error(`no stage ${id}`);
  return stage;
}
