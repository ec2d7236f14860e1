import { launch, rehearse } from '../../bot/workshop/launch.ts';
import {
  agenda,
  coFacilitator,
  context,
  facilitator,
  request,
  sampleSession,
  start,
} from './sample-session.ts';

describe('what the launch card may say', () => {
  test.each<[string, Partial<typeof request>, object]>([
    ['no title', { title: '  ' }, { refusal: 'title-missing' }],
    ['a title of 121', { title: 'x'.repeat(121) }, { refusal: 'title-too-long', values: { most: 120 } }],
    ['a title of 120', { title: ` ${'x'.repeat(120)} ` }, { title: 'x'.repeat(120) }],
    ['nobody expected', { expected: '0' }, { refusal: 'bad-expected', values: { most: 5000 } }],
    ['too many expected', { expected: '5001' }, { refusal: 'bad-expected' }],
    ['half a person', { expected: '2.5' }, { refusal: 'bad-expected' }],
    ['a word for a number', { expected: 'kaksi' }, { refusal: 'bad-expected' }],
    ['5,000 expected', { expected: ' 5000 ' }, { expected: 5000 }],
  ])('%s', (_what, changes, expected) => {
    expect(launch({ ...request, ...changes }, context)).toMatchObject(expected);
  });

  test('how many are expected may be left open', () => {
    expect(launch({ ...request, expected: ' ' }, context)).not.toHaveProperty('expected');
  });
});

test('a fresh session waits at its first stage, in version 1', () => {
  expect(sampleSession()).toMatchObject({
    version: 1,
    state: 'running',
    current: 0,
    rehearsal: false,
    launchedAt: start,
    facilitator,
    coFacilitators: [{ person: coFacilitator }],
    closingSeconds: 30,
  });
  expect(new Set(sampleSession().stages.map(({ phase }) => phase))).toEqual(new Set(['waiting']));
  expect(sampleSession()).not.toHaveProperty('startedAt');
});

test('anonymity is each stage’s own; what asks nothing or is always named has none', () => {
  const anonymous = (namedStages: readonly string[]) =>
    sampleSession({ namedStages })
      .stages.filter((stage) => stage.anonymous)
      .map(({ plan }) => plan.id);
  expect(anonymous([])).toEqual(['vote', 'thoughts', 'support']);
  expect(anonymous(['thoughts', 'no-such-stage'])).toEqual(['vote', 'support']);
});

test('a rehearsal messages nobody, is quick, and follows the agenda’s own anonymity', () => {
  const named = agenda.stages.map((stage) => ({ ...stage, anonymous: stage.id !== 'vote' }));
  const session = rehearse(
    { agenda: { ...agenda, stages: named }, language: 'sv', title: 'Övning', participants: 18 },
    context,
  );
  expect(session).toMatchObject({
    rehearsal: true,
    leaders: [],
    coFacilitators: [],
    closingSeconds: 5,
    expected: 18,
    language: 'sv',
  });
  expect(session.stages.map(({ anonymous }) => anonymous)).toEqual([false, true, false, true, false]);
});

describe('the county', () => {
  const asking = { ...agenda, asks: { municipality: true } };

  test.each<[string, readonly string[] | undefined, object]>([
    ['is missing', undefined, { refusal: 'county-missing' }],
    ['is none', ['maakunta'], { refusal: 'county-missing' }],
    ['is one of several', ['satakunta', 'maakunta'], { counties: ['satakunta'] }],
  ])('%s', (_what, counties, expected) => {
    const asked = { ...request, agenda: asking, ...(counties && { counties }) };
    expect(launch(asked, context)).toMatchObject(expected);
  });

  test('is nobody’s business where the agenda does not ask the municipality', () => {
    expect(launch({ ...request, counties: ['satakunta'] }, context)).not.toHaveProperty('counties');
  });

  test('of a rehearsal is chosen for it', () => {
    const session = rehearse(
      { agenda: asking, language: 'fi', title: 'Harjoitus', participants: 18 },
      context,
    );
    expect(session.counties).toEqual(['satakunta']);
  });
});
