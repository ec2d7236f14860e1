import { launchSession } from '../../bot/run-command/launch-session.ts';
import type { Agenda } from '../../bot/workshop/agenda.ts';
import { isRefusal } from '../../bot/workshop/refusals.ts';
import { context, request } from '../workshop/sample-session.ts';
import {
  type Arrival,
  answering,
  answerTogether,
  finishAgain,
  goOnward,
  hiding,
  steering,
  sweep,
  tellingParty,
} from './deeds.ts';
import { expectNobodyOnDisk } from './invariants.ts';
import { coFacilitator, facilitator, here, people, personAt } from './people-in-the-room.ts';
import type { Deed, Step } from './sequence-steps.ts';
import { WatchedSession } from './watched-session.ts';
import type { WorkshopUnderTest } from './workshop-under-test.ts';

/** One sequence of steps, checked after each. */
export class SequenceRun {
  readonly #workshop: WorkshopUnderTest;
  readonly #agenda: Agenda;
  readonly #namedStages: readonly string[];
  readonly #sessions: WatchedSession[] = [];

  constructor(workshop: WorkshopUnderTest, agenda: Agenda, namedStages: readonly string[]) {
    this.#workshop = workshop;
    this.#agenda = agenda;
    this.#namedStages = namedStages;
  }

  /** Resolves with the sessions as they ended. */
  async play(steps: readonly Step[]): Promise<readonly WatchedSession[]> {
    await this.#launch();
    const underWay: { at: number; arrive: Arrival }[] = [];
    const latest = steps.length + Math.max(0, ...steps.map(({ late, copies }) => late * copies));
    for (let at = 0; at <= latest; at += 1) {
      const step = steps[at];
      if (step) {
        const arrive = await this.#press(step.deed);
        for (let copy = 1; copy <= step.copies; copy += 1)
          underWay.push({ at: at + step.late * copy, arrive });
      }
      for (const { arrive } of underWay.filter((one) => one.at === at)) await arrive();
    }
    await this.#bringToAnEnd();
    for (const watched of this.#sessions) {
      await expectNobodyOnDisk(this.#workshop, await watched.now(), watched.accepted);
    }
    expect(this.#workshop.errors).toEqual([]);
    return this.#sessions;
  }

  async #press(deed: Deed): Promise<Arrival> {
    const watched = this.#current();
    switch (deed.deed) {
      case 'steer':
        return steering(watched, deed.type, personAt(deed.by));
      case 'onward':
        return async () => {
          for (let press = 0; press < deed.presses; press += 1) {
            if ((await watched.now()).state === 'running') await goOnward(watched, deed.choices);
          }
        };
      case 'answer':
        return answering(watched, deed);
      case 'crowd':
        return () => answerTogether(watched, deed.choices);
      case 'tell-party':
        return tellingParty(watched, personAt(deed.by), deed.party);
      case 'hide':
      case 'unhide':
        return hiding(watched, deed);
      case 'pass':
        return () => Promise.resolve(this.#workshop.pass(deed.seconds));
      case 'sweep':
        return () => sweep(watched);
      case 'finish':
        return () => finishAgain(watched);
      case 'launch':
        return () => this.#launch();
    }
  }

  /** A conversation takes a new session when its earlier one is over, and not before. */
  async #launch(): Promise<void> {
    const { tools } = this.#workshop;
    const busy = await tools.store.liveSessionIn(here);
    const launched = await launchSession(
      tools,
      {
        ...request,
        agenda: this.#agenda.id,
        namedStages: this.#namedStages,
        coFacilitators: [{ name: coFacilitator.name, person: coFacilitator }],
      },
      { actor: facilitator, place: context.place },
    );
    expect(isRefusal(launched) ? launched.refusal : undefined).toBe(busy && 'conversation-busy');
    if (!isRefusal(launched)) this.#sessions.push(new WatchedSession(this.#workshop, launched.id));
  }

  /** However a sequence went, the facilitator can bring the workshop to its end. */
  async #bringToAnEnd(): Promise<void> {
    const watched = this.#current();
    const choices = people.map((_, place) => place * 5);
    for (let press = 0; press < 80; press += 1) {
      if ((await watched.now()).state !== 'running') return;
      // Every other time, so that a stage whose answers are all refused is closed all the same.
      await goOnward(watched, press % 2 === 0 ? choices : undefined);
    }
    throw new Error('the workshop could not be brought to its end');
  }

  #current(): WatchedSession {
    const current = this.#sessions.at(-1);
    if (!current) throw new Error('nothing was launched');
    return current;
  }
}
