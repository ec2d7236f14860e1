/** What XML 1.0, and so neither Word nor Excel, can hold: control characters and halves of characters. */
const unwritable =
  // oxlint-disable-next-line no-control-regex -- they are what is taken out
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** The same content with texts that every file format can hold, lines parted by \n alone. */
export function writable<Content>(content: Content): Content {
  return mapped(content) as Content;
}

function mapped(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(/\r\n?/g, '\n').replaceAll(unwritable, '');
  if (Array.isArray(value)) return value.map(mapped);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, mapped(one)]));
}
