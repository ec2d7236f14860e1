import type { Refusal } from '../bot/workshop/refusals.ts';
import { type Language, languages } from '../bot/workshop/words.ts';
import { noticeSentence } from './notice-sentence.ts';
import { say } from './texts.ts';

/** What a participant's page says around its cards; plain texts, for HTML and for its scripts. */
export function pageWords(language: Language) {
  return {
    title: say(language, 'page.title'),
    skip: say(language, 'page.skip'),
    languages: say(language, 'page.languages'),
    loading: say(language, 'page.loading'),
    noScript: say(language, 'page.no-script'),
    lost: say(language, 'page.lost'),
    back: say(language, 'page.back'),
    sending: say(language, 'page.sending'),
    notSent: say(language, 'page.not-sent'),
    sent: say(language, 'page.sent'),
    moved: say(language, 'page.moved', { title: '{title}' }),
    notFound: say(language, 'page.not-found'),
    typeCode: say(language, 'page.type-code'),
    unsent: say(language, 'page.unsent'),
    unsentBody: say(language, 'page.unsent-body'),
    copy: say(language, 'page.copy'),
    copied: say(language, 'page.copied'),
    discard: say(language, 'page.discard'),
    clear: say(language, 'page.clear'),
    clearBody: say(language, 'page.clear-body'),
    cleared: say(language, 'page.cleared'),
    required: say(language, 'page.required'),
  };
}
export type PageWords = ReturnType<typeof pageWords>;

/** What the page says on which a code is typed. */
export function codeWords(language: Language) {
  return {
    heading: say(language, 'code.heading'),
    body: say(language, 'code.body'),
    label: say(language, 'code.label'),
    hint: say(language, 'code.hint'),
    send: say(language, 'code.send'),
    wrong: say(language, 'code.wrong'),
    about: say(language, 'code.about'),
  };
}

/** Each language by its own name. */
export function ownNames(): readonly { readonly language: Language; readonly name: string }[] {
  return languages.map((language) => ({ language, name: say(language, `language.${language}`) }));
}

export function refusalWords({ refusal, values }: Refusal, language: Language): string {
  return noticeSentence(refusal, values, language);
}
