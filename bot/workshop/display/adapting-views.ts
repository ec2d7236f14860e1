import { draftRef, readAgendaRef } from '../adapting/agenda-ref.ts';
import { type Draft, isDropped } from '../adapting/draft.ts';
import { editableTexts } from '../adapting/editable-texts.ts';
import type {
  AdaptStageView,
  AdaptView,
  DraftHead,
  DraftNote,
  KeepAgendaView,
  ShelfKind,
} from '../adapting-views.ts';
import { lengthOf } from '../agenda.ts';
import type { StagePlan } from '../kinds/all-kinds.ts';
import type { Fields } from '../kinds/kind.ts';

/** The list of stages, with what there is to say of the last press. */
export function adaptView(
  draft: Draft,
  shown: { readonly selected?: string; readonly note?: DraftNote; readonly download?: string } = {},
): AdaptView {
  const { agenda, original, language, secondLanguage } = draft;
  const kept = keptStages(draft);
  return {
    view: 'adapt',
    draft: headOfDraft(draft),
    name: agenda.name,
    language,
    ...(secondLanguage && { secondLanguage }),
    minutes: lengthOf({ ...agenda, stages: kept }),
    originalMinutes: lengthOf(original),
    stages: agenda.stages.map((stage) => {
      const { id, kind, title, minutes } = stage;
      const place = kept.indexOf(stage);
      return { id, kind, title, minutes, ...(place !== -1 && { number: place + 1 }) };
    }),
    ...shown,
  };
}

/** One stage that stays, its texts as they are or as somebody has just typed them. */
export function adaptStageView(
  draft: Draft,
  stage: StagePlan,
  shown: { readonly typed?: Fields; readonly note?: DraftNote } = {},
): AdaptStageView {
  const kept = keptStages(draft);
  const { id, kind, title, minutes, anonymous } = stage;
  const { own, lists } = editableTexts(stage);
  return {
    view: 'adapt-stage',
    draft: headOfDraft(draft),
    language: draft.language,
    stage: { id, kind, number: kept.indexOf(stage) + 1, of: kept.length, title, minutes, anonymous },
    texts: own,
    lists,
    compared: 'reference' in stage,
    ...shown,
  };
}

export function keepAgendaView(draft: Draft): KeepAgendaView {
  const { agenda, language, basedOn, shelf } = draft;
  return {
    view: 'keep-agenda',
    draft: headOfDraft(draft),
    name: agenda.name[language],
    shelf: shelfKind(shelf),
    replaces: readAgendaRef(basedOn.id).kept === 'own',
  };
}

export function shelfKind(shelf: string): ShelfKind {
  return (['team', 'chat'] as const).find((kind) => shelf.startsWith(`${kind}:`)) ?? 'person';
}

function headOfDraft({ id, version }: Draft): DraftHead {
  return { ref: draftRef(id), version };
}

function keptStages(draft: Draft): readonly StagePlan[] {
  return draft.agenda.stages.filter(({ id }) => !isDropped(draft, id));
}
