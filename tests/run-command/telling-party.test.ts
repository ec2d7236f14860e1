import { readdir } from 'node:fs/promises';
import { answerStage, askBackground, myAnswer, tellBackground } from '../../bot/run-command/answer-stage.ts';
import { launchSession } from '../../bot/run-command/launch-session.ts';
import { givenAnswers } from '../../bot/run-command/open-answers.ts';
import { peopleAnswering } from '../../bot/run-command/participant-keys.ts';
import { closeWhatIsDue, steerSession } from '../../bot/run-command/steer-session.ts';
import { isRefusal } from '../../bot/workshop/refusals.ts';
import { currentStage, type Session } from '../../bot/workshop/session.ts';
import { context, facilitator, request, stranger } from '../workshop/sample-session.ts';
import { agenda } from './agenda-under-test.ts';
import { openWorkshop, settled, type WorkshopUnderTest } from './workshop-under-test.ts';

const stage = 'vote';
const answerer = { person: stranger, conversation: context.place.id };
let workshop: WorkshopUnderTest;
let id: string;

beforeEach(async () => {
  workshop = await openWorkshop();
  const launched = await launchSession(
    workshop.tools,
    { ...request, agenda: agenda.id },
    { actor: facilitator, place: context.place },
  );
  if (isRefusal(launched)) throw new Error(launched.refusal);
  id = launched.id;
  await steerSession(workshop.tools, id, { type: 'open', stage, version: 1 }, facilitator);
});
afterEach(() => workshop.remove());

const vote = () =>
  answerStage(workshop.tools, id, { stage, fields: { trust: '5' }, party: undefined }, answerer);
const tell = (party: string | undefined) => tellBackground(workshop.tools, id, { stage, party }, answerer);

test('the receipt asks the party as long as it is not known, and an answer already given follows', async () => {
  expect(await vote()).toMatchObject({ view: 'receipt', parties: agenda.parties });
  expect(await tell('sote')).not.toHaveProperty('parties');
  const session = (await workshop.tools.store.session(id)) as Session;
  expect(await givenAnswers(workshop.tools, session, currentStage(session))).toMatchObject([
    { party: 'sote', body: { trust: '5' } },
  ]);
  expect(await vote()).not.toHaveProperty('parties');
});

test.each([
  ['before an answer', 'sote', { refusal: 'empty' }],
  ['of another agenda', 'perhe', { refusal: 'party-missing' }],
  ['not at all', undefined, { refusal: 'party-missing' }],
])('told %s it is not remembered', async (_when, party, refusal) => {
  expect(await tell(party)).toEqual(refusal);
  expect(await workshop.tools.store.participants(id)).toEqual([]);
});

test('one’s own card is prefilled, and asks the party only while it is not known', async () => {
  const mine = () => myAnswer(workshop.tools, id, { stage, another: false }, answerer);
  expect(await mine()).toMatchObject({ mode: 'mine', parties: agenda.parties });
  expect(await mine()).not.toHaveProperty('fields');
  await vote();
  await tell('sote');
  expect(await mine()).toMatchObject({ mode: 'mine', fields: { trust: '5' } });
  expect(await mine()).not.toHaveProperty('parties');
});

describe('a table that answers on one device', () => {
  const sized = (people: string) =>
    answerStage(workshop.tools, id, { stage, fields: { trust: '5' }, party: 'sote', people }, answerer);
  const sealed = async () => {
    const session = (await workshop.tools.store.session(id)) as Session;
    return givenAnswers(workshop.tools, session, currentStage(session));
  };

  test('its size lies with the participant and not with the answer, and the close finds it', async () => {
    expect(await sized('7')).toMatchObject({ told: { party: 'sote', people: 7 } });
    expect(await workshop.tools.store.participants(id)).toMatchObject([{ party: 'sote', people: 7 }]);
    const [kept] = await workshop.tools.store.answers(id, stage);
    const open = await workshop.tools.secrets.decrypt(id, stage, kept?.body as string);
    expect(open).toContain('"trust":"5"');
    expect(open).not.toContain('7');
    expect(await sealed()).toMatchObject([{ body: { trust: '5' }, people: 7 }]);
    const session = (await workshop.tools.store.session(id)) as Session;
    expect(await peopleAnswering(workshop.tools, session)).toBe(7);
  });

  test('it is remembered, and taken back on the card that changes it', async () => {
    await sized('7');
    expect(await vote()).toMatchObject({ told: { people: 7 } });
    const asked = await askBackground(workshop.tools, id, stage, answerer);
    expect(asked).toMatchObject({ changing: true, parties: agenda.parties, told: { people: 7 } });
    const alone = await tellBackground(
      workshop.tools,
      id,
      { stage, party: 'sivistys', people: '' },
      answerer,
    );
    expect(alone).toMatchObject({ told: { party: 'sivistys' } });
    expect(alone).not.toHaveProperty('told.people');
    expect(await sealed()).toMatchObject([{ party: 'sivistys' }]);
    expect((await sealed())[0]).not.toHaveProperty('people');
  });

  test('counting people while the stage is closed leaves no new secret behind', async () => {
    await sized('7');
    const open = (await workshop.tools.store.session(id)) as Session;
    await steerSession(workshop.tools, id, { type: 'close', stage, version: open.steered }, facilitator);
    workshop.pass(40);
    await closeWhatIsDue(workshop.tools, id);
    const closed = await settled(workshop, id);
    expect(currentStage(closed).closedAt).toBeDefined();
    expect(await readdir(workshop.secretsDir)).toEqual([]);
    // The count was asked for before the close, and comes to the keys after it.
    expect(await peopleAnswering(workshop.tools, open)).toBeUndefined();
    expect(await readdir(workshop.secretsDir)).toEqual([]);
  });

  test.each(['31', '0', '-2', '2.5', 'many'])('%s is refused, and nothing is stored', async (people) => {
    expect(await sized(people)).toEqual({ refusal: 'bad-people', values: { most: 30 } });
    expect(await workshop.tools.store.participants(id)).toEqual([]);
  });
});
