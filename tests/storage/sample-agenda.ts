import type { Draft } from '../../bot/workshop/adapting/draft.ts';
import type { OwnAgenda } from '../../bot/workshop/adapting/own-agenda.ts';
import { agenda } from '../workshop/sample-session.ts';

/** A draft of version 1 on the shelf of team a. */
export function sampleDraft(): Draft {
  return {
    schema: 1,
    id: 'd1',
    version: 1,
    shelf: 'team:a',
    language: 'fi',
    basedOn: { id: agenda.id, version: 1 },
    original: agenda,
    agenda,
    dropped: [],
    reworded: {},
  };
}

/** An own agenda of revision 1 on the shelf of team a. */
export function sampleOwnAgenda({
  id = 'o1',
  shelf = 'team:a',
}: {
  id?: string;
  shelf?: string;
} = {}): OwnAgenda {
  return {
    schema: 1,
    id,
    revision: 1,
    shelf,
    agenda,
    basedOn: { id: agenda.id, version: 1 },
    savedAt: '2026-11-23T08:00:00.000Z',
  };
}
