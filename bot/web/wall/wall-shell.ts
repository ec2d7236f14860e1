import { wallExpired, wallWords } from '../../../cards/wall/wall-words.ts';
import type { Language } from '../../workshop/words.ts';
import { escapeHtml, htmlPage } from '../html-page.ts';
import { dataInHtml, pageHeaders, script } from '../link/page-shell.ts';
import type { WebAnswer } from '../web-route.ts';

/** The frame of a wall: a place for the scene, one for what happens, and the bar of whoever steers. */
export function wallShell({
  language,
  title,
  here,
  fileAt,
}: {
  language: Language;
  title: string;
  /** The address of the wall; what belongs to it is below. */
  here: string;
  fileAt: (name: string) => string;
}): WebAnswer {
  const words = wallWords(language);
  return {
    status: 200,
    headers: pageHeaders,
    body: `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="${fileAt('icon.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${fileAt('wall.css')}">
${script(fileAt('wall-main.ts'))}
</head>
<body>
<main id="main" tabindex="-1">
<h1 class="unseen" id="title">${escapeHtml(title)}</h1>
<div id="scene"><p id="loading">${escapeHtml(words.loading)}</p></div>
<noscript><p>${escapeHtml(words.noScript)}</p></noscript>
</main>
<div id="lines" role="status"></div>
<footer><div id="bar" role="toolbar" aria-label="${escapeHtml(words.bar)}"></div></footer>
<script type="application/json" id="data">${dataInHtml({ words, here })}</script>
</body>
</html>
`,
  };
}

export function wallExpiredPage(): WebAnswer {
  const body = wallExpired()
    .map(({ language, text }) => `<p lang="${language}">${escapeHtml(text)}</p>`)
    .join('\n');
  return htmlPage(404, { language: 'fi', title: 'Yhdyspinta', body: `<h1>Yhdyspinta</h1>\n${body}` });
}
