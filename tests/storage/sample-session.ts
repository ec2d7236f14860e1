import type { DialoguePlan } from '../../bot/workshop/kinds/dialogue.ts';
import type { ClosedStage } from '../../bot/workshop/kinds/kind.ts';
import type { Participant } from '../../bot/workshop/people.ts';
import type { SessionRecord } from '../../bot/workshop/record.ts';
import type { Phase, Session, SessionState } from '../../bot/workshop/session.ts';
import type { OpenAnswer } from '../../storage/store.ts';

const words = (text: string) => ({ fi: text, sv: text, en: text });
const facilitator = { tenant: 'tenant-1', id: 'person-1', name: 'Aino Äyräs' };

interface SessionSample {
  readonly id?: string;
  readonly conversation?: string;
  readonly state?: SessionState;
  /** Stage id -> its phase. */
  readonly stages?: Readonly<Record<string, Phase>>;
}

const oneOpenStage: Readonly<Record<string, Phase>> = { keskustelu: 'open' };

/** A session of dialogue stages as it is launched: version 1, one open stage `keskustelu` unless told otherwise. */
export function sampleSession({ id = 's1', conversation, state, stages }: SessionSample = {}): Session {
  return {
    schema: 1,
    id,
    version: 1,
    steered: 1,
    state: state ?? 'running',
    conversation: {
      kind: 'channel',
      id: conversation ?? `19:${id}@thread.tacv2;messageid=1`,
      tenant: 'tenant-1',
    },
    agenda: {
      id: 'agenda-1',
      version: 1,
      name: words('Runko'),
      purpose: words('Tarkoitus'),
      parties: ['sote'],
    },
    title: 'Perhekeskuksen työpaja',
    language: 'fi',
    rehearsal: false,
    smallGroup: 5,
    closingSeconds: 30,
    facilitator,
    coFacilitators: [],
    leaders: [],
    stages: Object.entries(stages ?? oneOpenStage).map(([stage, phase]) => ({
      plan: dialoguePlan(stage),
      phase,
      anonymous: true,
      hidden: [],
      brought: 0,
    })),
    current: 0,
    launchedAt: '2025-03-03T08:00:00.000Z',
  };
}

function dialoguePlan(id: string): DialoguePlan {
  return {
    kind: 'dialogue',
    id,
    title: words('Keskustelu'),
    minutes: 10,
    say: words('Kirjoittakaa.'),
    ifLate: words('Lyhennä.'),
    droppable: false,
    anonymous: true,
    questions: [{ id: 'q1', text: words('Mikä toimii?'), samples: [] }],
  };
}

/** The next version of a session, with something changed. */
export function changed(session: Session, changes: Partial<Session> = {}): Session {
  return { ...session, ...changes, version: session.version + 1 };
}

/** The next version of a session, with all its stages in a phase. */
export function inPhase(session: Session, phase: Phase): Session {
  const closedAt = phase === 'closed' ? { closedAt: '2025-03-03T08:30:00.000Z' } : {};
  return changed(session, {
    stages: session.stages.map(({ closedAt: _before, ...stage }) => ({ ...stage, phase, ...closedAt })),
  });
}

export function sampleAnswer(key: string, text = `vastaus ${key}`): OpenAnswer {
  return { key, party: 'sote', body: { q1: text } };
}

/** What a close keeps of some texts. */
export function sampleClosed(...texts: readonly string[]): ClosedStage {
  return {
    answered: { total: texts.length, bySide: { kunta: 0, hyvinvointialue: texts.length, kumppani: 0 } },
    rows: texts.map((text, place) => ({ id: `row-${place}`, content: { question: 'q1', text } })),
  };
}

export function sampleParticipant(id: string, party: Participant['party'] = 'sote'): Participant {
  return { person: { tenant: 'tenant-1', id, name: `Osallistuja ${id}` }, party };
}

export function sampleRecord(session: Session, closed?: ClosedStage): SessionRecord {
  const { title, rehearsal, language, agenda, conversation, coFacilitators, leaders, smallGroup } = session;
  return {
    schema: 1,
    session: session.id,
    title,
    rehearsal,
    language,
    agenda,
    conversation,
    facilitator,
    coFacilitators,
    leaders,
    smallGroup,
    startedAt: session.launchedAt,
    endedAt: '2025-03-03T09:30:00.000Z',
    participants: { total: 2, bySide: { kunta: 0, hyvinvointialue: 2, kumppani: 0 } },
    stages: session.stages.map(({ plan, anonymous, phase }) => ({
      plan,
      anonymous,
      phase,
      ...(closed && { closed }),
    })),
  };
}
