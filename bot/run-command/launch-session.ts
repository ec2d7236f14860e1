import { ConversationBusy } from '../../storage/store.ts';
import { rehearsalCast } from '../agendas/rehearsal-cast.ts';
import { type LaunchContext, type LaunchRequest, launch, rehearse } from '../workshop/launch.ts';
import type { Person } from '../workshop/people.ts';
import { mayLaunch } from '../workshop/permissions.ts';
import { isRefusal, type Refusal, refuse } from '../workshop/refusals.ts';
import type { Place, Session } from '../workshop/session.ts';
import type { Language } from '../workshop/words.ts';
import { now, type WorkshopTools } from './workshop-tools.ts';

/** Launches a session in a conversation. The caller shows it, once it knows which card becomes the lobby. */
export async function launchSession(
  tools: WorkshopTools,
  request: Omit<LaunchRequest, 'agenda'> & { readonly agenda: string },
  { actor, place }: { actor: Person; place: Place },
): Promise<Session | Refusal> {
  if (!mayLaunch(actor, tools.facilitators)) return refuse('may-not-launch');
  const agenda = tools.agendas.find(({ id }) => id === request.agenda);
  if (!agenda) return refuse('unknown-agenda');
  return create(tools, launch({ ...request, agenda }, contextOf(tools, actor, place)));
}

/** Starts a rehearsal of an agenda; anyone may, anywhere. */
export async function startRehearsal(
  tools: WorkshopTools,
  { agenda: id, language }: { agenda: string; language: Language },
  { actor, place }: { actor: Person; place: Place },
): Promise<Session | Refusal> {
  const agenda = tools.agendas.find((candidate) => candidate.id === id);
  if (!agenda) return refuse('unknown-agenda');
  const request = { agenda, language, title: agenda.name[language], participants: rehearsalCast.length };
  return create(tools, rehearse(request, contextOf(tools, actor, place)));
}

function contextOf(tools: WorkshopTools, actor: Person, place: Place): LaunchContext {
  return {
    id: tools.chance.id(),
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
