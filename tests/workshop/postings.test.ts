import { postingsOf, type Posting, type PostingFacts } from '../../bot/workshop/display/postings.ts';
import { rehearse } from '../../bot/workshop/launch.ts';
import { keyOf } from '../../bot/workshop/people.ts';
import { isRefusal } from '../../bot/workshop/refusals.ts';
import type { Phase, Session } from '../../bot/workshop/session.ts';
import { giveWay, settle } from '../../bot/workshop/steering.ts';
import { addSeconds } from '../../bot/workshop/time.ts';
import { agenda, coFacilitator, context, facilitator, sampleSession, start } from './sample-session.ts';
import { closedWith, sessionAt, thoughts } from './session-moments.ts';

const facts: PostingFacts = {
  now: start,
  answered: 3,
  participants: [],
  closed: new Map(),
  controlInRoom: new Set(),
  posted: new Set(),
  undelivered: 0,
  earlier: [],
};
const postings = (session: Session, over: Partial<PostingFacts> = {}) =>
  postingsOf(session, { ...facts, ...over });
const slotsOf = (all: readonly Posting[]) =>
  all.map(({ slot, to }) => [slot, to === 'room' ? to : keyOf(to)]);
const at = (slot: string, all: readonly Posting[]) => all.find((posting) => posting.slot === slot);
const control = (who: typeof facilitator) => `control:${keyOf(who)}`;
const opened = { openedAt: start };

test('a session that waits shows its lobby, and a control card to each who steers', () => {
  expect(slotsOf(postings(sampleSession()))).toEqual([
    ['lobby', 'room'],
    [control(facilitator), keyOf(facilitator)],
    [control(coFacilitator), keyOf(coFacilitator)],
  ]);
});

describe('the answer card', () => {
  const thoughtsIn = (phase: Phase, changes: object = {}) =>
    sessionAt('thoughts', { thoughts: { phase, ...opened, ...changes } });
  const closesAt = addSeconds(start, 30);

  test('is not touched from its opening until the next stage opens, whatever happens', () => {
    const moments = [
      postings(thoughtsIn('open')),
      postings(thoughtsIn('open'), { answered: 40, now: addSeconds(start, 900) }),
      postings({ ...thoughtsIn('open'), version: 99 }),
      postings(thoughtsIn('closing', { closesAt })),
      postings(thoughtsIn('closed', { closedAt: closesAt }), {
        closed: new Map([['thoughts', thoughts('x')]]),
      }),
      postings(thoughtsIn('revealed', { closedAt: closesAt, hidden: ['row-0'] })),
      postings(sessionAt('tables', { thoughts: { phase: 'revealed', ...opened } })),
    ];
    for (const moment of moments) {
      expect(at('card:thoughts:0', moment)).toMatchObject({ revision: 'open', view: { view: 'stage' } });
    }
  });

  test.each<[string, Session]>([
    ['the next stage is open', sessionAt('tables', { tables: { phase: 'open', ...opened } })],
    ['a later stage is open', sessionAt('support', { tables: {}, support: { phase: 'open', ...opened } })],
    ['the session is ending', { ...thoughtsIn('revealed'), state: 'ending' }],
    ['the session was cancelled', { ...thoughtsIn('closed'), state: 'cancelled' }],
  ])('says that it is over when %s', (_when, session) => {
    expect(at('card:thoughts:0', postings(session))).toMatchObject({
      revision: 'over',
      updateOnly: true,
      view: { view: 'stage-over' },
    });
  });

  test('brought to the bottom, it is a new message, and the older copies say so', () => {
    const all = postings(thoughtsIn('open', { brought: 2 }));
    for (const slot of ['card:thoughts:0', 'status:thoughts:0', 'card:thoughts:1', 'status:thoughts:1']) {
      expect(at(slot, all)).toMatchObject({
        revision: 'moved',
        updateOnly: true,
        view: { view: 'moved', card: 'answer' },
      });
    }
    expect(at('card:thoughts:2', all)).toMatchObject({ revision: 'open', view: { view: 'stage' } });
    expect(at('status:thoughts:2', all)).toMatchObject({ view: { view: 'status' } });
    expect(at('card:thoughts:3', all)).toBeUndefined();
  });

  test('asks the party only on the first card that asks anything', () => {
    const first = sessionAt('vote', { vote: { phase: 'open', ...opened } });
    expect(at('card:vote:0', postings(first))?.view).toHaveProperty('parties', agenda.parties);
    expect(at('card:thoughts:0', postings(thoughtsIn('open')))?.view).not.toHaveProperty('parties');
    const dropped = sessionAt('thoughts', {
      vote: { phase: 'dropped' },
      thoughts: { phase: 'open', ...opened },
    });
    expect(at('card:thoughts:0', postings(dropped))?.view).toHaveProperty('parties');
  });
});

test('the status follows the count while answers are taken, and stands still afterwards', () => {
  const status = (phase: Phase, over: Partial<PostingFacts> = {}) =>
    at('status:vote:0', postings(sessionAt('vote', { vote: { phase, ...opened } }), over));
  expect(status('open')).not.toHaveProperty('revision');
  expect(status('open')?.view).toMatchObject({ progress: { answered: 3, of: 12 } });
  const closed = new Map([['vote', closedWith(['sote', 'sote'], [])]]);
  expect(status('closed', { closed, answered: 7 })).toMatchObject({
    revision: 'closed',
    view: { progress: { answered: 2 } },
  });
});

describe('what has not been revealed', () => {
  const secret = 'VASTAUS-JOTA-EI-OLE-VIELÄ-NÄYTETTY';
  const closed = new Map([
    ['thoughts', thoughts(secret, 'hidden one')],
    ['vote', closedWith(['sote', 'sote', 'sote'], [{ item: 'trust', choice: '5' }])],
  ]);

  test.each<[string, Session]>([
    ['closed', sessionAt('thoughts', { thoughts: { phase: 'closed', ...opened } })],
    [
      'passed over',
      sessionAt('support', { thoughts: { phase: 'closed' }, support: { phase: 'open', ...opened } }),
    ],
    [
      'when the session ends',
      { ...sessionAt('promises', { thoughts: { phase: 'closed' } }), state: 'ending', endedAt: start },
    ],
    [
      'when the session has ended',
      { ...sessionAt('promises', { thoughts: { phase: 'closed' } }), state: 'ended', endedAt: start },
    ],
    [
      'when it is cancelled',
      { ...sessionAt('thoughts', { thoughts: { phase: 'closed' } }), state: 'cancelled' },
    ],
  ])('is in no message: %s', (_when, session) => {
    expect(JSON.stringify(postings(session, { closed }))).not.toContain(secret);
  });

  test('revealed, it is there, and what was hidden is nowhere', () => {
    const session = sessionAt('support', {
      thoughts: { phase: 'revealed', hidden: ['row-1'] },
      support: { phase: 'open', ...opened },
    });
    const all = JSON.stringify(postings(session, { closed }));
    expect(all).toContain(secret);
    expect(all).not.toContain('hidden one');
  });

  test('no figure of a closed vote is in any message', () => {
    const session = sessionAt('vote', { vote: { phase: 'closed', ...opened } });
    const all = postings(session, { closed });
    expect(all.filter(({ slot }) => slot.startsWith('results:'))).toEqual([]);
    expect(JSON.stringify(all)).not.toContain('"figures"');
  });
});

test('results are redrawn when an answer is hidden or shown again, and only then', () => {
  const closed = new Map([['thoughts', thoughts('a', 'b')]]);
  const revision = (hidden: string[], version = 1) =>
    at(
      'results:thoughts:1',
      postings(
        { ...sessionAt('thoughts', { thoughts: { phase: 'revealed', ...opened, hidden } }), version },
        { closed },
      ),
    )?.revision;
  expect(revision([], 9)).toBe(revision([]));
  expect(revision(['row-1'])).not.toBe(revision([]));
  expect(revision(['row-0'])).not.toBe(revision(['row-1']));
});

describe('the control card', () => {
  const session = sessionAt('vote', { vote: { phase: 'open', ...opened } });
  const inRoom = { controlInRoom: new Set([keyOf(coFacilitator)]) };

  test('in 1:1 it is one message; where 1:1 cannot be reached it stands in the room', () => {
    const all = postings(session, inRoom);
    expect(at(control(facilitator), all)).toMatchObject({ to: facilitator, view: { inConversation: false } });
    expect(at(`${control(coFacilitator)}:vote:open:0`, all)).toMatchObject({
      to: 'room',
      view: { view: 'control', inConversation: true },
    });
    expect(at(control(coFacilitator), all)).toBeUndefined();
  });

  test('in the room it is sent again below each new card, and the older one says so', () => {
    const older = `${control(coFacilitator)}:vote:open:0`;
    const brought = sessionAt('vote', { vote: { phase: 'open', ...opened, brought: 1 } });
    const all = postings(brought, { ...inRoom, posted: new Set([older, control(facilitator)]) });
    expect(at(older, all)).toMatchObject({
      updateOnly: true,
      revision: 'moved',
      view: { view: 'moved', card: 'control' },
    });
    expect(at(`${control(coFacilitator)}:vote:open:1`, all)).toMatchObject({ to: 'room' });
    expect(at(control(facilitator), all)).toMatchObject({ view: { view: 'control' } });
  });

  test('it stays in its place through the countdown and the close', () => {
    const slot = `${control(coFacilitator)}:vote:open:0`;
    for (const phase of ['open', 'closing', 'closed'] as const) {
      const all = postings(sessionAt('vote', { vote: { phase, ...opened } }), inRoom);
      expect(at(slot, all)).toMatchObject({ to: 'room' });
    }
  });

  test('it says when all is over, and how many digests did not arrive', () => {
    const ended: Session = { ...session, state: 'ended', leaders: [{ name: 'L' }, { name: 'M' }] };
    expect(at(control(facilitator), postings(ended, { undelivered: 1 }))).toMatchObject({
      view: { view: 'control-over', state: 'ended', undelivered: 1, leaders: 2 },
    });
  });
});

describe('the end', () => {
  const ended = (session: Session): Session => ({ ...session, state: 'ended', endedAt: start });
  const rehearsal = rehearse({ agenda, language: 'fi', title: 'Harjoitus', participants: 18 }, context);

  test('the room gets one summary, and nobody a digest from here', () => {
    const all = postings(ended(sessionAt('promises')));
    expect(at('summary', all)).toMatchObject({ to: 'room', revision: 'ended' });
    expect(at('digest', all)).toBeUndefined();
  });

  test('a cancelled session has no summary', () => {
    expect(at('summary', postings({ ...sessionAt('promises'), state: 'cancelled' }))).toBeUndefined();
  });

  test('a rehearsal shows its digest to the rehearser alone', () => {
    const digests = postings(ended(rehearsal)).filter(({ view }) => view.view === 'digest');
    expect(digests).toMatchObject([
      { slot: 'digest', to: facilitator, view: { digest: { rehearsal: true } } },
    ]);
  });

  test('in a personal chat that is the conversation itself, with the control card in it', () => {
    const personal: Session = { ...rehearsal, conversation: { ...rehearsal.conversation, kind: 'personal' } };
    const all = postings(ended(personal));
    expect(at('digest', all)?.to).toBe('room');
    expect(new Set(all.map(({ to }) => to))).toEqual(new Set(['room']));
    expect(at(`${control(facilitator)}:over`, all)).toMatchObject({ to: 'room' });
  });

  test.each([
    ['personal' as const, true],
    ['channel' as const, false],
  ])('in a %s conversation an older control card is taken away for the new one: %s', (kind, isGone) => {
    const session: Session = { ...rehearsal, conversation: { ...rehearsal.conversation, kind } };
    const running = sessionAt('tables', { tables: { phase: 'open', ...opened } }, session);
    const [older, newer] = ['waiting', 'open'].map((step) => `${control(facilitator)}:tables:${step}:0`);
    const all = postings(running, {
      posted: new Set([older ?? '']),
      controlInRoom: new Set([keyOf(facilitator)]),
    });
    expect(at(older ?? '', all)).toMatchObject({ view: { view: 'moved' }, updateOnly: true });
    expect(at(older ?? '', all)?.goesFor).toBe(isGone ? newer : undefined);
    expect(at(newer ?? '', all)?.view).toMatchObject({ view: 'control' });
  });

  test.each([
    ['with a talk stage open', 'tables:waiting:0', 'tables:open:0'],
    ['before its latest card was sent', 'vote:revealed:0', 'tables:waiting:0'],
  ])('a rehearsal that gave way %s says so on its lowest control card', (_when, ...sent) => {
    const personal: Session = { ...rehearsal, conversation: { ...rehearsal.conversation, kind: 'personal' } };
    const running = sessionAt('tables', { tables: { phase: 'open', ...opened } }, personal);
    const left = giveWay(running, start);
    if (isRefusal(left)) throw new Error(left.refusal);
    const slots = sent.map((step) => `${control(facilitator)}:${step}`);
    const all = postings(left.session, { posted: new Set(slots) });
    expect(slots.map((slot) => at(slot, all)?.view)).toMatchObject([
      { view: 'moved' },
      { view: 'control-over', state: 'gave-way' },
    ]);
  });

  test('a rehearsal that gave way to a new one keeps one calm line, and sends nothing anew', () => {
    const running: Session = {
      ...rehearsal,
      conversation: { ...rehearsal.conversation, kind: 'personal' },
    };
    const standing = postings(running).find(({ slot }) => slot.startsWith(control(facilitator)));
    const left = giveWay(running, start);
    if (isRefusal(left)) throw new Error(left.refusal);
    for (const session of [left.session, settle(left.session)]) {
      const all = postings(session, { posted: new Set(['lobby', standing?.slot ?? '']) });
      expect(all.filter(({ updateOnly }) => !updateOnly)).toEqual([]);
      expect(all.filter(({ slot }) => ['summary', 'digest', 'cancelled'].includes(slot))).toEqual([]);
      expect(at(standing?.slot ?? '', all)).toMatchObject({
        view: { view: 'control-over', state: 'gave-way' },
      });
    }
  });
});
