import type { Heading } from './headings.ts';
import type { LaunchedAgenda } from './agenda.ts';
import type { StagePlan } from './kinds/all-kinds.ts';
import type { ClosedStage } from './kinds/kind.ts';
import type { Side } from './parties.ts';
import type { Named, Person } from './people.ts';
import type { Coding } from './round/coding.ts';
import type { InvitationState } from './round/invitations.ts';
import type { RoundParticipation } from './round/participation-in-round.ts';
import type { Organisation, Round } from './round/round.ts';
import type { Phase, Place } from './session.ts';
import type { SeriesPlace } from './series/series.ts';
import type { Language } from './words.ts';

/** A snapshot of a finished session, for follow-up (työpajamuistio). Hidden answers are not in it. */
export interface SessionRecord {
  readonly schema: 1;
  readonly session: string;
  readonly title: string;
  /** A rehearsal's record is kept for its starter to see and is left out of every figure. */
  readonly rehearsal: boolean;
  readonly language: Language;
  /** The second one of its shared cards. */
  readonly secondLanguage?: Language;
  readonly agenda: Pick<LaunchedAgenda, 'id' | 'version' | 'name' | 'purpose' | 'basedOn'>;
  readonly series?: SeriesPlace;
  /** The session that it continues. */
  readonly follows?: string;
  readonly conversation: Place;
  readonly facilitator: Person;
  readonly coFacilitators: readonly Named[];
  readonly leaders: readonly Named[];
  readonly smallGroup: number;
  readonly startedAt: string;
  readonly endedAt: string;
  /** Everyone who said which party they belong to; of a round every organisation and person that answered. */
  readonly participants: { readonly total: number; readonly bySide: Readonly<Record<Side, number>> };
  readonly stages: readonly RecordStage[];
  /** Where the session was answered over days or weeks. */
  readonly round?: RecordRound;
}

export interface RecordRound extends Pick<Round, 'closesOn' | 'openedAt' | 'closedAt' | 'repliedAt'> {
  /** Absent in older records. */
  readonly answered?: RoundParticipation;
  readonly organisations: readonly (Organisation & {
    readonly contact?: string;
    readonly state: InvitationState;
    readonly sent: number;
    readonly of: number;
  })[];
  /** What was made of the comments: their kinds, and the answers to them. */
  readonly comments: readonly Pick<Coding, 'stage' | 'row' | 'code' | 'reply'>[];
}

export interface RecordStage {
  readonly plan: StagePlan;
  readonly anonymous: boolean;
  readonly phase: Phase;
  readonly openedAt?: string;
  readonly closedAt?: string;
  /** Under which the facilitator gathered answers, by the ids of their rows; absent where none were made. */
  readonly headings?: readonly Heading[];
  /** Ids of what people chose among, where that was fixed when the stage opened. */
  readonly options?: readonly string[];
  /** Absent where nothing was asked or the stage was never opened. */
  readonly closed?: ClosedStage;
}
