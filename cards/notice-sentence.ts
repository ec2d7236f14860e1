import { type RefusalCode, refusalCodes } from '../bot/workshop/refusals.ts';
import type { NoticeView } from '../bot/workshop/views.ts';
import type { Language } from '../bot/workshop/words.ts';
import { say, type TextValues } from './texts.ts';

/** A refusal or a piece of news, said in a language. A limit that is not given is left out of the sentence. */
export function noticeSentence(
  notice: NoticeView['notice'],
  values: TextValues | undefined,
  language: Language,
): string {
  return isRefusalCode(notice)
    ? say(language, `refusal.${notice}`, { most: 0, ...values })
    : say(language, `notice.${notice}`);
}

/** Whether a notice tells of something that was not done. */
export function isRefusalCode(notice: NoticeView['notice']): notice is RefusalCode {
  return (refusalCodes as readonly string[]).includes(notice);
}
