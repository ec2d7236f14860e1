import type { StageSecrets } from '../../storage/stage-secrets.ts';
import type { Store } from '../../storage/store.ts';
import type { Draft } from '../workshop/adapting/draft.ts';
import type { Agenda } from '../workshop/agenda.ts';
import type { Chance } from '../workshop/closing.ts';
import type { Person } from '../workshop/people.ts';
import type { SeriesPlan } from '../workshop/series/series-plan.ts';
import type { Recurrence } from '../workshop/series/recurrence.ts';
import type { ExportFormat, RecordReader } from '../workshop/exporting.ts';
import type { RecordLink } from '../workshop/exporting-views.ts';
import type { SessionRecord } from '../workshop/record.ts';
import type { Place, Session } from '../workshop/session.ts';
import type { ReadableRecord } from './export-record.ts';
import type { View } from '../workshop/views.ts';
import type { Language } from '../workshop/words.ts';

/** What the commands work with. main wires it; tests give doubles of the outside only. */
export interface WorkshopTools {
  readonly store: Store;
  readonly secrets: StageSecrets;
  readonly agendas: readonly Agenda[];
  readonly seriesPlans: readonly SeriesPlan[];
  readonly outlet: Outlet;
  readonly clock: () => Date;
  readonly chance: Chance;
  readonly log: Log;
  readonly smallGroup: number;
  readonly closingSeconds: number;
  readonly facilitators: readonly string[];
  /** Where a recurrence that was made or changed is told. */
  readonly recurrences: { set(recurrence: Recurrence): void };
  readonly agendaLinks?: AgendaLinks;
  /** Absent where no files are made. */
  readonly recordFiles?: RecordFiles;
  /** Undefined where the bot has no way in besides its own channel. */
  readonly linkDoor?: LinkDoor;
  /** Absent where there are no pages. */
  readonly wallLinks?: WallLinks;
}

/** A wall's address for somebody who steers; undefined where nobody could reach it. */
export interface WallLinks {
  readonly hours: number;
  address(session: Session, person: Person): Promise<string | undefined>;
}

/** The way in for people who come by link. */
export interface LinkDoor {
  /** Whether there is an address that people could reach. */
  isReachable(): boolean;
  /** Letters that cannot be guessed (link/code.ts). */
  newCode(): string;
}

/** A record as a file. */
export interface FileOfRecord {
  readonly name: string;
  readonly type: string;
  /** The header that names it where it is downloaded. */
  readonly disposition: string;
  readonly bytes: Uint8Array;
}

/** Makes the files of records, and brings them to whoever asked. */
export interface RecordFiles {
  make(
    record: SessionRecord,
    as: { readonly format: ExportFormat; readonly reader: RecordReader },
    earlier: readonly SessionRecord[],
  ): Promise<FileOfRecord>;
  /** An address for one person; undefined where nobody could reach it. */
  link(
    session: string,
    as: { readonly format: ExportFormat; readonly reader: RecordReader },
  ): Promise<RecordLink | undefined>;
  /** Asks a person alone whether the channel may keep the file for them; absent where the channel cannot. */
  offer?(place: Place, found: ReadableRecord, format: ExportFormat): Promise<boolean>;
}

/** Addresses that run out, for whoever was given them; undefined where nobody could reach them. */
export interface AgendaLinks {
  /** Where the draft is fetched as a file. */
  download(draft: Pick<Draft, 'shelf' | 'id'>): Promise<string | undefined>;
  /** The page that puts a file on a shelf, in the person's language. */
  upload(shelf: string, language: Language): Promise<string | undefined>;
}

/** The way out to people, whatever the door. */
export interface Outlet {
  /**
   * Redraws what should be seen of a session. What happens often (an answer) is shown `soon`: a hundred in a
   * second are drawn once.
   */
  show(session: string, when?: 'now' | 'soon'): void;
  /** Sends one message to one person, or to the room, and says what became of it. */
  deliver(session: Session, to: Person | 'room', slot: string, view: View): Promise<Delivery>;
}

/** channel-away: it may take the same message later. */
export type Delivery = 'delivered' | 'not-reachable' | 'channel-refused' | 'channel-away';

/** One line an event, never anything personal. */
export interface Log {
  info(about: object, event: string): void;
  warn(about: object, event: string): void;
  error(about: object, event: string): void;
}

/** The present as the pure rules take it. */
export function now({ clock }: Pick<WorkshopTools, 'clock'>): string {
  return clock().toISOString();
}
