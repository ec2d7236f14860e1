import type { Sending } from '../run-command/answer-turns.ts';
import type { Named, Person } from '../workshop/people.ts';
import type { Refusal } from '../workshop/refusals.ts';
import type { Place } from '../workshop/session.ts';
import type { View } from '../workshop/views.ts';
import type { Language } from '../workshop/words.ts';

/** Who pressed, where, in which language, as the authenticated door knows it. */
export interface Presser {
  readonly person: Person;
  readonly place: Place;
  readonly language: Language;
  /** Their client draws a card anew when a press on it is refused, and what was typed is gone from the screen. */
  readonly redraws?: true;
  /** The message whose button was pressed, where the door knows it. */
  readonly message?: string;
  /** Which sending of their client this is: the same however often it is delivered. */
  readonly sending?: Sending;
  readonly directory: Directory;
  /** The people of another conversation: a facilitator presses in 1:1 what concerns the workshop's own. */
  directoryIn(place: Place): Directory;
}

/** Finds people of the conversation and the organisation. */
export interface Directory {
  /** People picked by their ids; whoever is not in this conversation has an empty name. */
  byIds(ids: readonly string[]): Promise<Named[]>;
  /** Names or e-mail addresses as typed; whoever is not in the conversation stays a text. */
  byNames(names: readonly string[]): Promise<Named[]>;
  /** How many people are in the conversation; undefined where it cannot be told. */
  size(): Promise<number | undefined>;
}

/** What the presser sees next, privately. */
export type PressReply = View | Refusal;
