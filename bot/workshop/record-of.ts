import { countBySide } from './closing.ts';
import { shownHeadings } from './headings.ts';
import { withoutHidden } from './hiding.ts';
import type { Answered } from './kinds/kind.ts';
import { sides } from './parties.ts';
import type { Participant } from './people.ts';
import type { RecordStage, SessionRecord } from './record.ts';
import type { ClosedStages } from './results.ts';
import { standingsOf } from './round/invitations.ts';
import { participationInRound, type RoundParticipation } from './round/participation-in-round.ts';
import type { RoundContents } from './round/round-contents.ts';
import { isRound, type RoundSession } from './round/round.ts';
import { type Session, type Stage, stageNamed } from './session.ts';

/** The record of a session that is ending: a snapshot without hidden answers, the same however often derived. */
export function recordOf(
  session: Session,
  closed: ClosedStages,
  participants: readonly Participant[],
  round?: RoundContents,
): SessionRecord {
  const { id, title, rehearsal, language, conversation, facilitator, coFacilitators, leaders, smallGroup } =
    session;
  const { id: agendaId, version, name, purpose, basedOn } = session.agenda;
  const told = countBySide(
    participants.flatMap(({ party }) => party ?? []),
    smallGroup,
  );
  const answered = session.round && participationInRound(session, closed, round?.drafts ?? []);
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
    participants: answered ? everybodyIn(answered, told) : told,
    stages: session.stages.map((stage) => recordStage(stage, closed)),
    ...(isRound(session) && answered && { round: { ...recordRound(session, round), answered } }),
  };
}

/** Organisations and people of a round together; the sides of people are suppressed as everywhere. */
function everybodyIn(
  { organisations, people, bySide }: RoundParticipation,
  told: Answered,
): SessionRecord['participants'] {
  const both = sides.map((side) => [side, bySide[side] + told.bySide[side]]);
  return { total: organisations + people, bySide: Object.fromEntries(both) as Answered['bySide'] };
}

function recordRound(
  session: RoundSession,
  { drafts, codings }: RoundContents = { drafts: [], codings: [] },
) {
  const { closesOn, openedAt, closedAt, repliedAt } = session.round;
  const hidden = (stage: string) => stageNamed(session, stage)?.hidden ?? [];
  return {
    closesOn,
    ...(openedAt && { openedAt }),
    ...(closedAt && { closedAt }),
    ...(repliedAt && { repliedAt }),
    organisations: standingsOf(session, drafts).map(({ invitation, state, sent, of }) => ({
      ...invitation.organisation,
      ...(invitation.contact && { contact: invitation.contact }),
      state,
      sent,
      of,
    })),
    // A hidden comment is not in the record, and neither is what was said of it.
    comments: codings
      .filter(({ stage, row }) => !hidden(stage).includes(row))
      .map(({ stage, row, code, reply }) => ({ stage, row, ...(code && { code }), ...(reply && { reply }) })),
  };
}

function recordStage(stage: Stage, all: ClosedStages): RecordStage {
  const { plan, anonymous, phase, openedAt, closedAt, hidden, headings, options } = stage;
  const closed = all.get(plan.id);
  return {
    plan,
    anonymous,
    phase,
    ...(openedAt && { openedAt }),
    ...(closedAt && { closedAt }),
    ...(headings && { headings: shownHeadings(stage) }),
    ...(options && options.length > 0 && { options }),
    ...(closed && { closed: withoutHidden(closed, hidden) }),
  };
}
