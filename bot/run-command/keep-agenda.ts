import { VersionConflict } from '../../storage/store.ts';
import { ownRef, readAgendaRef } from '../workshop/adapting/agenda-ref.ts';
import type { Draft } from '../workshop/adapting/draft.ts';
import { draftedAgenda } from '../workshop/adapting/drafted-agenda.ts';
import type { OwnAgenda } from '../workshop/adapting/own-agenda.ts';
import { isSame } from '../workshop/adapting/same.ts';
import type { Agenda } from '../workshop/agenda.ts';
import { mayLaunch } from '../workshop/permissions.ts';
import { isRefusal, type Refusal, refuse } from '../workshop/refusals.ts';
import type { Words } from '../workshop/words.ts';
import { saveDraftDecision } from './adapt-draft.ts';
import { type Asker, findDraft, findOwnAgenda } from './find-agenda.ts';
import { unfitAgenda } from './unfit-agenda.ts';
import { now, type WorkshopTools } from './workshop-tools.ts';

/** Own agendas on one shelf: with the shipped ones they must fit one card to choose from. */
export const mostOwnAgendas = 30;

/**
 * Saves a draft as an own agenda of its team, chat or person; one that was made from an own agenda of the same
 * shelf becomes the next edition of it. Saved again unchanged, it stays as it is.
 */
export async function keepAgenda(
  tools: WorkshopTools,
  ref: string,
  { name, on }: { readonly name: string; readonly on: number },
  asker: Asker,
): Promise<Draft | Refusal> {
  if (!mayLaunch(asker.actor, tools.facilitators)) return refuse('may-not-launch');
  const draft = await findDraft(tools, ref, asker);
  if (isRefusal(draft)) return draft;
  const title = name.trim();
  if (title === '') return refuse('name-missing');
  const earlier = await earlierEdition(tools, draft);
  const drafted = draftedAgenda(draft);
  if (isRefusal(drafted)) return drafted;
  const agenda = { ...drafted, name: named(drafted.name, title, draft) };
  if (earlier && isSame(earlier.agenda, agenda)) return draft;
  if (draft.version !== on) return refuse('draft-changed');
  const refusal = unfitAgenda(agenda) ?? (earlier ? undefined : await fullShelf(tools, draft.shelf));
  if (refusal) return refusal;
  const own: OwnAgenda = {
    ...(earlier ?? { schema: 1, id: draft.id, shelf: draft.shelf, basedOn: draft.basedOn }),
    revision: (earlier?.revision ?? 0) + 1,
    agenda,
    savedAt: now(tools),
  };
  try {
    await tools.store.saveOwnAgenda(own);
  } catch (cause) {
    if (cause instanceof VersionConflict) return refuse('draft-changed');
    throw cause;
  }
  tools.log.info({ agenda: ownRef(own.id), revision: own.revision }, 'own agenda saved');
  return basedOnKept(tools, ref, own, asker);
}

/** Removes an own agenda; sessions that ran it keep what they were launched with. */
export async function removeAgenda(
  tools: WorkshopTools,
  ref: string,
  asker: Asker,
): Promise<Agenda | Refusal> {
  if (!mayLaunch(asker.actor, tools.facilitators)) return refuse('may-not-launch');
  const own = await findOwnAgenda(tools, readAgendaRef(ref).id, asker);
  if (!own) return refuse('unknown-agenda');
  await tools.store.removeOwnAgenda(own.shelf, own.id);
  tools.log.info({ agenda: ref }, 'own agenda removed');
  return own.agenda;
}

export async function fullShelf(
  { store }: Pick<WorkshopTools, 'store'>,
  shelf: string,
): Promise<Refusal | undefined> {
  const kept = await store.ownAgendas(shelf);
  return kept.length < mostOwnAgendas ? undefined : refuse('too-many-agendas', { most: mostOwnAgendas });
}

/** The own agenda that the draft was made from, or that it was saved as before, where it still stands. */
async function earlierEdition({ store }: WorkshopTools, draft: Draft): Promise<OwnAgenda | undefined> {
  const { kept, id } = readAgendaRef(draft.basedOn.id);
  const base = kept === 'own' ? await store.ownAgenda(draft.shelf, id) : undefined;
  return base ?? store.ownAgenda(draft.shelf, draft.id);
}

/** From now on the draft is an adaptation of what was saved. */
async function basedOnKept(
  tools: WorkshopTools,
  ref: string,
  { id, agenda }: OwnAgenda,
  asker: Asker,
): Promise<Draft | Refusal> {
  const basedOn = { id: ownRef(id), version: agenda.version };
  const saved = await saveDraftDecision(tools, ref, asker, (draft) => ({
    // The stages that are left out stay in the draft, to be taken in again.
    draft: {
      ...draft,
      version: draft.version + 1,
      basedOn,
      original: agenda,
      agenda: { ...agenda, stages: draft.agenda.stages },
    },
  }));
  return isRefusal(saved) ? saved : saved.draft;
}

function named(words: Words, title: string, { language }: Draft): Words {
  return words[language] === title ? words : { fi: title, sv: title, en: title };
}
