import type { ChartSpec } from '../bot/charts/chart-spec.ts';
import type { Due } from '../bot/workshop/due.ts';
import type { Grouping } from '../bot/workshop/grouping.ts';
import type { Language, Words } from '../bot/workshop/words.ts';
import {
  writeDay,
  writeDayOf,
  writeDue,
  writeMoment,
  writePeriod,
  writeTime,
  writeWeekday,
} from './calendar.ts';
import { nameOfGroup } from './group-name.ts';
import { plain } from './plain.ts';
import { locales, say, type TextKey, type TextValues } from './texts.ts';

/** What a reader is spoken to with: a language and a clock. */
export interface Reader {
  readonly language: Language;
  /** IANA name, for example Europe/Helsinki. */
  readonly timeZone: string;
  /** The second language of a shared card, side by side with the first. */
  readonly beside?: Language;
  /** Where people reach the bot without Teams; absent where nowhere. */
  readonly address?: string;
  /** Where the pictures of the view can be fetched, in each language that it is drawn in; absent where nowhere. */
  readonly pictures?: Readonly<Partial<Record<Language, readonly Picture[]>>>;
}

/** A picture of a result with its signed address. */
export interface Picture {
  readonly url: string;
  /** What it shows, which may be some items of a long chart. */
  readonly chart: ChartSpec;
  /** The place of the chart that it belongs to among all charts of the view. */
  readonly of: number;
}

/** Everything that a card says, in one reader's language and time zone. */
export interface Speech {
  readonly language: Language;
  /** Where people reach the bot without Teams, without a slash at its end. */
  readonly address: string | undefined;
  /** The pictures of the view that is being drawn. */
  readonly pictures: readonly Picture[];
  /** The same in another language, for what is to be said aloud in the room. */
  inLanguage(language: Language): Speech;
  say(key: TextKey, values?: TextValues): string;
  /** A text of the agenda, on one line and harmless where Markdown is interpreted. */
  words(words: Words): string;
  /** One decimal, as people of the language write it. */
  decimal(number: number): string;
  /** How far two numbers are apart as they are written: whoever subtracts them in the head gets the same. */
  difference(one: number, other: number): string;
  /** A share from 0 to 1 as a whole percentage. */
  percent(share: number): string;
  /** An instant as the time of day; with seconds for a countdown. */
  time(instant: string, precision?: 'minutes' | 'seconds'): string;
  /** An instant as a date with its time. */
  moment(instant: string): string;
  /** The Finnish day of an instant. */
  dayOf(instant: string): string;
  /** The weekday of an ISO day. */
  weekday(day: string): string;
  /** An ISO day. */
  day(day: string): string;
  /** From one ISO day to another. */
  period(days: { readonly from: string; readonly to: string }): string;
  due(due: Due): string;
  list(texts: readonly string[]): string;
  /** A group of a stage's dimension by its id: a side, a party, a municipality, a level or several in one. */
  group(id: string): string;
  /** The same, with the names that a facilitator gave to groups. */
  inGrouping(grouping: Grouping | undefined): Speech;
}

export function speechOf({ language, timeZone, pictures, address }: Reader): Speech {
  const locale = locales[language];
  const decimals = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const percentages = new Intl.NumberFormat(locale, { style: 'percent' });
  const speak = (key: TextKey, values?: TextValues) => say(language, key, values);
  const speech: Speech = {
    language,
    address: address?.replace(/\/+$/, ''),
    pictures: pictures?.[language] ?? [],
    inLanguage: (other) => speechOf({ language: other, timeZone, ...(address !== undefined && { address }) }),
    say: speak,
    words: (words) => plain(words[language]),
    decimal: (number) => decimals.format(number),
    difference: (one, other) => decimals.format(Math.abs(toOneDecimal(one) - toOneDecimal(other))),
    percent: (share) => percentages.format(share),
    time: (instant, precision = 'minutes') => writeTime(instant, { locale, timeZone, precision }),
    moment: (instant) => writeMoment(instant, { locale, timeZone }),
    dayOf: (instant) => writeDayOf(instant, { locale, timeZone }),
    weekday: (day) => writeWeekday(day, locale),
    day: (day) => writeDay(day, locale),
    period: ({ from, to }) => writePeriod(from, to, locale),
    due: (due) => writeDue(due, { locale, say: speak }),
    list: (texts) => new Intl.ListFormat(locale).format(texts),
    group: (id) => nameOfGroup(id, undefined, speech),
    inGrouping: (grouping) => ({ ...speech, group: (id) => nameOfGroup(id, grouping, speech) }),
  };
  return speech;
}

function toOneDecimal(number: number): number {
  return Math.round(number * 10) / 10;
}
