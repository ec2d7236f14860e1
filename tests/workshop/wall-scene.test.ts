import fc from 'fast-check';
import { resultsViews } from '../../bot/workshop/display/results-views.ts';
import { shownOnWall, type WallFacts, wallScene } from '../../bot/workshop/display/wall-scene.ts';
import type { ClosedStages } from '../../bot/workshop/results.ts';
import type { Phase, Session } from '../../bot/workshop/session.ts';
import { drawWall } from '../../cards/wall/draw-wall.ts';
import { sampleSession, start } from './sample-session.ts';
import { closedWith, sessionAt, stageOf, thoughts } from './session-moments.ts';

const facts = (closed: ClosedStages = new Map()): WallFacts => ({
  now: start,
  answered: 3,
  participants: [],
  closed,
  earlier: [],
});
const reader = {
  language: 'fi',
  timeZone: 'Europe/Helsinki',
  title: 'Työpaja',
  code: undefined,
  address: undefined,
} as const;
const sceneOf = (session: Session, closed?: ClosedStages, shown?: string) =>
  wallScene(session, facts(closed), shown);
const drawn = (session: Session, closed: ClosedStages, shown?: string) =>
  JSON.stringify(drawWall(sceneOf(session, closed, shown), reader));
const inThoughts = (phase: Phase, more = {}) =>
  sessionAt('thoughts', { thoughts: { phase, openedAt: start, ...more } });

test.each<[string, Session, string]>([
  ['nothing has been opened', sampleSession(), 'lobby'],
  ['a later stage waits', sessionAt('thoughts'), 'waiting'],
  ['a stage is open', inThoughts('open'), 'open'],
  ['a stage is closing', inThoughts('closing', { closesAt: start }), 'open'],
  ['a stage is closed', inThoughts('closed', { closedAt: start }), 'closed'],
  ['a stage is dropped', inThoughts('dropped'), 'over'],
  ['its result is shown', inThoughts('revealed', { closedAt: start }), 'results'],
  ['it is ending', { ...inThoughts('revealed'), state: 'ending' }, 'ended'],
  ['it has been cancelled', { ...inThoughts('open'), state: 'cancelled' }, 'cancelled'],
])('when %s', (_when, session, scene) => {
  expect(sceneOf(session, new Map([['thoughts', thoughts('a')]])).scene).toBe(scene);
});

test('a result is the very one of the card in the room', () => {
  const breakdown = { trust: { kunta: [3, 2, 0, 0, 0] }, goals: {} };
  const closed = new Map([['vote', { ...closedWith(['sote', 'sote', 'jarjesto'], []), breakdown }]]);
  const session = sessionAt('vote', { vote: { phase: 'revealed', openedAt: start, closedAt: start } });
  const [card] = resultsViews(session, stageOf(session, 'vote'), closed);
  expect(card).toBeDefined();
  expect(sceneOf(session, closed)).toEqual({ scene: 'results', results: card, earlier: false });
});

const phases = fc.constantFrom<Phase>('waiting', 'open', 'closing', 'closed', 'revealed', 'dropped');
const places = fc.array(fc.boolean(), { minLength: 12, maxLength: 12 });

test('whatever the phase, nothing hidden and nothing that was not shown yet is on the wall', () => {
  fc.assert(
    fc.property(phases, places, fc.boolean(), fc.boolean(), (phase, hides, gathered, again) => {
      const texts = hides.map((_, place) => `salaisuus-${String.fromCodePoint(97 + place)}.`);
      const hidden = hides.flatMap((isHidden, place) => (isHidden ? [`row-${place}`] : []));
      const headings = gathered ? [{ id: 'h', text: 'Kiire', rows: ['row-0', 'row-1', 'row-2'] }] : [];
      const session = inThoughts(phase, { hidden, headings, closedAt: start });
      const closed = new Map([['thoughts', thoughts(...texts)]]);
      const said = drawn(session, closed, again ? 'thoughts' : undefined);
      for (const [place, text] of texts.entries()) {
        expect(said.includes(text)).toBe(phase === 'revealed' && !hides[place]);
      }
    }),
  );
});

test('only what was shown can be looked at again', () => {
  const session = sessionAt('thoughts', { vote: { phase: 'closed', closedAt: start } });
  const closed = new Map([
    ['vote', closedWith(['sote'], [])],
    ['thoughts', thoughts('a')],
  ]);
  expect(shownOnWall(session)).not.toContain('vote');
  for (const id of ['vote', 'thoughts', 'nothing', '__proto__']) {
    expect(sceneOf(session, closed, id).scene).toBe('waiting');
  }
});

test('what to say, what is late and what comes next is for the facilitator alone', () => {
  const session = inThoughts('open');
  const { say, ifLate } = stageOf(session, 'thoughts').plan;
  const said = drawn(session, new Map());
  for (const words of [say, ifLate]) expect(said).not.toContain(words.fi);
  expect(JSON.stringify(sceneOf(session))).toContain(say.fi);
});
