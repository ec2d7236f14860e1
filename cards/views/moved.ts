import type { MovedView } from '../../bot/workshop/views.ts';
import type { CardView } from '../card-view.ts';
import { stageHeadOf } from '../head.ts';
import { paragraphs } from '../paragraphs.ts';

export const moved: CardView<MovedView> = {
  body: (view, speech) => [...stageHeadOf(view, speech), ...paragraphs([speech.say(`moved.${view.card}`)])],
  text: ({ card }, speech) => speech.say(`moved.${card}`),
};
