import type { Person } from '../../workshop/people.ts';
import { isRefusal, type Refusal, refuse } from '../../workshop/refusals.ts';
import { type DraftCommand, hasText } from '../../workshop/round/drafting.ts';
import { statementParts } from '../../workshop/round/round.ts';
import type { ToldOfAll } from '../../workshop/round-views.ts';
import type { Words } from '../../workshop/words.ts';
import type { WorkshopTools } from '../workshop-tools.ts';
import { changeDraft } from './draft-statement.ts';

/**
 * Sends every part that an organisation has filled in: the one on the card as it was typed, the others as they were
 * last saved. What is empty or cannot be sent stays, and is named. Refused when the part on the card is, unless it is
 * empty, and when nothing can be sent.
 */
export async function sendAllParts(
  tools: WorkshopTools,
  id: string,
  command: DraftCommand,
  actor: Person,
): Promise<Omit<ToldOfAll, 'what'> | Refusal> {
  const { stage: shown, organisation } = command;
  const session = await tools.store.session(id);
  if (!session) return refuse('no-such-session');
  const first = await changeDraft(tools, id, 'send', command, actor);
  if (isRefusal(first) && first.refusal !== 'empty') return first;
  const sent: Words[] = [];
  const left: Words[] = [];
  for (const { plan } of statementParts(session)) {
    const stored = await tools.store.statement(id, plan.id, organisation);
    if (stored?.sent && plan.id !== shown) continue;
    const outcome =
      plan.id === shown
        ? first
        : stored && hasText(stored)
          ? await changeDraft(
              tools,
              id,
              'send',
              { stage: plan.id, organisation, version: stored.version, fields: stored.fields },
              actor,
            )
          : refuse('empty');
    (isRefusal(outcome) ? left : sent).push(plan.title);
  }
  return sent.length === 0 ? refuse('empty') : { sent, left };
}
