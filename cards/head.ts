import type { SessionHead, StageHead } from '../bot/workshop/views.ts';
import type { Element } from './element.ts';
import { verbatim } from './plain.ts';
import type { Speech } from './speech.ts';
import { templateOf } from './template.ts';
import template from './templates/head.json' with { type: 'json' };

const expand = templateOf(template);

/** The top of a card: a rehearsal says so, then the workshop, one line of where we are, and the heading. */
export function headOf(
  { session, above, heading }: { session?: SessionHead; above?: string; heading: string },
  speech: Speech,
): Element[] {
  return expand({
    rehearsal: session?.rehearsal ? speech.say('head.rehearsal') : null,
    session: session ? verbatim(session.title) : null,
    above: above ?? null,
    heading,
  });
}

/** The top of a card of a stage: its title under its place among the stages. */
export function stageHeadOf(
  { session, stage }: { session: SessionHead; stage: StageHead },
  speech: Speech,
): Element[] {
  return headOf({ session, above: placeOf(stage, speech), heading: speech.words(stage.title) }, speech);
}

/** "Vaihe 2/6 · 10 min"; "Osa 2" where nobody counts minutes, because the round is open for days. */
export function placeOf({ number, of, minutes, part }: StageHead, speech: Speech): string {
  if (part) return speech.say('head.part', { number });
  return speech.say('head.stage', { number, of, minutes });
}

/** One line of text, marked when it tells of a rehearsal. */
export function markedText(text: string, { rehearsal }: { rehearsal: boolean }, speech: Speech): string {
  return rehearsal ? speech.say('head.rehearsal-short', { text }) : text;
}
