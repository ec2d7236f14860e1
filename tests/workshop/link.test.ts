import { answer } from '../../bot/workshop/answering.ts';
import { closeStage } from '../../bot/workshop/closing.ts';
import { codeLetters, readCode, writeCode } from '../../bot/workshop/link/code.ts';
import {
  cameByLink,
  changeLink,
  isByLink,
  join,
  type Link,
  mostEver,
  newLink,
  personByLink,
} from '../../bot/workshop/link/link.ts';
import { currentStage, type Session } from '../../bot/workshop/session.ts';
import { context as launched, sampleSession, start } from './sample-session.ts';
import { sessionAt } from './session-moments.ts';

const linked = (over: Partial<Link> = {}, session: Session = sampleSession()): Session => ({
  ...session,
  link: { ...newLink('CDFG2345'), ...over },
});
const facilitator = launched.actor;
const guest = personByLink('a-random-key');
const newcomer = { known: false, came: 0 };

test.each([
  ['CDFG2345', 'CDFG2345'],
  ['cdfg2345', 'CDFG2345'],
  [' cdfg-2345 ', 'CDFG2345'],
  ['CDFG – 2345', 'CDFG2345'],
  ['CDFG234', undefined],
  ['CDFG23456', undefined],
  ['ABCD2345', undefined],
  ['CDFG2340', undefined],
  ['', undefined],
])('the code typed as "%s" is read as %s', (typed, code) => {
  expect(readCode(typed)).toBe(code);
});

test('a code has no letter that is taken for another, and is read as it is written', () => {
  for (const letter of 'AEIOUYÅÄÖ01LSZB') expect(codeLetters).not.toContain(letter);
  expect(writeCode('CDFG2345')).toBe('CDFG-2345');
  expect(readCode(writeCode('CDFG2345'))).toBe('CDFG2345');
});

test.each<[string, Session, Parameters<typeof join>[2], string | undefined]>([
  ['an open link', linked(), newcomer, undefined],
  ['no link at all', sampleSession(), newcomer, 'no-such-session'],
  ['a closed link', linked({ open: false }), newcomer, 'link-closed'],
  ['a closed link, somebody who came before', linked({ open: false }), { known: true, came: 0 }, undefined],
  ['the last free place', linked({ most: 3 }), { known: false, came: 2 }, undefined],
  ['no free place', linked({ most: 3 }), { known: false, came: 3 }, 'link-full'],
  ['no free place, somebody who came before', linked({ most: 3 }), { known: true, came: 3 }, undefined],
  ['a workshop that is over', linked({}, { ...sampleSession(), state: 'ended' }), newcomer, 'session-over'],
])('coming in by %s', (_name, session, facts, refusal) => {
  const joined = join(session, { party: 'sivistys' }, facts);
  expect(joined).toEqual(refusal ? { refusal } : { party: 'sivistys' });
});

test('a party that is not offered is no way in', () => {
  expect(join(linked(), { party: 'mafia' }, newcomer)).toEqual({ refusal: 'party-missing' });
});

describe('the facilitator', () => {
  const change = (
    session: Session,
    command: Partial<Parameters<typeof changeLink>[1]>,
    { actor = facilitator, came = 0 } = {},
  ) => changeLink(session, { change: 'close', most: '', revision: 0, ...command }, { actor, came });

  test('closes and opens the link, and no control card grows old by it', () => {
    const closed = change(linked(), {}) as Session;
    expect(closed).toMatchObject({ version: 2, steered: 1, link: { open: false, revision: 1 } });
    expect(change(closed, { change: 'open', revision: 1 })).toMatchObject({
      link: { open: true, revision: 2, code: 'CDFG2345' },
    });
  });

  test('a second delivery of a press changes nothing', () => {
    expect(change(change(linked(), {}) as Session, {})).toEqual({ refusal: 'stale-press' });
  });

  test.each([
    ['5', 5],
    [' 40 ', 40],
    [String(mostEver), mostEver],
    ['4', undefined],
    ['0', undefined],
    ['-3', undefined],
    ['5.5', undefined],
    ['', undefined],
    [String(mostEver + 1), undefined],
  ])('sets the number to "%s", where five have come', (most, set) => {
    const changed = change(linked(), { change: 'cap', most }, { came: 5 });
    expect(changed).toMatchObject(set ? { link: { most: set } } : { refusal: 'bad-link-most' });
  });

  test.each([
    ['not-facilitator', linked(), guest],
    ['session-over', linked({}, { ...sampleSession(), state: 'ended' }), facilitator],
    ['not-in-this-phase', sampleSession(), facilitator],
  ])('refused: %s', (refusal, session, actor) => {
    expect(change(session, {}, { actor })).toEqual({ refusal });
  });
});

test('whoever came by link is known by a key and counted; a facilitator of that id is not', () => {
  const same = { tenant: 't', id: guest.id, name: '' };
  expect([guest, same].map(isByLink)).toEqual([true, false]);
  expect(cameByLink([{ person: guest }, { person: same }])).toBe(1);
});

describe('an answer by link', () => {
  const context = {
    now: start,
    conversation: launched.place.id,
    person: guest,
    told: {},
    known: true,
    previous: undefined,
    options: [],
  };
  const open = (anonymous: boolean) =>
    sessionAt('vote', { vote: { phase: 'open', openedAt: start, anonymous } });
  const vote = (anonymous: boolean, name?: string, person = guest) =>
    answer(open(anonymous), { stage: 'vote', fields: { trust: '5' }, name }, { ...context, person });

  test('needs a name where the stage is named, and there alone', () => {
    expect(vote(true)).toMatchObject({ name: '', tells: false });
    expect(vote(false)).toEqual({ refusal: 'name-unknown' });
    expect(vote(false, '  ')).toEqual({ refusal: 'name-unknown' });
    expect(vote(false, ' Aino   Aalto ')).toMatchObject({ name: 'Aino Aalto', tells: true });
    expect(vote(false, 'x'.repeat(81))).toMatchObject({ refusal: 'too-long' });
  });

  test('a name that was typed before is remembered; nobody else can choose theirs', () => {
    expect(vote(false, undefined, { ...guest, name: 'Aino' })).toMatchObject({ name: 'Aino', tells: false });
    expect(vote(false, 'Toinen', facilitator)).toMatchObject({ name: facilitator.name });
  });

  test('counts alike; the close tells how many came so, and in a named stage whose name nobody checked', () => {
    const chance = { id: () => 'row', shuffle: <T>(things: readonly T[]) => [...things] };
    const answers = [
      { body: { trust: 5 }, name: 'Aino', byLink: true as const },
      { body: { trust: 4 }, name: 'Veera' },
    ];
    const named = closeStage(currentStage(open(false)), answers, 3, chance);
    expect(named).toMatchObject({ answered: { total: 2, byLink: 1 } });
    expect(named.rows.map(({ by }) => by)).toEqual([{ name: 'Aino', byLink: true }, { name: 'Veera' }]);
    const anonymous = closeStage(currentStage(open(true)), answers, 3, chance);
    expect(anonymous.answered.byLink).toBe(1);
    expect(JSON.stringify(anonymous.rows)).not.toContain('byLink');
    expect(closeStage(currentStage(open(true)), answers.slice(1), 3, chance).answered).not.toHaveProperty(
      'byLink',
    );
  });
});
