import { ownNames, pageWords } from '../../../cards/page-words.ts';
import type { Language } from '../../workshop/words.ts';
import { escapeHtml } from '../html-page.ts';
import type { WebAnswer } from '../web-route.ts';
import { languageQuery } from './page-language.ts';

/** Nothing but what the bot itself serves, no code inside the page, and nobody frames it. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** What every page with scripts is sent with. */
export const pageHeaders = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'Content-Security-Policy': policy,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
};

/** A page of the link door, ready to be sent. `main` and `head` are HTML: every text in them has been escaped. */
export interface Page {
  readonly status: number;
  readonly language: Language;
  readonly title: string;
  /** Of a file that pages load. */
  readonly fileAt: (name: string) => string;
  readonly scripts: readonly string[];
  /** What the scripts need to know, as data. */
  readonly data?: object;
  readonly main: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The frame that every page of the link door has: the choice of language, one main part, one place for status. */
export function pageShell(page: Page): WebAnswer {
  const { status, language, title, fileAt, scripts, data, main, headers } = page;
  const words = pageWords(language);
  const choices = ownNames().map(({ language: other, name }) =>
    other === language
      ? `<li><span lang="${other}" aria-current="true">${escapeHtml(name)}</span></li>`
      : `<li><a href="?${languageQuery}=${other}" lang="${other}" hreflang="${other}">${escapeHtml(name)}</a></li>`,
  );
  const body = `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="${fileAt('icon.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${fileAt('page.css')}">
${scripts.map((name) => script(fileAt(name))).join('\n')}
</head>
<body>
<a class="skip" href="#main">${escapeHtml(words.skip)}</a>
<header>
<p class="product">Yhdyspinta</p>
<nav aria-label="${escapeHtml(words.languages)}"><ul>${choices.join('')}</ul></nav>
</header>
<main id="main" tabindex="-1">
${main}
</main>
${data ? `<script type="application/json" id="data">${dataInHtml(data)}</script>` : ''}
</body>
</html>
`;
  return {
    status,
    headers: { ...pageHeaders, ...headers },
    body,
  };
}

/** A script of the page: those written for this project are modules. */
export function script(address: string): string {
  return address.endsWith('.ts')
    ? `<script type="module" src="${address}"></script>`
    : `<script defer src="${address}"></script>`;
}

/** JSON that cannot end the element around it. */
export function dataInHtml(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
