import { mayAnswer, mayLaunch, maySteer, steeringPeople } from '../../bot/workshop/permissions.ts';
import { coFacilitator, context, facilitator, sampleSession, stranger } from './sample-session.ts';

const session = sampleSession({
  coFacilitators: [{ name: 'Co', person: coFacilitator }, { name: 'Only a name' }],
});

test.each([
  ['the facilitator', facilitator, true],
  ['under a new name', { ...facilitator, name: 'Renamed' }, true],
  ['a co-facilitator', coFacilitator, true],
  ['a stranger', stranger, false],
  ['the same id in another tenant', { ...facilitator, tenant: 'alue' }, false],
  ['somebody with the name of a co-facilitator', { ...stranger, name: 'Only a name' }, false],
])('%s steers: %s', (_who, person, may) => {
  expect(maySteer(person, session)).toBe(may);
});

test.each([
  ['in its conversation', context.place.id, false, true],
  ['elsewhere, unknown', '19:other@thread.tacv2', false, false],
  ['in another thread of the channel', '19:room@thread.tacv2;messageid=2', false, false],
  ['in 1:1, after having told the party', 'a:personal', true, true],
])('answering %s', (_where, conversation, known, may) => {
  expect(mayAnswer(conversation, session, known)).toBe(may);
});

test('anybody launches, unless the configuration says who', () => {
  expect(mayLaunch(stranger, [])).toBe(true);
  expect(mayLaunch(stranger, [facilitator.id])).toBe(false);
  expect(mayLaunch(facilitator, [facilitator.id])).toBe(true);
});

test('control cards go to known people, each once', () => {
  const twice = sampleSession({
    coFacilitators: [
      { name: 'F', person: facilitator },
      { name: 'Co', person: coFacilitator },
      { name: 'X' },
    ],
  });
  expect(steeringPeople(twice)).toEqual([facilitator, coFacilitator]);
});
