import { kindOf } from './kinds/all-kinds.ts';
import type { Fields, Option } from './kinds/kind.ts';
import { isParty, type Party } from './parties.ts';
import { type Refusal, refuse } from './refusals.ts';
import { mayAnswer } from './permissions.ts';
import { type Session, type Stage, stageNamed, takesAnswers } from './session.ts';
import { countdownIsOver } from './steering.ts';

export interface AnswerCommand {
  readonly stage: string;
  readonly fields: Fields;
  /** As the card sent it; undefined where the card did not ask. */
  readonly party: string | undefined;
}

export interface AnswerContext {
  readonly now: string;
  /** The conversation in which the person pressed. */
  readonly conversation: string;
  /** The party that the person gave earlier in this session. */
  readonly knownParty: Party | undefined;
  /** Whether the person has already taken part: they may then go on from their 1:1 chat. */
  readonly known: boolean;
  /** The person's own earlier answer in this stage. */
  readonly previous: unknown;
  readonly options: readonly Option[];
}

export interface AcceptedAnswer {
  readonly stage: Stage;
  readonly body: unknown;
  readonly party: Party | undefined;
  /** The person has just told the party, or changed it. */
  readonly tellsParty: boolean;
}

/** Decides an answer: what to store, or why not. A party that is missing is asked afterwards, never in the way. */
export function answer(
  session: Session,
  command: AnswerCommand,
  context: AnswerContext,
): AcceptedAnswer | Refusal {
  const stage = stageForAnswers(session, command.stage, context);
  if ('refusal' in stage) return stage;
  if (command.party !== undefined && !isOffered(command.party, session)) return refuse('party-missing');
  const accepted = kindOf(stage.plan).accept(command.fields, stage.plan, {
    options: context.options,
    previous: context.previous,
  });
  if ('problem' in accepted) return refuse(accepted.problem, accepted.values);
  const told = isParty(command.party) ? command.party : undefined;
  return {
    stage,
    body: accepted.body,
    party: told ?? context.knownParty,
    tellsParty: told !== undefined && told !== context.knownParty,
  };
}

/** The stage, when it takes answers from this person now. */
export function stageForAnswers(
  session: Session,
  id: string,
  { now, conversation, known }: Pick<AnswerContext, 'now' | 'conversation' | 'known'>,
): Stage | Refusal {
  if (!mayAnswer(conversation, session, known)) return refuse('not-in-this-conversation');
  if (session.state !== 'running') return refuse('session-over');
  const stage = stageNamed(session, id);
  if (!stage || !kindOf(stage.plan).asks) return refuse('not-understood');
  if (stage.phase === 'waiting' || stage.phase === 'dropped') return refuse('stage-waiting');
  if (!takesAnswers(stage) || countdownIsOver(stage, now)) return refuse('stage-over');
  return stage;
}

/** Whether the session's agenda offers this party. */
export function isOffered(party: string, session: Session): party is Party {
  return (session.agenda.parties as readonly string[]).includes(party);
}
