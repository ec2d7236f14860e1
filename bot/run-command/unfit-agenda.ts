import { readAgendaJson } from '../agendas/read-agenda.ts';
import type { AgendaProblem } from '../workshop/adapting/agenda-problem.ts';
import type { Agenda } from '../workshop/agenda.ts';
import { type Refusal, refuse } from '../workshop/refusals.ts';
import { languages } from '../workshop/words.ts';

/** Why an adapted agenda is none: its first fault, with its place. Undefined when it may be used. */
export function unfitAgenda(agenda: Agenda): Refusal | undefined {
  const read = readAgendaJson(agenda);
  const [problem] = 'problems' in read ? read.problems : [];
  return problem && refuse('agenda-unfit', valuesOf(problem));
}

/** What was typed stands in every language: the sentence need not name one. */
function valuesOf({ path, reason, values }: AgendaProblem): NonNullable<Refusal['values']> {
  const inner = languages.some((language) => language === path.at(-1)) ? path.slice(0, -1) : path;
  return { path: inner.join('.'), reason, ...values };
}
