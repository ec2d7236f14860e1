import { callPostings, type StandingCall } from '../../../bot/workshop/display/round-calls.ts';
import type { Person } from '../../../bot/workshop/people.ts';
import type { RoundSession } from '../../../bot/workshop/round/round.ts';
import type { Session } from '../../../bot/workshop/session.ts';
import { sampleSession, start } from '../sample-session.ts';

const person: Person = { tenant: 't', id: 'a1', name: 'Aino' };
const call: StandingCall = { slot: 'invitation:t:a1', why: 'invitation', person, inUse: false };
const invitation = { organisation: { id: 'a', name: 'Nokia' }, people: [{ name: 'Aino', person }] };

function at(round: Partial<RoundSession['round']>, changes: Partial<Session> = {}): RoundSession {
  const open = { closesOn: '2026-12-15', nudgeDays: [], invitations: [invitation], openedAt: start };
  return { ...sampleSession(), ...changes, round: { ...open, ...round } };
}
const told = (session: RoundSession, changes: Partial<StandingCall> = {}) =>
  callPostings(session, [{ ...call, ...changes }], start).map(({ view, updateOnly }) => {
    if (view.view !== 'round-call') throw new Error(view.view);
    return `${view.why} ${view.closesOn} ${updateOnly}`;
  });

const extended = { extendedAt: start };
test.each<[string, RoundSession, Partial<StandingCall>, string[]]>([
  ['stays as it was sent', at({}), {}, []],
  ['has the new day once there is one', at(extended), {}, ['invitation 2026-12-15 true']],
  ['is left alone while somebody may be typing', at(extended), { inUse: true }, []],
  ['tells the end', at({ closedAt: start }), { inUse: true }, ['over 2026-12-15 true']],
  ['tells the end of the workshop', at({}, { state: 'ended' }), {}, ['over 2026-12-15 true']],
  ['tells that it was cancelled', at({}, { state: 'cancelled' }), {}, ['cancelled 2026-12-15 true']],
  [
    'tells that the invitation was taken back',
    at({ invitations: [{ ...invitation, withdrawnAt: start }] }),
    {},
    ['withdrawn 2026-12-15 true'],
  ],
])('a personal card %s', (_name, session, changes, expected) => {
  expect(told(session, changes)).toEqual(expected);
});
