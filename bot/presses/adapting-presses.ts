import { adaptDraft } from '../run-command/adapt-draft.ts';
import { findDraft } from '../run-command/find-agenda.ts';
import type { WorkshopTools } from '../run-command/workshop-tools.ts';
import { type Draft, isDropped } from '../workshop/adapting/draft.ts';
import type { Edit } from '../workshop/adapting/edits.ts';
import { editableTexts, minutesField } from '../workshop/adapting/editable-texts.ts';
import type { DraftNote } from '../workshop/adapting-views.ts';
import { adaptStageView, adaptView } from '../workshop/display/adapting-views.ts';
import type { StagePlan } from '../workshop/kinds/all-kinds.ts';
import type { Fields } from '../workshop/kinds/kind.ts';
import { mayLaunch } from '../workshop/permissions.ts';
import { isRefusal, type Refusal, refuse } from '../workshop/refusals.ts';
import { adaptFields, type Press } from '../workshop/verbs.ts';
import { askerOf, languageNamed } from './asker.ts';
import { keepTyped } from './launch-card.ts';
import { rehearsePress } from './launching-presses.ts';
import type { Presser, PressReply } from './presser.ts';

/** From the launch card: the stages of the agenda, to be moved, dropped and reworded. */
export async function adaptPress(
  tools: WorkshopTools,
  press: Press,
  fields: Fields,
  presser: Presser,
): Promise<PressReply> {
  const draft = await keepTyped(tools, press, fields, presser, { toAdapt: true });
  return isRefusal(draft) ? draft : draftCard(tools, draft, {});
}

/** Back from a stage, or after something that changed no stage. */
export async function draftCard(
  { agendaLinks }: WorkshopTools,
  draft: Draft,
  shown: { readonly selected?: string; readonly note?: DraftNote },
): Promise<PressReply> {
  const download = await agendaLinks?.download(draft);
  return adaptView(draft, { ...shown, ...(download && { download }) });
}

/** One stage of the list, to be reworded. */
export async function adaptStagePress(
  tools: WorkshopTools,
  press: Press,
  fields: Fields,
  presser: Presser,
): Promise<PressReply> {
  const found = await stageOf(tools, press, fields, presser);
  if (isRefusal(found)) return found;
  const { draft, stage } = found;
  return isDropped(draft, stage.id) ? refuse('stage-dropped') : adaptStageView(draft, stage);
}

export async function movePress(
  tools: WorkshopTools,
  by: -1 | 1,
  press: Press,
  fields: Fields,
  presser: Presser,
): Promise<PressReply> {
  const stage = fields[adaptFields.stage] ?? '';
  return editPress(tools, { type: 'move', stage, by }, press, presser);
}

/** Leaves the chosen stage out, or takes it in again. */
export async function togglePress(
  tools: WorkshopTools,
  press: Press,
  fields: Fields,
  presser: Presser,
): Promise<PressReply> {
  const stage = fields[adaptFields.stage] ?? '';
  return editPress(tools, { type: 'toggle', stage }, press, presser);
}

/** What was typed on a stage's card. Where others changed the same stage, it stands on the card as they left it. */
export async function rewordPress(
  tools: WorkshopTools,
  press: Press,
  fields: Fields,
  presser: Presser,
): Promise<PressReply> {
  const found = await stageOf(tools, press, fields, presser);
  if (isRefusal(found)) return found;
  const typed = fieldsOfStage(found, fields, press.version ?? 0);
  const edit: Edit = { type: 'reword', stage: found.stage.id, fields: typed };
  const adapted = await adaptDraft(
    tools,
    press.agenda ?? '',
    { edit, on: press.version ?? 0 },
    askerOf(presser),
  );
  if (isRefusal(adapted)) return adapted;
  const { draft, outcome } = adapted;
  const stage = draft.agenda.stages.find(({ id }) => id === edit.stage);
  if (outcome === 'overtaken' && stage) return adaptStageView(draft, stage, { typed, note: 'overtaken' });
  return draftCard(tools, draft, { selected: edit.stage, note: 'saved' });
}

/** A rehearsal of the agenda as it is now, where it was asked for; the card stays to go on with. */
export async function tryPress(tools: WorkshopTools, press: Press, presser: Presser): Promise<PressReply> {
  const agenda = press.agenda ?? '';
  const language = languageNamed(press.language) ?? presser.language;
  const began = await rehearsePress(tools, { agenda }, { ...presser, language });
  if (isRefusal(began)) return began;
  const draft = await findDraft(tools, agenda, askerOf(presser));
  return isRefusal(draft) ? began : draftCard(tools, draft, { note: 'rehearsal-began' });
}

async function editPress(
  tools: WorkshopTools,
  edit: Edit,
  press: Press,
  presser: Presser,
): Promise<PressReply> {
  const adapted = await adaptDraft(
    tools,
    press.agenda ?? '',
    { edit, on: press.version ?? 0 },
    askerOf(presser),
  );
  if (isRefusal(adapted)) return adapted;
  const { draft, outcome } = adapted;
  return draftCard(tools, draft, {
    selected: edit.stage,
    ...(outcome === 'overtaken' && { note: 'overtaken' as const }),
  });
}

async function stageOf(
  tools: WorkshopTools,
  press: Press,
  fields: Fields,
  presser: Presser,
): Promise<{ readonly draft: Draft; readonly stage: StagePlan } | Refusal> {
  if (!mayLaunch(presser.person, tools.facilitators)) return refuse('may-not-launch');
  const draft = await findDraft(tools, press.agenda ?? '', askerOf(presser));
  if (isRefusal(draft)) return draft;
  const wanted = press.stage ?? fields[adaptFields.stage];
  const stage = draft.agenda.stages.find(({ id }) => id === wanted);
  return stage ? { draft, stage } : refuse('unknown-stage');
}

/**
 * The inputs of the stage's card, as it was in version `on` of the draft, and nothing else of what a client sends.
 * Clients leave an emptied input out: on a card that held the item, what is missing has been emptied.
 */
function fieldsOfStage(
  { draft, stage }: { readonly draft: Draft; readonly stage: StagePlan },
  fields: Fields,
  on: number,
): Fields {
  const { own, lists } = editableTexts(stage);
  const ofItems = lists.flatMap(({ items }) => items.flatMap(({ texts }) => texts.map(({ field }) => field)));
  const held = (draft.reworded[stage.id] ?? 0) <= on;
  return {
    ...(held && Object.fromEntries(ofItems.map((field) => [field, '']))),
    ...pick(fields, [
      minutesField,
      ...own.map(({ field }) => field),
      ...lists.map(({ field }) => field),
      ...ofItems,
    ]),
  };
}

function pick(fields: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = fields[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
