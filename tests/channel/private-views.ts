import type { Message } from './messages.ts';
import type { Card } from './reading-cards.ts';
import type { Person } from './world.ts';

/** What single people see in place of a shared card after pressing it. */
export interface PrivateViews {
  show(person: Person, message: Message, card: Card): void;
  /** The card on this person's screen: their own view until the shared card is edited. */
  seenBy(person: Person, message: Message): Card | undefined;
}

export function createPrivateViews(): PrivateViews {
  const views = new Map<string, { card: Card; edits: number }>();
  return {
    show: (person, message, card) => {
      views.set(key(person, message), { card, edits: message.edits });
    },
    seenBy: (person, message) => {
      const view = views.get(key(person, message));
      return view && view.edits === message.edits ? view.card : message.card;
    },
  };
}

function key(person: Person, message: Message): string {
  return `${person.id} ${message.id}`;
}
