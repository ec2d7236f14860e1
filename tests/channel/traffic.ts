import { EventEmitter } from 'node:events';
import type { Delivery } from './delivery.ts';

/** What the bot asks of the connector. */
export type CallKind =
  | 'createConversation'
  | 'send'
  | 'reply'
  | 'update'
  | 'delete'
  | 'members'
  | 'pagedMembers'
  | 'member'
  | 'activityMembers'
  | 'team'
  | 'teamChannels';

/** One HTTP request of the bot to the channel. */
export interface OutboundCall {
  kind: CallKind | 'unknown';
  method: string;
  path: string;
  query: URLSearchParams;
  conversationId?: string;
  activityId?: string;
  memberId?: string;
  teamId?: string;
  body: unknown;
  /** Whether an Authorization: Bearer header with a token came along. */
  authorized: boolean;
  /** When it came, by the channel's clock, in milliseconds. */
  at: number;
  /** The answer's status; `lost` when the connection was cut instead of an answer. */
  status?: number | 'lost';
  /** The id of the message that it made or touched. */
  messageId?: string;
}

export interface Traffic {
  outbound: OutboundCall[];
  deliveries: Delivery[];
  /** To be called whenever something that a test may wait for has happened. */
  changed(): void;
  /** Calls back at every change; returns how to stop that. */
  onChange(listener: () => void): () => void;
}

/** Everything that went over the wire, kept for tests to inspect. */
export function createTraffic(): Traffic {
  const changes = new EventEmitter().setMaxListeners(0);
  return {
    outbound: [],
    deliveries: [],
    changed: () => changes.emit('change'),
    onChange: (listener) => {
      changes.on('change', listener);
      return () => changes.off('change', listener);
    },
  };
}
