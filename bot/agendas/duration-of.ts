import { type Agenda, lengthOf, usualOpenDays } from '../workshop/agenda.ts';

/** How long an agenda takes, in Finnish: "75 min", "15 min, toistuva", "auki 2 viikkoa". */
export function durationOf(agenda: Agenda): string {
  const { rhythm, openDays = usualOpenDays, recurs } = agenda;
  if (rhythm !== 'open') return `${lengthOf(agenda)} min${recurs ? ', toistuva' : ''}`;
  return openDays % 7 === 0 ? `auki ${openDays / 7} viikkoa` : `auki ${openDays} päivää`;
}
