import { countBySide } from './closing.ts';
import type { Digest, StageHighlight } from './digest.ts';
import { kindOf, type StagePlan } from './kinds/all-kinds.ts';
import type { Participant } from './people.ts';
import { type ClosedStages, resultOf, resultsOfKind, shownRows } from './results.ts';
import { commentsTold } from './round/comments-told.ts';
import { daysOf, participationInRound } from './round/participation-in-round.ts';
import type { RoundContents } from './round/round-contents.ts';
import { standsIn } from './round/stands.ts';
import { type Change, changeSince } from './series/change-since.ts';
import type { SessionRecord } from './record.ts';
import type { Session, Stage } from './session.ts';

/**
 * What a leader is told of a session: only what has been revealed, and nothing that suppression hides. `earlier` is the
 * sessions that it continues, the oldest first; `round` is what is kept of an open round.
 */
export function digestOf(
  session: Session,
  closed: ClosedStages,
  participants: readonly Participant[],
  earlier: readonly SessionRecord[] = [],
  round: RoundContents = { drafts: [], codings: [] },
): Digest {
  const comments = commentsTold(session, closed, round.codings);
  const changes = shownStages(session).flatMap((stage) => changeOf(session, stage, closed, earlier));
  return {
    session: session.id,
    title: session.title,
    rehearsal: session.rehearsal,
    facilitator: session.facilitator.name,
    startedAt: session.startedAt ?? session.launchedAt,
    endedAt: session.endedAt ?? session.launchedAt,
    purpose: session.agenda.purpose,
    asked: shownStages(session).map(({ plan }) => askedOf(plan, closed)),
    participants: countBySide(
      participants.flatMap(({ party }) => party ?? []),
      session.smallGroup,
    ),
    ...roundOf(session, closed, round),
    smallGroup: session.smallGroup,
    highlights: highlightsOf(session, closed),
    ...(changes.length > 0 && { changes }),
    decisions: shownStages(session).flatMap((stage) => decisionsOf(session, stage, closed)),
    ...standsOf(session, closed),
    ...(comments && { comments }),
    asksCommitments: session.stages.some(({ plan }) => plan.kind === 'commitment'),
    commitments: resultsOfKind('commitment', session, closed).flatMap(({ commitments }) =>
      commitments.map(({ content }) => content),
    ),
  };
}

function roundOf(session: Session, closed: ClosedStages, { drafts }: RoundContents): Pick<Digest, 'round'> {
  if (!session.round) return {};
  const days = daysOf(session.round);
  return { round: { ...participationInRound(session, closed, drafts), ...(days && { days }) } };
}

/** What organisations stated by name is told by name. */
function standsOf(session: Session, closed: ClosedStages): Pick<Digest, 'stands'> {
  const stands = shownStages(session)
    .map((stage) => ({ plan: stage.plan, items: standsIn(stage, shownRows(stage, closed)) }))
    .filter(({ items }) => items.length > 0);
  return stands.length > 0 ? { stands } : {};
}

/** The main results; a stage that a later one tells of as well is left out. */
function highlightsOf(session: Session, closed: ClosedStages): StageHighlight[] {
  const told = shownStages(session).flatMap((stage) => highlightOf(session, stage, closed));
  const toldLater = told.flatMap(({ plan, main }) =>
    main.tellsEarlier ? (kindOf(plan).comparesWith?.(plan) ?? []) : [],
  );
  return told.filter(({ plan }) => !toldLater.includes(plan.id));
}

function highlightOf(session: Session, stage: Stage, closed: ClosedStages): StageHighlight[] {
  const { plan } = stage;
  const result = resultOf(session, stage, closed);
  const main = result === undefined ? undefined : kindOf(plan).highlightOf(result, plan);
  // The figures are those of the kind that the plan names.
  return main ? [{ kind: plan.kind, plan, main } as StageHighlight] : [];
}

function changeOf(
  session: Session,
  stage: Stage,
  closed: ClosedStages,
  earlier: readonly SessionRecord[],
): Change[] {
  const { plan } = stage;
  const result = earlier.length > 0 ? resultOf(session, stage, closed) : undefined;
  const measures = result === undefined ? [] : (kindOf(plan).measuresOf?.(result) ?? []);
  const change = changeSince({ plan, agenda: session.agenda, measures }, earlier);
  return change ? [change] : [];
}

function decisionsOf(session: Session, stage: Stage, closed: ClosedStages): readonly string[] {
  const result = resultOf(session, stage, closed);
  return result === undefined ? [] : (kindOf(stage.plan).decisionsIn?.(result, stage.plan) ?? []);
}

function shownStages({ stages }: Session): readonly Stage[] {
  return stages.filter(({ plan, phase }) => kindOf(plan).asks && phase === 'revealed');
}

function askedOf({ id, title }: StagePlan, closed: ClosedStages): Digest['asked'][number] {
  const { total = 0, people } = closed.get(id)?.answered ?? {};
  return { title, answered: total, ...(people !== undefined && { people }) };
}
