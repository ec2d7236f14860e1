import type { Step } from '../../bot/workshop/views.ts';
import type { Language } from '../../bot/workshop/words.ts';
import { say } from '../texts.ts';

/** A step as its button on the control card is called. */
export function wallStep(step: Step, language: Language): string {
  return say(language, `step.${step}`);
}

/** Why a press on a wall that had not heard of the latest did nothing. */
export function wallStale(language: Language): string {
  return say(language, 'wall.stale');
}
