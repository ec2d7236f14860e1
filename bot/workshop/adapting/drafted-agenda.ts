import type { Agenda } from '../agenda.ts';
import type { StagePlan } from '../kinds/all-kinds.ts';
import { isRefusal, type Refusal } from '../refusals.ts';
import { readAgendaRef } from './agenda-ref.ts';
import type { Draft } from './draft.ts';
import { editableTexts, isAsked } from './editable-texts.ts';
import { withoutDropped } from './references.ts';
import { isSame } from './same.ts';

/** Characters of an id that are left for the mark of an own agenda. */
const longestId = 40;
const ownMark = '-oma';

/**
 * The agenda as the draft leaves it: without the dropped stages, under an id and a version that nobody takes for
 * those of the agenda that it was made from.
 */
export function draftedAgenda(draft: Draft): Agenda | Refusal {
  const { agenda, dropped, language } = draft;
  const stages = withoutDropped(agenda.stages, dropped, (stage) => stage.title[language]);
  if (isRefusal(stages)) return stages;
  return isUnchanged(draft) ? draft.original : { ...agenda, ...editionOf(draft, stages), stages };
}

/** Whether the workshop would be as the agenda that the draft was made from. */
export function isUnchanged({ original, agenda, dropped, language }: Draft): boolean {
  const stages = withoutDropped(agenda.stages, dropped, (stage) => stage.title[language]);
  return !isRefusal(stages) && isSame({ ...agenda, stages }, original);
}

function editionOf(
  { basedOn, original }: Draft,
  stages: readonly StagePlan[],
): Pick<Agenda, 'id' | 'version'> {
  const { id, version } = original;
  if (readAgendaRef(basedOn.id).kept === 'shipped') {
    return { id: `${id.slice(0, longestId - ownMark.length)}${ownMark}`, version: 1 };
  }
  return { id, version: asksOtherwise(original.stages, stages) ? version + 1 : version };
}

/** A question or an item changed its meaning; stages that are left out or moved ask nothing else than before. */
function asksOtherwise(before: readonly StagePlan[], after: readonly StagePlan[]): boolean {
  return after.some((stage) => {
    const earlier = before.find(({ id }) => id === stage.id);
    return !earlier || asked(earlier) !== asked(stage);
  });
}

function asked(stage: StagePlan): string {
  const { own, lists } = editableTexts(stage);
  return JSON.stringify([own.filter(isAsked), lists]);
}
