import { findAgenda, findDraft } from '../run-command/find-agenda.ts';
import { keepAgenda, removeAgenda } from '../run-command/keep-agenda.ts';
import type { WorkshopTools } from '../run-command/workshop-tools.ts';
import { draftRef, readAgendaRef } from '../workshop/adapting/agenda-ref.ts';
import { shelfOf } from '../workshop/adapting/shelf.ts';
import { keepAgendaView, shelfKind } from '../workshop/display/adapting-views.ts';
import type { Fields } from '../workshop/kinds/kind.ts';
import { mayLaunch } from '../workshop/permissions.ts';
import { isRefusal, refuse } from '../workshop/refusals.ts';
import { adaptFields, type Press } from '../workshop/verbs.ts';
import { draftCard } from './adapting-presses.ts';
import { choiceOf } from './agenda-choice.ts';
import { askerOf } from './asker.ts';
import { keepTyped } from './launch-card.ts';
import type { Presser, PressReply } from './presser.ts';

/** Before saving: the name, and who will see it. */
export async function askKeepPress(
  tools: WorkshopTools,
  press: Press,
  presser: Presser,
): Promise<PressReply> {
  if (!mayLaunch(presser.person, tools.facilitators)) return refuse('may-not-launch');
  const draft = await findDraft(tools, press.agenda ?? '', askerOf(presser));
  return isRefusal(draft) ? draft : keepAgendaView(draft);
}

export async function keepPress(
  tools: WorkshopTools,
  press: Press,
  fields: Fields,
  presser: Presser,
): Promise<PressReply> {
  const request = { name: fields[adaptFields.name] ?? '', on: press.version ?? 0 };
  const draft = await keepAgenda(tools, press.agenda ?? '', request, askerOf(presser));
  return isRefusal(draft) ? draft : draftCard(tools, draft, { note: 'kept' });
}

/** What cannot be undone is asked once more. */
export async function askRemovePress(
  tools: WorkshopTools,
  press: Press,
  fields: Fields,
  presser: Presser,
): Promise<PressReply> {
  if (!mayLaunch(presser.person, tools.facilitators)) return refuse('may-not-launch');
  const found = await findAgenda(tools, press.agenda ?? '', askerOf(presser));
  if (isRefusal(found)) return found;
  if (readAgendaRef(found.ref).kept !== 'own') return refuse('unknown-agenda');
  const typed = await keepTyped(tools, press, fields, presser);
  if (isRefusal(typed)) return typed;
  return { view: 'ask-remove-agenda', agenda: choiceOf(found), draft: draftRef(typed.id) };
}

export async function removePress(tools: WorkshopTools, press: Press, presser: Presser): Promise<PressReply> {
  const removed = await removeAgenda(tools, press.agenda ?? '', askerOf(presser));
  if (isRefusal(removed)) return removed;
  return { view: 'agenda-removed', name: removed.name, ...(press.draft && { draft: press.draft }) };
}

/** How a file becomes an own agenda here. The address is the presser's alone: what it brings in is theirs. */
export async function importPress(
  tools: WorkshopTools,
  { draft }: Press,
  { person, place, language }: Presser,
): Promise<PressReply> {
  if (!mayLaunch(person, tools.facilitators)) return refuse('may-not-launch');
  const shelf = shelfOf(place, person);
  const upload = await tools.agendaLinks?.upload(shelf, language);
  return {
    view: 'import-agenda',
    shelf: shelfKind(shelf),
    ...(upload && { upload }),
    ...(draft && { draft }),
  };
}
