import type { Agenda, AgendaEdition } from '../agenda.ts';

/** An agenda of a team, a chat or a person: adapted here, or brought in as a file. */
export interface OwnAgenda {
  readonly schema: 1;
  readonly id: string;
  /** Of the document, raised by every save; the version of the questions is in the agenda. */
  readonly revision: number;
  readonly shelf: string;
  readonly agenda: Agenda;
  /** Absent where it came as a file. */
  readonly basedOn?: AgendaEdition;
  readonly savedAt: string;
}
