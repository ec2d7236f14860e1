import type { AgendaProblem } from '../bot/workshop/adapting/agenda-problem.ts';
import type { Refusal } from '../bot/workshop/refusals.ts';
import type { ShelfKind } from '../bot/workshop/adapting-views.ts';
import { type Language, languages, type Words } from '../bot/workshop/words.ts';
import { noticeSentence } from './notice-sentence.ts';
import { say } from './texts.ts';
import { problemSentences } from './views/agenda-problems.ts';

/** What the page says that takes an agenda's file; plain texts, for HTML. */
export function uploadWords(language: Language, shelf: ShelfKind) {
  return {
    heading: say(language, 'import.heading'),
    body: say(language, `import.body.${shelf}`),
    file: say(language, 'upload.file'),
    send: say(language, 'upload.send'),
    done: (name: Words) => say(language, 'agenda-imported.text', { name: name[language] }),
    doneBody: say(language, `agenda-imported.body.${shelf}`),
    faults: say(language, 'agenda-problems.heading'),
    faultsBody: say(language, 'agenda-problems.body'),
    problems: (problems: readonly AgendaProblem[]) => problemSentences(problems, language),
    refusal: ({ refusal, values }: Refusal) => noticeSentence(refusal, values, language),
    noFile: say(language, 'upload.no-file'),
  };
}

/** To whoever comes with an old address, which does not tell their language any more. */
export function expiredWords(): readonly { readonly language: Language; readonly text: string }[] {
  return languages.map((language) => ({ language, text: say(language, 'upload.expired') }));
}
