import { answerStage, myAnswer, tellParty } from '../run-command/answer-stage.ts';
import type { Answerer } from '../run-command/answer-turns.ts';
import type { WorkshopTools } from '../run-command/workshop-tools.ts';
import { commitmentFields } from '../workshop/kinds/commitment.ts';
import type { Fields } from '../workshop/kinds/kind.ts';
import { partyField, type Press } from '../workshop/verbs.ts';
import type { Presser, PressReply } from './presser.ts';

/** Somebody sends their answer, for the first time or changed. */
export async function answerPress(
  tools: WorkshopTools,
  press: Press,
  fields: Fields,
  presser: Presser,
): Promise<PressReply> {
  const { session = '', stage = '' } = press;
  const { [partyField]: party, ...rest } = await withOwnerNamed(fields, presser);
  return answerStage(tools, session, { stage, fields: rest, party }, answererOf(presser));
}

export async function setPartyPress(
  tools: WorkshopTools,
  press: Press,
  fields: Fields,
  presser: Presser,
): Promise<PressReply> {
  const { session = '', stage = '' } = press;
  return tellParty(tools, session, { stage, party: fields[partyField] }, answererOf(presser));
}

export async function myAnswerPress(
  tools: WorkshopTools,
  press: Press,
  presser: Presser,
): Promise<PressReply> {
  const { session = '', stage = '', verb, page: entry } = press;
  return myAnswer(tools, session, { stage, another: verb === 'another', entry }, answererOf(presser));
}

function answererOf({ person, place, sending }: Presser): Answerer {
  return { person, conversation: place.id, ...(sending && { sending }) };
}

/** The people picker sends an id; the record needs the name that belongs to it. */
async function withOwnerNamed(fields: Fields, { directory }: Presser): Promise<Fields> {
  const id = fields[commitmentFields.ownerId];
  if (!id) return fields;
  const [owner] = await directory.byIds([id]);
  if (!owner?.person) return fields;
  return {
    ...fields,
    // Somebody who is not in this conversation is known by id alone: then the typed name is asked for.
    ...(owner.name !== '' && { [commitmentFields.ownerName]: owner.name }),
    [commitmentFields.ownerTenant]: owner.person.tenant,
  };
}
