import type { Digest } from '../digest.ts';
import { digestOf } from '../digest-of.ts';
import { kindOf } from '../kinds/all-kinds.ts';
import { cameByLink } from '../link/link.ts';
import type { Participant } from '../people.ts';
import type { SessionRecord } from '../record.ts';
import { type ClosedStages, optionsIn } from '../results.ts';
import { currentStage, type Session, type Stage, stageNamed, takesAnswers } from '../session.ts';
import type { ControlOverView, LobbyView, ResultsView, StageView, StatusView } from '../views.ts';
import { controlOverView } from './control-view.ts';
import { isPartOfRound } from './round-postings.ts';
import { wholeResult } from './results-views.ts';
import { lobbyView, stageView, statusView } from './stage-views.ts';

/** What the wall of a room shows now: the same views as the shared cards, and nothing of the control card. */
export type WallScene =
  | { readonly scene: 'lobby'; readonly lobby: LobbyView; readonly came?: number }
  | { readonly scene: 'waiting' | 'closed' | 'over'; readonly status: StatusView }
  | {
      readonly scene: 'open';
      readonly stage: StageView;
      readonly status: StatusView;
      readonly time?: StageTime;
    }
  | { readonly scene: 'results'; readonly results: ResultsView; readonly earlier: boolean }
  | { readonly scene: 'ended'; readonly digest: Digest }
  | { readonly scene: 'cancelled'; readonly over: ControlOverView };

export interface StageTime {
  readonly openedAt: string;
  /** Minutes in the plan. */
  readonly planned: number;
}

export interface WallFacts {
  readonly now: string;
  readonly answered: number;
  readonly people?: number | undefined;
  readonly participants: readonly Participant[];
  readonly closed: ClosedStages;
  readonly earlier: readonly SessionRecord[];
}

/** The scene of the session as it is; `shown` names a stage whose result is looked at again. */
export function wallScene(session: Session, facts: WallFacts, shown?: string): WallScene {
  const cancelled = session.state === 'cancelling' || session.state === 'cancelled';
  if (cancelled || session.gaveWay) return { scene: 'cancelled', over: controlOverView(session, 0) };
  const again = shown === undefined ? undefined : stageNamed(session, shown);
  const result = again && resultOn(session, again, facts);
  if (result) return { scene: 'results', results: result, earlier: true };
  if (session.state !== 'running') {
    return { scene: 'ended', digest: digestOf(session, facts.closed, facts.participants, facts.earlier) };
  }
  return sceneOfStage(session, currentStage(session), facts);
}

/** The stages whose results the room has been shown, in the order of the workshop. */
export function shownOnWall({ stages }: Session): string[] {
  return stages.filter(isShown).map(({ plan }) => plan.id);
}

function sceneOfStage(session: Session, stage: Stage, facts: WallFacts): WallScene {
  if (!session.startedAt && stage.phase === 'waiting') {
    const { link } = session;
    return {
      scene: 'lobby',
      lobby: lobbyView(session),
      ...(link && { came: cameByLink(facts.participants) }),
    };
  }
  const { closed, now } = facts;
  const status = statusView(session, stage, { ...facts, participants: facts.participants.length });
  if (takesAnswers(stage)) {
    const options = optionsIn(session, stage, closed);
    const { openedAt } = stage;
    return {
      scene: 'open',
      stage: stageView(session, stage, { mode: 'shared', options, now }),
      status,
      ...(openedAt && !isPartOfRound(session, stage) && { time: { openedAt, planned: stage.plan.minutes } }),
    };
  }
  const results = resultOn(session, stage, facts);
  if (results) return { scene: 'results', results, earlier: false };
  if (stage.phase === 'waiting') return { scene: 'waiting', status };
  return { scene: stage.phase === 'closed' && kindOf(stage.plan).asks ? 'closed' : 'over', status };
}

function resultOn(session: Session, stage: Stage, { closed, earlier }: WallFacts): ResultsView | undefined {
  return isShown(stage) ? wholeResult(session, stage, closed, earlier) : undefined;
}

function isShown({ plan, phase }: Stage): boolean {
  return phase === 'revealed' && kindOf(plan).asks;
}
