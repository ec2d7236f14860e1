import type { StagePlan } from '../kinds/all-kinds.ts';
import type { Fields } from '../kinds/kind.ts';
import type { Language } from '../words.ts';
import { editableTexts, isAsked } from './editable-texts.ts';
import { referencesOf } from './references.ts';
import { rewordStage } from './reword-stage.ts';

/**
 * The stages with one of them reworded. A stage that asks the very same items again, to be compared with it, is
 * reworded alike: a comparison of different items would be none.
 */
export function rewordLinked(
  stages: readonly StagePlan[],
  id: string,
  fields: Fields,
  language: Language,
): readonly StagePlan[] {
  const target = stages.find((stage) => stage.id === id);
  if (!target) return stages;
  const linked = stages.filter((stage) => stage !== target && asksTheSame(stage, target, stages));
  return stages.map((stage) => {
    if (stage === target) return rewordStage(stage, fields, language);
    return linked.includes(stage) ? rewordStage(stage, sharedFields(stage, target, fields), language) : stage;
  });
}

function asksTheSame(one: StagePlan, other: StagePlan, all: readonly StagePlan[]): boolean {
  const names = (from: StagePlan, to: StagePlan) => referencesOf(from, all).some((each) => each.to === to.id);
  return (names(one, other) || names(other, one)) && idsOf(one) !== '' && idsOf(one) === idsOf(other);
}

function idsOf(stage: StagePlan): string {
  return editableTexts(stage)
    .lists.flatMap(({ items }) => items.map(({ id }) => id))
    .join();
}

/** What was typed for texts that both stages have alike, and for new items. */
function sharedFields(stage: StagePlan, target: StagePlan, fields: Fields): Fields {
  const theirs = new Map(textsOf(stage));
  const shared = textsOf(target).filter(([field, text]) => theirs.get(field) === text);
  const lists = editableTexts(stage).lists.map(({ field }) => field);
  const names = [...shared.map(([field]) => field), ...lists];
  return Object.fromEntries(
    names.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]])),
  );
}

/** Items and what both ask; each stage keeps its own title and words to say. */
function textsOf(stage: StagePlan): (readonly [field: string, text: string])[] {
  const { own, lists } = editableTexts(stage);
  return [...own.filter(isAsked), ...lists.flatMap(({ items }) => items.flatMap(({ texts }) => texts))].map(
    ({ field, words }) => [field, JSON.stringify(words)],
  );
}
