import { contentDisposition, fileName } from '../../bot/exports/file-name.ts';

const day = '2026-11-25';
test.each([
  ['Satakunnan dialogi', 'Työpajamuistio – Satakunnan dialogi – 2026-11-25.docx'],
  ['LNP: ”yhdessä” / erikseen?', 'Työpajamuistio – LNP ”yhdessä” erikseen – 2026-11-25.docx'],
  ['../../etc/passwd', 'Työpajamuistio – etc passwd – 2026-11-25.docx'],
  ['a\u0000b\r\nc\u202Ecod', 'Työpajamuistio – a b c cod – 2026-11-25.docx'],
  ['  ...  ', 'Työpajamuistio – 2026-11-25.docx'],
  ['~$lukko #1 %20 {x}', 'Työpajamuistio – lukko 1 20 x – 2026-11-25.docx'],
  ['a\u0308kki\u0301', 'Työpajamuistio – äkkí – 2026-11-25.docx'],
])('%j gives a name that file systems take', (title, name) => {
  expect(fileName('Työpajamuistio', title, day, 'docx')).toBe(name);
});

test('a long title is cut at a whole character', () => {
  const name = fileName('Muistio', '🙂'.repeat(200), day, 'docx');
  expect(name).toBe(`Muistio – ${'🙂'.repeat(80)} – ${day}.docx`);
});

test('the header has plain letters for old programs and the real ones for others', () => {
  expect(contentDisposition("Työpaja – 'ä' (1).csv")).toBe(
    `attachment; filename="Tyopaja - 'a' (1).csv"; filename*=UTF-8''Ty%C3%B6paja%20%E2%80%93%20%27%C3%A4%27%20%281%29.csv`,
  );
});
