import type { Element } from './element.ts';
import type { Speech } from './speech.ts';

/** How one kind of view looks as a card and reads as plain text. */
export interface CardView<View> {
  /** Uses the whole width of the conversation, for charts and long texts. */
  readonly wide?: boolean;
  body(view: View, speech: Speech): Element[];
  /** What a notification says, and what is read where no card shows. One sentence unless the text is the matter. */
  text(view: View, speech: Speech): string;
}
