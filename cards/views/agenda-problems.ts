import type { AgendaProblem } from '../../bot/workshop/adapting/agenda-problem.ts';
import type { AgendaProblemsView } from '../../bot/workshop/adapting-views.ts';
import type { Language } from '../../bot/workshop/words.ts';
import { agendaProblemSentence } from '../agenda-problem.ts';
import type { CardView } from '../card-view.ts';
import { headOf } from '../head.ts';
import { paragraphs } from '../paragraphs.ts';
import { say } from '../texts.ts';

/** More than somebody mends at a time; the rest is counted. */
const mostShown = 20;

export const agendaProblems: CardView<AgendaProblemsView> = {
  body: (view, speech) => [
    ...headOf({ heading: speech.say('agenda-problems.heading') }, speech),
    ...paragraphs([speech.say('agenda-problems.body')]),
    ...paragraphs(problemSentences(view.problems, speech.language)),
  ],
  text: (_view, speech) => speech.say('agenda-problems.heading'),
};

/** Each fault in a sentence, and how many more there are. */
export function problemSentences(problems: readonly AgendaProblem[], language: Language): string[] {
  const more = problems.length - mostShown;
  return [
    ...problems.slice(0, mostShown).map((problem) => agendaProblemSentence(problem, language)),
    ...(more > 0 ? [say(language, 'agenda-problems.more', { count: more })] : []),
  ];
}
