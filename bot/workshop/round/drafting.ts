import { kindOf } from '../kinds/all-kinds.ts';
import type { Fields, Row } from '../kinds/kind.ts';
import type { Party } from '../parties.ts';
import type { Person } from '../people.ts';
import { maySteer } from '../permissions.ts';
import { isRefusal, type Refusal, refuse } from '../refusals.ts';
import { type Session, type Stage, stageNamed, takesAnswers } from '../session.ts';
import { countdownIsOver } from '../steering.ts';
import { organisationNamed, organisationsOf } from './invitations.ts';
import { type DraftHistory, historyWith, type Merged, mergeFields } from './merging.ts';
import { isRoundClosed } from './round.ts';

/** What the people of an organisation write together for one stage. */
export interface StatementDraft {
  readonly stage: string;
  readonly organisation: string;
  /** Raised by every change, so that two people do not overwrite each other unseen. */
  readonly version: number;
  /** As typed: a draft may be unfinished. */
  readonly fields: Fields;
  /** What the latest changes replaced; absent in what was kept before that was remembered. */
  readonly history?: DraftHistory;
  /** What a facilitator wrote down, where the organisation's own draft stays beside it. */
  readonly recorded?: Fields;
  readonly party?: Party;
  /** Who changed it last. */
  readonly by: Person;
  readonly at: string;
  /** Present while it is the organisation's statement. */
  readonly sent?: Statement;
}

export interface Statement {
  readonly body: unknown;
  readonly by: Person;
  readonly at: string;
  /** A facilitator wrote down what came by other means. */
  readonly recorded?: true;
  /** It came after the close: what is kept of it, beside what the close kept. */
  readonly late?: { readonly rows: readonly Row[] };
}

export interface DraftCommand {
  readonly stage: string;
  readonly organisation: string;
  /** The version that the card showed; 0 where nobody had written anything. */
  readonly version: number;
  readonly fields: Fields;
  readonly party?: Party | undefined;
}

export interface DraftContext {
  readonly actor: Person;
  readonly now: string;
  /** What is stored now. */
  readonly stored: StatementDraft | undefined;
  /** What the organisation has said of itself in another part. */
  readonly known?: Party | undefined;
}

/** Characters of all fields of a draft together. */
const longestDraft = 60_000;

/** Somebody opens the organisation's card for the first time: from now on it is no longer "not opened". */
export function openDraft(
  session: Session,
  { stage: id, organisation }: Pick<DraftCommand, 'stage' | 'organisation'>,
  { actor, now, stored }: DraftContext,
): StatementDraft | Refusal {
  const stage = stageForStatement(session, { stage: id, organisation }, { actor, now });
  if (isRefusal(stage)) return stage;
  return stored ?? { stage: id, organisation, version: 1, fields: {}, by: actor, at: now };
}

/**
 * Keeps what somebody typed. Where somebody else has saved since, what this person did not touch stays as the other
 * has it; refused where both have changed the same.
 */
export function saveDraft(
  session: Session,
  command: DraftCommand,
  context: DraftContext,
): StatementDraft | Refusal {
  const stage = stageForStatement(session, command, context);
  if (isRefusal(stage)) return stage;
  const { actor, now, stored } = context;
  if (stored?.sent) return refuse('already-sent');
  if (JSON.stringify(command.fields).length > longestDraft) return refuse('too-long', { most: longestDraft });
  // A press that is delivered twice has already been saved.
  if (stored && isSameText(stored, command)) return stored;
  const { fields, clashes } = stored
    ? fieldsToSave(stored, command)
    : { fields: command.fields, clashes: [] };
  if (clashes.length > 0) return refuse('statement-changed');
  // It is kept on the part on which it was told, and corrected there.
  const party = command.party ?? stored?.party;
  // So has one that was put together with what another saved.
  if (stored && isSameText(stored, { ...command, fields })) return stored;
  return {
    stage: command.stage,
    organisation: command.organisation,
    version: (stored?.version ?? 0) + 1,
    fields,
    history: historyWith(stored, fields),
    ...(stored?.recorded && { recorded: stored.recorded }),
    ...(party && { party }),
    by: actor,
    at: now,
  };
}

/** Makes what is on the card the organisation's statement. */
export function sendStatement(
  session: Session,
  command: DraftCommand,
  context: DraftContext,
): StatementDraft | Refusal {
  const { stored, actor, now } = context;
  // The same sending once more; somebody else's is told.
  if (stored?.sent && !stored.sent.recorded && isSameText(stored, command)) return stored;
  const stage = stageForStatement(session, command, context);
  if (isRefusal(stage)) return stage;
  if (stored?.sent) return refuse('already-sent');
  // Nobody sends what they have not seen.
  if (stored && stored.version !== command.version && !isSameText(stored, command))
    return refuse('statement-changed');
  const saved = saveDraft(session, command, context);
  if (isRefusal(saved)) return saved;
  // A sending that comes again after the statement was taken back is of an older draft, though the text is the same.
  if (saved === stored && stored.version !== command.version) return refuse('statement-changed');
  const body = bodyOf(stage, command.fields);
  if (isRefusal(body)) return body;
  const version = (stored?.version ?? 0) + 1;
  return { ...saved, version, by: actor, at: now, sent: { body: body.body, by: actor, at: now } };
}

/** A statement becomes a draft again, until the close. */
export function takeBack(
  session: Session,
  command: Pick<DraftCommand, 'stage' | 'organisation' | 'version'>,
  context: DraftContext,
): StatementDraft | Refusal {
  const stage = stageForStatement(session, command, context);
  if (isRefusal(stage)) return stage;
  const { stored, actor, now } = context;
  if (!stored?.sent) return refuse('not-sent');
  if (stored.version !== command.version) return refuse('statement-changed');
  const { sent: _taken, ...draft } = stored;
  return { ...draft, version: stored.version + 1, by: actor, at: now };
}

/**
 * A facilitator writes down a statement that came by other means. After the close it is late: `rowId` then gives
 * the ids of what is kept of it.
 */
export function recordStatement(
  session: Session,
  { stage: id, organisation, fields, party }: Omit<DraftCommand, 'version'>,
  { actor, now, stored, known, rowId }: DraftContext & { rowId: () => string },
): StatementDraft | Refusal {
  if (!maySteer(actor, session)) return refuse('not-facilitator');
  if (session.state !== 'running') return refuse('session-over');
  const stage = stageNamed(session, id);
  const invited = organisationNamed(session.round, organisation);
  if (!stage?.byOrganisation || !invited) return refuse('no-such-organisation');
  const late = isRoundClosed(session) && stage.closedAt !== undefined;
  if (!late && !takesAnswers(stage)) return refuse('stage-waiting');
  if (stored?.sent) return refuse('already-sent');
  const body = bodyOf(stage, fields);
  if (isRefusal(body)) return body;
  const told = party ?? stored?.party ?? known ?? invited.party;
  const rows = (): Row[] =>
    kindOf(stage.plan)
      .rowsOf(body.body)
      .map((content) => ({
        id: rowId(),
        content,
        by: { name: invited.name, organisation, late: true, ...(told && { party: told }) },
      }));
  return {
    stage: id,
    organisation,
    version: (stored?.version ?? 0) + 1,
    ...(stored && hasText(stored)
      ? { ...historyOf(stored), fields: stored.fields, recorded: fields }
      : { fields, history: historyWith(stored, fields) }),
    ...(told && { party: told }),
    by: actor,
    at: now,
    sent: { body: body.body, by: actor, at: now, recorded: true, ...(late && { late: { rows: rows() } }) },
  };
}

/** Which party an organisation belongs to, from whichever part it was told in. */
export function partyIn(drafts: readonly StatementDraft[], organisation: string): Party | undefined {
  return drafts.findLast((draft) => draft.organisation === organisation && draft.party)?.party;
}

/** What stands as the organisation's: its own draft, or what was recorded for it. */
export function shownFields({ fields, recorded, sent }: StatementDraft): Fields {
  return (sent?.recorded && recorded) || fields;
}

/** What is left when drafts are deleted: a statement that was sent, without what was drafted beside it. */
export function withoutDraft(draft: StatementDraft): StatementDraft | undefined {
  if (!draft.sent) return undefined;
  const { recorded, ...statement } = draft;
  return recorded ? { ...statement, fields: recorded } : statement;
}

/** Whether anybody has written or saved anything: opening the card alone makes no draft. */
export function isWritten(draft: StatementDraft): boolean {
  return draft.version > 1 || draft.sent !== undefined || hasText(draft);
}

export function hasText({ fields }: StatementDraft): boolean {
  return Object.values(fields).some((text) => text.trim() !== '');
}

/** The stage, when this person may state it for the organisation now. */
export function stageForStatement(
  session: Session,
  { stage: id, organisation }: Pick<DraftCommand, 'stage' | 'organisation'>,
  { actor, now }: Pick<DraftContext, 'actor' | 'now'>,
): Stage | Refusal {
  if (!organisationsOf(actor, session).some((own) => own.id === organisation)) return refuse('not-drafter');
  if (session.state !== 'running') return refuse('session-over');
  const stage = stageNamed(session, id);
  if (!stage?.byOrganisation) return refuse('not-understood');
  if (stage.phase === 'waiting') return refuse('stage-waiting');
  if (!takesAnswers(stage) || countdownIsOver(stage, now)) return refuse('stage-over');
  return stage;
}

function fieldsToSave(stored: StatementDraft, command: DraftCommand): Merged {
  return stored.version === command.version
    ? { fields: command.fields, clashes: [] }
    : mergeFields(stored, command.fields, command.version);
}

function historyOf({ history }: StatementDraft): Pick<StatementDraft, 'history'> {
  return history ? { history } : {};
}

function bodyOf({ plan }: Stage, fields: Fields): { body: unknown } | Refusal {
  const accepted = kindOf(plan).accept(fields, plan, { options: [] });
  return 'problem' in accepted ? refuse(accepted.problem, accepted.values) : accepted;
}

function isSameText({ fields, party }: StatementDraft, command: DraftCommand): boolean {
  const text = (all: Fields) => JSON.stringify(Object.entries(all).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return text(fields) === text(command.fields) && (command.party ?? party) === party;
}
