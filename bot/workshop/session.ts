import type { LaunchedAgenda } from './agenda.ts';
import type { Grouping } from './grouping.ts';
import type { Heading } from './headings.ts';
import type { StagePlan } from './kinds/all-kinds.ts';
import type { Link } from './link/link.ts';
import type { Named, Person } from './people.ts';
import type { SeriesPlace } from './series/series.ts';
import type { Round } from './round/round.ts';
import type { Language } from './words.ts';

/**
 * waiting: not opened yet. open: takes answers. closing: still takes them, until `closesAt`. closed: final,
 * shown only to facilitators. revealed: shown to all. dropped: left out to save time.
 */
export type Phase = 'waiting' | 'open' | 'closing' | 'closed' | 'revealed' | 'dropped';

/** Times are ISO 8601 instants in UTC throughout. */
export interface Stage {
  readonly plan: StagePlan;
  readonly phase: Phase;
  /** Fixed at launch. */
  readonly anonymous: boolean;
  /** How its answers are grouped; fixed when it opens. Absent where nobody chose: by side. */
  readonly grouping?: Grouping;
  /** Open round: the people of an invited organisation answer as one. Fixed at launch, only in a named stage. */
  readonly byOrganisation?: boolean;
  readonly openedAt?: string;
  /** When it stops taking answers: the end of the countdown, or of an open round. */
  readonly closesAt?: string;
  readonly closedAt?: string;
  /** Ids of rows that the facilitator hid. */
  readonly hidden: readonly string[];
  /** Under which the facilitator has gathered answers; absent where none has been made. */
  readonly headings?: readonly Heading[];
  /** How many times the headings have been changed. */
  readonly gathered?: number;
  /** Proposed groups that the facilitator rejected, each as the key of its rows. */
  readonly keptApart?: readonly string[];
  /** Ids of what people chose among when the stage was opened, where that may not change under their hands. */
  readonly options?: readonly string[];
  /** How many times the open card has been brought to the bottom again. */
  readonly brought: number;
}

/**
 * ending and cancelling: decided and saved, but the record, the digests or the last sealing may still be under
 * way; whoever starts the program again finishes them.
 */
export type SessionState = 'running' | 'ending' | 'ended' | 'cancelling' | 'cancelled';

/** One run of an agenda in one conversation. Saved with an expected version; holds no answers. */
export interface Session {
  readonly schema: 1;
  readonly id: string;
  readonly version: number;
  /** The version of the last steering: hiding an answer saves the session too, but makes no control card old. */
  readonly steered: number;
  readonly state: SessionState;
  readonly conversation: Place;
  /** The whole agenda as it was launched, so that a later edition changes nothing of this session. */
  readonly agenda: Pick<
    LaunchedAgenda,
    'id' | 'version' | 'name' | 'purpose' | 'parties' | 'asks' | 'basedOn' | 'rhythm'
  >;
  /** Whose municipalities are offered, where the agenda asks the municipality. */
  readonly counties?: readonly string[];
  readonly title: string;
  readonly language: Language;
  /** Stands beside the first on every shared card; private cards follow each person's own language. */
  readonly secondLanguage?: Language;
  readonly rehearsal: boolean;
  /** A rehearsal that was left for a new one: nothing more is shown of it. */
  readonly gaveWay?: true;
  /** Where it continues others. */
  readonly series?: SeriesPlace;
  /** The session right before it in the series. */
  readonly follows?: string;
  /** Suppression threshold in answers. */
  readonly smallGroup: number;
  readonly closingSeconds: number;
  /** How many are expected, where the facilitator said so. */
  readonly expected?: number;
  readonly facilitator: Person;
  readonly coFacilitators: readonly Named[];
  readonly leaders: readonly Named[];
  readonly stages: readonly Stage[];
  /** Place of the current stage. */
  readonly current: number;
  readonly launchedAt: string;
  /** When the first stage was opened: the plan's clock starts here. */
  readonly startedAt?: string;
  readonly endedAt?: string;
  /** Present where the session is answered over days or weeks. */
  readonly round?: Round;
  /** Present where people may take part by link. */
  readonly link?: Link;
}

/** A conversation as the door knows it: one live session each. */
export interface Place {
  readonly kind: 'channel' | 'group' | 'meeting' | 'personal';
  /** The thread's own id, `;messageid=` included. */
  readonly id: string;
  readonly tenant: string;
  readonly team?: string;
  readonly channel?: string;
  /** Where the channel of this conversation is spoken to, as it was at launch. */
  readonly serviceUrl?: string;
}

/** The stage that the session is at. A session always has one. */
export function currentStage(session: Session): Stage {
  const stage = session.stages[session.current];
  if (!stage) throw new RangeError(`session ${session.id} has no stage ${session.current}`);
  return stage;
}

export function stageNamed(session: Session, id: string): Stage | undefined {
  return session.stages.find(({ plan }) => plan.id === id);
}

export function takesAnswers({ phase }: Stage): boolean {
  return phase === 'open' || phase === 'closing';
}

/** Whether the program still has something to do for the session. */
export function isLive({ state }: Session): boolean {
  return state === 'running' || state === 'ending' || state === 'cancelling';
}

/** The stage after the current one; undefined at the last. An open round has left some out in advance. */
export function followingStage(session: Session): Stage | undefined {
  return session.stages.slice(session.current + 1).find(({ phase }) => phase !== 'dropped');
}
