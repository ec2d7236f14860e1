import type { FoundAgenda } from '../run-command/find-agenda.ts';
import { readAgendaRef } from '../workshop/adapting/agenda-ref.ts';
import { lengthOf } from '../workshop/agenda.ts';
import type { AgendaChoice } from '../workshop/views.ts';

/** An agenda as it stands among others to be chosen. */
export function choiceOf({ ref, agenda }: FoundAgenda): AgendaChoice {
  const { name, purpose, audience } = agenda;
  const own = readAgendaRef(ref).kept === 'own';
  return { id: ref, name, purpose, audience, minutes: lengthOf(agenda), ...(own && { own }) };
}
