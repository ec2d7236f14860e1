/** Someone or something with an address in Teams, as activities name it. */
export interface Account {
  id: string;
  name: string;
  aadObjectId?: string;
}

/** The conversation part of an activity, as Teams fills it. */
export interface ConversationAddress {
  id: string;
  conversationType?: string;
  tenantId?: string;
  isGroup?: boolean;
  name?: string;
}

export interface Attachment {
  contentType: string;
  content?: unknown;
}

/**
 * A Bot Framework activity as it travels over HTTP. Only what the channel itself reads is typed: a test may put
 * anything else (or leave anything out) on purpose.
 */
export interface Activity {
  type: string;
  id?: string;
  text?: string;
  from?: Account;
  conversation?: ConversationAddress;
  replyToId?: string;
  attachments?: Attachment[];
  [field: string]: unknown;
}
