import type { StageOverView } from '../../bot/workshop/views.ts';
import type { CardView } from '../card-view.ts';
import { stageHeadOf } from '../head.ts';
import { paragraphs } from '../paragraphs.ts';
import type { Speech } from '../speech.ts';

export const stageOver: CardView<StageOverView> = {
  body: (view, speech) => [...stageHeadOf(view, speech), ...paragraphs([sentenceOf(view, speech)])],
  text: sentenceOf,
};

function sentenceOf({ dropped }: StageOverView, speech: Speech): string {
  return speech.say(dropped ? 'stage-over.dropped' : 'stage-over.body');
}
