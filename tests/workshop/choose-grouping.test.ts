import { chooseGrouping, dimensionsIn, type GroupingCommand } from '../../bot/workshop/choose-grouping.ts';
import type { Grouping } from '../../bot/workshop/grouping.ts';
import { isRefusal } from '../../bot/workshop/refusals.ts';
import { currentStage, type Session } from '../../bot/workshop/session.ts';
import { steer } from '../../bot/workshop/steering.ts';
import { agenda, coFacilitator, facilitator, sampleSession, start, stranger } from './sample-session.ts';
import { sessionAt } from './session-moments.ts';

const asking = sampleSession({
  agenda: { ...agenda, asks: { municipality: true, level: true } },
  counties: ['satakunta'],
});
type Choice = GroupingCommand['choice'];
const merge = (groups: string[], name = ''): Choice => ({ type: 'merge', groups, name });
const press = (session: Session, choice: Choice, actor = facilitator) =>
  chooseGrouping(session, { stage: currentStage(session).plan.id, version: session.steered, choice }, actor);
const groupingAfter = (session: Session, ...choices: Choice[]) =>
  choices.reduce<Session>((before, choice) => {
    const after = press(before, choice);
    if (isRefusal(after)) throw new Error(after.refusal);
    return after;
  }, session).stages[session.current]?.grouping;

test.each<[string, Choice[], Grouping]>([
  ['another dimension', [{ type: 'by', by: 'municipality' }], { by: 'municipality' }],
  [
    'merged groups, in the order of the dimension',
    [merge(['kumppani', 'kunta'], ' Kunta ja kumppanit ')],
    { by: 'side', merged: [{ groups: ['kunta', 'kumppani'], name: 'Kunta ja kumppanit' }] },
  ],
  [
    'one more group joins what is one already',
    [{ type: 'by', by: 'party' }, merge(['sivistys', 'sote']), merge(['sote', 'jarjesto'])],
    { by: 'party', merged: [{ groups: ['sivistys', 'sote', 'jarjesto'] }] },
  ],
  [
    'the two main sides',
    [merge(['kunta', 'kumppani']), { type: 'main-sides' }],
    { by: 'side', mainSides: true },
  ],
  ['undone', [{ type: 'main-sides' }, { type: 'undo' }], { by: 'side' }],
  [
    'another dimension undoes what was merged',
    [merge(['kunta', 'kumppani']), { type: 'by', by: 'level' }],
    { by: 'level' },
  ],
])('%s', (_what, choices, expected) => {
  expect(groupingAfter(asking, ...choices)).toEqual(expected);
});

test.each<[string, Session, Choice, string]>([
  [
    'a dimension that the agenda does not ask',
    sampleSession(),
    { type: 'by', by: 'level' },
    'dimension-unknown',
  ],
  ['no dimension', asking, { type: 'by', by: '' }, 'dimension-unknown'],
  ['one group', asking, merge(['kunta']), 'merge-too-few'],
  ['the same group twice', asking, merge(['kunta', 'kunta']), 'merge-too-few'],
  ['a group of another dimension', asking, merge(['kunta', 'sote']), 'merge-too-few'],
  ['a long name', asking, merge(['kunta', 'kumppani'], 'x'.repeat(61)), 'group-name-too-long'],
  [
    'a stage that has opened',
    sessionAt('vote', { vote: { phase: 'open' } }),
    { type: 'main-sides' },
    'not-in-this-phase',
  ],
  [
    'a stage of texts',
    sessionAt('thoughts', { thoughts: { phase: 'waiting' } }),
    { type: 'main-sides' },
    'not-in-this-phase',
  ],
  ['a session that is over', { ...asking, state: 'ended' }, { type: 'main-sides' }, 'session-over'],
])('%s is refused', (_what, session, choice, refusal) => {
  expect(press(session, choice)).toMatchObject({ refusal });
});

test('only who steers chooses, and only on the newest card', () => {
  expect(press(asking, { type: 'main-sides' }, stranger)).toEqual({ refusal: 'not-facilitator' });
  expect(press(asking, { type: 'main-sides' }, coFacilitator)).not.toHaveProperty('refusal');
  const old = { stage: 'vote', version: asking.steered - 1, choice: { type: 'undo' } } as const;
  expect(chooseGrouping(asking, old, facilitator)).toEqual({ refusal: 'stale-press' });
});

test('what was chosen is fixed when the stage opens, and an older card then opens nothing', () => {
  const chosen = press(asking, { type: 'by', by: 'party' }) as Session;
  const open = (version: number) =>
    steer(
      chosen,
      { type: 'open', stage: 'vote', version },
      { actor: facilitator, now: start, answered: 0, groundLaid: true },
    );
  expect(open(asking.steered)).toEqual({ refusal: 'stale-press' });
  const opened = open(chosen.steered);
  if (isRefusal(opened)) throw new Error(opened.refusal);
  expect(currentStage(opened.session)).toMatchObject({ phase: 'open', grouping: { by: 'party' } });
});

test('a session is broken down by what its agenda asks', () => {
  expect(dimensionsIn(sampleSession())).toEqual(['side', 'party']);
  expect(dimensionsIn(asking)).toEqual(['side', 'party', 'municipality', 'level']);
});
