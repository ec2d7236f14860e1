import { countBySide } from './closing.ts';
import { shownHeadings } from './headings.ts';
import { withoutHidden } from './hiding.ts';
import type { Participant } from './people.ts';
import type { RecordStage, SessionRecord } from './record.ts';
import type { ClosedStages } from './results.ts';
import type { Session, Stage } from './session.ts';

/** The record of a session that is ending: a snapshot without hidden answers, the same however often derived. */
export function recordOf(
  session: Session,
  closed: ClosedStages,
  participants: readonly Participant[],
): SessionRecord {
  const { id, title, rehearsal, language, conversation, facilitator, coFacilitators, leaders, smallGroup } =
    session;
  const { id: agendaId, version, name, purpose, basedOn } = session.agenda;
  return {
    schema: 1,
    session: id,
    title,
    rehearsal,
    language,
    ...(session.secondLanguage && { secondLanguage: session.secondLanguage }),
    agenda: { id: agendaId, version, name, purpose, ...(basedOn && { basedOn }) },
    ...(session.series && { series: session.series }),
    ...(session.follows && { follows: session.follows }),
    conversation,
    facilitator,
    coFacilitators,
    leaders,
    smallGroup,
    startedAt: session.startedAt ?? session.launchedAt,
    endedAt: session.endedAt ?? session.launchedAt,
    participants: countBySide(
      participants.flatMap(({ party }) => party ?? []),
      smallGroup,
    ),
    stages: session.stages.map((stage) => recordStage(stage, closed)),
  };
}

function recordStage(stage: Stage, all: ClosedStages): RecordStage {
  const { plan, anonymous, phase, openedAt, closedAt, hidden, headings } = stage;
  const closed = all.get(plan.id);
  return {
    plan,
    anonymous,
    phase,
    ...(openedAt && { openedAt }),
    ...(closedAt && { closedAt }),
    ...(headings && { headings: shownHeadings(stage) }),
    ...(closed && { closed: withoutHidden(closed, hidden) }),
  };
}
