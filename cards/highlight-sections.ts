import type { Digest, StageHighlight } from '../bot/workshop/digest.ts';
import { changeTexts } from './change-lines.ts';
import type { Section } from './digest-sections.ts';
import { cardKindOf } from './kinds/all-kinds.ts';
import type { Speech } from './speech.ts';

/** Lines of each change: the results in the room have more. */
const mostChanges = 2;

/**
 * What changed since the series asked the same, and then the main results of a session, each in the words of its kind. Where a kind was asked more than once, the stage is
 * named too. A text that people wrote takes at most `longest` characters.
 */
export function highlightSections(
  { highlights, changes = [] }: Pick<Digest, 'highlights' | 'changes'>,
  { longest }: { longest: number },
  speech: Speech,
): Section[] {
  const isAlone = ({ kind }: StageHighlight) => highlights.filter((one) => one.kind === kind).length === 1;
  const told = highlights.flatMap((highlight) => {
    const { kind, plan, main } = highlight;
    const sections = cardKindOf(kind).highlight(main, { speech, plan, longest });
    if (isAlone(highlight)) return sections;
    const stage = speech.words(plan.title);
    return sections.map(({ title, lines }) => ({
      title: speech.say('digest.of-stage', { title, stage }),
      lines,
    }));
  });
  const changed = changes.map((change): Section => {
    const { heading, lines } = changeTexts(change, speech);
    return { title: heading, lines: lines.slice(0, mostChanges) };
  });
  return [...changed, ...told];
}
