import type { StagePlan } from '../bot/workshop/kinds/all-kinds.ts';
import type { ItemStands } from '../bot/workshop/round/stands.ts';
import { cardKindOf } from './kinds/all-kinds.ts';
import type { Speech } from './speech.ts';

/** Who took which stand on an item: "Täysin samaa mieltä: Nokian kaupunki, Kela". The names are as people wrote them. */
export function standLines({ choices }: ItemStands, plan: StagePlan, speech: Speech): string[] {
  const kind = cardKindOf(plan.kind);
  return choices.map(({ choice, organisations }) => {
    const names = organisations.map(({ name, late }) => (late ? speech.say('stands.late', { name }) : name));
    return `${kind.stand?.(choice, plan, speech) ?? choice}: ${names.join(', ')}`;
  });
}
