import { createHash } from 'node:crypto';

/** Ids in the shapes that Teams uses; the same sequence of calls gives the same ids in every run. */
export interface TeamsIds {
  person(): string;
  guid(): string;
  personalChat(): string;
  groupChat(): string;
  meetingChat(): string;
  channel(): string;
  message(): string;
  invoke(): string;
}

/** A source of ids for one channel. Message ids are Teams' milliseconds: strictly rising strings. */
export function createTeamsIds(): TeamsIds {
  let made = 0;
  let lastMessage = 1_770_000_000_000;
  const hash = () =>
    createHash('sha256')
      .update(`id ${(made += 1)}`)
      .digest();
  const guid = () => {
    const hex = hash().toString('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  };
  return {
    guid,
    person: () => `29:1${hash().toString('base64url')}`,
    personalChat: () => `a:1${hash().toString('base64url')}`,
    groupChat: () => `19:${hash().toString('hex').slice(0, 32)}@thread.v2`,
    meetingChat: () => `19:meeting_${hash().toString('base64url')}@thread.v2`,
    channel: () => `19:${hash().toString('base64url')}@thread.tacv2`,
    message: () => String((lastMessage += 1)),
    invoke: () => `f:${guid()}`,
  };
}

const THREAD_MARK = ';messageid=';

/** The id of a thread in a channel: the channel's id and the id of the thread's first message. */
export function threadId(channelId: string, rootId: string): string {
  return `${channelId}${THREAD_MARK}${rootId}`;
}

/** Splits a conversation id into the channel (or chat) and, for a thread, the id of its first message. */
export function splitThreadId(conversationId: string): { place: string; root?: string } {
  const [place = '', root] = conversationId.split(THREAD_MARK);
  return root === undefined ? { place } : { place, root };
}
