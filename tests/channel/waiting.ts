import type { Messages } from './messages.ts';
import { textOf } from './reading-cards.ts';
import type { Traffic } from './traffic.ts';

export interface WaitOptions {
  /** How long to wait before giving up, in milliseconds; 10 s when left out. */
  timeoutMs?: number;
  /** What is waited for, in words, for the error. */
  what?: string;
}

type Nothing = undefined | null | false | 0 | '';

/**
 * Waits until `look` finds something, asking at once and after every request, answer and message; resolves with what
 * it found. What `look` throws ends the waiting.
 * @throws when the time is up, listing the last messages and requests.
 */
export function until<T>(
  look: () => T | Nothing,
  traffic: Traffic,
  messages: Messages,
  options: WaitOptions = {},
): Promise<T> {
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void) => {
      clearTimeout(timer);
      stopListening();
      finish();
    };
    const check = () => {
      try {
        const found = look();
        if (found) settle(() => resolve(found));
      } catch (error) {
        settle(() => reject(error));
      }
    };
    const timer = setTimeout(
      () => settle(() => reject(new Error(nothingCame(traffic, messages, options)))),
      options.timeoutMs ?? 60_000,
    );
    const stopListening = traffic.onChange(check);
    check();
  });
}

function nothingCame(
  traffic: Traffic,
  messages: Messages,
  { timeoutMs = 60_000, what }: WaitOptions,
): string {
  const said = messages
    .all()
    .slice(-8)
    .map(({ id, conversationId, from, text, card, edits, deleted }) => {
      const content = [text, card ? textOf(card) : ''].join(' ').replaceAll('\n', ' | ').slice(0, 300);
      const state = `${edits ? `, edited ${edits} times` : ''}${deleted ? ', deleted' : ''}`;
      return `  ${from === 'bot' ? 'bot' : from.name} in ${conversationId} (${id}${state}): ${content.trim()}`;
    });
  const asked = traffic.outbound
    .slice(-8)
    .map(
      ({ method, path, status }) => `  ${method} ${decodeURIComponent(path)} -> ${status ?? 'unanswered'}`,
    );
  return [
    `Waited ${timeoutMs} ms${what ? ` for ${what}` : ''}, in vain.`,
    'The last messages:',
    ...(said.length ? said : ['  none']),
    "The bot's last requests:",
    ...(asked.length ? asked : ['  none']),
  ].join('\n');
}
