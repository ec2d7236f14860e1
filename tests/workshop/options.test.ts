import { fixedOptions, hiddenBelow, isGroundLaid, optionsIn } from '../../bot/workshop/results.ts';
import type { StagePlan } from '../../bot/workshop/kinds/all-kinds.ts';
import type { Session, Stage } from '../../bot/workshop/session.ts';
import { isRefusal } from '../../bot/workshop/refusals.ts';
import { steer } from '../../bot/workshop/steering.ts';
import { agenda, facilitator, sampleSession, stages, start } from './sample-session.ts';
import { closedWith, sessionAt, stageOf, thoughts } from './session-moments.ts';

const { of: _of, most: _most, ...base } = stages.support;
const share: StagePlan = {
  ...base,
  id: 'share',
  kind: 'points',
  question: base.title,
  points: 6,
  of: 'thoughts',
};
const promises: StagePlan = { ...stages.promises, startsFrom: 'share' };
const session = sampleSession({ agenda: { ...agenda, stages: [stages.thoughts, share, promises] } });
const closed = new Map([['thoughts', thoughts(...Array.from({ length: 20 }, (_, n) => `answer ${n}`))]]);
const headings = [
  { id: 'h1', text: 'Kiire', rows: ['row-0', 'row-1'] },
  { id: 'h2', text: 'Tyhjä', rows: ['row-2'] },
];
const at = (ground: Partial<Stage>, own: Partial<Stage> = {}, current = 'share') =>
  sessionAt(current, { thoughts: { phase: 'revealed', ...ground }, share: own }, session);
const textsIn = (of: Session, stage = 'share', all = closed) =>
  optionsIn(of, stageOf(of, stage), all).map(({ text }) => text);

test.each<[string, Session, string[]]>([
  ['the headings', at({ headings }), ['Kiire', 'Tyhjä']],
  ['not a heading whose answers are all hidden', at({ headings, hidden: ['row-2'] }), ['Kiire']],
  ['nothing of what has not been shown', at({ headings, phase: 'closed' }), []],
  [
    'the answers where all headings are empty',
    at({ headings: [{ id: 'h', text: 'X', rows: [] }], hidden: ['row-0'] }),
    Array.from({ length: 15 }, (_, n) => `answer ${n + 1}`),
  ],
  ['at most fifteen answers', at({}), Array.from({ length: 15 }, (_, n) => `answer ${n}`)],
  [
    'once opened, the headings of then as they read now',
    at(
      { headings: [...headings, { id: 'h3', text: 'Uusi', rows: ['row-4'] }], hidden: ['row-2'] },
      { options: ['h1', 'h2'] },
    ),
    ['Kiire', 'Tyhjä'],
  ],
  [
    'once opened on answers, those alone, without the hidden',
    at({ headings, hidden: ['row-5'] }, { options: ['row-4', 'row-5', 'row-6'] }),
    ['answer 4', 'answer 6'],
  ],
])('%s', (_what, of, expected) => {
  expect(textsIn(of)).toEqual(expected);
});

test('opening fixes what is chosen among', () => {
  const waiting = at({ headings });
  const stage = stageOf(waiting, 'share');
  const options = fixedOptions(waiting, stage, closed);
  const opened = steer(
    waiting,
    { type: 'open', stage: 'share', version: waiting.steered },
    {
      actor: facilitator,
      now: start,
      answered: 0,
      groundLaid: isGroundLaid(waiting, stage, closed),
      options,
    },
  );
  if (isRefusal(opened)) throw new Error(opened.refusal);
  expect(stageOf(opened.session, 'share').options).toEqual(['h1', 'h2']);
  expect(isGroundLaid(at({ phase: 'closed' }), stage, closed)).toBe(false);
});

test('hiding an answer under a heading does not touch an open card; hiding one that is an option does', () => {
  const on = (options: string[]) => {
    const of = at({ headings, hidden: ['row-1'] }, { options });
    return hiddenBelow(of, stageOf(of, 'share'));
  };
  expect(on(['h1', 'h2'])).toEqual([]);
  expect(on(['row-0', 'row-1'])).toEqual(['row-1']);
});

test('the three with the most points are where commitments may start, and may be missing', () => {
  const given = (option: string, number: number) => ({ option, points: number });
  const rows = [given('h1', 1), given('h2', 6), given('h3', 4), given('h4', 5)];
  const all = new Map(closed).set('share', closedWith(['sote'], rows));
  const more = ['h3', 'h4'].map((id) => ({ id, text: id, rows: [] }));
  const own = { options: ['h1', 'h2', 'h3', 'h4'] };
  const shown = at({ headings: [...headings, ...more] }, { ...own, phase: 'revealed' }, 'promises');
  expect(textsIn(shown, 'promises', all)).toEqual(['Tyhjä', 'h4', 'h3']);
  const kept = at({ headings }, { ...own, phase: 'closed' }, 'promises');
  expect(textsIn(kept, 'promises', all)).toEqual([]);
  expect(isGroundLaid(kept, stageOf(kept, 'promises'), all)).toBe(true);
});
