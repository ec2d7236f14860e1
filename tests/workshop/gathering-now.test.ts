import { controlView } from '../../bot/workshop/display/control-view.ts';
import type { StagePlan } from '../../bot/workshop/kinds/all-kinds.ts';
import type { Phase, Stage } from '../../bot/workshop/session.ts';
import { agenda, sampleSession, stages, start } from './sample-session.ts';
import { sessionAt, thoughts } from './session-moments.ts';

const { of: _of, most: _most, ...base } = stages.support;
const share: StagePlan = {
  ...base,
  id: 'share',
  kind: 'points',
  question: base.title,
  points: 6,
  of: 'thoughts',
};
const session = sampleSession({ agenda: { ...agenda, stages: [stages.thoughts, share, stages.promises] } });
const answers = (count: number) =>
  new Map([['thoughts', thoughts(...Array.from({ length: count }, (_, n) => `answer ${n}`))]]);
const shown = (count: number, current: string, ground: Partial<Stage>, own: Partial<Stage> = {}) =>
  controlView(
    sessionAt(
      current,
      { thoughts: { phase: 'revealed', openedAt: start, closedAt: start, ...ground }, share: own },
      session,
    ),
    { now: start, answered: 3, participants: [], closed: answers(count), inConversation: false },
  );
const headings = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ id: `h${n}`, text: `Otsikko ${n}`, rows: [`row-${n}`] }));

test.each<Phase>(['closed', 'revealed'])(
  'gathering is offered for answers that are %s, and says for what',
  (phase) => {
    const view = shown(3, 'thoughts', { phase });
    expect(view.others).toContain('gather');
    expect(view.gathering).toMatchObject({ stage: 'thoughts', before: { id: 'share', number: 2 } });
  },
);

test.each<[string, ReturnType<typeof shown>]>([
  ['while answers still come', shown(3, 'thoughts', { phase: 'open' })],
  ['where nobody answered', shown(0, 'thoughts', { phase: 'closed' })],
  ['once the points are open', shown(20, 'share', {}, { phase: 'open', options: ['row-1'] })],
  ['at the promises', shown(20, 'promises', {})],
])('it is not offered %s', (_what, view) => {
  expect(view.others).not.toContain('gather');
  expect(view).not.toHaveProperty('gathering');
});

describe('with talk between the answers and the points', () => {
  const withTalk = sampleSession({
    agenda: { ...agenda, stages: [stages.thoughts, stages.tables, share, stages.promises] },
  });
  const at = (current: string, changes: Record<string, Partial<Stage>>) =>
    controlView(
      sessionAt(
        current,
        { thoughts: { phase: 'revealed', openedAt: start, closedAt: start }, ...changes },
        withTalk,
      ),
      { now: start, answered: 0, participants: [], closed: answers(3), inConversation: false },
    );

  test.each<Phase>(['waiting', 'open', 'revealed', 'dropped'])(
    'gathering is offered while the talk is %s, and says for what',
    (phase) => {
      const view = at('tables', { tables: { phase, ...(phase !== 'waiting' && { openedAt: start }) } });
      expect(view.others).toContain('gather');
      expect(view.gathering).toMatchObject({ stage: 'thoughts', before: { id: 'share', number: 3 } });
      expect(view.gathering).not.toHaveProperty('last');
    },
  );

  test('right before the points it is the last moment', () => {
    const view = at('share', { tables: { phase: 'revealed' } });
    expect(view.others).toContain('gather');
    expect(view.gathering).toMatchObject({ stage: 'thoughts', before: { id: 'share' }, last: true });
  });

  test('nothing is offered in the talk once the points are left out', () => {
    const view = at('tables', { tables: { phase: 'open' }, share: { phase: 'dropped' } });
    expect(view).not.toHaveProperty('gathering');
  });
});

test.each<[string, number, Partial<Stage>, object | undefined]>([
  ['sixteen answers', 16, {}, { what: 'answers', offered: 15, left: 1 }],
  ['fifteen answers', 15, {}, undefined],
  ['sixteen answers, one hidden', 16, { hidden: ['row-3'] }, undefined],
  ['forty answers under two headings', 40, { headings: headings(2) }, undefined],
  [
    'forty answers under twenty headings',
    40,
    { headings: headings(20) },
    { what: 'headings', offered: 15, left: 5 },
  ],
])('before points: %s', (_what, count, ground, cut) => {
  const view = shown(count, 'share', ground);
  expect(view).toMatchObject({ phase: 'waiting', next: 'open', gathering: { stage: 'thoughts' } });
  expect(view.gathering?.cut).toEqual(cut);
  expect(view.others).toContain('gather');
});
