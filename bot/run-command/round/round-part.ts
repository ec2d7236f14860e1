import { missingFrom, questionsOf } from '../../workshop/background.ts';
import { ownAnswerOf } from '../../workshop/display/own-answer.ts';
import { sessionHead } from '../../workshop/display/heads.ts';
import { stageView } from '../../workshop/display/stage-views.ts';
import { sideOfParty } from '../../workshop/parties.ts';
import { askedOfOrganisation } from '../../workshop/round/organisation-party.ts';
import { isRefusal, type Refusal, refuse } from '../../workshop/refusals.ts';
import { isWritten, partyIn, shownFields, type StatementDraft } from '../../workshop/round/drafting.ts';
import { organisationsOf } from '../../workshop/round/invitations.ts';
import { isRoundOpen, type Organisation, partsOf, type RoundSession } from '../../workshop/round/round.ts';
import type { DraftHead, RoundPart, RoundPartView } from '../../workshop/round-views.ts';
import type { Stage } from '../../workshop/session.ts';
import { findStage } from '../answer-stage.ts';
import type { Answerer } from '../answer-turns.ts';
import { answerUnder } from '../open-answers.ts';
import { now, type WorkshopTools } from '../workshop-tools.ts';
import { changeDraft } from './draft-statement.ts';

export interface PartRequest {
  /** The part that is asked for; the first that is not done where absent. */
  readonly stage?: string | undefined;
  readonly organisation?: string | undefined;
  readonly told?: RoundPartView['told'];
  /** What somebody typed and could not save, with what stands there instead. */
  readonly unsaved?: { readonly fields: StatementDraft['fields']; readonly party?: string | undefined };
}

/** A person's own card of an open round: one part, which parts are done, and what is next. */
export async function roundPart(
  tools: WorkshopTools,
  id: string,
  request: PartRequest,
  answerer: Answerer,
): Promise<RoundPartView | Refusal> {
  const session = await tools.store.session(id);
  if (!session) return refuse('no-such-session');
  if (!isRoundOpen(session)) return refuse(session.round?.openedAt ? 'stage-over' : 'stage-waiting');
  const own = organisationsOf(answerer.person, session);
  const organisation = own.find((one) => one.id === request.organisation) ?? own[0];
  const parts: RoundPart[] = [];
  for (const part of partsOf(session)) {
    const state = await stateOf(tools, session, part, organisation, answerer);
    if (typeof state !== 'string') return state;
    const number = session.stages.indexOf(part) + 1;
    const stated = part.byOrganisation === true && organisation !== undefined;
    parts.push({ id: part.plan.id, number, title: part.plan.title, state, ...(stated && { stated }) });
  }
  const chosen = parts.find(({ id: part }) => part === request.stage) ?? firstOpen(parts, 0);
  const others = parts.filter((part) => part !== chosen);
  const next = firstOpen(others, chosen ? parts.indexOf(chosen) : 0);
  const card =
    chosen && (await partCard(tools, session, chosen.id, { organisation, own, request }, answerer));
  if (card && isRefusal(card)) return card;
  return {
    view: 'round-part',
    session: sessionHead(session),
    parts,
    closesOn: session.round.closesOn,
    ...card,
    ...(next && { next: next.id }),
    ...(request.told && { told: request.told }),
  };
}

/** The first part that is not done, from a place on and around. */
function firstOpen(parts: readonly RoundPart[], from: number): RoundPart | undefined {
  return [...parts.slice(from), ...parts.slice(0, from)].find(({ state }) => state !== 'done');
}

async function stateOf(
  tools: WorkshopTools,
  session: RoundSession,
  part: Stage,
  organisation: Organisation | undefined,
  answerer: Answerer,
): Promise<RoundPart['state'] | Refusal> {
  const { id } = part.plan;
  if (part.byOrganisation && organisation) {
    const draft = await tools.store.statement(session.id, id, organisation.id);
    if (draft?.sent) return 'done';
    return draft && isWritten(draft) ? 'draft' : 'empty';
  }
  const found = await findStage(tools, session.id, id, answerer);
  if (isRefusal(found)) return found;
  return (await answerUnder(tools, session, found.stage, found.key)) ? 'done' : 'empty';
}

async function partCard(
  tools: WorkshopTools,
  session: RoundSession,
  id: string,
  {
    organisation,
    own,
    request,
  }: {
    organisation: Organisation | undefined;
    own: readonly Organisation[];
    request: PartRequest;
  },
  answerer: Answerer,
): Promise<Pick<RoundPartView, 'part' | 'organisation'> | Refusal> {
  const found = await findStage(tools, session.id, id, answerer);
  if (isRefusal(found)) return found;
  const { stage, key, options, told } = found;
  const card = { mode: 'mine' as const, options, now: now(tools) };
  const chosen = organisation && partyIn(await tools.store.statements(session.id), organisation.id);
  if (!stage.byOrganisation || !organisation) {
    const mine = await answerUnder(tools, session, stage, key);
    const answered = mine && ownAnswerOf(stage, mine.body, undefined);
    return {
      part: stageView(session, stage, {
        ...card,
        asked: missingFrom(session, told),
        // A partner's people are of it; those of a municipality or a county are of one of its services.
        told: { ...(chosen && sideOfParty[chosen] === 'kumppani' && { party: chosen }), ...told },
        own: answered,
      }),
    };
  }
  const opening = { stage: id, organisation: organisation.id, version: 0, fields: {} };
  const draft = await changeDraft(tools, session.id, 'open', opening, answerer.person);
  if (isRefusal(draft)) return draft;
  const { parties } = questionsOf(session);
  const known = chosen ?? organisation.party;
  const asked = askedOfOrganisation(parties, { known, toldHere: draft.party });
  const fields = request.unsaved?.fields ?? shownFields(draft);
  return {
    part: stageView(session, stage, {
      ...card,
      asked,
      told: { ...told, ...(known && { party: known }) },
      own: { fields },
    }),
    organisation: draftHead(draft, organisation, own, request.unsaved !== undefined),
  };
}

function draftHead(
  draft: StatementDraft,
  { id, name }: Organisation,
  own: readonly Organisation[],
  isConflict: boolean,
): DraftHead {
  const last = { by: draft.by.name, at: draft.at };
  return {
    id,
    name,
    version: draft.version,
    ...(draft.version > 1 && { last }),
    sent: draft.sent !== undefined,
    ...(isConflict && { conflict: { ...last, fields: shownFields(draft) } }),
    others: own.filter((other) => other.id !== id).map((other) => ({ id: other.id, name: other.name })),
  };
}
