import { draftRef, ownRef, readAgendaRef } from '../workshop/adapting/agenda-ref.ts';
import type { Draft } from '../workshop/adapting/draft.ts';
import { draftedAgenda, isUnchanged } from '../workshop/adapting/drafted-agenda.ts';
import type { OwnAgenda } from '../workshop/adapting/own-agenda.ts';
import { shelfOf, shelvesOf } from '../workshop/adapting/shelf.ts';
import type { Agenda, AgendaEdition, LaunchedAgenda } from '../workshop/agenda.ts';
import type { Person } from '../workshop/people.ts';
import { isRefusal, type Refusal, refuse } from '../workshop/refusals.ts';
import type { Place } from '../workshop/session.ts';
import type { WorkshopTools } from './workshop-tools.ts';

/** Who asks, and where. */
export interface Asker {
  readonly actor: Person;
  readonly place: Place;
}

/** An agenda in the form of its file, with the reference under which cards and sessions know it. */
export interface FoundAgenda {
  readonly ref: string;
  readonly version: number;
  readonly agenda: Agenda;
  readonly basedOn?: AgendaEdition;
}

type Tools = Pick<WorkshopTools, 'store' | 'agendas'>;

/** An agenda by its reference: a shipped one, or what this place or person keeps. */
export async function findAgenda(tools: Tools, ref: string, asker: Asker): Promise<FoundAgenda | Refusal> {
  const { kept, id } = readAgendaRef(ref);
  if (kept === 'shipped') {
    const agenda = tools.agendas.find((candidate) => candidate.id === id);
    return agenda ? { ref, version: agenda.version, agenda } : refuse('unknown-agenda');
  }
  if (kept === 'own') {
    const own = await findOwnAgenda(tools, id, asker);
    return own ? foundOwn(own) : refuse('unknown-agenda');
  }
  const draft = await findDraft(tools, ref, asker);
  return isRefusal(draft) ? draft : foundDraft(tools, draft, asker);
}

/** As a session takes it. */
export function launched({ ref, version, agenda, basedOn }: FoundAgenda): LaunchedAgenda {
  return { ...agenda, id: ref, version, ...(basedOn && { basedOn }) };
}

export async function findDraft({ store }: Tools, ref: string, asker: Asker): Promise<Draft | Refusal> {
  const { kept, id } = readAgendaRef(ref);
  const found = kept === 'draft' && (await store.draft(shelfOf(asker.place, asker.actor), id));
  return found || refuse('no-such-draft');
}

/** On the shelf of the place, or on the person's own. */
export async function findOwnAgenda(
  { store }: Pick<Tools, 'store'>,
  id: string,
  asker: Asker,
): Promise<OwnAgenda | undefined> {
  for (const shelf of shelvesOf(asker.place, asker.actor)) {
    const found = await store.ownAgenda(shelf, id);
    if (found) return found;
  }
  return undefined;
}

/**
 * Every own agenda that may be chosen here, by name. What a person keeps alone is among them only where they alone
 * see the list: `seenBy` the person, or everybody in the place.
 */
export async function ownAgendasFor(
  { store }: Tools,
  { place, actor }: Asker,
  seenBy: 'person' | 'place',
): Promise<readonly FoundAgenda[]> {
  const shelves = seenBy === 'person' ? shelvesOf(place, actor) : [shelfOf(place, actor)];
  const kept = await Promise.all(shelves.map((shelf) => store.ownAgendas(shelf)));
  return kept
    .flat()
    .map(foundOwn)
    .toSorted((one, other) => one.agenda.name.fi.localeCompare(other.agenda.name.fi, 'fi'));
}

function foundOwn({ id, agenda, basedOn }: OwnAgenda): FoundAgenda {
  return { ref: ownRef(id), version: agenda.version, agenda, ...(basedOn && { basedOn }) };
}

/** A draft in which nothing was changed is the agenda that it was made from. */
async function foundDraft(tools: Tools, draft: Draft, asker: Asker): Promise<FoundAgenda | Refusal> {
  const { id, version, basedOn } = draft;
  if (isUnchanged(draft)) {
    const base = await findAgenda(tools, basedOn.id, asker);
    if (!isRefusal(base) && base.version === basedOn.version) return base;
  }
  const agenda = draftedAgenda(draft);
  return isRefusal(agenda) ? agenda : { ref: draftRef(id), version, agenda, basedOn };
}
