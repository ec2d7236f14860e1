import { readdir } from 'node:fs/promises';
import { answerStage, tellBackground } from '../../bot/run-command/answer-stage.ts';
import { launchSession } from '../../bot/run-command/launch-session.ts';
import { givenAnswers } from '../../bot/run-command/open-answers.ts';
import { closeWhatIsDue, steerSession } from '../../bot/run-command/steer-session.ts';
import type { WorkshopTools } from '../../bot/run-command/workshop-tools.ts';
import type { CommitmentBody } from '../../bot/workshop/kinds/commitment.ts';
import { keyOf, type Person } from '../../bot/workshop/people.ts';
import { isRefusal } from '../../bot/workshop/refusals.ts';
import { currentStage, type Session } from '../../bot/workshop/session.ts';
import type { SteeringType } from '../../bot/workshop/steering.ts';
import type { Store } from '../../storage/store.ts';
import { coFacilitator, context, facilitator, request, stranger } from '../workshop/sample-session.ts';
import { agenda } from './agenda-under-test.ts';
import { openWorkshop, settled, type WorkshopUnderTest } from './workshop-under-test.ts';

const conversation = context.place.id;
let workshop: WorkshopUnderTest;
let id: string;

beforeEach(async () => {
  workshop = await openWorkshop();
  const launched = await launch(workshop.tools);
  if (isRefusal(launched)) throw new Error(launched.refusal);
  id = launched.id;
});
afterEach(() => workshop.remove());

function launch(tools: WorkshopTools) {
  return launchSession(
    tools,
    { ...request, agenda: agenda.id },
    { actor: facilitator, place: context.place },
  );
}

async function session(): Promise<Session> {
  const found = await workshop.tools.store.session(id);
  if (!found) throw new Error('no session');
  return found;
}

async function press(type: SteeringType, actor = facilitator) {
  const now = await session();
  const command = { type, stage: currentStage(now).plan.id, version: now.steered };
  return steerSession(workshop.tools, id, command, actor);
}

const vote = (person: Person, trust: string, party?: string, tools = workshop.tools) =>
  answerStage(tools, id, { stage: 'vote', fields: { trust }, party }, { person, conversation });

/** A store that lets something else happen in the instant before one of its methods does its work. */
function interrupted(store: Store, method: keyof Store, happens: () => Promise<void>): Store {
  return new Proxy(store, {
    get(target, name) {
      const own = Reflect.get(target, name) as (...args: readonly unknown[]) => unknown;
      return async (...args: readonly unknown[]) => {
        if (name === method) await happens();
        return own.apply(target, [...args]);
      };
    },
  });
}

const person = (place: number): Person => ({ tenant: 'kunta', id: `p${place}`, name: `P ${place}` });

describe('two presses on the same card in the same instant', () => {
  test.each<[SteeringType, SteeringType]>([
    ['open', 'open'],
    ['open', 'drop'],
    ['drop', 'end'],
    ['cancel', 'end'],
  ])('%s and %s: exactly one is applied', async (one, other) => {
    const before = await session();
    const outcomes = await Promise.all([press(one), press(other, coFacilitator)]);
    const refused = outcomes.filter(isRefusal);
    expect(refused).toHaveLength(1);
    expect(['stale-press', 'session-over']).toContain(refused[0]?.refusal);
    const [applied] = outcomes.filter((outcome) => !isRefusal(outcome)) as Session[];
    expect(applied?.version).toBe(before.version + 1);
    await settled(workshop, id);
  });

  test('two launches in one conversation: one session, and a kind word for the other', async () => {
    await press('cancel');
    await settled(workshop, id);
    const outcomes = await Promise.all([launch(workshop.tools), launch(workshop.tools)]);
    expect(outcomes.filter(isRefusal)).toEqual([{ refusal: 'conversation-busy' }]);
    expect(await workshop.tools.store.liveSessions()).toHaveLength(1);
  });
});

describe('answers in the instant of the final close', () => {
  test.each([
    ['the countdown has run out', () => closeWhatIsDue(workshop.tools, id)],
    ['the session is cancelled', () => press('cancel')],
  ])('%s: each is either acknowledged and kept, or refused', async (what, close) => {
    await press('open');
    await press('close');
    if (what === 'the countdown has run out') workshop.pass(29);
    const early = Array.from({ length: 20 }, (_, place) => vote(person(place), '5'));
    workshop.pass(2);
    const [, ...outcomes] = await Promise.all([
      close(),
      ...early,
      ...Array.from({ length: 20 }, (_, place) => vote(person(20 + place), '1')),
    ]);
    await settled(workshop, id);
    const acknowledged = outcomes.filter((outcome) => !isRefusal(outcome as object)).length;
    const closed = await workshop.tools.store.closedStage(id, 'vote');
    expect(closed?.answered.total).toBe(acknowledged);
    expect(closed?.rows).toHaveLength(acknowledged);
    expect(await readdir(workshop.secretsDir)).toEqual([]);
  });

  test('the first answer of all, overtaken by a cancel, leaves no secret behind', async () => {
    await press('open');
    const { tools } = workshop;
    const store = interrupted(tools.store, 'participant', async () => {
      await press('cancel');
      await settled(workshop, id);
    });
    const overtaken = await vote(person(1), '5', 'sivistys', { ...tools, store });
    expect(isRefusal(overtaken)).toBe(true);
    expect(await readdir(workshop.secretsDir)).toEqual([]);
    expect(await tools.store.participants(id)).toEqual([]);
  });

  test('a stage is not opened again while its answers are being sealed', async () => {
    await press('open');
    await vote(person(1), '5');
    await press('close');
    workshop.pass(31);
    const { tools } = workshop;
    const pressed: unknown[] = [];
    const store = interrupted(tools.store, 'sealStage', async () => {
      pressed.push(await press('reopen'));
    });
    await closeWhatIsDue({ ...tools, store }, id);
    expect(pressed).toEqual([{ refusal: 'not-in-this-phase' }]);
    expect(await tools.store.closedStage(id, 'vote')).toMatchObject({ answered: { total: 1 } });
  });
});

describe('one person twice in the same instant', () => {
  test('two commitments are two, both with a receipt', async () => {
    for (let left = agenda.stages.length; left > 1; left -= 1) await press('drop');
    await press('open');
    const promise = (what: string) =>
      answerStage(
        workshop.tools,
        id,
        { stage: 'promises', fields: { what, owner: 'Rehtori', day: '2027-02-28' }, party: undefined },
        { person: stranger, conversation },
      );
    const outcomes = await Promise.all([promise('ensin'), promise('sitten')]);
    expect(outcomes.filter(isRefusal)).toEqual([]);
    const kept = await workshop.tools.store.answer(id, 'promises', keyOf(stranger));
    const promises = kept?.body as CommitmentBody | undefined;
    expect(promises?.map(({ what }) => what).toSorted()).toEqual(['ensin', 'sitten']);
  });

  test('telling the party never brings back an answer that has been changed', async () => {
    await press('open');
    await vote(stranger, '1', 'sivistys');
    await Promise.all([
      tellBackground(
        workshop.tools,
        id,
        { stage: 'vote', party: 'sote' },
        { person: stranger, conversation },
      ),
      vote(stranger, '5'),
    ]);
    const latest = (await workshop.tools.store.session(id)) as Session;
    const [kept] = await givenAnswers(workshop.tools, latest, currentStage(latest));
    expect(kept).toMatchObject({ party: 'sote', body: { trust: '5' } });
  });
});
