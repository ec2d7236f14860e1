import { answerStage } from '../run-command/answer-stage.ts';
import { changeDraft } from '../run-command/round/draft-statement.ts';
import { roundPart } from '../run-command/round/round-part.ts';
import { inUseSince, isCall } from '../run-command/round/round-facts.ts';
import { now, type WorkshopTools } from '../run-command/workshop-tools.ts';
import { callNow } from '../workshop/display/round-calls.ts';
import { roundCallView } from '../workshop/display/round-views-of.ts';
import { isSamePerson, type Person } from '../workshop/people.ts';
import { peopleOf } from '../workshop/round/invitations.ts';
import { isRound, type RoundSession } from '../workshop/round/round.ts';
import type { Fields } from '../workshop/kinds/kind.ts';
import { isParty } from '../workshop/parties.ts';
import { isRefusal, type Refusal } from '../workshop/refusals.ts';
import type { DraftCommand } from '../workshop/round/drafting.ts';
import { mergeFields } from '../workshop/round/merging.ts';
import type { ToldOfPart } from '../workshop/round-views.ts';
import { stageNamed } from '../workshop/session.ts';
import type { Press } from '../workshop/verbs.ts';
import { answererOf, splitTold, withOwnerNamed } from './answering-presses.ts';
import type { Presser, PressReply } from './presser.ts';

/** Somebody opens their own card, or goes to another part of it; where it is over, hears so. */
export async function roundPartPress(
  tools: WorkshopTools,
  { session: id = '', stage, organisation }: Press,
  presser: Presser,
): Promise<PressReply> {
  const session = await tools.store.session(id);
  if (session && isRound(session) && session.round.openedAt) {
    const told = callNow(session, presser.person, 'invitation');
    const isOver = told === 'over' || told === 'cancelled';
    const isWithdrawn = told === 'withdrawn' && wasInvited(presser.person, session);
    if (isOver || (isWithdrawn && presser.place.id !== session.conversation.id)) {
      return roundCallView(session, told, presser.person, now(tools));
    }
  }
  const card = await roundPart(tools, id, { stage, organisation }, answererOf(presser));
  if (!isRefusal(card)) await markInUse(tools, id, presser);
  return card;
}

function wasInvited(person: Person, { round }: RoundSession): boolean {
  return peopleOf(round.invitations).some((one) => isSamePerson(one, person));
}

/** A message of the round in whose place the card now stands must not be updated under somebody's hands. */
async function markInUse(tools: WorkshopTools, id: string, { message }: Presser): Promise<void> {
  const posted = message ? await tools.store.posted(id) : [];
  const call = posted.find((one) => one.activity === message && isCall(one));
  if (call) await tools.store.savePosted(id, { ...call, revision: inUseSince(now(tools)) });
}

/** Somebody answers a part for themselves, and sees the next one. */
export async function roundAnswerPress(
  tools: WorkshopTools,
  press: Press,
  fields: Fields,
  presser: Presser,
): Promise<PressReply> {
  const { session = '', stage = '' } = press;
  const { told, rest } = splitTold(await withOwnerNamed(fields, presser));
  const outcome = await answerStage(tools, session, { stage, fields: rest, ...told }, answererOf(presser));
  if (isRefusal(outcome)) return outcome;
  return roundPart(tools, session, { told: await toldOf(tools, press, 'answered') }, answererOf(presser));
}

const deeds = {
  draft: { deed: 'save', what: 'saved' },
  'send-statement': { deed: 'send', what: 'sent' },
  'take-back': { deed: 'take-back', what: 'taken-back' },
} as const;

/** Somebody saves, sends or takes back what their organisation writes together. */
export async function draftPress(
  tools: WorkshopTools,
  verb: keyof typeof deeds,
  press: Press,
  fields: Fields,
  presser: Presser,
): Promise<PressReply> {
  const { session = '', stage, organisation } = press;
  const { deed, what } = deeds[verb];
  const command = draftCommandIn(press, fields);
  const outcome = await changeDraft(tools, session, deed, command, presser.person);
  if (isRefusal(outcome)) {
    return deed === 'take-back' ? outcome : bothTexts(tools, press, command.fields, outcome, presser);
  }
  const isMerged = what === 'saved' && outcome.version > command.version + 1;
  const done = await toldOf(tools, press, isMerged ? 'merged' : what);
  const next = what === 'sent' ? {} : { stage };
  return roundPart(tools, session, { ...next, organisation, told: done }, answererOf(presser));
}

/** What a card of an organisation's part sent. */
export function draftCommandIn(
  { stage = '', organisation = '', version = 0 }: Press,
  fields: Fields,
): DraftCommand {
  const {
    told: { party },
    rest,
  } = splitTold(fields);
  return { stage, organisation, version, fields: rest, ...(isParty(party) && { party }) };
}

/**
 * Where somebody else saved first, both on one card: what the person typed stays in the fields, beside what the other
 * has put in those that they did not touch, and what stands there is shown above them. Any other refusal stays as it is.
 */
export async function bothTexts(
  tools: WorkshopTools,
  { session = '', stage = '', organisation = '', version = 0 }: Press,
  typed: Fields,
  refused: Refusal,
  presser: Presser,
): Promise<PressReply> {
  if (refused.refusal !== 'statement-changed' || !fitsBeside(typed)) return refused;
  const stored = await tools.store.statement(session, stage, organisation);
  const fields = stored ? mergeFields(stored, typed, version).fields : typed;
  return roundPart(tools, session, { stage, organisation, unsaved: { fields } }, answererOf(presser));
}

/** Characters of typed text that leave room on a card of 28 KB for what somebody else wrote. */
const mostBeside = 6000;

function fitsBeside(fields: Fields): boolean {
  return JSON.stringify(fields).length <= mostBeside;
}

async function toldOf(tools: WorkshopTools, { session = '', stage = '' }: Press, what: ToldOfPart['what']) {
  const found = await tools.store.session(session);
  const plan = found && stageNamed(found, stage)?.plan;
  return plan && { what, title: plan.title };
}
