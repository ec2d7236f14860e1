import type { ProblemReason } from '../bot/workshop/adapting/agenda-problem.ts';
import type { NoticeView } from '../bot/workshop/views.ts';
import type { Language } from '../bot/workshop/words.ts';
import { agendaProblemSentence } from './agenda-problem.ts';
import { plain } from './plain.ts';
import { say, type TextValues } from './texts.ts';

/** A refusal, said in a language. A limit that is not given is left out of the sentence. */
export function noticeSentence(
  notice: NoticeView['notice'],
  values: TextValues = {},
  language: Language,
): string {
  const told = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? plain(value) : value]),
  );
  const problem = notice === 'agenda-unfit' ? problemOf(values, language) : '';
  return say(language, `refusal.${notice}`, {
    most: 0,
    over: 0,
    number: 0,
    stage: '',
    ground: '',
    text: '',
    problem,
    ...told,
  });
}

/** What keeps an adapted agenda from being one, and where. */
function problemOf({ path = '', reason = 'conflict', ...limits }: TextValues, language: Language): string {
  return agendaProblemSentence(
    {
      path: String(path)
        .split('.')
        .filter(Boolean)
        .map((part) => (/^\d+$/.test(part) ? Number(part) : part)),
      reason: reason as ProblemReason,
      values: limits as Readonly<Record<string, number>>,
    },
    language,
  );
}
