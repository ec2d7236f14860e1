import { launchSession } from '../../bot/run-command/launch-session.ts';
import { changeDraft } from '../../bot/run-command/round/draft-statement.ts';
import { steerSession } from '../../bot/run-command/steer-session.ts';
import type { Agenda } from '../../bot/workshop/agenda.ts';
import type { Party } from '../../bot/workshop/parties.ts';
import { keyOf, type Person } from '../../bot/workshop/people.ts';
import { isRefusal, type Refusal } from '../../bot/workshop/refusals.ts';
import type { Invitation } from '../../bot/workshop/round/round.ts';
import { currentStage, type Session } from '../../bot/workshop/session.ts';
import type { SteeringType } from '../../bot/workshop/steering.ts';
import { context, facilitator, request, stages } from '../workshop/sample-session.ts';
import { agenda as complete } from './agenda-under-test.ts';
import { openWorkshop, type WorkshopUnderTest } from './workshop-under-test.ts';

export const person = (id: string): Person => ({ tenant: 'alue', id, name: `Nimi ${id}` });

export function invited(id: string, ...people: readonly string[]): Invitation {
  return {
    organisation: { id, name: `Organisation ${id}` },
    people: people.map((one) => ({ name: person(one).name, person: person(one) })),
  };
}

const comments = {
  ...stages.thoughts,
  questions: stages.thoughts.questions.map((question) => ({
    ...question,
    samples: [{ fi: 'esimerkki', sv: 'exempel', en: 'example' }],
  })),
};

/** A vote without names, two named stages of comments, talk, and support that waits until the round is over. */
export const openAgenda: Agenda = {
  ...complete,
  id: 'open',
  rhythm: 'open',
  stages: [
    stages.vote,
    { ...comments, anonymous: false },
    stages.tables,
    { ...comments, id: 'more', anonymous: false },
    stages.support,
  ],
};

/** Monday, a fortnight and a day after the launch; a reminder seven and two days before. */
export const closesOn = '2026-12-08';

/** An open round of three organisations, launched and, unless told otherwise, opened. */
export class OpenRound {
  readonly workshop: WorkshopUnderTest;
  readonly id: string;

  private constructor(workshop: WorkshopUnderTest, id: string) {
    this.workshop = workshop;
    this.id = id;
  }

  static async launch(
    invitations: readonly Invitation[] = [
      invited('a', 'a1', 'a2'),
      invited('b', 'b1', 'b2'),
      invited('c', 'c1'),
    ],
    { opened = true } = {},
  ): Promise<OpenRound> {
    const workshop = await openWorkshop({ agendas: [openAgenda] });
    const launched = await launchSession(
      workshop.tools,
      {
        ...request,
        agenda: openAgenda.id,
        leaders: [{ name: 'Nimi johtaja', person: person('johtaja') }],
        namedStages: ['thoughts', 'more'],
        round: { closesOn, nudgeDays: '7, 2', invitations, byOrganisation: ['thoughts', 'more'] },
      },
      { actor: facilitator, place: context.place },
    );
    if (isRefusal(launched)) throw new Error(launched.refusal);
    const round = new OpenRound(workshop, launched.id);
    if (opened) await round.press('open');
    return round;
  }

  async session(): Promise<Session> {
    const found = await this.workshop.tools.store.session(this.id);
    if (!found) throw new Error('no session');
    return found;
  }

  async press(type: SteeringType): Promise<Session> {
    const session = await this.session();
    const command = { type, stage: currentStage(session).plan.id, version: session.steered };
    return allowed(await steerSession(this.workshop.tools, this.id, command, facilitator));
  }

  draft(
    deed: Parameters<typeof changeDraft>[2],
    who: string,
    organisation: string,
    draft: { stage?: string; version?: number; text?: string; party?: Party } = {},
  ) {
    const { stage = 'thoughts', version = 0, text = 'kanta', party } = draft;
    const command = { stage, organisation, version, fields: { good: text }, party };
    return changeDraft(this.workshop.tools, this.id, deed, command, person(who));
  }

  /** Moves the clock to an instant. */
  goTo(instant: string): void {
    this.workshop.pass((Date.parse(instant) - this.workshop.tools.clock().getTime()) / 1000);
  }

  /** Who has got a message of this kind, in the order of sending. */
  told(about: string): string[] {
    return this.workshop.delivered.filter(({ slot }) => slot.startsWith(`${about}:`)).map(({ to }) => to);
  }
}

export const keys = (...ids: readonly string[]) => ids.map((id) => keyOf(person(id)));

export function allowed<Thing extends object>(thing: Thing | Refusal): Thing {
  if (isRefusal(thing)) throw new Error(thing.refusal);
  return thing;
}
