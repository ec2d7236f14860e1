import type { FoundAgenda } from '../run-command/find-agenda.ts';
import type { PlannedNext } from '../run-command/planned-workshop.ts';
import { readAgendaRef } from '../workshop/adapting/agenda-ref.ts';
import { lengthOf, usualOpenDays } from '../workshop/agenda.ts';
import type { AgendaChoice, LaunchView, SeriesChoice } from '../workshop/launching-views.ts';

/** An agenda as it stands among others to be chosen. */
export function choiceOf({ ref, agenda }: FoundAgenda): AgendaChoice {
  const { name, purpose, audience, theme, recurs, rhythm, openDays = usualOpenDays } = agenda;
  const own = readAgendaRef(ref).kept === 'own';
  return {
    id: ref,
    name,
    purpose,
    audience,
    minutes: lengthOf(agenda),
    ...(rhythm === 'open' && { openDays }),
    ...(recurs && { recurs }),
    ...(theme && { theme }),
    ...(own && { own }),
  };
}

/** A planned series, as its next workshop. */
export function seriesChoiceOf({ plan, number, agenda }: PlannedNext): SeriesChoice {
  const { id, name, purpose, workshops } = plan;
  return {
    id,
    name,
    purpose,
    number,
    of: workshops.length,
    agenda: agenda.name,
    minutes: lengthOf(agenda),
  };
}

/** What a launch card says of the planned series. */
export function seriesShown({ plan, number, earlier }: PlannedNext): NonNullable<LaunchView['series']> {
  const { id, name, workshops } = plan;
  return { id, name, number, of: workshops.length, ...(earlier && { follows: earlier.session }) };
}
