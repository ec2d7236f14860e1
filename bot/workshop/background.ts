import type { Agenda } from './agenda.ts';
import { kindOf } from './kinds/all-kinds.ts';
import { municipalitiesOf, wholeArea } from './counties.ts';
import { type Background, isWorkLevel, type WorkLevel, workLevels } from './dimensions.ts';
import { isParty, type Party } from './parties.ts';
import { type Refusal, refuse } from './refusals.ts';
import type { Session } from './session.ts';

/** What a participant has told of themselves, and how many answer with them on one device. */
export interface Told extends Background {
  /** Absent where a person answers alone. */
  readonly people?: number;
}

/** The same as a card sends it; undefined where it did not ask, empty where nothing was chosen. */
export interface ToldFields {
  readonly party?: string | undefined;
  readonly municipality?: string | undefined;
  readonly level?: string | undefined;
  readonly people?: string | undefined;
  readonly name?: string | undefined;
}

/** What a card asks of a person's background. */
export interface BackgroundQuestions {
  readonly parties?: readonly Party[];
  /** The parties are those of a whole organisation, not of the person. */
  readonly ofOrganisation?: true;
  /** Codes, and `area` for whoever works for the whole area. */
  readonly municipalities?: readonly string[];
  readonly levels?: readonly WorkLevel[];
  /** What the person has typed as their name before, where it is asked; it may be empty. */
  readonly name?: string;
}

/** A table with one phone is at least two, and no room. */
export const smallestTable = 2;
export const largestTable = 30;

/** Whether anybody will be asked for their municipality: no agenda asks before a stage that takes answers. */
export function asksMunicipality({ asks, stages }: Pick<Agenda, 'asks' | 'stages'>): boolean {
  return asks?.municipality === true && stages.some((plan) => kindOf(plan).asks);
}

type Asking = Pick<Session, 'counties'> & { readonly agenda: Pick<Session['agenda'], 'parties' | 'asks'> };

/** Everything that a session asks of a person. */
export function questionsOf({ agenda, counties = [] }: Asking): BackgroundQuestions {
  return {
    parties: agenda.parties,
    ...(agenda.asks?.municipality && { municipalities: [...municipalitiesOf(counties), wholeArea] }),
    ...(agenda.asks?.level && { levels: workLevels }),
  };
}

/** What of it a person has not told yet; undefined when nothing is missing. */
export function missingFrom(session: Asking, told: Told): BackgroundQuestions | undefined {
  const { parties, municipalities, levels } = questionsOf(session);
  const missing: BackgroundQuestions = {
    ...(parties && !told.party && { parties }),
    ...(municipalities && !told.municipality && { municipalities }),
    ...(levels && !told.level && { levels }),
  };
  return Object.keys(missing).length > 0 ? missing : undefined;
}

/** What a card says of a person; what it leaves empty is left as it was. Refused where a choice is not offered. */
export function readTold(fields: ToldFields, session: Asking): Told | Refusal {
  const { parties = [], municipalities = [], levels = [] } = questionsOf(session);
  const { party, municipality, level, people } = fields;
  const isOffered = (choice: string | undefined, offered: readonly string[]) =>
    choice === undefined || offered.includes(choice);
  // An empty party is one that was asked for and not chosen: the card says so where it must be there.
  if (!isOffered(party, parties)) return refuse('party-missing');
  if (!isOffered(municipality || undefined, municipalities)) return refuse('background-unknown');
  if (!isOffered(level || undefined, levels)) return refuse('background-unknown');
  const size = people?.trim() ? Number(people) : undefined;
  if (size !== undefined && !(Number.isInteger(size) && size >= 1 && size <= largestTable)) {
    return refuse('bad-people', { most: largestTable });
  }
  return {
    ...(isParty(party) && { party }),
    ...(municipality && { municipality }),
    ...(isWorkLevel(level) && { level }),
    ...(size !== undefined && { people: size }),
  };
}
