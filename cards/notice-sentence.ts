import type { NoticeView } from '../bot/workshop/views.ts';
import type { Language } from '../bot/workshop/words.ts';
import { say, type TextValues } from './texts.ts';

/** A refusal, said in a language. A limit that is not given is left out of the sentence. */
export function noticeSentence(
  notice: NoticeView['notice'],
  values: TextValues | undefined,
  language: Language,
): string {
  return say(language, `refusal.${notice}`, { most: 0, ...values });
}
