import { countBySide } from '../closing.ts';
import { finnishDay } from '../finnish-time.ts';
import { bySide, counts, groupOf } from '../grouping.ts';
import type { Party, Side } from '../parties.ts';
import type { ClosedStages } from '../results.ts';
import type { Session, Stage } from '../session.ts';
import { partyIn, type StatementDraft } from './drafting.ts';
import { organisationNamed, standingsOf } from './invitations.ts';
import type { Round } from './round.ts';

/** Who took part in a round: organisations stated together and by name, people each for themselves. */
export interface RoundParticipation {
  /** Organisations that sent something, of how many that were invited. */
  readonly organisations: number;
  readonly invited: number;
  /** People who answered for themselves: those of the part that most answered. */
  readonly people: number;
  /** Of the organisations, where told: their statements are public, so no side is too small. */
  readonly bySide: Readonly<Record<Side, number>>;
}

export function participationInRound(
  session: Session,
  closed: ClosedStages,
  drafts: readonly StatementDraft[],
): RoundParticipation {
  const standings = standingsOf(session, drafts);
  const answered = standings.filter(({ sent }) => sent > 0);
  const parties = answered.map(({ invitation }) => partyOf(session, drafts, invitation.organisation.id));
  const parts = session.stages.filter(({ openedAt }) => openedAt && openedAt === session.round?.openedAt);
  return {
    organisations: answered.length,
    invited: standings.length,
    people: Math.max(0, ...parts.map((stage) => aloneIn(session, stage, closed, drafts))),
    bySide: countBySide(parties, 0).bySide,
  };
}

/** All answers of a part but the statements that count in it. */
function aloneIn(
  session: Session,
  { plan, grouping = bySide }: Stage,
  closed: ClosedStages,
  drafts: readonly StatementDraft[],
): number {
  const { total = 0, people = total } = closed.get(plan.id)?.answered ?? {};
  const stated = drafts.filter(({ stage, sent, organisation, party }) => {
    const told = sent?.late ? party : (party ?? partyOf(session, drafts, organisation));
    return stage === plan.id && sent && counts(groupOf({ ...(told && { party: told }) }, grouping), grouping);
  });
  return Math.max(0, people - stated.length);
}

function partyOf(session: Session, drafts: readonly StatementDraft[], id: string): Party | undefined {
  return partyIn(drafts, id) ?? organisationNamed(session.round, id)?.party;
}

/** The Finnish days from which to which a round was open; undefined where it never was. */
export function daysOf({
  closesOn,
  openedAt,
  closedAt,
}: Pick<Round, 'closesOn' | 'openedAt' | 'closedAt'>):
  | { readonly from: string; readonly to: string }
  | undefined {
  if (!openedAt) return undefined;
  const from = finnishDay(openedAt);
  // On its own day a round closes at midnight, when the next day has begun.
  const to = closedAt && finnishDay(closedAt) < closesOn ? finnishDay(closedAt) : closesOn;
  return { from, to };
}
