import { VersionConflict } from '../../../storage/store.ts';
import type { Person } from '../../workshop/people.ts';
import { isRefusal, type Refusal, refuse } from '../../workshop/refusals.ts';
import {
  type Coding,
  type CodingCommand,
  codeComment,
  commentsOf,
  type Replied,
  repliesTo,
  repliesToShow,
  sendReplies,
} from '../../workshop/round/coding.ts';
import { repliesTextView, repliesViews } from '../../workshop/display/coding-views.ts';
import type { Session } from '../../workshop/session.ts';
import { saveDecision } from '../save-session.ts';
import { closedStages } from '../session-facts.ts';
import { now, type WorkshopTools } from '../workshop-tools.ts';
import { repliesOnTheirWay } from './replies-on-their-way.ts';
import { tellInBackground, tellPeople } from './tell-people.ts';

/** A facilitator codes one comment and answers it. */
export async function keepCoding(
  tools: WorkshopTools,
  id: string,
  command: CodingCommand,
  actor: Person,
): Promise<Coding | Refusal> {
  for (let attempt = 0; attempt < mostTries; attempt += 1) {
    const session = await tools.store.session(id);
    if (!session) return refuse('no-such-session');
    const comments = commentsOf(session, await closedStages(tools, session));
    const stored = (await tools.store.codings(id)).find(
      ({ stage, row }) => stage === command.stage && row === command.row,
    );
    const coding = codeComment(session, command, { actor, now: now(tools), comments, stored });
    if (isRefusal(coding) || coding === stored) return coding;
    try {
      await tools.store.saveCoding(id, coding);
      // The control card tells what is left to do.
      tools.outlet.show(id, session.round?.repliedAt ? 'now' : 'soon');
      return coding;
    } catch (cause) {
      // Somebody else coded it in the same instant: decided again on what they made of it.
      if (!(cause instanceof VersionConflict)) throw cause;
    }
  }
  return refuse('try-again');
}

const mostTries = 5;

/** The answers go out: to the room, and to the people of each organisation that commented under its name. */
export async function sendOutReplies(
  tools: WorkshopTools,
  id: string,
  actor: Person,
): Promise<Session | Refusal> {
  let first = false;
  const decided = await saveDecision(tools, id, async (session) => {
    const sent = sendReplies(session, { actor, now: now(tools), replies: await repliesIn(tools, session) });
    first = sent !== session;
    return isRefusal(sent) ? sent : { session: sent === session ? bumped(session) : sent };
  });
  if (isRefusal(decided)) return decided;
  tools.outlet.show(id);
  const { session } = decided;
  tellInBackground(tools, session, () => tellCommenters(tools, session, first));
  return session;
}

/** Whoever is not reached is told to the facilitator, with the text to send on. */
async function tellCommenters(tools: WorkshopTools, session: Session, first: boolean): Promise<void> {
  let missed = false;
  const replies = await repliesIn(tools, session);
  for (const { organisation, people } of session.round?.invitations ?? []) {
    const own = repliesTo(organisation.id, replies);
    if (own.length === 0) continue;
    const known = people.flatMap(({ person }) => (person ? [person] : []));
    for (const [part, view] of repliesViews(session, own, organisation.name).entries()) {
      const told = await tellPeople(
        tools,
        session,
        { about: 'replies', of: `${organisation.id}:${part}` },
        known,
        () => view,
      );
      missed ||= told.notReached > 0;
    }
  }
  if (!missed && !first) return;
  const { unreached } = await repliesOnTheirWay(tools, session, replies);
  for (const of of unreached) {
    const slot = `replies-text:${of.organisation.id}`;
    await tools.outlet.deliver(session, session.facilitator, slot, repliesTextView(session, of));
  }
}

/** What has been answered and may be seen by all. */
export async function repliesIn(tools: Pick<WorkshopTools, 'store'>, session: Session): Promise<Replied[]> {
  const comments = commentsOf(session, await closedStages(tools, session));
  return repliesToShow(comments, await tools.store.codings(session.id));
}

/** Pressing again sends what could not be sent before; the session itself stays as it is. */
function bumped(session: Session): Session {
  return { ...session, version: session.version + 1 };
}
