import type { NoticeView } from '../../bot/workshop/views.ts';
import type { CardView } from '../card-view.ts';
import { noticeSentence } from '../notice-sentence.ts';
import { paragraphs } from '../paragraphs.ts';

export const notice: CardView<NoticeView> = {
  body: ({ notice: told, values }, speech) => paragraphs([noticeSentence(told, values, speech.language)]),
  text: ({ notice: told, values }, speech) => noticeSentence(told, values, speech.language),
};
