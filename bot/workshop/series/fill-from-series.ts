import { type Agenda, lengthOf } from '../agenda.ts';
import type { ChallengePlan } from '../kinds/challenge.ts';
import type { StagePlan } from '../kinds/all-kinds.ts';
import type { SessionRecord } from '../record.ts';
import type { Words } from '../words.ts';
import { commitmentsOfSeries } from './open-commitments.ts';

/** Whether an agenda takes its contents from the workshop that it continues. */
export function needsSeries({ stages }: Agenda): boolean {
  return stages.some((stage) => 'from' in stage && stage.from !== undefined);
}

/**
 * An agenda whose stages that are taken from the series are filled: the last vote is asked again as it was, and
 * readiness is asked of the commitments that are late, need a decision or are not begun. A stage for which the series
 * has nothing is left out. `chain` runs from the oldest record; `today` is an ISO day.
 */
export function fillFromSeries(agenda: Agenda, chain: readonly SessionRecord[], today: string): Agenda {
  const filled = agenda.stages.flatMap((stage) => fillStage(stage, chain, today));
  const there = new Set(filled.map(({ id }) => id));
  // What talks about a stage that is left out leaves with it.
  const stages = filled.filter((stage) => !('of' in stage && stage.of !== undefined) || there.has(stage.of));
  return { ...agenda, stages };
}

/** What an agenda runs when it continues a series, and the titles of what is left out for want of it. */
export function runsAfter(agenda: Agenda, chain: readonly SessionRecord[], today: string): RunsAfter {
  const { stages } = fillFromSeries(agenda, chain, today);
  const there = new Set(stages.map(({ id }) => id));
  const leftOut = agenda.stages.filter(({ id }) => !there.has(id));
  const without = (want: 'vote' | 'promises') => {
    const first = leftOut.find((stage) => 'from' in stage && wants[stage.from ?? ''] === want);
    return first ? leftOut.filter((one) => one === first || ('of' in one && one.of === first.id)) : [];
  };
  const vote = stages.some(({ kind, id }) => kind === 'challenge' && wantsOf(agenda, id) === 'vote')
    ? lastVote(chain)
    : undefined;
  const promised = stages.find(({ kind, id }) => kind === 'readiness' && wantsOf(agenda, id) === 'promises');
  const titles = (plans: readonly StagePlan[]) => plans.map(({ title }) => title);
  return {
    stages: stages.length,
    minutes: lengthOf({ ...agenda, stages }),
    promises: promised?.kind === 'readiness' ? promised.items.length : 0,
    ...(vote && { vote: { title: vote.title, items: vote.items.length } }),
    withoutVote: titles(without('vote')),
    withoutPromises: titles(without('promises')),
  };
}

/** What a stage of an agenda takes from the workshop that is continued. */
function wantsOf({ stages }: Agenda, stage: string): 'vote' | 'promises' | undefined {
  const plan = stages.find(({ id }) => id === stage);
  return plan && 'from' in plan ? wants[plan.from ?? ''] : undefined;
}

export interface RunsAfter {
  readonly stages: number;
  readonly minutes: number;
  /** How many open commitments are asked about. */
  readonly promises: number;
  /** The vote that is asked again. */
  readonly vote?: { readonly title: Words; readonly items: number };
  /** The titles of the stages that are left out because nothing was voted on, or no promise is open. */
  readonly withoutVote: readonly Words[];
  readonly withoutPromises: readonly Words[];
}

const wants: Readonly<Record<string, 'vote' | 'promises'>> = {
  'last-vote': 'vote',
  'open-commitments': 'promises',
};

/** How many commitments fit one card; the others wait for the next time. */
const mostItems = 15;
const longestLabel = 120;
/** Only a rehearsal asks for samples, and a rehearsal continues nothing. */
const unsure = ['cannot-say'] as const;

function fillStage(stage: StagePlan, chain: readonly SessionRecord[], today: string): StagePlan[] {
  if (stage.kind === 'challenge' && stage.from) {
    const last = lastVote(chain);
    return last ? [withVote(stage, last)] : [];
  }
  if (stage.kind === 'talk' && stage.from) {
    const promises = promisesToTakeUp(chain, today).map(({ id: _id, ...promise }) => promise);
    const { from: _filled, ...plan } = stage;
    return [{ ...plan, ...(promises.length > 0 && { promises }) }];
  }
  if (stage.kind === 'readiness' && stage.from) {
    const items = promisesToTakeUp(chain, today).map(({ id, label, due }) => ({
      id,
      label,
      due,
      samples: { kunta: unsure, hyvinvointialue: unsure, kumppani: unsure },
    }));
    const { from: _filled, reference: _none, ...plan } = stage;
    return items.length > 0 ? [{ ...plan, items }] : [];
  }
  return [stage];
}

/** As many open commitments as are taken up, each known by its beginning and its owner. */
function promisesToTakeUp(chain: readonly SessionRecord[], today: string) {
  return commitmentsOfSeries(chain, today)
    .open.slice(0, mostItems)
    .map(({ id, commitment: { what, owner, due }, because }) => ({
      id,
      label: inAll(shortened(what, ` (${owner.name})`)),
      due,
      because,
    }));
}

/** The latest vote of the series that was shown. */
export function lastVote(chain: readonly SessionRecord[]): ChallengePlan | undefined {
  return chain
    .flatMap(({ stages }) => stages)
    .findLast(({ plan, phase }) => plan.kind === 'challenge' && phase === 'revealed')?.plan as
    | ChallengePlan
    | undefined;
}

function withVote(stage: ChallengePlan, { question, items, reference }: ChallengePlan): ChallengePlan {
  const { from: _filled, reference: _own, ...plan } = stage;
  return { ...plan, question, items, ...(reference && { reference }) };
}

function shortened(what: string, who: string): string {
  const room = longestLabel - who.length;
  if (room < 20) return what.slice(0, longestLabel);
  return what.length <= room ? `${what}${who}` : `${what.slice(0, room - 1).trimEnd()}…${who}`;
}

/** What people wrote is the same in every language. */
function inAll(text: string): Words {
  return { fi: text, sv: text, en: text };
}
