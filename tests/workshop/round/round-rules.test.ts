import fc from 'fast-check';
import { nextWorkingDay } from '../../../bot/calendar/working-time.ts';
import { launch } from '../../../bot/workshop/launch.ts';
import type { StatementDraft } from '../../../bot/workshop/round/drafting.ts';
import {
  type InvitationState,
  missingParts,
  readInvitationLines,
  standingsOf,
} from '../../../bot/workshop/round/invitations.ts';
import { dueNudge, nudgeMoments } from '../../../bot/workshop/round/nudging.ts';
import type { RoundRequest } from '../../../bot/workshop/round/round-request.ts';
import type { RoundSession } from '../../../bot/workshop/round/round.ts';
import { openRound } from '../../../bot/workshop/round/round-steering.ts';
import { nextMoment } from '../../../bot/workshop/display/next-moment.ts';
import { agenda, context, facilitator, request, start } from '../sample-session.ts';

const invitations = ['a', 'b'].map((id) => ({
  organisation: { id, name: `Organisation ${id}` },
  people: [],
}));
const round: RoundRequest = {
  closesOn: '2026-12-08',
  nudgeDays: '7, 2',
  invitations,
  byOrganisation: ['thoughts'],
};

function launched(changes: Partial<RoundRequest>, namedStages: readonly string[] = ['thoughts']) {
  return launch({ ...request, agenda, namedStages, round: { ...round, ...changes } }, context);
}

function opened(changes: Partial<RoundRequest> = {}): RoundSession {
  const session = launched(changes);
  if ('refusal' in session || !session.round) throw new Error('refused');
  const open = openRound(session as RoundSession, start);
  if ('refusal' in open) throw new Error(open.refusal);
  return open as RoundSession;
}

describe('a launch', () => {
  test.each<[string, Partial<RoundRequest>, readonly string[], string]>([
    ['a statement in an anonymous stage', {}, [], 'anonymous-by-organisation'],
    [
      'two, of which one is anonymous',
      { byOrganisation: ['thoughts', 'vote'] },
      ['thoughts'],
      'anonymous-by-organisation',
    ],
    ['organisations with nothing to state', { byOrganisation: [] }, ['thoughts'], 'invited-without-part'],
    ['a day that is over', { closesOn: '2026-11-22' }, ['thoughts'], 'bad-closing-day'],
    ['no day', { closesOn: '' }, ['thoughts'], 'bad-closing-day'],
    ['a day that is none', { closesOn: '2027-02-30' }, ['thoughts'], 'bad-closing-day'],
    ['reminders in words', { nudgeDays: 'viikkoa ennen' }, ['thoughts'], 'bad-nudges'],
    ['too many reminders', { nudgeDays: '1 2 3 4 5 6' }, ['thoughts'], 'bad-nudges'],
  ])('with %s is refused', (_name, changes, named, refusal) => {
    expect(launched(changes, named)).toMatchObject({ refusal });
  });

  test.each([
    ['7, 2', [7, 2]],
    ['2;7 ; 7', [7, 2]],
    ['', []],
    ['0', [0]],
  ])('reads reminders: %s', (nudgeDays, days) => {
    expect(launched({ nudgeDays })).toMatchObject({ round: { nudgeDays: days } });
  });

  test('promises are made person by person, whoever asks for more', () => {
    const session = launched({ byOrganisation: ['thoughts', 'promises'] });
    expect(session).toMatchObject({ stages: expect.anything() });
    if ('refusal' in session) return;
    expect(session.stages.filter(({ byOrganisation }) => byOrganisation).map(({ plan }) => plan.id)).toEqual([
      'thoughts',
    ]);
  });
});

test('invitations are read one a line, with whoever may draft', () => {
  const text = 'Nokian kaupunki: Aino Virtanen, Matti Mäki\n\n  Järjestö ry \nKela: a@kela.example; b';
  expect(readInvitationLines(text)).toEqual([
    { name: 'Nokian kaupunki', people: ['Aino Virtanen', 'Matti Mäki'] },
    { name: 'Järjestö ry', people: [] },
    { name: 'Kela', people: ['a@kela.example', 'b'] },
  ]);
});

describe('states', () => {
  const session = opened({ byOrganisation: ['thoughts'] });
  const draft = (sent: boolean): StatementDraft => ({
    stage: 'thoughts',
    organisation: 'a',
    version: 1,
    fields: {},
    by: facilitator,
    at: start,
    ...(sent && { sent: { body: {}, by: facilitator, at: start } }),
  });

  test.each<[string, readonly StatementDraft[], InvitationState, number]>([
    ['nothing', [], 'not-opened', 1],
    ['a card that was only opened', [draft(false)], 'opened', 1],
    ['something typed', [{ ...draft(false), fields: { good: 'kesken' } }], 'draft', 1],
    ['something saved, if only once emptied', [{ ...draft(false), version: 2 }], 'draft', 1],
    ['a statement', [draft(true)], 'sent', 0],
    ['a statement of another stage', [{ ...draft(true), stage: 'vote' }], 'draft', 1],
  ])('with %s', (_name, drafts, state, missing) => {
    expect(standingsOf(session, drafts).map((one) => one.state)).toEqual([state, 'not-opened']);
    expect(missingParts(session, drafts, 'a')).toHaveLength(missing);
  });
});

describe('set times of reminding', () => {
  const instants = fc
    .integer({ min: Date.parse(start), max: Date.parse('2026-12-09T00:00:00Z') })
    .map((time) => new Date(time).toISOString());
  const dayLists = fc.uniqueArray(fc.integer({ min: 0, max: 14 }), { maxLength: 5 });

  test('one that is due has come, belongs to the round, and stays the same until the next one', () => {
    fc.assert(
      fc.property(dayLists, instants, (days, now) => {
        const session = opened({ nudgeDays: days.join(' ') });
        const moments = nudgeMoments(session, nextWorkingDay);
        expect(moments.map(({ day }) => nextWorkingDay(day))).toEqual(moments.map(({ day }) => day));
        const due = dueNudge(session, now, nextWorkingDay);
        if (!due) return;
        expect(moments).toContainEqual(due);
        expect(Date.parse(due.at)).toBeLessThanOrEqual(Date.parse(now));
        const between = moments.filter(({ at }) => at > due.at && Date.parse(at) <= Date.parse(now));
        expect(between).toEqual([]);
      }),
    );
  });

  test('none comes on the day of opening or before it', () => {
    expect(nudgeMoments(opened({ nudgeDays: '15 40' }), nextWorkingDay)).toEqual([]);
  });
});

test('the clock of an open round waits for its close, and for no minute', () => {
  expect(nextMoment(opened(), start)).toBe('2026-12-08T22:00:00.000Z');
});
