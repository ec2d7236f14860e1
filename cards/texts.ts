import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../bot/workshop/words.ts';
import en from './texts/en.json' with { type: 'json' };
import fi from './texts/fi.json' with { type: 'json' };
import sv from './texts/sv.json' with { type: 'json' };

/** The Finnish file decides which texts there are. */
export type TextKey = keyof typeof fi;
export type TextValues = Readonly<Record<string, string | number>>;

/** The tag that Intl wants: how people in Finland write dates and numbers in each language. */
export const locales = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' } as const satisfies Record<Language, string>;

const messages: Readonly<Record<Language, Readonly<Record<TextKey, string>>>> = { fi, sv, en };
const compiled = new Map<string, IntlMessageFormat>();

/** A text of the bot itself. Values are put in as they are; a value that the text needs and lacks is an error. */
export function say(language: Language, key: TextKey, values: TextValues = {}): string {
  const place = `${language} ${key}`;
  let message = compiled.get(place);
  if (!message) {
    message = new IntlMessageFormat(messages[language][key], locales[language], undefined, {
      ignoreTag: true,
    });
    compiled.set(place, message);
  }
  return String(message.format(values));
}
