import { loadAgendas } from '../../bot/agendas/load-agendas.ts';
import type { RecordStage, SessionRecord } from '../../bot/workshop/record.ts';
import { wholeSession } from '../records/whole-session.ts';
import { fileOf } from './export-under-test.ts';
import { pageOfMemo, partOf, sheetsOf, tableOf, textOfMemo } from './reading-files.ts';

const agendas = await loadAgendas();
const agenda = agendas.find(({ id }) => id === 'tyollisyys')!;
const { record } = wholeSession({ agenda, language: 'fi', named: true });

const long = 'Åländska öar & äyriäiset: työ jatkuu. '.repeat(140).slice(0, 5000);
const texts = [
  long,
  'Ensimmäinen rivi\nToinen rivi ÄÖÅ äöå\n\nKolmas',
  'Hymiö 🙂, perhe 👩‍👩‍👧 ja lippu 🇫🇮',
  '=1+1',
  '+358 40 123 4567',
  '-2 astetta',
  '@SUM(A1:A9)',
  "\t=cmd|' /C calc'!A0",
  '\r=1+1',
  '＝1+1',
  '=HYPERLINK("https://example.com?x="&A1;"paina")',
  '<script>alert(1)</script> ]]> &amp; <at>x</at>',
  '"lainaus"; puolipiste;',
  "O'Brien",
];

/** The record with these texts in the place of its answers and promises. */
function recordWith(answers: readonly string[]): SessionRecord {
  const rewritten = ({ plan, closed, ...stage }: RecordStage): RecordStage => {
    if (!closed || (plan.kind !== 'dialogue' && plan.kind !== 'commitment')) {
      return { plan, ...stage, ...(closed && { closed }) };
    }
    const [row] = closed.rows;
    const rows = answers.map((text, place) => ({
      ...row,
      id: `row-${place}`,
      content:
        plan.kind === 'dialogue'
          ? { ...(row?.content as object), text }
          : { ...(row?.content as object), what: text, theme: text },
    }));
    return { plan, ...stage, closed: { ...closed, rows } };
  };
  return { ...record, title: '=Otsikko <b> ä', stages: record.stages.map(rewritten) };
}

const hostile = recordWith(texts);
/** Lines end in one way in files, and what begins a text with them says nothing. */
const kept = (text: string) => text.replaceAll(/\r\n?/g, '\n');

test('every text comes back from the workbook as it was written, and no cell is a formula', async () => {
  const file = await fileOf(hostile, 'xlsx');
  const [, , answers, commitments] = await sheetsOf(file);
  expect(answers?.rows.slice(1).map((row) => row[3])).toEqual(texts.map(kept));
  expect(commitments?.rows.slice(1).map((row) => row[0])).toEqual(texts.map(kept));
  for (const sheet of [1, 2, 3, 4]) {
    const xml = partOf(file, `xl/worksheets/sheet${sheet}.xml`);
    expect(xml).toContain('<sheetData>');
    expect(xml).not.toMatch(/<f[ >]/);
  }
});

test('every text comes back from the table of text, and none of them begins as a formula does', async () => {
  const rows = tableOf(await fileOf(hostile, 'csv'));
  const answers = rows.filter(({ Osa }) => Osa === 'Vastaukset').map(({ Vastaus = '' }) => Vastaus);
  const back = answers.map((text) => text.replace(/^'(?=[=+\-@\t\r＝])/, ''));
  expect(back).toEqual(texts.map(kept));
  const cells = rows.flatMap((row) => Object.values(row));
  expect(cells.filter((cell) => /^[=+@\t\r＝]|^-(?!\d)/.test(cell))).toEqual([]);
  expect(answers.filter((text) => text.startsWith("'"))).toHaveLength(7);
});

test('a mean is a number with a comma, and a text in another column is no number', async () => {
  const rows = tableOf(await fileOf(hostile, 'csv'));
  const means = rows.filter(({ Luku }) => Luku === 'Keskiarvo').map(({ Arvo = '' }) => Arvo);
  expect(means.length).toBeGreaterThan(3);
  expect(means.filter((mean) => !/^\d(,\d)?$/.test(mean))).toEqual([]);
});

test('every text comes back from the memo, and none of them is markup', async () => {
  const file = await fileOf(hostile, 'docx');
  const text = await textOfMemo(file);
  for (const one of texts) {
    for (const line of kept(one).split('\n')) expect(text).toContain(line);
  }
  const page = await pageOfMemo(file);
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(page).not.toMatch(/<script|<at>/);
  expect(page).toContain('Ensimmäinen rivi<br />Toinen rivi ÄÖÅ äöå');
  expect(partOf(file, 'word/document.xml')).not.toMatch(/w:instrText|w:fldSimple|w:hyperlink/);
});

test('what XML cannot hold is left out, and the files can still be read', async () => {
  const broken = recordWith(['a\u0000b\u0008c\u000Bd\uFFFEe\uD83Df\uDE42g 🙂']);
  expect(await textOfMemo(await fileOf(broken, 'docx'))).toContain('abcdefg 🙂');
  const [, , answers] = await sheetsOf(await fileOf(broken, 'xlsx'));
  expect(answers?.rows[1]?.[3]).toBe('abcdefg 🙂');
});
