import type { Fields } from '../../bot/workshop/kinds/kind.ts';
import type { Stage } from '../../bot/workshop/session.ts';
import { contentsOfVote, votesFor } from './sent-votes.ts';

const choices = ['5', '4', '3', '2', '1', 'cannot-say', ''];

/**
 * What a person sends to a stage; some numbers make what must be refused. `gathered` are ids of answers of
 * which some may have been hidden.
 */
export function fieldsFor({ plan }: Stage, choice: number, gathered: readonly string[]): Fields {
  const nothing = choice === 59;
  const nonsense = choice === 60;
  switch (plan.kind) {
    case 'challenge':
      if (nothing) return { trust: '', unknown: '5' };
      return {
        trust: nonsense ? '9' : (choices[choice % 7] ?? ''),
        goals: choices[(choice * 3 + 1) % 7] ?? '',
      };
    case 'dialogue':
      if (nonsense) return { good: 'x'.repeat(5001) };
      return {
        good: nothing || choice % 3 === 0 ? '' : `good ${choice}`,
        bad: nothing || choice % 4 === 0 ? '  ' : ` bad ${choice}\n`,
      };
    case 'support': {
      const at = (place: number) => gathered[place % Math.max(1, gathered.length)] ?? 'no-such-answer';
      const chosen = [at(choice), at(choice + (choice % 3))];
      return { supported: nothing ? '' : [...chosen, ...(nonsense ? ['other', 'third'] : [])].join(',') };
    }
    case 'commitment':
      return {
        what: nothing ? ' ' : `promise ${choice % 3}`,
        owner: nonsense ? '' : 'Rehtori',
        day: `2027-0${1 + (choice % 9)}-15`,
      };
    case 'talk':
      return { good: 'talking' };
    default:
      return votesFor(plan, choice);
  }
}

/**
 * The parts of which a valid answer consists, undefined for an invalid one: told here a second time, so that
 * it can be held against what the product keeps. `shown` are the ids that may be supported.
 */
export function contentsOf(
  { plan }: Stage,
  fields: Fields,
  shown: readonly string[],
): readonly object[] | undefined {
  const parts = partsOf(plan, fields);
  switch (plan.kind) {
    case 'challenge':
      return parts.every(({ choice }) => choice !== '9') ? someOf(parts) : undefined;
    case 'dialogue':
      return parts.every(({ text = '' }) => text.length <= 5000) ? someOf(parts) : undefined;
    case 'support':
      return parts.length <= plan.most && parts.every(({ answer = '' }) => shown.includes(answer))
        ? someOf(parts)
        : undefined;
    case 'commitment': {
      const [what, owner] = [fields.what?.trim(), fields.owner];
      return what && owner
        ? [{ what, owner: { name: owner }, due: { type: 'day', day: fields.day } }]
        : undefined;
    }
    case 'talk':
      return undefined;
    default:
      return contentsOfVote(plan, fields);
  }
}

function partsOf(plan: Stage['plan'], fields: Fields): Record<string, string>[] {
  const given = (id: string) => (fields[id] ?? '').trim();
  switch (plan.kind) {
    case 'challenge':
      return plan.items.flatMap(({ id }) => (given(id) ? [{ item: id, choice: given(id) }] : []));
    case 'dialogue':
      return plan.questions.flatMap(({ id }) => (given(id) ? [{ question: id, text: given(id) }] : []));
    case 'support':
      return [...new Set(given('supported').split(','))].filter(Boolean).map((answer) => ({ answer }));
    default:
      return [];
  }
}

function someOf(parts: Record<string, string>[]) {
  return parts.length > 0 ? parts : undefined;
}
