import type { AgendaProblem } from '../bot/workshop/adapting/agenda-problem.ts';
import { type Language, languages } from '../bot/workshop/words.ts';
import { plain } from './plain.ts';
import { agendaPart, agendaPlace } from './agenda-part.ts';
import { say } from './texts.ts';

/** Longest name of a strange property that is repeated to whoever brought it. */
const longestName = 60;

/** "Vaihe 3, kohta 2, teksti suomeksi: liian pitkä, enintään 90 merkkiä." */
export function agendaProblemSentence({ path, reason, values }: AgendaProblem, language: Language): string {
  const what = say(language, `agenda-problem.${reason}`, {
    most: 0,
    least: 0,
    line: 0,
    column: 0,
    ...values,
  });
  const where = placeOf(path, language);
  return say(language, 'agenda-problem.line', {
    where: where.charAt(0).toUpperCase() + where.slice(1),
    what,
  });
}

/** Each list with the place in it, then the properties, then the language of a text. */
function placeOf(path: AgendaProblem['path'], language: Language): string {
  if (path.length === 0) return say(language, 'agenda-problem.whole');
  const parts: string[] = [];
  path.forEach((part, place) => {
    const before = path[place - 1];
    const inList = typeof path[place + 1] === 'number';
    if (typeof part === 'number') parts.push(agendaPlace(String(before ?? ''), part + 1, language));
    else if (!inList) parts.push(nameOf(part, place === path.length - 1, parts, language));
  });
  return parts.filter((part) => part !== '').join(', ');
}

/** The language of a text is said with the text: "otsikko suomeksi". */
function nameOf(part: string, isLast: boolean, parts: string[], language: Language): string {
  const named = languages.find((one) => one === part);
  if (!named || !isLast || parts.length === 0) return agendaPart(shortened(part), language);
  const text = parts.pop() ?? '';
  return say(language, `agenda-problem.in-${named}`, { text });
}

function shortened(name: string): string {
  const text = plain(name);
  return text.length > longestName ? `${text.slice(0, longestName - 1)}…` : text;
}
