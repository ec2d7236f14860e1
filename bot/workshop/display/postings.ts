import { kindOf } from '../kinds/all-kinds.ts';
import { digestOf } from '../digest-of.ts';
import { keyOf, type Participant, type Person } from '../people.ts';
import { steeringPeople } from '../permissions.ts';
import { finnishDay } from '../finnish-time.ts';
import type { SessionRecord } from '../record.ts';
import { type ClosedStages, groundOf, hiddenBelow, optionsIn } from '../results.ts';
import type { Replied } from '../round/coding.ts';
import { currentStage, type Session, type Stage } from '../session.ts';
import type { Coming } from '../series/series-views.ts';
import type { View } from '../views.ts';
import { controlOverView, controlViewOf } from './control-view.ts';
import { stageHead, sessionHead } from './heads.ts';
import { recallView } from './recall-view.ts';
import { resultsViews } from './results-views.ts';
import { lobbyView, backgroundAskedIn, stageView, statusView } from './stage-views.ts';
import { standsViews } from './stands-views.ts';
import { isPartOfRound, repliesPostings, roundPostings } from './round-postings.ts';
import type { RoundFacts } from './round-views-of.ts';

/** A message that should stand somewhere. Publishing compares it with what does, and sends or updates. */
export interface Posting {
  readonly slot: string;
  readonly to: 'room' | Person;
  readonly view: View;
  /**
   * Where given, the message is touched only when this text changes, whatever its content: people may be
   * typing into it. Where absent, it follows its content.
   */
  readonly revision?: string;
  /** Only an existing message is changed to this; it is nothing to send anew. */
  readonly updateOnly?: boolean;
  /** The message is taken away, where the channel lets it be, once one stands in this slot. */
  readonly goesFor?: string;
}

export interface PostingFacts {
  readonly now: string;
  /** How many have answered the current stage. */
  readonly answered: number;
  /** How many people stand behind those answers, where some answer as a group. */
  readonly people?: number | undefined;
  readonly participants: readonly Participant[];
  readonly closed: ClosedStages;
  /** Keys of the people whose control card stands in the conversation, because 1:1 cannot be reached. */
  readonly controlInRoom: ReadonlySet<string>;
  /** Slots of control cards in whose place somebody may be typing, with the revision that leaves them alone. */
  readonly controlsInUse?: ReadonlyMap<string, string>;
  /** Slots that already have a message, in the order in which they were first sent. */
  readonly posted: ReadonlySet<string>;
  readonly undelivered: number;
  /** The sessions that this one continues, the oldest first. */
  readonly earlier: readonly SessionRecord[];
  /** When a workshop that comes again does so. */
  readonly coming?: Coming;
  readonly round?: RoundFacts;
  /** Open round: the answers to comments that may be seen, once they have been sent. */
  readonly replies?: readonly Replied[];
}

/** Everything that should be seen of a session now, in the order in which it would be sent. */
export function postingsOf(session: Session, facts: PostingFacts): Posting[] {
  const all = allPostings(session, facts);
  // Nothing of it may come below the cards of the rehearsal that it gave way to.
  return session.gaveWay ? all.map((posting) => ({ ...posting, updateOnly: true })) : all;
}

function allPostings(session: Session, facts: PostingFacts): Posting[] {
  return [
    lobbyOf(session),
    ...recallOf(session, facts),
    ...roundPostings(session, facts),
    ...session.stages.flatMap((stage) => postingsOfStage(session, stage, facts)),
    ...repliesPostings(session, facts),
    ...summaryOf(session, facts),
    ...steeringPeople(session).flatMap((person) => controlOf(session, person, facts)),
  ];
}

/** Nobody types into the lobby: it is drawn again when what it says of the link or of the round changes. */
function lobbyOf(session: Session): Posting {
  const view = lobbyView(session);
  const revision = [
    'launched',
    ...(session.link?.open === false ? ['link closed'] : []),
    ...(view.roundOver ? ['over'] : view.closesOn === undefined ? [] : [view.closesOn]),
  ];
  return { slot: 'lobby', to: 'room', view, revision: revision.join(' ') };
}

/** What was left open last time stands at the beginning, as it was then. */
function recallOf(session: Session, { earlier }: PostingFacts): Posting[] {
  const view = recallView(session, earlier, finnishDay(session.launchedAt));
  return view ? [{ slot: 'recall', to: 'room', view, revision: 'launched' }] : [];
}

function postingsOfStage(session: Session, stage: Stage, facts: PostingFacts): Posting[] {
  if (!stage.openedAt) return [];
  // A part of an open round has no card of its own in the room, only its result.
  if (isPartOfRound(session, stage)) return resultsOf(session, stage, facts);
  const copies = Array.from({ length: stage.brought + 1 }, (_, copy) => copy);
  const head = { session: sessionHead(session), stage: stageHead(session, stage) };
  const id = stage.plan.id;
  return [
    ...copies.flatMap((copy): Posting[] => {
      const slots = [`card:${id}:${copy}`, `status:${id}:${copy}`] as const;
      if (copy < stage.brought) {
        return slots.map((slot) => ({
          slot,
          to: 'room',
          view: { view: 'moved', card: 'answer', ...head },
          revision: 'moved',
          updateOnly: true,
        }));
      }
      return [cardOf(session, stage, slots[0], facts), statusOf(session, stage, slots[1], facts)];
    }),
    ...resultsOf(session, stage, facts),
  ];
}

function resultsOf(session: Session, stage: Stage, facts: PostingFacts): Posting[] {
  if (stage.phase !== 'revealed' || !kindOf(stage.plan).asks) return [];
  const id = stage.plan.id;
  const late = (facts.round?.drafts ?? []).filter(({ sent, stage: of }) => sent?.late && of === id);
  const revision = shownRevision(session, stage);
  const seen = late.length > 0 ? `${revision} with ${late.length} late` : revision;
  const views = resultsViews(session, stage, facts.closed, {
    posted: partsPosted(id, facts),
    earlier: facts.earlier,
  });
  return [
    ...views.map(
      (view): Posting => ({ slot: `results:${id}:${view.part}`, to: 'room', view, revision: seen }),
    ),
    ...standsViews(session, stage, facts.closed).map(
      (view): Posting => ({ slot: `stands:${id}:${view.part}`, to: 'room', view, revision: seen }),
    ),
  ];
}

function partsPosted(id: string, { posted }: PostingFacts): number {
  return [...posted].filter((slot) => slot.startsWith(`results:${id}:`)).length;
}

/** Changes with what the facilitator hides, and with the headings, here and in the stage below. */
function shownRevision(session: Session, stage: Stage): string {
  const ground = groundOf(session, stage);
  const gathered = [stage, ground].map((one) => one?.gathered ?? 0);
  const revision = [
    'shown without',
    ...stage.hidden,
    ...hiddenBelow(session, stage),
    ...(gathered.some((changes) => changes > 0) ? [`gathered:${gathered.join('/')}`] : []),
  ];
  return revision.join(' ');
}

/** The answer card stays as it is until the next stage opens: an update would wipe what others are typing. */
function cardOf(session: Session, stage: Stage, slot: string, facts: PostingFacts): Posting {
  const later = session.stages.slice(session.stages.indexOf(stage) + 1);
  const over = session.state !== 'running' || later.some(({ openedAt }) => openedAt);
  if (over) {
    const view: View = {
      view: 'stage-over',
      session: sessionHead(session),
      stage: stageHead(session, stage),
      dropped: false,
    };
    return { slot, to: 'room', view, revision: 'over', updateOnly: true };
  }
  const view = stageView(session, stage, {
    mode: 'shared',
    options: optionsIn(session, stage, facts.closed),
    asked: backgroundAskedIn(session, stage),
    now: facts.now,
  });
  // An answer hidden from the stage below must vanish from the choices, even under somebody's hands.
  const without = hiddenBelow(session, stage);
  return { slot, to: 'room', view, revision: ['open', ...without].join(' ') };
}

function statusOf(session: Session, stage: Stage, slot: string, facts: PostingFacts): Posting {
  const final = stage.phase !== 'open' && stage.phase !== 'closing';
  const sealed = facts.closed.get(stage.plan.id)?.answered;
  const { answered, people } =
    stage === currentStage(session) && !final
      ? facts
      : { answered: sealed?.total ?? 0, people: sealed?.people };
  const view = statusView(session, stage, {
    answered,
    people,
    participants: facts.participants.length,
    now: facts.now,
  });
  return { slot, to: 'room', view, ...(final && { revision: stage.phase }) };
}

function summaryOf(session: Session, facts: PostingFacts): Posting[] {
  if (session.gaveWay) return [];
  if (session.state === 'cancelling' || session.state === 'cancelled') {
    return [{ slot: 'cancelled', to: 'room', view: controlOverView(session, 0), revision: 'cancelled' }];
  }
  if (session.state !== 'ending' && session.state !== 'ended') return [];
  const digest = digestOf(session, facts.closed, facts.participants, facts.earlier, {
    drafts: facts.round?.drafts ?? [],
    codings: facts.round?.codings ?? [],
  });
  const summary: Posting = {
    slot: 'summary',
    to: 'room',
    view: { view: 'summary', digest },
    revision: 'ended',
  };
  if (!session.rehearsal) return [summary];
  // The rehearser sees what leaders would get; no leader is ever messaged.
  const to = session.conversation.kind === 'personal' ? 'room' : session.facilitator;
  return [summary, { slot: 'digest', to, view: { view: 'digest', digest }, revision: 'ended' }];
}

/**
 * The control card. In 1:1 it stays one message. Where it shares the conversation with the workshop it would
 * scroll away, so it is sent again below each new card, and the older ones say so or are taken away.
 */
function controlOf(session: Session, person: Person, facts: PostingFacts): Posting[] {
  const key = keyOf(person);
  const inRoom = sharesRoom(session, key, facts);
  const view = isSteered(session)
    ? controlViewOf(session, {
        ...facts,
        inConversation: facts.controlInRoom.has(key),
      })
    : controlOverView(session, facts.undelivered, facts.coming);
  if (!inRoom) return [leftInUse({ slot: `control:${key}`, to: person, view }, session, facts)];
  const sent = [...facts.posted].filter((other) => other.startsWith(`control:${key}:`));
  // A rehearsal that gave way sends nothing more: its lowest card, whatever it was of, tells the end.
  const slot = (session.gaveWay && sent.at(-1)) || `control:${key}:${controlStep(session)}`;
  const older = sent.filter((other) => other !== slot);
  const moved: View = {
    view: 'moved',
    card: 'control',
    session: sessionHead(session),
    stage: stageHead(session, currentStage(session)),
  };
  // In a conversation of its own nobody else has seen the older ones, and a third of all cards would be such lines.
  const goes = session.conversation.kind === 'personal' ? { goesFor: slot } : {};
  return [
    leftInUse({ slot, to: 'room', view }, session, facts),
    ...older.map(
      (old): Posting => ({
        slot: old,
        to: 'room',
        view: moved,
        revision: 'moved',
        updateOnly: true,
        ...goes,
      }),
    ),
  ];
}

/** Somebody's answer must not wipe what a facilitator types in the card's place; the end of the workshop may. */
function leftInUse(posting: Posting, session: Session, { controlsInUse }: PostingFacts): Posting {
  const revision = isSteered(session) ? controlsInUse?.get(posting.slot) : undefined;
  return { ...posting, ...(revision !== undefined && { revision }) };
}

/** Whether a person's control card stands among the cards of the workshop. */
function sharesRoom(
  { conversation }: Session,
  key: string,
  { controlInRoom }: Pick<PostingFacts, 'controlInRoom'>,
): boolean {
  return conversation.kind === 'personal' || controlInRoom.has(key);
}

function isSteered(session: Session): boolean {
  return session.state === 'running';
}

/** Changes whenever something new is posted below the control card. */
function controlStep(session: Session): string {
  if (session.state !== 'running') return 'over';
  const { plan, phase, brought } = currentStage(session);
  const taken = phase === 'open' || phase === 'closing' || phase === 'closed' ? 'open' : phase;
  return `${plan.id}:${taken}:${brought}`;
}
