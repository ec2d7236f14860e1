import type { SessionRecord } from './record.ts';
import type { ClosedStages } from './results.ts';
import type { Session } from './session.ts';

/**
 * The session that a record tells of, so that what is drawn of a record and what was drawn of the session come from
 * the same rules. Hidden answers are not in a record: nothing is hidden here.
 */
export function sessionOfRecord(record: SessionRecord): {
  readonly session: Session;
  readonly closed: ClosedStages;
} {
  const { schema, session: id, title, rehearsal, language, secondLanguage, agenda, series, follows } = record;
  const { conversation, facilitator, coFacilitators, leaders, smallGroup, startedAt, endedAt } = record;
  const session: Session = {
    schema,
    id,
    version: 1,
    steered: 1,
    state: 'ended',
    conversation,
    agenda: { ...agenda, parties: [] },
    title,
    language,
    ...(secondLanguage && { secondLanguage }),
    rehearsal,
    ...(series && { series }),
    ...(follows && { follows }),
    smallGroup,
    closingSeconds: 0,
    facilitator,
    coFacilitators,
    leaders,
    stages: record.stages.map(({ closed, ...stage }) => ({
      ...stage,
      ...(closed?.grouping && { grouping: closed.grouping }),
      // The rows of statements name their organisation: nothing else of a record tells.
      ...(closed?.rows.some(({ by }) => by?.organisation !== undefined) && { byOrganisation: true }),
      hidden: [],
      brought: 0,
    })),
    current: 0,
    launchedAt: startedAt,
    startedAt,
    endedAt,
  };
  const closed = record.stages.flatMap((stage) =>
    stage.closed ? [[stage.plan.id, stage.closed] as const] : [],
  );
  return { session, closed: new Map(closed) };
}
