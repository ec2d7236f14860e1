import { codeWords, pageWords } from '../../../cards/page-words.ts';
import type { Store } from '../../../storage/store.ts';
import { readCode } from '../../workshop/link/code.ts';
import type { Endpoint, WebRequest } from '../endpoint.ts';
import { escapeHtml } from '../html-page.ts';
import type { WebAnswer } from '../web-route.ts';
import type { PageFiles } from './page-files.ts';
import { languageCookieOf, languageOf } from './page-language.ts';
import { pageShell } from './page-shell.ts';
import type { WrongCodes } from './wrong-codes.ts';

const input = 'koodi';

/** The page on which a code is typed; it works without scripts. */
export function codePage({
  store,
  files,
  wrongCodes,
  base,
}: {
  store: Store;
  files: PageFiles;
  wrongCodes: WrongCodes;
  /** The path below which people reach the bot: empty, or "/botti". */
  base: () => string;
}): Endpoint[] {
  async function answer(request: WebRequest): Promise<WebAnswer> {
    const typed = request.query.get(input);
    const code = typed === null ? undefined : readCode(typed);
    if (typed !== null && wrongCodes.mayTry(request.address)) {
      if (code !== undefined && (await store.liveSessionUnder(code))) return moved(`${base()}/w/${code}`);
      wrongCodes.wasWrong(request.address);
    }
    return form(request, typed);
  }

  function form(request: WebRequest, typed: string | null): WebAnswer {
    const { language, chosen } = languageOf(request);
    const words = codeWords(language);
    const wrong = typed !== null;
    const fault = wrong ? `<p class="fault" id="fault" role="alert">${escapeHtml(words.wrong)}</p>` : '';
    return pageShell({
      status: wrong ? 422 : 200,
      language,
      title: wrong ? `${words.wrong.split('.')[0]} · ${words.heading}` : pageWords(language).title,
      fileAt: (name) => base() + files.path(name),
      scripts: [],
      ...(chosen && { headers: { 'Set-Cookie': languageCookieOf(language, `${base()}/`) } }),
      main: `<div class="sheet">
<h1>${escapeHtml(words.heading)}</h1>
<p>${escapeHtml(words.body)}</p>
<form method="get" action="${base()}/osallistu">
<label for="code">${escapeHtml(words.label)}</label>
<p class="hint" id="hint">${escapeHtml(words.hint)}</p>
${fault}
<input id="code" name="${input}" class="code" value="${escapeHtml(typed ?? '')}" required maxlength="16"
 autocomplete="off" autocapitalize="characters" spellcheck="false"
 aria-describedby="hint${wrong ? ' fault' : ''}"${wrong ? ' aria-invalid="true"' : ''}>
<button class="main-button">${escapeHtml(words.send)}</button>
</form>
<p class="quiet">${escapeHtml(words.about)}</p>
</div>`,
    });
  }

  return [
    { method: 'get', path: '/osallistu', answer },
    { method: 'get', path: '/', answer: () => Promise.resolve(moved(`${base()}/osallistu`)) },
  ];
}

function moved(to: string): WebAnswer {
  return { status: 303, headers: { Location: to, 'Cache-Control': 'no-store' } };
}
