import { createHash } from 'node:crypto';
import type { Language } from '../workshop/words.ts';
import type { WebAnswer } from './web-route.ts';

const style = `
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.25; }
label { display: block; font-weight: 600; }
input[type="file"] { display: block; max-width: 100%; font: inherit; margin: 0.5rem 0 1rem; }
button { font: inherit; min-height: 2.75rem; padding: 0.5rem 1.25rem; }
[role="alert"], [role="status"] { border-inline-start: 0.25rem solid; padding-inline-start: 0.75rem; }
li { margin-block: 0.5rem; }
`;

/** The style by its hash: nothing else runs, loads or frames, and a form goes nowhere but here. */
const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A page for people, without scripts. `body` is HTML: every text in it has gone through escapeHtml. */
export function htmlPage(
  status: number,
  { language, title, body }: { language: Language; title: string; body: string },
): WebAnswer {
  return {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': policy,
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    },
    body: `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`,
  };
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as HTML shows it, whatever is in it. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}
