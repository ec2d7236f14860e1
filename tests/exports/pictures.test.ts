import { loadAgendas } from '../../bot/agendas/load-agendas.ts';
import { drawPng } from '../../bot/charts/draw-chart.ts';
import { makeFile } from '../../bot/exports/make-file.ts';
import { wholeSession } from '../records/whole-session.ts';
import { timeZone } from './export-under-test.ts';
import { partOf } from './reading-files.ts';

test('the pictures of a memo are drawn, keep their shape and have their numbers as text', async () => {
  const agenda = (await loadAgendas()).find(({ id }) => id === 'tyollisyys')!;
  const { record } = wholeSession({ agenda, language: 'sv', named: false });
  const file = await makeFile(
    record,
    { format: 'docx', reader: 'leader' },
    { earlier: [], timeZone, draw: drawPng },
  );
  const xml = partOf(file, 'word/document.xml');
  const pictures = [...xml.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"\/?>[\s\S]*?descr="([^"]*)"/g)];
  expect(pictures.length).toBeGreaterThan(3);
  for (const [, width, height, description = ''] of pictures) {
    // 450 pixels, and never so tall that it leaves the page.
    expect(Number(width)).toBe(450 * 9525);
    expect(Number(height)).toBeLessThan(900 * 9525);
    expect(description).toMatch(/\d/);
  }
  expect(/<w:lang [^>]*>/.exec(partOf(file, 'word/styles.xml'))?.[0]).toContain('sv-FI');
});
