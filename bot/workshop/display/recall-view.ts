import { type ChallengeResult, topChallenges, widestGapOf } from '../kinds/challenge.ts';
import { kindOf } from '../kinds/all-kinds.ts';
import type { SessionRecord } from '../record.ts';
import { commitmentsOfSeries } from '../series/open-commitments.ts';
import type { RecallView } from '../series/series-views.ts';
import type { Session } from '../session.ts';
import { sessionHead } from './heads.ts';

/** One screen of promises; the rest are counted. */
const mostOpen = 10;

/**
 * What a workshop that continues others opens with; undefined where there is nothing to recall. `chain` is the earlier
 * sessions, the oldest first; `today` an ISO day.
 */
export function recallView(
  session: Session,
  chain: readonly SessionRecord[],
  today: string,
): RecallView | undefined {
  const last = chain.at(-1);
  if (!last) return undefined;
  const items = lastVoteOf(chain)?.items ?? [];
  const gap = widestGapOf(items);
  const { open, ...counts } = commitmentsOfSeries(chain, today);
  if (items.length === 0 && counts.total === 0) return undefined;
  return {
    view: 'recall',
    session: sessionHead(session),
    earlier: { title: last.title, at: last.startedAt },
    topChallenges: topChallenges(items),
    ...(gap && { widestGap: gap }),
    commitments: {
      ...counts,
      open: open.slice(0, mostOpen),
      notShown: Math.max(0, open.length - mostOpen),
    },
  };
}

function lastVoteOf(chain: readonly SessionRecord[]): ChallengeResult | undefined {
  const found = chain
    .flatMap(({ stages, smallGroup }) => stages.map((stage) => ({ ...stage, smallGroup })))
    .findLast(({ plan, phase, closed }) => plan.kind === 'challenge' && phase === 'revealed' && closed);
  if (!found?.closed) return undefined;
  const { plan, closed, smallGroup } = found;
  return kindOf(plan).resultOf(closed, plan, { options: [], smallGroup }) as ChallengeResult;
}
