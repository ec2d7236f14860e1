import { VersionConflict } from '../../../storage/store.ts';
import { isRefusal, type Refusal, refuse } from '../../workshop/refusals.ts';
import {
  type StatementDraft,
  type DraftCommand,
  type DraftContext,
  openDraft,
  partyIn,
  recordStatement,
  saveDraft,
  sendStatement,
  takeBack,
} from '../../workshop/round/drafting.ts';
import type { Person } from '../../workshop/people.ts';
import type { Session } from '../../workshop/session.ts';
import { saveDecision } from '../save-session.ts';
import { now, type WorkshopTools } from '../workshop-tools.ts';

type Deed = 'open' | 'save' | 'send' | 'take-back';

const decisions: Record<
  Deed,
  (session: Session, command: DraftCommand, context: DraftContext) => StatementDraft | Refusal
> = { open: openDraft, save: saveDraft, send: sendStatement, 'take-back': takeBack };

const mostTries = 5;

/** Opens, saves, sends or takes back what an organisation writes together; durable when it resolves. */
export function changeDraft(
  tools: WorkshopTools,
  id: string,
  deed: Deed,
  command: DraftCommand,
  actor: Person,
): Promise<StatementDraft | Refusal> {
  return keepDraft(tools, id, command, actor, (session, context) =>
    decisions[deed](session, command, context),
  );
}

/** A facilitator writes down what came by other means, before the close or after it. */
export async function recordStatementOf(
  tools: WorkshopTools,
  id: string,
  command: Omit<DraftCommand, 'version'>,
  actor: Person,
): Promise<StatementDraft | Refusal> {
  const kept = await keepDraft(tools, id, command, actor, (session, context) =>
    recordStatement(session, command, { ...context, rowId: () => tools.chance.id() }),
  );
  if (isRefusal(kept) || !kept.sent?.late) return kept;
  // Results that stand already have one statement more: whoever goes by the version sees that they are others.
  const noted = await saveDecision(tools, id, (session) =>
    Promise.resolve({ session: { ...session, version: session.version + 1 } }),
  );
  if (!isRefusal(noted)) tools.outlet.show(id);
  return kept;
}

async function keepDraft(
  tools: WorkshopTools,
  id: string,
  { stage, organisation }: Pick<DraftCommand, 'stage' | 'organisation'>,
  actor: Person,
  decide: (session: Session, context: DraftContext) => StatementDraft | Refusal,
): Promise<StatementDraft | Refusal> {
  for (let attempt = 0; attempt < mostTries; attempt += 1) {
    const session = await tools.store.session(id);
    if (!session) return refuse('no-such-session');
    const stored = await tools.store.statement(id, stage, organisation);
    const known = partyIn(await tools.store.statements(id), organisation);
    const decided = decide(session, { actor, now: now(tools), stored, known });
    if (isRefusal(decided) || decided === stored) return decided;
    try {
      if (!(await tools.store.saveStatement(id, decided))) return refuse('stage-over');
      tools.outlet.show(id, 'soon');
      return decided;
    } catch (cause) {
      if (!(cause instanceof VersionConflict)) throw cause;
    }
  }
  return refuse('try-again');
}
