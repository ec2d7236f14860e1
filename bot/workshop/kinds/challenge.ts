import { type Side, sides } from '../parties.ts';
import { type ScaleFigures, scaleFigures } from '../statistics.ts';
import { smallestGroupEver } from '../suppression.ts';
import type { Words } from '../words.ts';
import type { ClosedStage, Kind, StageBase } from './kind.ts';

/** From the strongest down: Erittäin, Melko, Jokseenkin, Vähän, Ei lainkaan. */
export const levels = ['5', '4', '3', '2', '1'] as const;
export type Level = (typeof levels)[number];
export const cannotSay = 'cannot-say';
export type Choice = Level | typeof cannotSay;

export interface ChallengePlan extends StageBase {
  readonly kind: 'challenge';
  readonly question: Words;
  readonly items: readonly ChallengeItem[];
  /** Who answered the published survey that stands beside the vote; never computed with. */
  readonly reference?: { readonly year: number; readonly source: Words };
}

export interface ChallengeItem {
  readonly id: string;
  /** A noun phrase, not a claim. */
  readonly label: Words;
  /** Published counts from the strongest level down. */
  readonly reference?: { readonly label: string; readonly counts: readonly number[] };
  /** Sample choices of a rehearsal, taken in turn within each side. */
  readonly samples: Readonly<Record<Side, readonly Choice[]>>;
}

/** item id -> choice; an item left empty is absent. */
export type ChallengeBody = Readonly<Record<string, Choice>>;

export interface ChallengeRow {
  readonly item: string;
  readonly choice: Choice;
}

export interface SideFigures {
  readonly side: Side;
  readonly n: number;
  readonly mean: number;
  readonly strong: number;
}

export interface ChallengeItemResult {
  readonly id: string;
  readonly label: Words;
  /** How many took a stand, and how many said that they cannot say. */
  readonly n: number;
  readonly cannotSay: number;
  /** Absent where fewer than three took a stand. */
  readonly figures?: ScaleFigures;
  readonly sides: readonly SideFigures[];
  /** Mean of the municipality minus mean of the county, in levels; only where both may be shown. */
  readonly gap?: number;
  readonly reference?: { readonly n: number; readonly strong: number; readonly counts: readonly number[] };
}

export interface ChallengeResult {
  readonly question: Words;
  readonly items: readonly ChallengeItemResult[];
  readonly reference?: ChallengePlan['reference'];
  /** Items with both sides shown, the widest gap first; zero gaps are left out. */
  readonly widestGaps: readonly string[];
}

/** A vote on how challenging each item is: five levels or "cannot say", items may stay empty. */
export const challenge: Kind<ChallengePlan, ChallengeBody, ChallengeResult> = {
  asks: true,
  alwaysNamed: false,
  addsUp: false,
  moderated: false,
  textOf: (content) => (content as ChallengeRow).choice,
  accept(fields, plan) {
    const chosen = plan.items
      .map(({ id }) => [id, fields[id] ?? ''] as const)
      .filter(([, choice]) => choice !== '');
    if (chosen.length === 0) return { problem: 'empty' };
    if (!chosen.every(([, choice]) => isChoice(choice))) return { problem: 'unknown-choice' };
    return { body: Object.fromEntries(chosen) as ChallengeBody };
  },
  fieldsOf: (body) => body,
  rowsOf: (body) => Object.entries(body).map(([item, choice]): ChallengeRow => ({ item, choice })),
  countsOf: (bodies, plan) =>
    Object.fromEntries(plan.items.map(({ id }) => [id, countLevels(bodies.map((body) => body[id]))])),
  resultOf(closed, plan) {
    const items = plan.items.map((item) => resultOfItem(item, closed));
    const widestGaps = items
      .filter(({ gap }) => gap !== undefined && gap !== 0)
      .toSorted((a, b) => Math.abs(b.gap ?? 0) - Math.abs(a.gap ?? 0))
      .map(({ id }) => id);
    return {
      question: plan.question,
      items,
      widestGaps,
      ...(plan.reference && { reference: plan.reference }),
    };
  },
  sampleOf: (plan, { index, side }) =>
    Object.fromEntries(
      plan.items.flatMap(({ id, samples }) => {
        const choice = samples[side][index % samples[side].length];
        return choice ? [[id, choice]] : [];
      }),
    ),
};

/** How many top challenges are told. */
const mostTop = 3;

/**
 * The items that most found very or fairly challenging, the largest share first. What more than half left empty
 * is not among them, however strongly the few feel.
 */
export function topChallenges(items: readonly ChallengeItemResult[]): readonly TopChallenge[] {
  const mostAnswered = Math.max(0, ...items.map(({ n }) => n));
  return items
    .flatMap(({ label, figures }) => (figures ? [{ label, strong: figures.strong, n: figures.n }] : []))
    .filter(({ strong, n }) => strong > 0 && n * 2 >= mostAnswered)
    .toSorted((a, b) => b.strong / b.n - a.strong / a.n)
    .slice(0, mostTop);
}

export interface TopChallenge {
  readonly label: Words;
  /** How many chose one of the two strongest levels, of the `n` who took a stand. */
  readonly strong: number;
  readonly n: number;
}

function isChoice(text: string): text is Choice {
  return text === cannotSay || (levels as readonly string[]).includes(text);
}

function countLevels(choices: readonly (Choice | undefined)[]): number[] {
  return levels.map((level) => choices.filter((choice) => choice === level).length);
}

function resultOfItem(item: ChallengeItem, closed: ClosedStage): ChallengeItemResult {
  const choices = closed.rows
    .map((row) => row.content as ChallengeRow)
    .filter((row) => row.item === item.id)
    .map(({ choice }) => choice);
  const counts = countLevels(choices);
  const figures = scaleFigures(counts);
  const sidesShown = sides.flatMap((side) => sideFigures(side, closed.breakdown?.[item.id]?.[side]));
  const kunta = sidesShown.find(({ side }) => side === 'kunta');
  const county = sidesShown.find(({ side }) => side === 'hyvinvointialue');
  const reference = item.reference && scaleFigures(item.reference.counts);
  return {
    id: item.id,
    label: item.label,
    n: figures?.n ?? 0,
    cannotSay: choices.filter((choice) => choice === cannotSay).length,
    ...(figures && figures.n >= smallestGroupEver && { figures }),
    sides: sidesShown,
    ...(kunta && county && { gap: kunta.mean - county.mean }),
    ...(reference && {
      reference: { n: reference.n, strong: reference.strong, counts: reference.counts },
    }),
  };
}

function sideFigures(side: Side, counts: readonly number[] | undefined): SideFigures[] {
  const figures = counts && scaleFigures(counts);
  return figures ? [{ side, n: figures.n, mean: figures.mean, strong: figures.strong }] : [];
}
