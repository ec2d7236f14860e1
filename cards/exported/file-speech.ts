import { type Reader, type Speech, speechOf } from '../speech.ts';

/** How files speak: as cards do, but a text stands as it was written, because nothing interprets Markdown there. */
export function fileSpeech(reader: Pick<Reader, 'language' | 'timeZone'>): Speech {
  const { language } = reader;
  const speech = speechOf(reader);
  const file: Speech = {
    ...speech,
    words: (words) => words[language].replaceAll(/\s+/g, ' ').trim(),
    inLanguage: (other) => fileSpeech({ ...reader, language: other }),
    inGrouping(grouping) {
      const grouped = speech.inGrouping(grouping);
      return { ...file, group: (id) => grouped.group(id) };
    },
  };
  return file;
}
