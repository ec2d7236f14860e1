import { isRound } from '../round/round.ts';
import type { Session, Stage } from '../session.ts';
import type { View } from '../views.ts';
import { repliesViews } from './coding-views.ts';
import { sessionHead, stageHead } from './heads.ts';
import type { Posting, PostingFacts } from './postings.ts';
import { callPostings } from './round-calls.ts';
import { nothingOfARound, roundCardView, roundStatusView } from './round-views-of.ts';

/** The card and the status of an open round. Opened again after the round, a stage is led live. */
export function roundPostings(session: Session, facts: PostingFacts): Posting[] {
  if (!isRound(session) || !session.round.openedAt) return [];
  const parts = session.stages.filter((stage) => isPartOfRound(session, stage));
  const brought = Math.max(0, ...parts.map((stage) => stage.brought));
  const over = session.round.closedAt !== undefined || session.state !== 'running';
  const [first] = parts;
  if (!first) return [];
  const moved: View = {
    view: 'moved',
    card: 'answer',
    session: sessionHead(session),
    stage: stageHead(session, first),
  };
  const older = Array.from({ length: brought }, (_, copy) => copy).flatMap((copy): Posting[] =>
    [`round-card:${copy}`, `round-status:${copy}`].map((slot) => ({
      slot,
      to: 'room',
      view: moved,
      revision: 'moved',
      updateOnly: true,
    })),
  );
  // People fill in their own part in place of this card: it must not be updated under their hands.
  const card: Posting = over
    ? {
        slot: `round-card:${brought}`,
        to: 'room',
        view: { view: 'round-over', session: sessionHead(session) },
        revision: 'over',
        updateOnly: true,
      }
    : { slot: `round-card:${brought}`, to: 'room', view: roundCardView(session), revision: 'open' };
  const status: Posting = {
    slot: `round-status:${brought}`,
    to: 'room',
    view: roundStatusView(session, facts.round ?? nothingOfARound, facts.now),
    ...(over && { revision: 'over' }),
  };
  return [...older, card, status, ...callPostings(session, facts.round?.calls ?? [], facts.now)];
}

/** Whether a stage was opened with the round, and not live after it. */
export function isPartOfRound(session: Session, { openedAt }: Stage): boolean {
  return openedAt !== undefined && openedAt === session.round?.openedAt;
}

/** The answers to comments, for everybody, once the facilitator has sent them. */
export function repliesPostings(session: Session, { replies = [] }: PostingFacts): Posting[] {
  if (!session.round?.repliedAt) return [];
  return repliesViews(session, replies).map((view) => ({
    slot: `replies:${view.part}`,
    to: 'room',
    view,
  }));
}
