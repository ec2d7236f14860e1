import { isSamePerson, type Named, type Person } from './people.ts';
import type { RecordRound, RecordStage, SessionRecord } from './record.ts';

/** What a record can be exported as: a memo, a workbook, a table of text, the record itself. */
export const exportFormats = ['docx', 'xlsx', 'csv', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export function isExportFormat(text: string | undefined): text is ExportFormat {
  return exportFormats.some((format) => format === text);
}

/** As whom a person may read the record of a session: what they see follows from it. */
export const recordReaders = ['facilitator', 'leader'] as const;
export type RecordReader = (typeof recordReaders)[number];

/** As whom this person may read the record; undefined where they may not. */
export function readerOf(
  person: Person,
  { facilitator, coFacilitators, leaders }: Pick<SessionRecord, 'facilitator' | 'coFacilitators' | 'leaders'>,
): RecordReader | undefined {
  const isAmong = (people: readonly Named[]) =>
    people.some((named) => named.person && isSamePerson(named.person, person));
  if (isSamePerson(person, facilitator) || isAmong(coFacilitators)) return 'facilitator';
  return isAmong(leaders) ? 'leader' : undefined;
}

/**
 * The record as its reader may see it. Suppression and hiding have been done already; a leader sees what was shown
 * to the room, and no addresses of invited people.
 */
export function recordFor(reader: RecordReader, record: SessionRecord): SessionRecord {
  if (reader === 'facilitator') return record;
  const { round, ...rest } = record;
  return {
    ...rest,
    stages: record.stages.map(shownOf),
    ...(round && {
      round: { ...round, organisations: round.organisations.map(withoutContact) },
    }),
  };
}

function shownOf(stage: RecordStage): RecordStage {
  if (stage.phase === 'revealed') return stage;
  const { plan, anonymous, phase, openedAt, closedAt } = stage;
  return { plan, anonymous, phase, ...(openedAt && { openedAt }), ...(closedAt && { closedAt }) };
}

function withoutContact({ id, name, party, state, sent, of }: RecordRound['organisations'][number]) {
  return { id, name, ...(party && { party }), state, sent, of };
}
