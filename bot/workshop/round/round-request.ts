import { addDays, finnishDay } from '../finnish-time.ts';
import { readDay } from '../due.ts';
import { kindOf, type StagePlan } from '../kinds/all-kinds.ts';
import { type Refusal, refuse } from '../refusals.ts';
import type { Invitation, Round } from './round.ts';

/** What the launch card of an open round asks besides the rest. */
export interface RoundRequest {
  /** ISO day, as the card sent it. */
  readonly closesOn: string;
  /** Days before the close, as typed: "7, 2"; empty for no reminders. */
  readonly nudgeDays: string;
  readonly invitations: readonly Invitation[];
  /** Ids of the stages in which organisations answer as one. */
  readonly byOrganisation: readonly string[];
}

export const usualNudgeDays = [7, 2] as const;
const longestRoundDays = 366;
const mostNudges = 5;
const mostDaysBefore = 60;
export const mostInvitations = 100;

/** A new round, or why not. `named` are the stages that the facilitator has made named. */
export function readRound(
  request: RoundRequest,
  { stages, named, now }: { stages: readonly StagePlan[]; named: readonly string[]; now: string },
): Round | Refusal {
  const closesOn = readClosingDay(request.closesOn, now);
  if (typeof closesOn !== 'string') return closesOn;
  const nudgeDays = readNudgeDays(request.nudgeDays);
  if (!nudgeDays) return refuse('bad-nudges', { most: mostNudges });
  if (request.invitations.length > mostInvitations)
    return refuse('too-many-invited', { most: mostInvitations });
  const place = stages.findIndex((plan) => request.byOrganisation.includes(plan.id) && !isNamed(plan, named));
  // An organisation stands behind its statement: without a name it would be nobody's.
  if (place !== -1) return refuse('anonymous-by-organisation', { number: place + 1 });
  if (request.invitations.length > 0 && !stages.some(({ id }) => request.byOrganisation.includes(id)))
    return refuse('invited-without-part');
  return { closesOn, nudgeDays, invitations: request.invitations };
}

/** A closing day that is a real day, today or later, and not absurdly far. */
export function readClosingDay(text: string, now: string): string | Refusal {
  const today = finnishDay(now);
  const day = readDay(text.trim());
  const fits =
    day?.type === 'day' && day.day >= today && day.day <= addDays(today, longestRoundDays)
      ? day.day
      : undefined;
  return fits ?? refuse('bad-closing-day');
}

/** Whether organisations can state a stage together: promises add up person by person and have their owners. */
export function mayBeStated(plan: StagePlan): boolean {
  const kind = kindOf(plan);
  return kind.asks && !kind.addsUp && kind.buildsOn?.(plan) === undefined;
}

function isNamed(plan: StagePlan, named: readonly string[]): boolean {
  return kindOf(plan).alwaysNamed || named.includes(plan.id);
}

function readNudgeDays(text: string): number[] | undefined {
  const typed = text.split(/[\s,;]+/).filter((part) => part !== '');
  if (typed.some((part) => !/^\d{1,2}$/.test(part) || Number(part) > mostDaysBefore)) return undefined;
  const days = [...new Set(typed.map(Number))];
  return days.length > mostNudges ? undefined : days.toSorted((a, b) => b - a);
}
