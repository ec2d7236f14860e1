/** What a card's button may ask for. Card data is `{ yp: Press, ...inputs }`; both doors read it as unknown. */
export const verbs = [
  'rehearse',
  'help',
  'choose-rehearsal',
  'choose-agenda',
  'launch',
  'open',
  'close',
  'undo-close',
  'reopen',
  'reveal',
  'next',
  'drop',
  'bring',
  'end',
  'ask-end',
  'ask-cancel',
  'cancel',
  'control',
  'preview',
  'review',
  'hide',
  'unhide',
  'gather',
  'group',
  'heading',
  'reword',
  'ungroup',
  'remove-heading',
  'propose',
  'accept-group',
  'keep-apart',
  'answer',
  'my-answer',
  'another',
  'set-party',
  'background',
  'grouping',
  'group-by',
  'merge-groups',
  'main-sides',
  'undo-grouping',
  'ask-repeat',
  'repeat',
  'stop-repeating',
  // files of a record
  'ask-export',
  'export',
  'digest',
  // adapting an agenda, before a launch
  'adapt',
  'adapt-stage',
  'adapt-up',
  'adapt-down',
  'adapt-toggle',
  'adapt-save',
  'adapt-try',
  'ask-keep-agenda',
  'keep-agenda',
  'ask-remove-agenda',
  'remove-agenda',
  'import-agenda',
  // by link
  'join',
  'link',
  'open-link',
  'close-link',
  'cap-link',
  'wall',
  // open rounds
  'round-part',
  'round-answer',
  'draft',
  'send-statement',
  'send-all',
  'take-back',
  'invited',
  'invitation',
  'invite',
  'invitation-text',
  'ask-withdraw',
  'withdraw',
  'ask-record',
  'record-statement',
  'ask-extend',
  'ask-close',
  'extend',
  'coding',
  'code-comment',
  'coding-summary',
  'send-replies',
  'replies-text',
] as const;
export type Verb = (typeof verbs)[number];

/** The part of a press that the card wrote, not the person. Ids, verb, version: never trusted further. */
export interface Press {
  readonly verb: Verb;
  readonly session?: string;
  /**
   * The session version that the card showed, on a card of headings the revision of the headings; what is
   * pressed on an older one is refused as stale.
   */
  readonly version?: number;
  readonly stage?: string;
  /** A reference (agenda-ref.ts). */
  readonly agenda?: string;
  /** The draft with which is kept what was typed on launch cards so far; a reference. */
  readonly draft?: string;
  readonly language?: string;
  /** The language that stands beside it on shared cards. */
  readonly secondLanguage?: string;
  /** The planned series whose next workshop this is. */
  readonly series?: string;
  /** The row to hide or show again, or the heading to change. */
  readonly row?: string;
  /** The invited organisation of an open round. */
  readonly organisation?: string;
  /** 1-based: the page of a review, or which of the person's own commitments to show. */
  readonly page?: number;
}

/** Input ids of the launch card; the rest of its inputs are `named:<stage id>` toggles ("true" = named). */
export const launchFields = {
  agenda: 'agenda',
  language: 'language',
  secondLanguage: 'secondLanguage',
  title: 'title',
  expected: 'expected',
  coFacilitatorIds: 'coFacilitatorIds',
  coFacilitatorNames: 'coFacilitatorNames',
  leaderIds: 'leaderIds',
  leaderNames: 'leaderNames',
  counties: 'counties',
  /** A toggle: people may take part by link. */
  byLink: 'byLink',
  /** The session that the new one continues. */
  follows: 'follows',
} as const;
/** What the choice of an agenda says where the next workshop of a planned series is meant. */
export const seriesValueOf = ({ id }: { readonly id: string }) => `series:${id}`;

/** What `follows` says where nothing is continued. */
export const followsNothing = 'none';

/** Input ids of the card that asks how often a workshop comes again. */
export const repeatFields = { repetition: 'repetition', weekday: 'weekday', time: 'time' } as const;
/** Input ids of the card that asks in which form a record is wanted. */
export const exportFields = { format: 'format' } as const;
/** Input ids of the cards on which an agenda is adapted; a stage's texts are under those of editable-texts.ts. */
export const adaptFields = { stage: 'stage', name: 'name' } as const;
/** What the launch card of an open round asks besides, with a `by-organisation:<stage id>` toggle a stage. */
export const roundFields = {
  closesOn: 'closesOn',
  nudgeDays: 'nudgeDays',
  invited: 'invited',
  /** Of one invitation. */
  name: 'organisationName',
  peopleIds: 'peopleIds',
  peopleNames: 'peopleNames',
  contact: 'contact',
  /** Of one comment. */
  code: 'code',
  reply: 'reply',
} as const;
export const byOrganisationFieldOf = (stage: string) => `by-organisation:${stage}`;
export const namedFieldOf = (stage: string) => `named:${stage}`;

/** Inputs of the cards of headings. The answers of each topic stand in a choice of their own: rows0, rows1 ... */
export const headingFields = { text: 'heading', under: 'under', rows: 'rows', proposed: 'proposed' } as const;

/** Input ids of the card on which the facilitator chooses how a stage is broken down. */
export const groupingFields = { by: 'by', groups: 'groups', name: 'name' } as const;

/** The input of the card of the link: how many people may come by it. */
export const linkFields = { most: 'linkMost' } as const;

/** The input that asks which party a person belongs to. */
export const partyField = 'party';
/** What else is asked of a person. No id of an agenda has a colon: these never meet the inputs of a stage. */
export const backgroundFields = {
  municipality: 'about:municipality',
  level: 'about:level',
  people: 'about:people',
  /** Asked in named stages of those whom no directory names. */
  name: 'about:name',
} as const;
