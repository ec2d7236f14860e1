import { type SampleParticipant, rehearsalCast } from '../agendas/rehearsal-cast.ts';
import { answerStage } from '../run-command/answer-stage.ts';
import { closedStages } from '../run-command/session-facts.ts';
import { now, type WorkshopTools } from '../run-command/workshop-tools.ts';
import { questionsOf, type ToldFields } from '../workshop/background.ts';
import { kindOf } from '../workshop/kinds/all-kinds.ts';
import { type Party, sideOfParty } from '../workshop/parties.ts';
import { optionsIn } from '../workshop/results.ts';
import { currentStage, type Session, type Stage, takesAnswers } from '../workshop/session.ts';

/** Milliseconds between two simulated answers: a room that answers, but does not keep anyone waiting. */
const betweenAnswersMs = 350;

/** The participants of rehearsals. They answer through the same commands as people do. */
export class SimulatedParticipants {
  readonly #tools: WorkshopTools;
  /** The stages that they are answering or have answered, as `session/stage/opened`; gone with their session. */
  readonly #answering = new Set<string>();
  #stopped = false;

  constructor(tools: WorkshopTools) {
    this.#tools = tools;
  }

  /** To be told whenever a session has been drawn: an open stage of a rehearsal gets its answers. */
  drawn(session: Session): void {
    const stage = currentStage(session);
    if (session.state !== 'running') this.#forget(session.id);
    if (
      !session.rehearsal ||
      session.state !== 'running' ||
      stage.phase !== 'open' ||
      !kindOf(stage.plan).asks
    )
      return;
    const run = `${session.id}/${stage.plan.id}/${stage.openedAt}`;
    if (this.#answering.has(run)) return;
    this.#answering.add(run);
    void this.#answerAll(session, stage).catch((cause: unknown) => {
      this.#tools.log.error(
        { session: session.id, cause: String(cause) },
        'the simulated participants stopped',
      );
    });
  }

  #forget(session: string): void {
    for (const run of this.#answering) if (run.startsWith(`${session}/`)) this.#answering.delete(run);
  }

  stop(): void {
    this.#stopped = true;
  }

  async #answerAll(session: Session, { plan }: Stage): Promise<void> {
    const options = optionsIn(session, currentStage(session), await closedStages(this.#tools, session));
    const plans = session.stages.map((one) => one.plan);
    const earlier = plans.slice(0, session.current);
    for (const [index, participant] of rehearsalCast.entries()) {
      await new Promise((resolve) => setTimeout(resolve, betweenAnswersMs).unref());
      const latest = await this.#tools.store.session(session.id);
      if (this.#stopped || !latest || latest.state !== 'running' || !takesAnswers(currentStage(latest)))
        return;
      const request = {
        index,
        party: participant.party,
        side: sideOfParty[participant.party],
        language: session.language,
        today: now(this.#tools).slice(0, 10),
      };
      const fields = kindOf(plan).sampleOf(plan, request, { options, earlier });
      await answerStage(
        this.#tools,
        session.id,
        { stage: plan.id, fields, ...sampleBackground(session, participant, index) },
        { person: personOf(participant, index, session), conversation: session.conversation.id },
      );
    }
  }
}

/** Whoever works for a municipality comes from one of two; the others work for the whole area. */
function sampleBackground(
  session: Session,
  { party }: SampleParticipant,
  index: number,
): ToldFields & { party: Party } {
  const { municipalities = [], levels = [] } = questionsOf(session);
  const ofMunicipality = sideOfParty[party] === 'kunta' ? municipalities[index % 2] : municipalities.at(-1);
  return {
    party,
    ...(ofMunicipality && { municipality: ofMunicipality }),
    ...(levels.length > 0 && { level: levels[index % levels.length] }),
  };
}

function personOf({ name }: SampleParticipant, index: number, { language }: Session) {
  return { tenant: 'rehearsal', id: `sample-${index}`, name: name[language] };
}
