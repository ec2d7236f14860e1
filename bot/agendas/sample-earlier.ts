import type { Agenda, LaunchedAgenda, SamplePromise } from '../workshop/agenda.ts';
import { type AnswerToClose, type Chance, closeStage, countBySide } from '../workshop/closing.ts';
import { kindOf, type StagePlan } from '../workshop/kinds/all-kinds.ts';
import type { ChallengePlan } from '../workshop/kinds/challenge.ts';
import type { Commitment, CommitmentPlan } from '../workshop/kinds/commitment.ts';
import type { ClosedStage, Row } from '../workshop/kinds/kind.ts';
import type { ReadinessPlan } from '../workshop/kinds/readiness.ts';
import type { LaunchContext } from '../workshop/launch.ts';
import { sideOfParty } from '../workshop/parties.ts';
import type { RecordStage, SessionRecord } from '../workshop/record.ts';
import { fillFromSeries } from '../workshop/series/fill-from-series.ts';
import { addSeconds } from '../workshop/time.ts';
import type { Language } from '../workshop/words.ts';
import { rehearsalCast } from './rehearsal-cast.ts';

const secondsOfWeek = 7 * 24 * 3600;

/** The record of the made-up workshop that a rehearsal continues; undefined where its agenda has none. */
export function sampleEarlier(
  agenda: LaunchedAgenda,
  { id, actor, now, place, smallGroup }: LaunchContext,
  { language, chance }: { readonly language: Language; readonly chance: Chance },
): SessionRecord | undefined {
  const earlier = agenda.rehearsal?.earlier;
  if (!earlier) return undefined;
  const session = `${id}-earlier`;
  const startedAt = addSeconds(now, -earlier.weeksAgo * secondsOfWeek);
  const title = earlier.title[language];
  const stages = agenda.stages.flatMap((plan): RecordStage[] => {
    if (plan.kind === 'challenge' && plan.from) {
      return [voted(votedThen(plan, agenda), language, smallGroup, chance)];
    }
    if (plan.kind === 'readiness' && plan.from) return [judged(plan, earlier.commitments)];
    if (plan.kind === 'commitment') return [promised(plan, earlier.commitments, { language, now })];
    return [];
  });
  return {
    schema: 1,
    session,
    title,
    rehearsal: true,
    language,
    agenda: { id: agenda.id, version: agenda.version, name: agenda.name, purpose: agenda.purpose },
    series: { id: session, name: title, number: 1 },
    conversation: place,
    facilitator: actor,
    coFacilitators: [],
    leaders: [],
    smallGroup,
    startedAt,
    endedAt: startedAt,
    participants: countBySide(
      rehearsalCast.map(({ party }) => party),
      smallGroup,
    ),
    stages,
  };
}

/** The agenda as a rehearsal runs it: filled from the made-up workshop, and answered by its own samples. */
export function filledForRehearsal(
  agenda: LaunchedAgenda,
  earlier: SessionRecord,
  today: string,
): LaunchedAgenda {
  const promises = agenda.rehearsal?.earlier.commitments ?? [];
  const { stages } = fillFromSeries(agenda, [earlier], today);
  return { ...agenda, stages: stages.map((stage) => withSamples(stage, agenda, promises)) };
}

function withSamples(stage: StagePlan, { stages }: Agenda, promises: readonly SamplePromise[]): StagePlan {
  if (stage.kind === 'challenge') {
    const own = stages.find(({ id }) => id === stage.id) as ChallengePlan;
    return own.from ? { ...stage, items: own.items } : stage;
  }
  if (stage.kind !== 'readiness') return stage;
  return {
    ...stage,
    items: stage.items.map((item) => {
      const promise = promises.find(({ id }) => id === item.id);
      return promise ? { ...item, samples: promise.samples } : item;
    }),
  };
}

function votedThen({ from: _filled, ...plan }: ChallengePlan, { rehearsal }: Agenda): ChallengePlan {
  const then = rehearsal?.earlier.vote ?? [];
  return {
    ...plan,
    items: plan.items.map((item) => ({ ...item, ...then.find(({ id }) => id === item.id) })),
  };
}

function voted(plan: ChallengePlan, language: Language, smallGroup: number, chance: Chance): RecordStage {
  const kind = kindOf(plan);
  const answers = rehearsalCast.flatMap(({ party }, index): AnswerToClose[] => {
    const request = { index, party, side: sideOfParty[party], language, today: '' };
    const accepted = kind.accept(kind.sampleOf(plan, request, { options: [] }), plan, { options: [] });
    return 'problem' in accepted ? [] : [{ party, body: accepted.body }];
  });
  const stage = { plan, phase: 'closed', anonymous: true, hidden: [], brought: 0 } as const;
  return { plan, anonymous: true, phase: 'revealed', closed: closeStage(stage, answers, smallGroup, chance) };
}

/** What has been said of the promises since: one word for each that somebody has begun. */
function judged(plan: ReadinessPlan, promises: readonly SamplePromise[]): RecordStage {
  const { from: _filled, ...asked } = plan;
  const rows = promises.flatMap(({ id, state }): Row[] =>
    state ? [{ id: `${id}-judged`, content: { item: id, choice: state } }] : [],
  );
  const items = promises.map(({ id, what, samples }) => ({ id, label: what, samples }));
  return { plan: { ...asked, items }, anonymous: false, phase: 'revealed', closed: closedWith(rows) };
}

function promised(
  plan: CommitmentPlan,
  promises: readonly SamplePromise[],
  { language, now }: { readonly language: Language; readonly now: string },
): RecordStage {
  const rows = promises.map(({ id, what, owner, counterpart, dueInWeeks, decision }): Row<Commitment> => {
    const day = addSeconds(now, dueInWeeks * secondsOfWeek).slice(0, 10);
    const content = {
      what: what[language],
      owner: { name: owner[language] },
      counterpart: counterpart[language],
      due: { type: 'day', day },
      ...(decision && { decision: decision[language] }),
    } as const;
    return { id, content, by: { name: owner[language] } };
  });
  return { plan, anonymous: false, phase: 'revealed', closed: closedWith(rows) };
}

function closedWith(rows: readonly Row[]): ClosedStage {
  return { answered: { total: rows.length, bySide: { kunta: 0, hyvinvointialue: 0, kumppani: 0 } }, rows };
}
