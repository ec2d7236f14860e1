import { nextDates, nextOccurrences } from '../calendar/occurrences.ts';
import { finnishDay, instantAt, weekdayOf } from '../workshop/finnish-time.ts';
import type { Person } from '../workshop/people.ts';
import { maySteer } from '../workshop/permissions.ts';
import { isRefusal, type Refusal, refuse } from '../workshop/refusals.ts';
import {
  isRepetition,
  isStillDue,
  onWeekday,
  readTime,
  type Recurrence,
} from '../workshop/series/recurrence.ts';
import type { Coming } from '../workshop/series/series-views.ts';
import { following } from '../workshop/series/series.ts';
import { isRound } from '../workshop/round/round.ts';
import type { Session } from '../workshop/session.ts';
import { addSeconds } from '../workshop/time.ts';
import { launchSession } from './launch-session.ts';
import { now, type WorkshopTools } from './workshop-tools.ts';

/** Lets an ended workshop come again by itself, counted from the day it was held. */
export async function repeatSession(
  tools: WorkshopTools,
  id: string,
  asked: { readonly repetition: string | undefined; readonly time: string; readonly weekday?: string },
  actor: Person,
): Promise<Recurrence | Refusal> {
  const session = await repeatable(tools, id, actor);
  if (isRefusal(session)) return session;
  // It would come without its people and its closing day, which somebody has to set.
  if (isRound(session)) return refuse('round-not-repeated');
  const { repetition } = asked;
  const time = readTime(asked.time);
  if (!isRepetition(repetition)) return refuse('unknown-choice');
  const heldOn = finnishDay(session.startedAt ?? session.launchedAt);
  const weekday = asked.weekday ? Number(asked.weekday) : weekdayOf(heldOn);
  if (!(Number.isInteger(weekday) && weekday >= 1 && weekday <= 7)) return refuse('unknown-choice');
  if (time === undefined) return refuse('bad-time');
  const rule = { repetition, firstDay: onWeekday(heldOn, repetition, weekday), time };
  const [next] = nextOccurrences(rule, endOfToday(now(tools)), 1);
  if (next === undefined) return refuse('bad-time');
  const recurrence: Recurrence = {
    schema: 1,
    id: session.series?.id ?? session.id,
    ...rule,
    next,
    latest: session.id,
    stopped: false,
  };
  await tools.store.saveRecurrence(recurrence);
  tools.log.info({ series: recurrence.id, repetition }, 'repeats');
  return recurrence;
}

/** How many of the coming dates are told. */
const datesTold = 4;

/** The coming runs, with the dates that free days swallow from now on. */
export function comingRuns(tools: Pick<WorkshopTools, 'clock'>, recurrence: Recurrence): Coming {
  const { repetition, firstDay, next } = recurrence;
  const today = now(tools);
  // On the day of a run that run is still to come.
  const isItsDay = finnishDay(next) === finnishDay(today);
  const before = isItsDay ? addSeconds(next, -1) : endOfToday(today);
  return { repetition, firstDay, dates: nextDates(recurrence, before, datesTold) };
}

/** It was held today: the next time is another day, whatever the hour. */
function endOfToday(instant: string): string {
  return addSeconds(instantAt(finnishDay(instant), 24), -1);
}

/** The runs of which a session is the model; a session that only continues the same series has none of its own. */
export async function comingRunsOf(
  tools: Pick<WorkshopTools, 'store' | 'clock'>,
  session: Session,
): Promise<Coming | undefined> {
  const recurrence = await recurrenceOf(tools, session);
  return recurrence?.latest === session.id ? comingRuns(tools, recurrence) : undefined;
}

/** No further run takes place. */
export async function stopRepeating(
  tools: WorkshopTools,
  id: string,
  actor: Person,
): Promise<Session | Refusal> {
  const session = await repeatable(tools, id, actor);
  if (isRefusal(session)) return session;
  const recurrence = await recurrenceOf(tools, session);
  if (recurrence) await tools.store.saveRecurrence({ ...recurrence, stopped: true });
  return session;
}

/** How the series of a session comes again; undefined where it does not. */
export async function recurrenceOf(
  { store }: Pick<WorkshopTools, 'store'>,
  { id, series }: Session,
): Promise<Recurrence | undefined> {
  const recurrence = await store.recurrence(series?.id ?? id);
  return recurrence?.stopped ? undefined : recurrence;
}

async function repeatable(tools: WorkshopTools, id: string, actor: Person): Promise<Session | Refusal> {
  const session = await tools.store.session(id);
  if (!session) return refuse('no-such-session');
  if (!maySteer(actor, session)) return refuse('not-facilitator');
  return session.state === 'ended' && !session.rehearsal ? session : refuse('not-in-this-phase');
}

/**
 * Holds the run that is due, and sets the next one. The session's id is that of its run, so that a crash in between
 * holds no run twice. A run that cannot be held is told to the facilitator and not made up for.
 */
export async function runIfDue(tools: WorkshopTools, series: string): Promise<Recurrence | undefined> {
  const recurrence = await tools.store.recurrence(series);
  if (!recurrence || recurrence.stopped) return undefined;
  const at = now(tools);
  if (Date.parse(recurrence.next) > Date.parse(at)) return recurrence;
  const latest = await tools.store.session(recurrence.latest);
  const held = latest && isStillDue(recurrence, at) ? await holdRun(tools, latest, recurrence) : undefined;
  const [next] = nextOccurrences(recurrence, at, 1);
  // Holding a run takes its time, and somebody may have stopped the series meanwhile.
  const asOfNow = await tools.store.recurrence(series);
  if (!asOfNow || asOfNow.stopped) return undefined;
  const further: Recurrence = {
    ...asOfNow,
    latest: held ?? recurrence.latest,
    ...(next === undefined ? { stopped: true } : { next }),
  };
  await tools.store.saveRecurrence(further);
  return further;
}

/** The id of the run's session; undefined when it could not be held. */
async function holdRun(
  tools: WorkshopTools,
  latest: Session,
  { id: series, next }: Recurrence,
): Promise<string | undefined> {
  const id = `${series}.${next.slice(0, 10)}`;
  if (await tools.store.session(id)) return id;
  const record = await tools.store.record(latest.id);
  const request = {
    agenda: latest.agenda.id,
    title: latest.series?.name ?? latest.title,
    language: latest.language,
    ...(latest.secondLanguage && { secondLanguage: latest.secondLanguage }),
    namedStages: latest.stages.filter(({ anonymous }) => !anonymous).map(({ plan }) => plan.id),
    expected: latest.expected === undefined ? '' : String(latest.expected),
    ...(latest.counties && { counties: latest.counties }),
    coFacilitators: latest.coFacilitators,
    leaders: latest.leaders,
    ...(record && { following: following(record) }),
  };
  const launched = await launchSession(
    tools,
    request,
    { actor: latest.facilitator, place: latest.conversation },
    id,
  );
  if (!isRefusal(launched)) {
    tools.outlet.show(launched.id);
    return launched.id;
  }
  tools.log.warn({ series, refusal: launched.refusal }, 'a recurring workshop was not held');
  const notice = launched.refusal === 'conversation-busy' ? 'run-not-held' : launched.refusal;
  const view = { view: 'notice', notice } as const;
  await tools.outlet.deliver(latest, latest.facilitator, `not-held:${next}`, view);
  return undefined;
}
