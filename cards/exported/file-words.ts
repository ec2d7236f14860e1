import type { ChartSpec } from '../../bot/charts/chart-spec.ts';
import type { ExportFormat } from '../../bot/workshop/exporting.ts';
import { type Language, languages } from '../../bot/workshop/words.ts';
import { chartText } from '../chart-text.ts';
import { locales, say } from '../texts.ts';
import { fileSpeech } from './file-speech.ts';

/** What a memo says besides its content; plain texts. */
export function memoWords(language: Language) {
  return {
    locale: locales[language],
    item: say(language, 'exported.item'),
    group: say(language, 'exported.group'),
    groups: say(language, 'exported.groups'),
    question: (question: string) => say(language, 'exported.question', { question }),
    code: (code: string) => say(language, 'exported.code', { code }),
    reply: (reply: string) => say(language, 'exported.reply', { reply }),
    commitmentsElsewhere: (count: number) => say(language, 'exported.commitments-elsewhere', { count }),
    alternative: (chart: ChartSpec) => chartText(chart, fileSpeech({ language, timeZone: 'UTC' })),
  };
}

/** The names of sheets and columns. */
export function tableWords(language: Language) {
  return {
    about: say(language, 'exported.sheet.about'),
    results: say(language, 'exported.sheet.results'),
    answers: say(language, 'exported.sheet.answers'),
    part: say(language, 'exported.column.part'),
    stage: say(language, 'exported.column.stage'),
    question: say(language, 'exported.column.question'),
    item: say(language, 'exported.item'),
    group: say(language, 'exported.group'),
    everybody: say(language, 'exported.everybody'),
    measure: say(language, 'exported.column.measure'),
    value: say(language, 'exported.column.value'),
    heading: say(language, 'exported.column.heading'),
    answer: say(language, 'exported.column.answer'),
    by: say(language, 'exported.column.by'),
    code: say(language, 'exported.column.code'),
    reply: say(language, 'exported.column.reply'),
  };
}

/** What a file is called before the name of its workshop. */
export function fileWord(language: Language, format: ExportFormat): string {
  return say(language, `export.file.${format}`);
}

/** What Teams says of a file before it is kept. */
export function offerDescription(language: Language, title: string): string {
  return say(language, 'file-offer.description', { title });
}

/** What the page says that hands a file out. */
export function downloadWords(language: Language) {
  return { body: say(language, 'download.body'), button: say(language, 'download.button') };
}

/** To whoever comes with a used or old address, which does not tell their language any more. */
export function downloadExpiredWords(): readonly { readonly language: Language; readonly text: string }[] {
  return languages.map((language) => ({ language, text: say(language, 'download.expired') }));
}
