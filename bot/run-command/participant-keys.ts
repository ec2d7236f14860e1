import type { Told } from '../workshop/background.ts';
import { isByLink } from '../workshop/link/link.ts';
import { keyOf, type Participant, type Person } from '../workshop/people.ts';
import { currentStage, type Session, type Stage, stageNamed, takesAnswers } from '../workshop/session.ts';
import type { WorkshopTools } from './workshop-tools.ts';

/** The key under which a person's answer is stored in a stage. */
export function keyIn(tools: WorkshopTools, session: Session, stage: Stage, person: Person): Promise<string> {
  const own = keyOf(person);
  return stage.anonymous
    ? tools.secrets.participantKey(session.id, stage.plan.id, own)
    : Promise.resolve(own);
}

/** What the participants have told, by the key of their answer in a stage that has not been sealed yet. */
export async function participantsByKey(
  tools: WorkshopTools,
  session: Session,
  stage: Stage,
  participants?: readonly Participant[],
): Promise<ReadonlyMap<string, Told & { readonly byLink?: true }>> {
  const all = participants ?? (await tools.store.participants(session.id));
  const keyed = all.map(
    async ({ person, ...told }) =>
      [
        await keyIn(tools, session, stage, person),
        { ...told, ...(isByLink(person) && { byLink: true as const }) },
      ] as const,
  );
  return new Map(await Promise.all(keyed));
}

/**
 * How many people stand behind the answers of the current open stage; undefined where everybody answers alone.
 * The sizes lie with the participants, never with an answer.
 */
export async function peopleAnswering(tools: WorkshopTools, session: Session): Promise<number | undefined> {
  const stage = currentStage(session);
  if (!takesAnswers(stage)) return undefined;
  const groups = (await tools.store.participants(session.id)).filter(({ people = 1 }) => people > 1);
  if (groups.length === 0) return undefined;
  const { id } = stage.plan;
  const known = await participantsByKey(tools, session, stage, groups);
  const latest = stageNamed((await tools.store.session(session.id)) ?? session, id);
  if (stage.anonymous && latest?.closedAt) {
    // Closed meanwhile: asking for the keys has made a new secret, which nothing else would destroy.
    await tools.secrets.destroy(session.id, id);
    return undefined;
  }
  const more = [...known].map(async ([key, { people = 1 }]) =>
    (await tools.store.answer(session.id, id, key)) ? people - 1 : 0,
  );
  const together = (await Promise.all(more)).reduce((all, one) => all + one, 0);
  return together > 0 ? together + (await tools.store.countAnswers(session.id, id)) : undefined;
}
