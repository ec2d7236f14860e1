import { shownRows, type ClosedStages } from '../../bot/workshop/results.ts';
import { standsIn } from '../../bot/workshop/round/stands.ts';
import type { Stage } from '../../bot/workshop/session.ts';
import { cardKindOf } from '../kinds/all-kinds.ts';
import { signedQuote } from '../signed-quote.ts';
import type { Speech } from '../speech.ts';
import type { AnswerGroup } from './exported-result.ts';

/** Which organisation took which stand, item by item: a statement is made to be seen. */
export function exportedStands(stage: Stage, closed: ClosedStages, speech: Speech): AnswerGroup[] {
  const kind = cardKindOf(stage.plan.kind);
  return standsIn(stage, shownRows(stage, closed)).map(({ item, choices }) => ({
    heading: speech.say('stands.heading'),
    subject: speech.words(item.label),
    answers: choices.flatMap(({ choice, organisations }) =>
      organisations.map((by) => ({
        id: [item.id, choice, by.name].join(':'),
        ...signedQuote(kind.stand?.(choice, stage.plan, speech) ?? choice, by, speech),
      })),
    ),
  }));
}
