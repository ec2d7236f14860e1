import { rehearsalCast } from '../../bot/agendas/rehearsal-cast.ts';
import { chance } from '../../bot/server/chance.ts';
import type { Agenda } from '../../bot/workshop/agenda.ts';
import { type AnswerToClose, closeStage } from '../../bot/workshop/closing.ts';
import { hide } from '../../bot/workshop/hiding.ts';
import { kindOf } from '../../bot/workshop/kinds/all-kinds.ts';
import type { ClosedStage, Row } from '../../bot/workshop/kinds/kind.ts';
import { launch } from '../../bot/workshop/launch.ts';
import { sideOfParty } from '../../bot/workshop/parties.ts';
import type { SessionRecord } from '../../bot/workshop/record.ts';
import { recordOf } from '../../bot/workshop/record-of.ts';
import { isRefusal, type Refusal } from '../../bot/workshop/refusals.ts';
import { groundOf, optionsIn } from '../../bot/workshop/results.ts';
import { currentStage, followingStage, type Session, type Stage } from '../../bot/workshop/session.ts';
import { finishClosing, type SteeringType, steer } from '../../bot/workshop/steering.ts';
import type { Language } from '../../bot/workshop/words.ts';
import { context, facilitator, request, start } from '../workshop/sample-session.ts';

/** How a session goes, from its launch to its end. */
export interface Course {
  readonly agenda: Agenda;
  readonly language: Language;
  /** Every stage is named; otherwise every stage is anonymous that its kind allows to be. */
  readonly named: boolean;
  /** Nobody of the cast answers. */
  readonly silent?: boolean;
  /** Ids of the stages that are left out. Those that have nothing to build on are left out besides. */
  readonly dropped?: readonly string[];
  /** Place of the stage after whose close the session ends, before it is revealed. */
  readonly endsAt?: number;
}

export interface Gone {
  readonly session: Session;
  readonly record: SessionRecord;
  /** stage id -> what was kept of it, the hidden answers included. */
  readonly closed: ReadonlyMap<string, ClosedStage>;
  /** The first answer of every moderated stage: the facilitator hid it. */
  readonly hidden: readonly Row[];
}

const later = '2026-11-23T09:00:00.000Z';
/** The first of the cast answers without telling a party. */
const participants = rehearsalCast.slice(1).map(({ name, party }, place) => ({
  person: { tenant: 'kunta', id: `participant-${place}`, name: name.fi },
  party,
}));

/** Takes a session of the rehearsal's cast from its launch to its record. */
export function wholeSession(course: Course): Gone {
  const { agenda, language, named, silent = false, dropped = [], endsAt } = course;
  const namedStages = named ? agenda.stages.map(({ id }) => id) : [];
  const closed = new Map<string, ClosedStage>();
  const hidden: Row[] = [];
  const asked = { ...request, agenda, language, namedStages, counties: ['satakunta'] };
  let session = allowed(launch(asked, context));
  for (const [place, { id }] of agenda.stages.entries()) {
    if (dropped.includes(id) || !groundLaid(session, closed)) {
      session = press(session, 'drop');
      continue;
    }
    session = press(session, 'open');
    const stage = currentStage(session);
    const answers = silent ? [] : answersOf(session, stage, closed);
    session = press(session, 'close');
    if (kindOf(stage.plan).asks) {
      session = allowed(finishClosing(session, later)).session;
      const kept = closeStage(stage, answers, session.smallGroup, chance);
      closed.set(id, kept);
      const first = kept.rows.find(({ content }) => kindOf(stage.plan).textOf(content) !== undefined);
      if (first) {
        hidden.push(first);
        session = allowed(
          hide(session, { type: 'hide', stage: id, row: first.id }, { actor: facilitator, closed: kept }),
        );
      }
      if (place === endsAt) break;
      session = press(session, 'reveal');
    }
    if (place === endsAt) break;
    if (followingStage(session)) session = press(session, 'next');
  }
  session = press(session, 'end', later);
  return { session, record: recordOf(session, closed, silent ? [] : participants), closed, hidden };
}

function answersOf(
  session: Session,
  stage: Stage,
  closed: ReadonlyMap<string, ClosedStage>,
): AnswerToClose[] {
  const kind = kindOf(stage.plan);
  const { language } = session;
  const options = optionsIn(session, stage, closed);
  return rehearsalCast.flatMap(({ name, party }, index) => {
    const sample = { index, party, side: sideOfParty[party], language, today: start.slice(0, 10) };
    const fields = kind.sampleOf(stage.plan, sample, { options });
    if (Object.values(fields).every((text) => text === '')) return [];
    const accepted = kind.accept(fields, stage.plan, { options });
    if ('problem' in accepted) throw new Error(`${stage.plan.id}: ${accepted.problem}`);
    const who = { ...(index > 0 && { party }), ...(!stage.anonymous && { name: name[language] }) };
    return [{ ...who, body: accepted.body }];
  });
}

function groundLaid(session: Session, closed: ReadonlyMap<string, ClosedStage>): boolean {
  const stage = currentStage(session);
  return !groundOf(session, stage) || optionsIn(session, stage, closed).length > 0;
}

function press(session: Session, type: SteeringType, now = start): Session {
  const command = { type, stage: currentStage(session).plan.id, version: session.steered };
  return allowed(steer(session, command, { actor: facilitator, now, answered: 0, groundLaid: true })).session;
}

function allowed<Outcome extends object>(outcome: Outcome | Refusal): Outcome {
  if (isRefusal(outcome)) throw new Error(outcome.refusal);
  return outcome;
}
