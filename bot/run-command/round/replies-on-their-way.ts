import { keyOf } from '../../workshop/people.ts';
import { outsideOf } from '../../workshop/display/round-views-of.ts';
import { repliesViews } from '../../workshop/display/coding-views.ts';
import { type Replied, repliesTo } from '../../workshop/round/coding.ts';
import type { Organisation } from '../../workshop/round/round.ts';
import type { Session } from '../../workshop/session.ts';
import type { WorkshopTools } from '../workshop-tools.ts';
import { isTelling } from './tell-people.ts';

/** How the answers to comments reach the organisations that made them. */
export interface RepliesOnTheirWay {
  readonly sending: boolean;
  /** Somebody has not been written to yet: an answer was given after the others went out. */
  readonly waiting: boolean;
  /** Whom no message reached, and what is to be sent on to them. */
  readonly unreached: readonly {
    readonly organisation: Organisation;
    readonly to: readonly string[];
    readonly replies: readonly Replied[];
  }[];
}

export async function repliesOnTheirWay(
  { store }: Pick<WorkshopTools, 'store'>,
  session: Session,
  replies: readonly Replied[],
): Promise<RepliesOnTheirWay> {
  const sending = isTelling(session.id);
  const about = (await store.receipts(session.id)).filter((one) => one.about === 'replies');
  // What became of each message last.
  const receipts = [...new Map(about.map((one) => [`${one.of ?? ''} ${one.to}`, one])).values()];
  let waiting = false;
  const unreached = (session.round?.invitations ?? []).flatMap((invitation) => {
    const { organisation, people } = invitation;
    const own = repliesTo(organisation.id, replies);
    if (own.length === 0) return [];
    const parts = repliesViews(session, own, organisation.name).length;
    const failed = people.filter(({ person }) => {
      if (!person) return false;
      const had = receipts.filter(
        ({ to, of = '' }) => to === keyOf(person) && of.startsWith(`${organisation.id}:`),
      );
      if (had.length < parts) waiting = true;
      return had.some(({ outcome }) => outcome === 'failed' || (outcome === 'begun' && !sending));
    });
    const to = [...failed.map(({ name }) => name), ...outsideOf(invitation)];
    return to.length > 0 ? [{ organisation, to, replies: own }] : [];
  });
  return { sending, waiting: waiting && !sending, unreached: session.round?.repliedAt ? unreached : [] };
}
