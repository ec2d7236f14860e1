import { expiredWords, uploadWords } from '../../cards/upload-words.ts';
import { importAgenda, isImported, tooBig } from '../run-command/import-agenda.ts';
import type { WorkshopTools } from '../run-command/workshop-tools.ts';
import type { AgendaProblem } from '../workshop/adapting/agenda-problem.ts';
import { shelfKind } from '../workshop/display/adapting-views.ts';
import { isRefusal } from '../workshop/refusals.ts';
import { type Language, languages } from '../workshop/words.ts';
import { agendaImportFolder } from './agenda-links.ts';
import { escapeHtml, htmlPage } from './html-page.ts';
import type { SignedLinks } from './signed-links.ts';
import { uploadedText } from './uploaded-file.ts';
import type { WebAnswer, WebRoute } from './web-route.ts';

const fileInput = 'agenda';

type Words = ReturnType<typeof uploadWords>;

/** The page that takes an agenda's file and says what became of it. Its address was given to one who may launch. */
export function agendaImportRoute(tools: WorkshopTools, links: SignedLinks): WebRoute {
  async function opened(name: string) {
    const ids = await links.read('agenda-import', name);
    const language = languages.find((one) => one === ids?.['language']);
    const shelf = ids?.['shelf'];
    return language && shelf
      ? { language, shelf, words: uploadWords(language, shelfKind(shelf)) }
      : undefined;
  }

  return {
    folder: agendaImportFolder,
    async answer(name) {
      const page = await opened(name);
      return page ? formPage(200, page) : expiredPage();
    },
    async take(name, body) {
      const page = await opened(name);
      if (!page) return expiredPage();
      const { words, shelf } = page;
      if (!body.bytes) return formPage(413, page, faults(words, [tooBig]));
      const text = await uploadedText(body, fileInput);
      if (text === undefined) return formPage(422, page, alert(words.noFile));
      const imported = await importAgenda(tools, text, shelf);
      if (isRefusal(imported)) return formPage(409, page, alert(words.refusal(imported)));
      if (!isImported(imported)) return formPage(422, page, faults(words, imported.problems));
      return donePage(page, words.done(imported.agenda.name));
    },
  };
}

interface Page {
  readonly language: Language;
  readonly words: Words;
}

function formPage(status: number, { language, words }: Page, told = ''): WebAnswer {
  const body = `<h1>${escapeHtml(words.heading)}</h1>
${told}
<p>${escapeHtml(words.body)}</p>
<form method="post" enctype="multipart/form-data">
<label for="file">${escapeHtml(words.file)}</label>
<input id="file" type="file" name="${fileInput}" accept=".json,application/json" required>
<button type="submit">${escapeHtml(words.send)}</button>
</form>`;
  return htmlPage(status, { language, title: words.heading, body });
}

function donePage({ language, words }: Page, done: string): WebAnswer {
  const body = `<div role="status"><h1>${escapeHtml(done)}</h1>
<p>${escapeHtml(words.doneBody)}</p></div>`;
  return htmlPage(200, { language, title: done, body });
}

function faults(words: Words, problems: readonly AgendaProblem[]): string {
  const lines = words.problems(problems).map((line) => `<li>${escapeHtml(line)}</li>`);
  return `<div role="alert"><h2>${escapeHtml(words.faults)}</h2>
<p>${escapeHtml(words.faultsBody)}</p>
<ul>${lines.join('\n')}</ul></div>`;
}

function alert(text: string): string {
  return `<p role="alert">${escapeHtml(text)}</p>`;
}

/** An old address tells no language: all are said. */
function expiredPage(): WebAnswer {
  const said = expiredWords();
  const body = said.map(({ language, text }) => `<p lang="${language}">${escapeHtml(text)}</p>`).join('\n');
  return htmlPage(404, { language: 'fi', title: 'Yhdyspinta', body });
}
