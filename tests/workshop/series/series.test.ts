import { agendaKinds } from '../../../bot/agendas/kinds/all-kinds.ts';
import { changeSince } from '../../../bot/workshop/series/change-since.ts';
import { fillFromSeries, needsSeries, runsAfter } from '../../../bot/workshop/series/fill-from-series.ts';
import { commitmentsOfSeries } from '../../../bot/workshop/series/open-commitments.ts';
import { chainOf, following, isSameRoom } from '../../../bot/workshop/series/series.ts';
import type { Due } from '../../../bot/workshop/due.ts';
import type { Commitment } from '../../../bot/workshop/kinds/commitment.ts';
import type { ReadinessPlan } from '../../../bot/workshop/kinds/readiness.ts';
import type { Row } from '../../../bot/workshop/kinds/kind.ts';
import type { RecordStage, SessionRecord } from '../../../bot/workshop/record.ts';
import { recordOf } from '../../../bot/workshop/record-of.ts';
import { sampleSession, stages } from '../sample-session.ts';

const base = recordOf(sampleSession(), new Map(), []);
const record = (session: string, changes: Partial<SessionRecord> = {}): SessionRecord => ({
  ...base,
  session,
  stages: [],
  ...changes,
});
const readinessPlan: ReadinessPlan = {
  ...stages.vote,
  kind: 'readiness',
  id: 'promised',
  items: [],
};
const answered = { total: 9, bySide: { kunta: 4, hyvinvointialue: 5, kumppani: 0 } };
const revealed = (plan: RecordStage['plan'], rows: readonly Row[]): RecordStage => ({
  plan,
  anonymous: false,
  phase: 'revealed',
  closed: { answered, rows },
});
const day = (text: string): Due => ({ type: 'day', day: text });
const alike = (text: string) => ({ fi: text, sv: text, en: text });
const promise = (id: string, due: Due, more: Partial<Commitment> = {}): Row<Commitment> => ({
  id,
  content: { what: `Teemme ${id}`, owner: { name: 'Rehtori' }, due, ...more },
});
const judged = (item: string, ...choices: string[]) =>
  choices.map((choice, place): Row => ({ id: `${item}-${place}`, content: { item, choice } }));

describe('a series', () => {
  const first = record('a', { title: 'Syksy' });
  const second = record('b', following(first));
  const third = record('c', following(second));

  test('each workshop stands next to the one that it continues', () => {
    expect(third).toMatchObject({ follows: 'b', series: { id: 'a', name: 'Syksy', number: 3 } });
  });

  test('its records run from the oldest, whatever their order in storage', () => {
    const ids = chainOf([third, record('x'), first, second], 'c').map(({ session }) => session);
    expect(ids).toEqual(['a', 'b', 'c']);
    expect(chainOf([third, first], 'c').map(({ session }) => session)).toEqual(['c']);
    expect(chainOf([first], undefined)).toEqual([]);
  });

  test('records that name each other in a circle do not hang', () => {
    const one = record('one', { follows: 'two' });
    const two = record('two', { follows: 'one' });
    expect(chainOf([one, two], 'one')).toHaveLength(2);
  });

  test.each([
    [
      'threads of one channel',
      { team: 't', channel: 'c', id: 'x' },
      { team: 't', channel: 'c', id: 'y' },
      true,
    ],
    ['two channels', { team: 't', channel: 'c', id: 'x' }, { team: 't', channel: 'd', id: 'x' }, false],
    ['two teams', { team: 't', channel: 'c', id: 'x' }, { team: 'u', channel: 'c', id: 'x' }, false],
    ['one chat', { id: 'x' }, { id: 'x' }, true],
    ['two chats', { id: 'x' }, { id: 'y' }, false],
    ['a chat of another organisation', { id: 'x', tenant: 'other' }, { id: 'x' }, false],
  ])('%s: one room %s', (_name, one, other, same) => {
    const place = { kind: 'channel', tenant: 'own' } as const;
    expect(isSameRoom({ ...place, ...one }, { ...place, ...other })).toBe(same);
  });
});

describe('what is taken up again', () => {
  const made = record('a', {
    stages: [
      revealed(stages.promises, [
        promise('later', day('2027-06-30')),
        promise('late', day('2026-10-31')),
        promise('decide', day('2027-05-31'), { decision: 'Lautakunta helmikuussa' }),
        promise('begun', day('2027-05-31')),
        promise('done', day('2026-10-01')),
        promise('soon', {
          type: 'quarters',
          from: { year: 2026, quarter: 4 },
          to: { year: 2026, quarter: 4 },
        }),
      ]),
    ],
  });
  const readiness = record('b', {
    stages: [
      revealed(stages.vote, [
        ...judged('begun', 'in-progress', 'done', 'not-started', 'cannot-say'),
        ...judged('done', 'done', 'done', 'in-progress'),
        ...judged('late', 'in-progress', 'in-progress'),
        ...judged('later', 'not-started', 'done'),
      ]),
    ],
  });

  test('late, awaiting a decision, or begun by nobody; what is begun in time waits', () => {
    const { open, ...counts } = commitmentsOfSeries([made, readiness], '2026-11-24');
    expect(open.map(({ id, because }) => [id, because])).toEqual([
      ['late', 'late'],
      ['decide', 'needs-decision'],
      ['soon', 'unconfirmed'],
      ['later', 'unconfirmed'],
    ]);
    expect(counts).toEqual({ total: 6, done: 1, inProgress: 2 });
  });

  test('a later judgement holds over an earlier one', () => {
    const undone = record('c', { stages: [revealed(stages.vote, judged('done', 'not-started'))] });
    const { open } = commitmentsOfSeries([made, readiness, undone], '2026-11-24');
    expect(open.map(({ id }) => id)).toContain('done');
  });

  test('what one or two judged without names is told by no figure', () => {
    const judgedBy = (anonymous: boolean, ...choices: string[]) =>
      commitmentsOfSeries(
        [
          made,
          record('b', { stages: [{ ...revealed(stages.vote, judged('later', ...choices)), anonymous }] }),
        ],
        '2026-11-24',
      ).done;
    expect(judgedBy(true, 'done', 'done')).toBe(0);
    expect(judgedBy(true, 'done', 'done', 'done')).toBe(1);
    expect(judgedBy(false, 'done')).toBe(1);
  });

  test('a quarter is late the day after its last', () => {
    const on = (today: string) =>
      commitmentsOfSeries([made], today).open.find(({ id }) => id === 'soon')?.because;
    expect(on('2026-12-31')).toBe('unconfirmed');
    expect(on('2027-01-01')).toBe('late');
  });
});

describe('an agenda that continues', () => {
  const follow = { ...base.agenda, ...sampleAgenda() };
  const voted = record('a', {
    stages: [revealed({ ...stages.vote, id: 'other', title: words('Muu otsikko') }, [])],
  });

  test('asks the last vote again under its own title', () => {
    expect(needsSeries(follow)).toBe(true);
    const [filled] = fillFromSeries(follow, [voted], '2026-11-24').stages;
    expect(filled).toMatchObject({ id: 'again', question: stages.vote.question, items: stages.vote.items });
    expect(filled).not.toHaveProperty('from');
  });

  test('asks how far the open promises are, each known by its own id', () => {
    const promised = record('a', {
      stages: [
        revealed(stages.promises, [
          promise('0a6f1f0e-3c1b', day('2026-10-31')),
          promise('1b6f1f0e-3c1b', day('2027-10-31'), { what: 'ä'.repeat(500) }),
        ]),
      ],
    });
    const asked = { ...follow, stages: [{ ...readinessPlan, from: 'open-commitments' as const }] };
    const [filled] = fillFromSeries(asked, [promised], '2026-11-24').stages;
    const { items } = filled as typeof readinessPlan;
    expect(items.map(({ id }) => id)).toEqual(['0a6f1f0e-3c1b', '1b6f1f0e-3c1b']);
    expect(items[0]?.label.fi).toBe('Teemme 0a6f1f0e-3c1b (Rehtori)');
    expect(items[1]?.label.sv).toHaveLength(120);
    expect(agendaKinds.readiness.schema.safeParse(filled).error).toBeUndefined();
    expect(fillFromSeries(asked, [record('b')], '2026-11-24').stages).toEqual([]);
  });

  test('lets what talks about a stage leave with it, and tells beforehand what is run', () => {
    const readiness = { ...readinessPlan, from: 'open-commitments' as const };
    const vote = follow.stages.find(({ kind }) => kind === 'challenge')!;
    const talk = { ...stages.tables, id: 'result', of: vote.id };
    const asked = { ...follow, stages: [readiness, vote, talk, stages.thoughts] };
    expect(fillFromSeries(asked, [record('a')], '2026-11-24').stages).toEqual([stages.thoughts]);
    expect(runsAfter(asked, [record('a')], '2026-11-24')).toEqual({
      stages: 1,
      minutes: stages.thoughts.minutes,
      promises: 0,
      withoutVote: [vote.title, talk.title],
      withoutPromises: [readiness.title],
    });
    const after = runsAfter(asked, [voted], '2026-11-24');
    expect(after).toMatchObject({ stages: 3, withoutVote: [], withoutPromises: [readiness.title] });
    expect(after).toMatchObject({ promises: 0, vote: { title: words('Muu otsikko'), items: 3 } });
  });

  test('tells beforehand how many promises are asked about, and puts them where they are talked about', () => {
    const promised = record('a', {
      stages: [
        revealed(stages.promises, [
          promise('0a6f1f0e-3c1b', day('2027-10-31')),
          promise('1b6f1f0e-3c1b', day('2026-10-31')),
        ]),
      ],
    });
    const talk = { ...stages.tables, from: 'open-commitments' as const };
    const asked = {
      ...follow,
      stages: [talk, { ...readinessPlan, from: 'open-commitments' as const }],
    };
    expect(runsAfter(asked, [promised], '2026-11-24')).toMatchObject({ stages: 2, promises: 2 });
    expect(runsAfter(asked, [promised], '2026-11-24')).not.toHaveProperty('vote');
    const [filled] = fillFromSeries(asked, [promised], '2026-11-24').stages;
    expect(filled).toEqual({
      ...stages.tables,
      promises: [
        { label: alike('Teemme 1b6f1f0e-3c1b (Rehtori)'), due: day('2026-10-31'), because: 'late' },
        { label: alike('Teemme 0a6f1f0e-3c1b (Rehtori)'), due: day('2027-10-31'), because: 'unconfirmed' },
      ],
    });
    expect(agendaKinds.talk.schema.safeParse(filled).error).toBeUndefined();
    expect(fillFromSeries(asked, [record('b')], '2026-11-24').stages).toEqual([stages.tables]);
  });

  test('leaves out what the series does not have', () => {
    expect(fillFromSeries(follow, [record('a')], '2026-11-24').stages.map(({ id }) => id)).toEqual([
      'thoughts',
    ]);
  });
});

describe('change', () => {
  const measures = stages.vote.items.map(({ id, label }) => ({ id, label, value: 2, unit: 'step' as const }));
  const voted = (session: string, choice: string, changes: Partial<SessionRecord> = {}) =>
    record(session, {
      startedAt: `${session}-01T08:00:00.000Z`,
      stages: [
        revealed(
          stages.vote,
          stages.vote.items.flatMap(({ id }) => judged(id, choice, choice, choice)),
        ),
      ],
      ...changes,
    });
  const now = { plan: stages.vote, agenda: base.agenda, measures };

  test('is since the latest session that asked the same', () => {
    const change = changeSince(now, [voted('2026-01', '5'), voted('2026-02', '4'), record('2026-03')]);
    expect(change?.since).toBe('2026-02-01T08:00:00.000Z');
    expect(change?.items.every(({ before, after }) => before === 4 && after === 2)).toBe(true);
  });

  test.each<[string, Partial<SessionRecord>]>([
    ['another version of the agenda', { agenda: { ...base.agenda, version: base.agenda.version + 1 } }],
    [
      'another question',
      {
        stages: [
          revealed(
            { ...stages.vote, question: words('Muuta?') },
            stages.vote.items.flatMap(({ id }) => judged(id, '5', '5', '5')),
          ),
        ],
      },
    ],
    [
      'a stage that was never shown',
      { stages: [{ ...revealed(stages.vote, judged('trust', '5', '5', '5')), phase: 'closed' }] },
    ],
    ['answers of fewer than three', { stages: [revealed(stages.vote, judged('trust', '5', '5'))] }],
  ])('is not told against %s', (_what, changes) => {
    expect(changeSince(now, [voted('2026-01', '5', changes)])).toBeUndefined();
  });

  test('is told of an item only where its words are the same', () => {
    const [first, ...others] = stages.vote.items;
    if (!first) throw new Error('no item');
    const reworded = { ...stages.vote, items: [{ ...first, label: words('Toinen asia') }, ...others] };
    const rows = stages.vote.items.flatMap(({ id }) => judged(id, '5', '5', '5'));
    const change = changeSince(now, [voted('2026-01', '5', { stages: [revealed(reworded, rows)] })]);
    expect(change?.items).toHaveLength(stages.vote.items.length - 1);
  });
});

function sampleAgenda() {
  return {
    audience: words('A'),
    source: words('S'),
    parties: [],
    stages: [{ ...stages.vote, id: 'again', from: 'last-vote' as const }, stages.thoughts],
  };
}

function words(text: string) {
  return { fi: text, sv: `${text} sv`, en: `${text} en` };
}
