import { type AnswerContext, answer, stageForAnswers } from '../../bot/workshop/answering.ts';
import type { Party } from '../../bot/workshop/parties.ts';
import type { Session, Stage } from '../../bot/workshop/session.ts';
import { addSeconds } from '../../bot/workshop/time.ts';
import { context as launched, sampleSession, start } from './sample-session.ts';
import { sessionAt } from './session-moments.ts';

const context: AnswerContext = {
  now: start,
  conversation: launched.place.id,
  person: launched.actor,
  told: {},
  known: false,
  previous: undefined,
  options: [],
};
const openVote = sessionAt('vote', { vote: { phase: 'open', openedAt: start } });
const vote = (session: Session, over: Partial<AnswerContext> = {}, party?: string) =>
  answer(session, { stage: 'vote', fields: { trust: '5' }, party }, { ...context, ...over });

describe('whether a stage takes answers', () => {
  const closesAt = addSeconds(start, 30);
  test.each<[string, Partial<Stage>, string, string | undefined]>([
    ['waiting', { phase: 'waiting' }, start, 'stage-waiting'],
    ['dropped', { phase: 'dropped' }, start, 'stage-waiting'],
    ['open', { phase: 'open' }, start, undefined],
    ['closing', { phase: 'closing', closesAt }, addSeconds(start, 29), undefined],
    ['closing, in its last instant', { phase: 'closing', closesAt }, closesAt, 'stage-over'],
    ['closed', { phase: 'closed' }, start, 'stage-over'],
    ['revealed', { phase: 'revealed' }, start, 'stage-over'],
  ])('%s', (_what, changes, now, refusal) => {
    expect(vote(sessionAt('vote', { vote: changes }), { now })).toMatchObject(
      refusal ? { refusal } : { body: { trust: '5' } },
    );
  });

  test.each<[string, Session, Partial<AnswerContext>, string, string]>([
    ['an ending session', { ...openVote, state: 'ending' }, {}, 'vote', 'session-over'],
    ['a cancelled session', { ...openVote, state: 'cancelled' }, {}, 'vote', 'session-over'],
    ['a stage that does not exist', openVote, {}, 'other', 'not-understood'],
    [
      'a stage that asks nothing',
      sessionAt('tables', { tables: { phase: 'open' } }),
      {},
      'tables',
      'not-understood',
    ],
    ['a card carried elsewhere', openVote, { conversation: 'x' }, 'vote', 'not-in-this-conversation'],
  ])('%s', (_what, session, over, stage, refusal) => {
    expect(stageForAnswers(session, stage, { ...context, ...over })).toEqual({ refusal });
  });

  test('whoever is known answers from 1:1 too', () => {
    expect(
      vote(openVote, { conversation: 'a:personal', known: true, told: { party: 'sote' } }),
    ).toMatchObject({
      told: { party: 'sote' },
    });
  });
});

describe('the party', () => {
  test.each<[string, string | undefined, Party | undefined, object]>([
    ['told for the first time', 'sote', undefined, { told: { party: 'sote' }, tells: true }],
    ['known already', undefined, 'sote', { told: { party: 'sote' }, tells: false }],
    ['told again', 'sote', 'sote', { told: { party: 'sote' }, tells: false }],
    ['changed', 'sivistys', 'sote', { told: { party: 'sivistys' }, tells: true }],
    ['never told', undefined, undefined, { told: {}, tells: false }],
    ['of another agenda', 'perhe', 'sote', { refusal: 'party-missing' }],
    ['of no agenda', 'nobody', undefined, { refusal: 'party-missing' }],
    ['left empty', '', undefined, { refusal: 'party-missing' }],
  ])('%s', (_what, party, knownParty, expected) => {
    expect(vote(openVote, { told: knownParty ? { party: knownParty } : {} }, party)).toMatchObject(expected);
  });
});

test('what the kind does not take is refused with its own reason', () => {
  const fields = { good: 'x'.repeat(5001) };
  const session = sessionAt('thoughts', { thoughts: { phase: 'open' } }, sampleSession());
  expect(answer(session, { stage: 'thoughts', fields, party: 'sote' }, context)).toEqual({
    refusal: 'too-long',
    values: { most: 5000 },
  });
});
