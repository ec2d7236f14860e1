import { type Language, languages } from '../../workshop/words.ts';
import { cookieIn, type WebRequest } from '../endpoint.ts';

export const languageCookie = 'yhdyspinta-language';
/** The query by which a page's links change the language. */
export const languageQuery = 'kieli';

const secondsKept = 365 * 24 * 60 * 60;

/** In which language a page speaks: as chosen, as chosen before, or as the browser asks. */
export function languageOf(request: WebRequest): { readonly language: Language; readonly chosen: boolean } {
  const named = (text: string | null | undefined) => languages.find((language) => language === text);
  const chosen = named(request.query.get(languageQuery));
  const before = named(cookieIn(request, languageCookie));
  return {
    language: chosen ?? before ?? preferred(request.header('accept-language')) ?? 'fi',
    chosen: chosen !== undefined,
  };
}

/** Remembers a choice; it is no secret and says nothing of anybody. */
export function languageCookieOf(language: Language, path: string): string {
  return `${languageCookie}=${language}; Path=${path}; Max-Age=${secondsKept}; SameSite=Lax`;
}

function preferred(header = ''): Language | undefined {
  const wishes = header.split(',').map((part) => {
    const [tag = '', ...rest] = part.trim().split(';');
    const weight = rest.map((one) => /^\s*q=([\d.]+)$/.exec(one)?.[1]).find(Boolean);
    return { primary: tag.split('-')[0]?.toLowerCase(), weight: weight === undefined ? 1 : Number(weight) };
  });
  const sorted = wishes.toSorted((one, other) => other.weight - one.weight);
  return sorted.flatMap(({ primary }) => languages.find((language) => language === primary) ?? [])[0];
}
