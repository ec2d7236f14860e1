import type { StagePlan } from '../bot/workshop/kinds/all-kinds.ts';
import type { ItemStands } from '../bot/workshop/round/stands.ts';
import { cardKindOf } from './kinds/all-kinds.ts';
import type { Speech } from './speech.ts';

type Named = ItemStands['choices'][number]['organisations'][number];

/** Who took which stand on an item: "Täysin samaa mieltä: Nokian kaupunki, Kela". The names are as people wrote them. */
export function standLines({ choices }: ItemStands, plan: StagePlan, speech: Speech): string[] {
  const kind = cardKindOf(plan.kind);
  return choices.map(({ choice, organisations }) => {
    const names = organisations.map((by) => nameOf(by, speech));
    return `${kind.stand?.(choice, plan, speech) ?? choice}: ${names.join(', ')}`;
  });
}

function nameOf({ name, late, recorded }: Named, speech: Speech): string {
  if (late) return speech.say('stands.late', { name });
  return recorded ? speech.say('stands.recorded', { name }) : name;
}
