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
  /** What was typed on the launch card before: it stands there again on return. */
  readonly launchFields?: Fields;
}

/** Whether a stage of the draft will not be in the workshop. */
export function isDropped({ dropped }: Draft, stage: string): boolean {
  return dropped.includes(stage);
}
