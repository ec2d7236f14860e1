import { downloadExpiredWords, downloadWords, fileWord } from '../../cards/exported/file-words.ts';
import { exportRecord } from '../run-command/export-record.ts';
import type { WorkshopTools } from '../run-command/workshop-tools.ts';
import { isExportFormat, recordReaders } from '../workshop/exporting.ts';
import { isRefusal } from '../workshop/refusals.ts';
import { escapeHtml, htmlPage } from './html-page.ts';
import { minutesOfRecordLink, recordFilesFolder } from './record-file-links.ts';
import type { SignedLinks } from './signed-links.ts';
import type { WebAnswer, WebRoute } from './web-route.ts';

/**
 * Hands the file of a record out, once. The address opens a page whose button gives the file: mail programs and chats
 * look at addresses before people do, and must not spend them. What has been used is remembered as long as the
 * address would last; after a restart within that time it works once more.
 */
export function recordFileRoute(
  tools: Pick<WorkshopTools, 'store' | 'recordFiles' | 'log' | 'clock'>,
  links: SignedLinks,
): WebRoute {
  const used = new Map<string, number>();

  async function opened(name: string) {
    const ids = await links.read('record-file', name);
    const format = ids?.['format'];
    const reader = recordReaders.find((one) => one === ids?.['reader']);
    const link = ids?.['link'];
    if (!isExportFormat(format) || !reader || link === undefined || used.has(link)) return undefined;
    const record = await tools.store.record(ids?.['session'] ?? '');
    return record && { record, reader, format, link };
  }

  function spend(link: string): boolean {
    const now = tools.clock().getTime();
    for (const [old, until] of used) if (until < now) used.delete(old);
    if (used.has(link)) return false;
    used.set(link, now + minutesOfRecordLink * 60_000);
    return true;
  }

  return {
    folder: recordFilesFolder,
    async answer(name) {
      const found = await opened(name);
      if (!found) return expiredPage();
      const { record, format } = found;
      const words = downloadWords(record.language);
      const what = fileWord(record.language, format);
      const body = `<h1>${escapeHtml(what)}</h1>
<p>${escapeHtml(record.title)}</p>
<p>${escapeHtml(words.body)}</p>
<form method="post"><button type="submit">${escapeHtml(words.button)}</button></form>`;
      return htmlPage(200, { language: record.language, title: what, body });
    },
    async take(name) {
      const found = await opened(name);
      if (!found || !spend(found.link)) return expiredPage();
      try {
        const file = await exportRecord(tools, found, found.format, 'link');
        return isRefusal(file) ? expiredPage() : download(file);
      } catch (cause) {
        used.delete(found.link);
        throw cause;
      }
    },
  };
}

function download({
  type,
  disposition,
  bytes,
}: {
  type: string;
  disposition: string;
  bytes: Uint8Array;
}): WebAnswer {
  return {
    status: 200,
    headers: {
      'Content-Type': type,
      'Content-Disposition': disposition,
      'Content-Length': String(bytes.length),
      'Cache-Control': 'no-store',
      'Content-Security-Policy': "default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
    },
    body: bytes,
  };
}

/** An old address tells no language: all are said. */
function expiredPage(): WebAnswer {
  const said = downloadExpiredWords();
  const body = said.map(({ language, text }) => `<p lang="${language}">${escapeHtml(text)}</p>`).join('\n');
  return htmlPage(404, { language: 'fi', title: 'Yhdyspinta', body });
}
