/** Why a command was not carried out, as a code; cards/texts says each kindly in three languages. */
export const refusalCodes = [
  // sessions and steering
  'conversation-busy',
  'no-such-session',
  'session-over',
  'not-facilitator',
  'may-not-launch',
  'stale-press',
  'not-in-this-phase',
  'no-next-stage',
  'nothing-to-support',
  'dimension-unknown',
  'merge-too-few',
  'group-name-too-long',
  'unknown-agenda',
  'title-missing',
  'title-too-long',
  'bad-expected',
  'county-missing',
  'continues-nothing',
  'bad-time',
  'run-not-held',
  // adapting an agenda
  'no-such-draft',
  'draft-changed',
  'unknown-stage',
  'stage-dropped',
  'stage-needed',
  'stage-order',
  'last-stage',
  'agenda-unfit',
  'name-missing',
  'too-many-agendas',
  'file-unreachable',
  // exporting
  'may-not-export',
  'no-record',
  'no-format',
  'no-way-for-file',
  // answering
  'not-in-this-conversation',
  'stage-waiting',
  'stage-over',
  'party-missing',
  'background-unknown',
  'bad-people',
  'empty',
  'too-long',
  'too-many',
  'unknown-choice',
  'no-owner',
  'no-due',
  'bad-due',
  'bad-points',
  'too-many-points',
  'ranked-twice',
  // by link
  'link-closed',
  'link-full',
  'bad-link-most',
  'name-unknown',
  'not-joined',
  'wall-unreachable',
  // hiding
  'no-such-answer',
  // gathering under headings
  'no-answers-picked',
  'no-heading',
  'one-heading',
  'no-such-heading',
  'heading-exists',
  'heading-in-use',
  'too-many-headings',
  // open rounds
  'bad-closing-day',
  'not-later',
  'bad-nudges',
  'too-many-invited',
  'organisation-missing',
  'organisation-twice',
  'anonymous-by-organisation',
  'invited-without-part',
  'no-such-organisation',
  'round-not-open',
  'round-not-closed',
  'not-drafter',
  'statement-changed',
  'coding-changed',
  'round-not-repeated',
  'already-sent',
  'not-sent',
  'no-such-comment',
  'item-twice',
  'coding-empty',
  'nothing-coded',
  // the door
  'not-understood',
  'try-again',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

export interface Refusal {
  readonly refusal: RefusalCode;
  /** What the sentence names: a limit, a stage title. */
  readonly values?: Readonly<Record<string, string | number>>;
}

export function refuse(refusal: RefusalCode, values?: Refusal['values']): Refusal {
  return values ? { refusal, values } : { refusal };
}

export function isRefusal(thing: object): thing is Refusal {
  return 'refusal' in thing;
}
