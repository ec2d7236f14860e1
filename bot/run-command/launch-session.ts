import { ConversationBusy } from '../../storage/store.ts';
import { rehearsalCast } from '../agendas/rehearsal-cast.ts';
import { filledForRehearsal, sampleEarlier } from '../agendas/sample-earlier.ts';
import type { LaunchedAgenda } from '../workshop/agenda.ts';
import { type LaunchContext, type LaunchRequest, launch, rehearse } from '../workshop/launch.ts';
import { finnishDay } from '../workshop/finnish-time.ts';
import type { Person } from '../workshop/people.ts';
import { mayLaunch } from '../workshop/permissions.ts';
import { isRefusal, type Refusal, refuse } from '../workshop/refusals.ts';
import { fillFromSeries, needsSeries } from '../workshop/series/fill-from-series.ts';
import { type Following, following } from '../workshop/series/series.ts';
import type { Place, Session } from '../workshop/session.ts';
import type { Language } from '../workshop/words.ts';
import { findAgenda, launched } from './find-agenda.ts';
import { earlierRecords } from './series-records.ts';
import { now, type WorkshopTools } from './workshop-tools.ts';

/** Launches a session in a conversation. The caller shows it, once it knows which card becomes the lobby. */
export async function launchSession(
  tools: WorkshopTools,
  { byLink, ...request }: Omit<LaunchRequest, 'agenda' | 'linkCode'> & LaunchWishes,
  { actor, place }: { actor: Person; place: Place },
  id = tools.chance.id(),
): Promise<Session | Refusal> {
  if (!mayLaunch(actor, tools.facilitators)) return refuse('may-not-launch');
  const found = await findAgenda(tools, request.agenda, { actor, place });
  if (isRefusal(found)) return found;
  const filled = await filledAgenda(tools, launched(found), request.following);
  if (isRefusal(filled)) return filled;
  const linkCode = byLink ? await freeCode(tools) : undefined;
  const whole = { ...request, agenda: filled, ...(linkCode !== undefined && { linkCode }) };
  return create(tools, launch(whole, contextOf(tools, actor, place, id)));
}

/** What of a launch is looked up or made here. */
interface LaunchWishes {
  /** A reference. */
  readonly agenda: string;
  /** Whether people may take part by link. */
  readonly byLink?: boolean;
}

/** A code under which no live session can be found; undefined where nobody could come by it. */
async function freeCode({ store, linkDoor }: WorkshopTools): Promise<string | undefined> {
  if (!linkDoor?.isReachable()) return undefined;
  let code = linkDoor.newCode();
  while (await store.liveSessionUnder(code)) code = linkDoor.newCode();
  return code;
}

/** Starts a rehearsal of an agenda; anyone may, anywhere. */
export async function startRehearsal(
  tools: WorkshopTools,
  { agenda: ref, language }: { agenda: string; language: Language },
  { actor, place }: { actor: Person; place: Place },
): Promise<Session | Refusal> {
  const found = await findAgenda(tools, ref, { actor, place });
  if (isRefusal(found)) return found;
  const context = contextOf(tools, actor, place, tools.chance.id());
  const own = launched(found);
  const earlier = sampleEarlier(own, context, { language, chance: tools.chance });
  const agenda = earlier ? filledForRehearsal(own, earlier, finnishDay(context.now)) : own;
  const title = agenda.name[language];
  const request = { agenda, language, title, participants: rehearsalCast.length };
  const session = await create(
    tools,
    rehearse({ ...request, ...(earlier && { following: following(earlier) }) }, context),
  );
  if (earlier && !isRefusal(session)) await tools.store.saveRecord(earlier);
  return session;
}

/** The agenda with what it takes from the workshop that it continues. */
async function filledAgenda(
  tools: WorkshopTools,
  agenda: LaunchedAgenda,
  continued: Following | undefined,
): Promise<LaunchedAgenda | Refusal> {
  if (!needsSeries(agenda)) return agenda;
  const chain = await earlierRecords(tools, continued ?? {});
  if (chain.length === 0) return refuse('continues-nothing');
  return fillFromSeries(agenda, chain, finnishDay(now(tools)));
}

function contextOf(tools: WorkshopTools, actor: Person, place: Place, id: string): LaunchContext {
  return {
    id,
    actor,
    now: now(tools),
    place,
    smallGroup: tools.smallGroup,
    closingSeconds: tools.closingSeconds,
  };
}

async function create(tools: WorkshopTools, session: Session | Refusal): Promise<Session | Refusal> {
  if (isRefusal(session)) return session;
  try {
    await tools.store.createSession(session);
  } catch (cause) {
    if (cause instanceof ConversationBusy) return refuse('conversation-busy');
    throw cause;
  }
  tools.log.info(
    { session: session.id, agenda: session.agenda.id, rehearsal: session.rehearsal },
    'launched',
  );
  return session;
}
