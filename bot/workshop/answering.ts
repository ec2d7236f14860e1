import { readTold, type Told, type ToldFields } from './background.ts';
import { kindOf } from './kinds/all-kinds.ts';
import { isByLink } from './link/link.ts';
import type { Fields, Option } from './kinds/kind.ts';
import type { Person } from './people.ts';
import { type Refusal, refuse } from './refusals.ts';
import { mayAnswer } from './permissions.ts';
import { type Session, type Stage, stageNamed, takesAnswers } from './session.ts';
import { countdownIsOver } from './steering.ts';

export interface AnswerCommand extends ToldFields {
  readonly stage: string;
  readonly fields: Fields;
}

export interface AnswerContext {
  readonly now: string;
  /** The conversation in which the person pressed. */
  readonly conversation: string;
  readonly person: Person;
  /** What the person told of themselves earlier in this session. */
  readonly told: Told;
  /** Whether the person has already taken part: they may then go on from their 1:1 chat. */
  readonly known: boolean;
  /** The person's own earlier answer in this stage. */
  readonly previous: unknown;
  readonly options: readonly Option[];
}

export interface AcceptedAnswer {
  readonly stage: Stage;
  readonly body: unknown;
  /** Under which name: only in a named stage does anybody see it. */
  readonly name: string;
  /** All that is now known of the person. */
  readonly told: Told;
  /** The person has just told something of it, or changed it. */
  readonly tells: boolean;
}

/** Decides an answer: what to store, or why not. A party that is missing is asked afterwards, never in the way. */
export function answer(
  session: Session,
  command: AnswerCommand,
  context: AnswerContext,
): AcceptedAnswer | Refusal {
  const stage = stageForAnswers(session, command.stage, context);
  if ('refusal' in stage) return stage;
  const told = readTold(command, session);
  if ('refusal' in told) return told;
  const name = nameIn(stage, command, context.person);
  if (typeof name !== 'string') return name;
  const accepted = kindOf(stage.plan).accept(command.fields, stage.plan, {
    options: context.options,
    previous: context.previous,
  });
  if ('problem' in accepted) return refuse(accepted.problem, accepted.values);
  return {
    stage,
    body: accepted.body,
    name,
    told: { ...context.told, ...told },
    tells: changes(told, context.told) || name !== context.person.name,
  };
}

const longestName = 80;

/** Whom no directory names says in a named stage who they are. */
function nameIn({ anonymous }: Stage, { name: typed }: ToldFields, person: Person): string | Refusal {
  if (anonymous || !isByLink(person)) return person.name;
  const name = (typed ?? person.name).replaceAll(/\s+/g, ' ').trim();
  if (name === '') return refuse('name-unknown');
  return name.length > longestName ? refuse('too-long', { most: longestName }) : name;
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

function changes(told: Told, before: Told): boolean {
  return (Object.keys(told) as (keyof Told)[]).some((one) => told[one] !== before[one]);
}
