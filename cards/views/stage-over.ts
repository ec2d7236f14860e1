import { kinds } from '../../bot/workshop/kinds/all-kinds.ts';
import type { StageOverView } from '../../bot/workshop/views.ts';
import type { CardView } from '../card-view.ts';
import { stageHeadOf } from '../head.ts';
import { paragraphs } from '../paragraphs.ts';
import type { Speech } from '../speech.ts';

export const stageOver: CardView<StageOverView> = {
  body: (view, speech) => [...stageHeadOf(view, speech), ...paragraphs([sentenceOf(view, speech)])],
  text: sentenceOf,
};

function sentenceOf({ dropped, stage }: StageOverView, speech: Speech): string {
  if (dropped) return speech.say('stage-over.dropped');
  return speech.say(kinds[stage.kind].asks ? 'stage-over.body' : 'stage-over.talk');
}
