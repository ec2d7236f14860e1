import type { StagePlan } from '../../bot/workshop/kinds/all-kinds.ts';
import type { Fields } from '../../bot/workshop/kinds/kind.ts';

const scale = ['5', '4', '3', '2', '1'];
const ids = (things: readonly { readonly id: string }[] = []) => things.map(({ id }) => id);

/**
 * The inputs of a vote in which something is chosen for each, with what may be chosen: told here a second time, so
 * that it can be held against what the product takes.
 */
function inputsOf(plan: StagePlan): readonly (readonly [input: string, choices: readonly string[]])[] {
  switch (plan.kind) {
    case 'agreement':
      return ids(plan.items).map((id) => [id, [...scale, 'no-stand', 'cannot-say']]);
    case 'state':
      return ids(plan.items).map((id) => [id, ids(plan.states)]);
    case 'readiness':
      return ids(plan.items).map((id) => [id, ['done', 'in-progress', 'not-started', 'cannot-say']]);
    case 'continuum':
      return ids(plan.items).map((id) => [id, ['1', '2', '3', '4', '5', '6', '7', 'cannot-say']]);
    case 'sufficiency':
      return ids(plan.items).flatMap((id) => [
        [`importance_${id}`, [...scale, 'cannot-say']] as const,
        [`sufficiency_${id}`, [...scale.slice(1), 'cannot-say']] as const,
      ]);
    default:
      return [];
  }
}

/** What a person sends to a vote; 59 is nothing, 60 something that no card offers. */
export function votesFor(plan: StagePlan, choice: number): Fields {
  if (choice === 59) return {};
  if (plan.kind === 'points') {
    const [first = '', second = ''] = [choice, choice + 1].map((place) => ids(plan.options)[place % 3]);
    return { [first]: choice === 60 ? '-1' : String(choice % 5), [second]: String((choice * 3) % 4) };
  }
  if (plan.kind === 'ranking') {
    const [first = '', second = ''] = [choice, choice + (choice % 4)].map(
      (place) => ids(plan.options)[place % 3],
    );
    return { place1: choice === 60 ? 'elsewhere' : first, place2: choice % 5 === 0 ? '' : second };
  }
  const chosen = inputsOf(plan).map(([input, choices], place) => {
    // Now and then an input is left empty.
    const picked = ['', ...choices][(choice * (place + 1)) % (choices.length + 1)] ?? '';
    return [input, choice === 60 ? '99' : picked];
  });
  const comment = plan.kind === 'agreement' && choice % 3 === 0 && { 'comment_item-1': ` since ${choice} ` };
  return { ...Object.fromEntries(chosen), ...comment };
}

/** The parts that a valid vote consists of; undefined where it must be refused. */
export function contentsOfVote(plan: StagePlan, fields: Fields): readonly object[] | undefined {
  const rows = rowsOf(plan, fields);
  return rows && rows.length > 0 ? rows : undefined;
}

function rowsOf(plan: StagePlan, fields: Fields): object[] | undefined {
  if (plan.kind === 'points') {
    const given = ids(plan.options).map((option) => ({ option, points: Number(fields[option] ?? 0) }));
    const sum = given.reduce((all, { points }) => all + points, 0);
    if (given.some(({ points }) => points < 0) || sum > plan.points) return undefined;
    return given.filter(({ points }) => points > 0);
  }
  if (plan.kind === 'ranking') {
    const places = [fields.place1, fields.place2].map((option, place) => ({ option, place: place + 1 }));
    const placed = places.filter(({ option }) => option);
    const [first, second] = placed;
    if (!placed.every(({ option }) => ids(plan.options).includes(option ?? ''))) return undefined;
    return first && first.option === second?.option ? undefined : placed;
  }
  const chosen = inputsOf(plan).map(([item, choices]) => ({ item, choice: fields[item] ?? '', choices }));
  const given = chosen.filter(({ choice }) => choice !== '');
  if (!given.every(({ choice, choices }) => choices.includes(choice))) return undefined;
  const comment = plan.kind === 'agreement' ? fields['comment_item-1']?.trim() : undefined;
  return [
    ...given.map(({ item, choice }) => ({ item, choice })),
    ...(comment ? [{ item: 'item-1', comment }] : []),
  ];
}
