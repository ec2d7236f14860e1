import { answerStage, myAnswer, tellBackground } from '../../bot/run-command/answer-stage.ts';
import { launchSession } from '../../bot/run-command/launch-session.ts';
import { givenAnswers } from '../../bot/run-command/open-answers.ts';
import { steerSession } from '../../bot/run-command/steer-session.ts';
import { isRefusal } from '../../bot/workshop/refusals.ts';
import { currentStage, type Session } from '../../bot/workshop/session.ts';
import { context, facilitator, request, stranger } from '../workshop/sample-session.ts';
import { agenda } from './agenda-under-test.ts';
import { openWorkshop, type WorkshopUnderTest } from './workshop-under-test.ts';

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
