import type { StagePlan } from '../kinds/all-kinds.ts';
import { isRefusal, type Refusal, refuse } from '../refusals.ts';
import { type Draft, isDropped } from './draft.ts';
import { editableTexts } from './editable-texts.ts';
import type { Edit } from './edits.ts';
import { withoutDropped } from './references.ts';
import { rewordLinked } from './reword-linked.ts';
import { isSame } from './same.ts';

/**
 * done: the draft is as asked. overtaken: somebody changed the same meanwhile; the draft is as they left it.
 * repeated: the same press came again; nothing more was done.
 */
export interface Adapted {
  readonly outcome: 'done' | 'overtaken' | 'repeated';
  readonly draft: Draft;
}

/** Carries out an edit that was made on version `on` of the draft. */
export function adapt(draft: Draft, edit: Edit, on: number): Adapted | Refusal {
  if (!draft.agenda.stages.some(({ id }) => id === edit.stage)) return refuse('unknown-stage');
  const { last } = draft;
  if (last?.on === on && isSame(last.edit, edit)) return { outcome: 'repeated', draft };
  if (isOvertaken(draft, edit, on)) return { outcome: 'overtaken', draft };
  if (edit.type === 'reword' && isDropped(draft, edit.stage)) return refuse('stage-dropped');
  const next = edited(draft, edit);
  if (isSame(next, draft)) return { outcome: 'done', draft };
  const twice = edit.type === 'reword' ? textTwice(next, edit.stage) : undefined;
  if (twice !== undefined) return refuse('item-twice', { text: twice });
  const stays = withoutDropped(next.agenda.stages, next.dropped, (stage) => stage.title[draft.language]);
  if (isRefusal(stays)) return stays;
  const version = draft.version + 1;
  const changed = next.agenda.stages.filter(
    (stage) =>
      !isSame(
        stage,
        draft.agenda.stages.find(({ id }) => id === stage.id),
      ),
  );
  return {
    outcome: 'done',
    draft: {
      ...next,
      version,
      reworded: { ...draft.reworded, ...Object.fromEntries(changed.map(({ id }) => [id, version])) },
      last: { on, edit },
    },
  };
}

/** Two items that read the same could not be told apart in the results. */
function textTwice({ agenda, language }: Draft, id: string): string | undefined {
  const stage = agenda.stages.find((one) => one.id === id);
  const lists = stage ? editableTexts(stage).lists : [];
  return lists
    .map(({ items }) =>
      items.map(({ texts }) => texts.map(({ words }) => words[language].trim()).join(' – ')),
    )
    .flatMap((all) => all.filter((text, place) => all.findIndex((other) => isAlike(other, text)) < place))[0];
}

function isAlike(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Texts are old when the stage was reworded since; the order of the stages, when anything was changed. */
function isOvertaken(draft: Draft, edit: Edit, on: number): boolean {
  return edit.type === 'reword' ? (draft.reworded[edit.stage] ?? 0) > on : draft.version !== on;
}

function edited(draft: Draft, edit: Edit): Draft {
  const { agenda, dropped, language } = draft;
  switch (edit.type) {
    case 'move':
      return { ...draft, agenda: { ...agenda, stages: moved(agenda.stages, edit) } };
    case 'toggle':
      return {
        ...draft,
        dropped: isDropped(draft, edit.stage)
          ? dropped.filter((id) => id !== edit.stage)
          : [...dropped, edit.stage],
      };
    case 'reword':
      return {
        ...draft,
        agenda: { ...agenda, stages: rewordLinked(agenda.stages, edit.stage, edit.fields, language) },
      };
  }
}

function moved(
  stages: readonly StagePlan[],
  { stage, by }: Extract<Edit, { type: 'move' }>,
): readonly StagePlan[] {
  const from = stages.findIndex(({ id }) => id === stage);
  const to = from + by;
  const [one, other] = [stages[from], stages[to]];
  if (!one || !other) return stages;
  return stages.with(to, one).with(from, other);
}
