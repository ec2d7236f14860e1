import { draftRef } from './agenda-ref.ts';
import type { Agenda, AgendaEdition } from '../agenda.ts';
import type { Fields } from '../kinds/kind.ts';
import type { Language } from '../words.ts';
import type { Edit } from './edits.ts';

/** An agenda while a facilitator adapts it. Saved with an expected version. */
export interface Draft {
  readonly schema: 1;
  readonly id: string;
  readonly version: number;
  /** Who sees it and what is saved from it: see shelf.ts. */
  readonly shelf: string;
  /** The workshop's language, in which the texts are reworded. */
  readonly language: Language;
  /** The second one of the workshop's shared cards. */
  readonly secondLanguage?: Language;
  readonly basedOn: AgendaEdition;
  /** The agenda as it was taken. */
  readonly original: Agenda;
  /** As adapted, in the adapted order and with the dropped stages in it, so that they can be restored. */
  readonly agenda: Agenda;
  /** Ids of the stages that are left out. */
  readonly dropped: readonly string[];
  /** stage id -> the version in which it was last reworded: what others changed elsewhere makes no text old. */
  readonly reworded: Readonly<Record<string, number>>;
  /** The last edit and the version that it was made on: Teams delivers some presses twice. */
  readonly last?: { readonly on: number; readonly edit: Edit };
  /** What was typed on launch cards before (carried-fields.ts): it stands there again on return. */
  readonly launchFields?: Fields;
  /** The agenda whose stages its toggles are about, whatever the draft is saved as; `basedOn` where absent. */
  readonly family?: string;
  /** The planned series whose next workshop this is. */
  readonly series?: string;
  /** References of the drafts that were begun on the way to this one: offered where an agenda is chosen. */
  readonly others?: readonly string[];
}

/** What was typed, and what else was begun, as a draft takes it over from another one. */
export function takenOver(from: Draft, to: string): Pick<Draft, 'launchFields' | 'others'> {
  const others = [...new Set([draftRef(from.id), ...(from.others ?? [])])].filter((ref) => ref !== to);
  return { launchFields: from.launchFields ?? {}, others: others.slice(0, mostOthers) };
}

/** More adaptations at once than anybody weighs against each other. */
const mostOthers = 8;

/** Whether a stage of the draft will not be in the workshop. */
export function isDropped({ dropped }: Draft, stage: string): boolean {
  return dropped.includes(stage);
}
