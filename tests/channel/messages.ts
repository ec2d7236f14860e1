import type { Activity } from './activity.ts';
import { type Card, cardIn } from './reading-cards.ts';
import { splitThreadId } from './teams-ids.ts';
import type { Person } from './world.ts';

/** One message in a conversation, with all that it has been. */
export interface Message {
  readonly id: string;
  readonly conversationId: string;
  readonly from: 'bot' | Person;
  /** What was posted first, then every edit. */
  readonly versions: readonly Activity[];
  /** The newest version. */
  readonly activity: Activity;
  /** The first Adaptive Card of the newest version. */
  readonly card: Card | undefined;
  readonly text: string;
  /** How many times it was edited. */
  readonly edits: number;
  readonly deleted: boolean;
}

export interface Messages {
  add(message: { id: string; conversationId: string; from: 'bot' | Person; activity: Activity }): Message;
  edit(message: Message, activity: Activity): void;
  remove(message: Message): void;
  find(conversationId: string, id: string): Message | undefined;
  /** In order of posting. Of a whole channel: the messages of all its threads. */
  in(conversationId: string): Message[];
  all(): Message[];
}

class StoredMessage implements Message {
  readonly id: string;
  readonly conversationId: string;
  readonly from: 'bot' | Person;
  readonly versions: Activity[];
  activity: Activity;
  deleted = false;

  constructor(id: string, conversationId: string, from: 'bot' | Person, activity: Activity) {
    this.id = id;
    this.conversationId = conversationId;
    this.from = from;
    this.versions = [activity];
    this.activity = activity;
  }

  become(activity: Activity): void {
    this.versions.push(activity);
    this.activity = activity;
  }

  remove(): void {
    this.deleted = true;
  }

  get card(): Card | undefined {
    return cardIn(this.activity);
  }

  get text(): string {
    return this.activity.text ?? '';
  }

  get edits(): number {
    return this.versions.length - 1;
  }
}

/** The messages of all conversations. Deleted ones stay, marked: a test may ask what they were. */
export function createMessages(): Messages {
  const inOrder: StoredMessage[] = [];
  const byId = new Map<string, StoredMessage>();
  return {
    add: ({ id, conversationId, from, activity }) => {
      const message = new StoredMessage(id, conversationId, from, activity);
      inOrder.push(message);
      byId.set(id, message);
      return message;
    },
    edit: (message, activity) => {
      byId.get(message.id)?.become(activity);
    },
    remove: (message) => {
      byId.get(message.id)?.remove();
    },
    find: (conversationId, id) => {
      const message = byId.get(id);
      const samePlace =
        message && splitThreadId(message.conversationId).place === splitThreadId(conversationId).place;
      return samePlace ? message : undefined;
    },
    in: (conversationId) =>
      inOrder.filter(
        (message) =>
          message.conversationId === conversationId ||
          splitThreadId(message.conversationId).place === conversationId,
      ),
    all: () => [...inOrder],
  };
}
