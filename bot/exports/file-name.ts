/** Characters of a title in a name: shares and mail programs cut longer ones. */
const longestTitle = 80;

/**
 * The name of a file, with the letters of the workshop's title that every file system and OneDrive take. `word` says
 * what it is, `day` is an ISO day.
 */
export function fileName(word: string, title: string, day: string, ending: string): string {
  const safe = title
    .normalize('NFC')
    // oxlint-disable-next-line no-control-regex -- they are what is taken out
    .replaceAll(/[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g, ' ')
    .replaceAll(/["*:<>?/\\|#%&{}$!'`@+=~]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const characters = [...new Intl.Segmenter().segment(safe)].map(({ segment }) => segment);
  const short = characters.slice(0, longestTitle).join('');
  const kept = short.replaceAll(/^[.\s_-]+|[.\s]+$/g, '');
  return [word, ...(kept ? [kept] : []), `${day}.${ending}`].join(' – ');
}

/** The header that gives a file its name: the plain letters for old programs, the real ones for all others (RFC 6266). */
export function contentDisposition(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll('–', '-')
    .replaceAll(/[^\u0020-\u007E]/g, '')
    .replaceAll(/["\\]/g, '');
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
