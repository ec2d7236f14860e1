import type { StageMovedView } from '../../bot/workshop/views.ts';
import type { CardView } from '../card-view.ts';
import { stageHeadOf } from '../head.ts';
import { paragraphs } from '../paragraphs.ts';

export const stageMoved: CardView<StageMovedView> = {
  body: (view, speech) => [...stageHeadOf(view, speech), ...paragraphs([speech.say('stage-moved.body')])],
  text: (_view, speech) => speech.say('stage-moved.body'),
};
