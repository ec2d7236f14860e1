import { countBySide } from './closing.ts';
import type { Digest } from './digest.ts';
import { kindOf, type StagePlan } from './kinds/all-kinds.ts';
import { shownHeadings } from './headings.ts';
import { type ChallengeItemResult, topChallenges } from './kinds/challenge.ts';
import type { Participant } from './people.ts';
import { type ClosedStages, resultsOfKind } from './results.ts';
import type { Session } from './session.ts';

const most = 3;

/** What a leader is told of a session: only what has been revealed, and nothing that suppression hides. */
export function digestOf(
  session: Session,
  closed: ClosedStages,
  participants: readonly Participant[],
): Digest {
  const items = resultsOfKind('challenge', session, closed).flatMap(({ items: all }) => all);
  const widestGap = widestGapOf(items);
  return {
    session: session.id,
    title: session.title,
    rehearsal: session.rehearsal,
    facilitator: session.facilitator.name,
    startedAt: session.startedAt ?? session.launchedAt,
    endedAt: session.endedAt ?? session.launchedAt,
    purpose: session.agenda.purpose,
    asked: session.stages
      .filter(({ plan, phase }) => kindOf(plan).asks && phase === 'revealed')
      .map(({ plan }) => askedOf(plan, closed)),
    participants: countBySide(
      participants.flatMap(({ party }) => party ?? []),
      session.smallGroup,
    ),
    smallGroup: session.smallGroup,
    topChallenges: topChallenges(items),
    ...(widestGap && { widestGap }),
    topHeadings: session.stages
      .filter(({ phase }) => phase === 'revealed')
      .flatMap(shownHeadings)
      .map(({ text, rows }) => ({ text, answers: rows.length }))
      .filter(({ answers }) => answers > 0)
      .toSorted((a, b) => b.answers - a.answers)
      .slice(0, most),
    mostSupported: resultsOfKind('support', session, closed)
      .flatMap(({ answers }) => answers)
      .filter(({ support }) => support > 0)
      .slice(0, most)
      .map(({ text, support }) => ({ text, support })),
    priorities: prioritiesOf(session, closed),
    commitments: resultsOfKind('commitment', session, closed).flatMap(({ commitments }) =>
      commitments.map(({ content }) => content),
    ),
  };
}

/** The most wanted of every stage that shared points or put in order. */
function prioritiesOf(session: Session, closed: ClosedStages): Digest['priorities'] {
  const shared = resultsOfKind('points', session, closed);
  const ranked = resultsOfKind('ranking', session, closed).map(({ question, options }) => ({
    question,
    options: options.map(({ label, score }) => ({ label, points: score })),
  }));
  return [...shared, ...ranked].flatMap(({ question, options }) => {
    const items = options
      .filter(({ points }) => points > 0)
      .slice(0, most)
      .map(({ label, points }) => ({ label, points }));
    return items.length === 0 ? [] : [{ question, items }];
  });
}

function askedOf({ id, title }: StagePlan, closed: ClosedStages): Digest['asked'][number] {
  const { total = 0, people } = closed.get(id)?.answered ?? {};
  return { title, answered: total, ...(people !== undefined && { people }) };
}

/** The item on which the sides differ most, where both may be shown. */
export function widestGapOf(items: readonly ChallengeItemResult[]): Digest['widestGap'] {
  const widest = items
    .filter(({ gap }) => gap !== undefined && gap !== 0)
    .toSorted((a, b) => Math.abs(b.gap ?? 0) - Math.abs(a.gap ?? 0))[0];
  const kunta = widest?.groups.find(({ group }) => group === 'kunta');
  const hyvinvointialue = widest?.groups.find(({ group }) => group === 'hyvinvointialue');
  return widest && kunta && hyvinvointialue ? { label: widest.label, kunta, hyvinvointialue } : undefined;
}
