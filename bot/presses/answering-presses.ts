import { answerStage, askBackground, myAnswer, tellBackground } from '../run-command/answer-stage.ts';
import type { Answerer } from '../run-command/answer-turns.ts';
import type { WorkshopTools } from '../run-command/workshop-tools.ts';
import type { ToldFields } from '../workshop/background.ts';
import { commitmentFields } from '../workshop/kinds/commitment.ts';
import type { Fields } from '../workshop/kinds/kind.ts';
import { backgroundFields, partyField, type Press } from '../workshop/verbs.ts';
import type { Presser, PressReply } from './presser.ts';

/** Somebody sends their answer, for the first time or changed. */
export async function answerPress(
  tools: WorkshopTools,
  press: Press,
  fields: Fields,
  presser: Presser,
): Promise<PressReply> {
  const { session = '', stage = '' } = press;
  const { told, rest } = splitTold(await withOwnerNamed(fields, presser));
  return answerStage(tools, session, { stage, fields: rest, ...told }, answererOf(presser));
}

export async function setPartyPress(
  tools: WorkshopTools,
  press: Press,
  fields: Fields,
  presser: Presser,
): Promise<PressReply> {
  const { session = '', stage = '' } = press;
  return tellBackground(tools, session, { stage, ...splitTold(fields).told }, answererOf(presser));
}

/** The person wants to change what they told of themselves. */
export async function backgroundPress(
  tools: WorkshopTools,
  press: Press,
  presser: Presser,
): Promise<PressReply> {
  const { session = '', stage = '' } = press;
  return askBackground(tools, session, stage, answererOf(presser));
}

/** What a card says of the person, apart from what it says of the matter. */
export function splitTold(fields: Fields): {
  told: ToldFields & { party: string | undefined };
  rest: Fields;
} {
  const { municipality, level, people, name } = backgroundFields;
  const {
    [partyField]: party,
    [municipality]: ofMunicipality,
    [level]: ofLevel,
    [people]: ofPeople,
    [name]: ofName,
    ...rest
  } = fields;
  return {
    told: { party, municipality: ofMunicipality, level: ofLevel, people: ofPeople, name: ofName },
    rest,
  };
}

export async function myAnswerPress(
  tools: WorkshopTools,
  press: Press,
  presser: Presser,
): Promise<PressReply> {
  const { session = '', stage = '', verb, page: entry } = press;
  return myAnswer(tools, session, { stage, another: verb === 'another', entry }, answererOf(presser));
}

export function answererOf({ person, place, sending }: Presser): Answerer {
  return { person, conversation: place.id, ...(sending && { sending }) };
}

/** The people picker sends an id; the record needs the name that belongs to it. */
export async function withOwnerNamed(fields: Fields, { directory }: Presser): Promise<Fields> {
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
