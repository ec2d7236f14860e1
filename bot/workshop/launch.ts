import type { Agenda, LaunchedAgenda } from './agenda.ts';
import { asksMunicipality } from './background.ts';
import { isCounty } from './counties.ts';
import { kindOf } from './kinds/all-kinds.ts';
import { newLink } from './link/link.ts';
import type { Named, Person } from './people.ts';
import type { Following } from './series/series.ts';
import { isRefusal, type Refusal, refuse } from './refusals.ts';
import { mayBeStated, type RoundRequest, readRound } from './round/round-request.ts';
import type { Place, Session, Stage } from './session.ts';
import type { Language } from './words.ts';

/** What the launch card asks. */
export interface LaunchRequest {
  readonly agenda: LaunchedAgenda;
  readonly title: string;
  readonly language: Language;
  /** Undefined, or the same as the first, for cards in one language. */
  readonly secondLanguage?: Language;
  /** Where it continues an earlier session. */
  readonly following?: Following;
  /** Where it begins a planned series. */
  readonly begins?: { readonly plan: string; readonly name: string };
  /** Ids of the stages that shall be named; the others are anonymous where their kind allows it. */
  readonly namedStages: readonly string[];
  /** Ids of the counties whose municipalities are offered, where the agenda asks the municipality. */
  readonly counties?: readonly string[];
  /** As typed; may be empty. */
  readonly expected: string;
  readonly coFacilitators: readonly Named[];
  readonly leaders: readonly Named[];
  /** A free code, where people may take part by link. */
  readonly linkCode?: string;
  /** Given where the agenda is answered over days or weeks. */
  readonly round?: RoundRequest;
}

export interface LaunchContext {
  readonly id: string;
  readonly actor: Person;
  readonly now: string;
  readonly place: Place;
  readonly smallGroup: number;
  readonly closingSeconds: number;
}

const longestTitle = 120;
const mostParticipants = 5000;
/** Where the invented participants of a rehearsal come from. */
const countiesInRehearsal = ['satakunta'];
/** Nobody is still typing in a rehearsal. */
const closingSecondsInRehearsal = 5;

/** A new session at its first stage, or why not. Anonymity is fixed here for good. */
export function launch(request: LaunchRequest, context: LaunchContext): Session | Refusal {
  const title = request.title.trim();
  if (title === '') return refuse('title-missing');
  if (title.length > longestTitle) return refuse('title-too-long', { most: longestTitle });
  const needsCounty = asksMunicipality(request.agenda);
  const counties = needsCounty ? (request.counties ?? []).filter(isCounty) : [];
  if (needsCounty && counties.length === 0) return refuse('county-missing');
  const typed = request.expected.trim();
  const expected = typed === '' ? undefined : Number(typed);
  if (expected !== undefined && !(/^\d{1,4}$/.test(typed) && expected > 0 && expected <= mostParticipants)) {
    return refuse('bad-expected', { most: mostParticipants });
  }
  const round = request.round && readRound(request.round, { ...roundContext(request), now: context.now });
  if (round && isRefusal(round)) return round;
  const fresh = freshSession(request, context);
  return {
    ...fresh,
    ...(round && { round, stages: fresh.stages.map((stage) => statedIn(stage, request.round)) }),
    title,
    rehearsal: false,
    closingSeconds: context.closingSeconds,
    ...(expected !== undefined && { expected }),
    ...(counties.length > 0 && { counties }),
    ...(request.secondLanguage &&
      request.secondLanguage !== request.language && { secondLanguage: request.secondLanguage }),
    ...(request.begins && { series: { id: context.id, number: 1, ...request.begins } }),
    ...request.following,
    ...(request.linkCode !== undefined && { link: newLink(request.linkCode) }),
    coFacilitators: request.coFacilitators,
    leaders: request.leaders,
  };
}

function roundContext({ agenda, namedStages }: LaunchRequest) {
  return { stages: agenda.stages, named: namedStages };
}

function statedIn(stage: Stage, request: RoundRequest | undefined): Stage {
  const asked = request?.byOrganisation.includes(stage.plan.id) && mayBeStated(stage.plan);
  return asked ? { ...stage, byOrganisation: true } : stage;
}

/** A rehearsal of an agenda: simulated participants answer, nobody real is ever messaged. */
export function rehearse(
  {
    agenda,
    language,
    title,
    participants,
    following,
  }: {
    readonly agenda: LaunchedAgenda;
    readonly language: Language;
    readonly title: string;
    readonly participants: number;
    /** The made-up workshop that it continues, where the agenda takes its contents from an earlier one. */
    readonly following?: Following;
  },
  context: LaunchContext,
): Session {
  return {
    ...freshSession({ agenda, language, namedStages: namedByAgenda(agenda) }, context),
    title,
    rehearsal: true,
    closingSeconds: Math.min(closingSecondsInRehearsal, context.closingSeconds),
    expected: participants,
    ...(agenda.asks?.municipality && { counties: countiesInRehearsal }),
    ...following,
    coFacilitators: [],
    leaders: [],
  };
}

function namedByAgenda(agenda: Agenda): string[] {
  return agenda.stages.filter(({ anonymous }) => !anonymous).map(({ id }) => id);
}

type FreshSession = Omit<Session, 'title' | 'rehearsal' | 'closingSeconds' | 'coFacilitators' | 'leaders'>;

function freshSession(
  { agenda, language, namedStages }: Pick<LaunchRequest, 'agenda' | 'language' | 'namedStages'>,
  { id, actor, now, place, smallGroup }: LaunchContext,
): FreshSession {
  const { id: agendaId, version, name, purpose, parties, asks, basedOn, rhythm } = agenda;
  return {
    schema: 1,
    id,
    version: 1,
    steered: 1,
    state: 'running',
    conversation: place,
    agenda: {
      id: agendaId,
      version,
      name,
      purpose,
      parties,
      ...(asks && { asks }),
      ...(basedOn && { basedOn }),
      ...(rhythm && { rhythm }),
    },
    language,
    smallGroup,
    facilitator: actor,
    stages: agenda.stages.map(
      (plan): Stage => ({
        plan,
        phase: 'waiting',
        anonymous: kindOf(plan).asks && !kindOf(plan).alwaysNamed && !namedStages.includes(plan.id),
        hidden: [],
        brought: 0,
      }),
    ),
    current: 0,
    launchedAt: now,
  };
}
