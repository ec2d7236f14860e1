import type { AgendaProblem } from './adapting/agenda-problem.ts';
import type { EditableList, EditableText } from './adapting/editable-texts.ts';
import type { Fields } from './kinds/kind.ts';
import type { AgendaChoice } from './launching-views.ts';
import type { StageHead } from './views.ts';
import type { Language, Words } from './words.ts';

/** The draft that a card shows; a press on it carries both. */
export interface DraftHead {
  /** A reference (adapting/agenda-ref.ts). */
  readonly ref: string;
  readonly version: number;
}

/** overtaken: somebody else changed the draft meanwhile, and this is what they left. */
export type DraftNote = 'overtaken' | 'saved' | 'kept' | 'rehearsal-began';

/** The stages of an agenda that is being adapted. */
export interface AdaptView {
  readonly view: 'adapt';
  readonly draft: DraftHead;
  readonly name: Words;
  readonly language: Language;
  readonly secondLanguage?: Language;
  /** Planned length now, and as the agenda was. */
  readonly minutes: number;
  readonly originalMinutes: number;
  readonly stages: readonly (Pick<StageHead, 'id' | 'kind' | 'title' | 'minutes'> & {
    /** 1-based among those that stay; absent where the stage is dropped. */
    readonly number?: number;
  })[];
  /** The stage that the last press was about: chosen again, so that it can be moved on. */
  readonly selected?: string;
  readonly note?: DraftNote;
  /** The address of the file, where the bot has a public one. */
  readonly download?: string;
}

/** The texts and minutes of one stage. */
export interface AdaptStageView {
  readonly view: 'adapt-stage';
  readonly draft: DraftHead;
  /** The workshop's language: the texts are in it, whatever language the card is in. */
  readonly language: Language;
  readonly stage: StageHead;
  readonly texts: readonly EditableText[];
  readonly lists: readonly EditableList[];
  /** What was typed, where the card is shown again with it. */
  readonly typed?: Fields;
  readonly note?: DraftNote;
  /** Something published stands beside an item, and would no longer beside another wording. */
  readonly compared: boolean;
}

/** Who will see an own agenda. */
export type ShelfKind = 'team' | 'chat' | 'person';

/** Before a draft is saved as an own agenda: its name, and who will see it. */
export interface KeepAgendaView {
  readonly view: 'keep-agenda';
  readonly draft: DraftHead;
  readonly name: string;
  readonly shelf: ShelfKind;
  /** It becomes the next edition of the own agenda that it was made from. */
  readonly replaces: boolean;
}

/** Asked once more before an own agenda is removed. */
export interface AskRemoveAgendaView {
  readonly view: 'ask-remove-agenda';
  /** What was typed on the launch card is kept with it; a reference. */
  readonly draft?: string;
  readonly agenda: AgendaChoice;
}

export interface AgendaRemovedView {
  readonly view: 'agenda-removed';
  readonly draft?: string;
  readonly name: Words;
}

/** How a file becomes an own agenda. */
export interface ImportAgendaView {
  readonly view: 'import-agenda';
  /** What was typed on the launch card is kept with it; a reference. */
  readonly draft?: string;
  readonly shelf: ShelfKind;
  /** The page that takes the file, where the bot has a public address. */
  readonly upload?: string;
}

export interface AgendaImportedView {
  readonly view: 'agenda-imported';
  /** Its reference. */
  readonly agenda: string;
  readonly name: Words;
  readonly shelf: ShelfKind;
}

/** A file that could not be used: each fault with its place. */
export interface AgendaProblemsView {
  readonly view: 'agenda-problems';
  readonly problems: readonly AgendaProblem[];
}

export type AdaptingView =
  | AdaptView
  | AdaptStageView
  | KeepAgendaView
  | AskRemoveAgendaView
  | AgendaRemovedView
  | ImportAgendaView
  | AgendaImportedView
  | AgendaProblemsView;
