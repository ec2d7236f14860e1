import { type Card, findAction, inputsOf, textOf } from '../channel/reading-cards.ts';
import type { User } from '../channel/user.ts';
import { quotesIn, refusalOf } from './reading-answers.ts';
import { openRoom, type Room, type Workshop } from './workshop-room.ts';

let room: Room;
let workshop: Workshop;

beforeAll(async () => {
  room = await openRoom();
  workshop = await room.launch({}, 'johdon-dialogi');
  await workshop.steer('drop');
  await workshop.steer('open');
  await workshop.steer('close');
  await workshop.steer('next');
});
afterAll(() => room.close());

const person = (index: number): User => room.people[index] as User;

async function openStage(title: string) {
  await workshop.steer('open');
  return workshop.openCard(title);
}

test('twelve at the same instant, each delivered one to four times and out of order: one answer a person', async () => {
  const card = await openStage('Mikä valvottaa?');
  const press = (user: User, index: number, awake: string) =>
    user.presses(
      workshop.thread,
      card,
      findAction(card.card, { verb: 'answer' }),
      { awake, party: index % 2 === 0 ? 'sivistys' : 'sote' },
      { times: 1 + (index % 4), atOnce: true },
    );
  const first = await Promise.all(room.people.map((user, index) => press(user, index, `Huoli ${index}`)));
  for (const { statusCode, repeats } of first) {
    expect(statusCode).toBe(200);
    for (const repeat of repeats) expect(repeat.body).toMatchObject({ statusCode: 200 });
  }
  room.channel.hold();
  const changed = room.people.map((user, index) => press(user, index, `Muutettu ${index}`));
  await room.channel.release({ order: { seed: 5 } });
  for (const { statusCode } of await Promise.all(changed)) expect(statusCode).toBe(200);
  const overtaken = room.channel
    .deliveries()
    .filter(({ activity }) => JSON.stringify(activity.value ?? {}).includes('"awake":"Huoli'));
  expect(overtaken.length).toBeGreaterThanOrEqual(12);
  for (const { activity } of overtaken) expect((await room.channel.deliver(activity)).status).toBe(200);
  await workshop.closeNow();
  await workshop.steer('reveal');
  const results = await workshop.shows('12 vastasi', 'Mukana kunnasta 6 ja hyvinvointialueelta 6');
  expect(quotesIn(results.card).toSorted()).toEqual(
    room.people.map((_, index) => `Muutettu ${index}`).toSorted(),
  );
});

test('too many supports and an unknown answer are refused; the same one twice is one', async () => {
  await workshop.steer('next');
  const ballot = await openStage('Mihin tartumme?');
  const list = inputsOf(ballot.card ?? {}).find(({ id }) => id === 'supported');
  const ids = (list?.choices as { value: string }[] | undefined)?.map(({ value }) => value) ?? [];
  const support = (supported: string) => workshop.answer(person(0), ballot, { supported });
  expect(ids).toHaveLength(12);
  expect(refusalOf(await support(ids.slice(0, 4).join(',')))).toMatch(/3/);
  expect(refusalOf(await support(`${ids[0]},keksitty`))).toMatch(/valinta/);
  expect(refusalOf(await support(''))).toMatch(/tyhjä/);
  expect((await support(`${ids[0]},${ids[1]}`)).statusCode).toBe(200);
  expect((await support(`${ids[2]},${ids[2]}`)).statusCode).toBe(200);
  await workshop.closeNow();
  await workshop.steer('reveal');
  const results = await workshop.shows('Yksi vastasi', '1 kannatus');
  expect(textOf(results.card ?? {}).match(/kannatus\b/g)).toHaveLength(1);
});

test('what a commitment needs is asked for, and two by one person at the same instant are both kept', async () => {
  await workshop.steer('next');
  await workshop.steer('open');
  await workshop.closeNow();
  await workshop.steer('next');
  const card = await openStage('Lupaukset');
  const whole = { what: 'Avaamme yhteisen vuoron', owner: 'Rehtori', day: '2027-03-15' };
  const promise = (fields: Record<string, string>, times = 1) =>
    person(0).presses(workshop.thread, card, findAction(card.card, { verb: 'answer' }), fields, {
      times,
      atOnce: true,
    });
  expect(refusalOf(await promise({ ...whole, what: '' }))).toMatch(/tyhjä/);
  expect(refusalOf(await promise({ ...whole, owner: ' ' }))).toMatch(/kuka/);
  expect(refusalOf(await promise({ ...whole, day: '' }))).toMatch(/mihin mennessä/);
  expect(refusalOf(await promise({ ...whole, day: '2027-02-31' }))).toMatch(/Päivää/);
  expect(refusalOf(await promise({ ...whole, day: '', quarters: 'joskus' }))).toMatch(/Päivää/);
  expect(refusalOf(await promise({ ...whole, what: 'x'.repeat(1001) }))).toMatch(/1\s?000/);
  const both = await Promise.all([
    promise(whole, 3),
    promise({ ...whole, what: 'Soitamme yhdessä kotiin' }, 2),
  ]);
  for (const { statusCode } of both) expect(statusCode).toBe(200);
  const own = await person(0).presses(workshop.thread, card, findAction(card.card, { verb: 'my-answer' }));
  expect(textOf(own.card ?? {})).toContain('Avaamme yhteisen vuoron');
  expect(textOf(own.card ?? {})).toContain('Soitamme yhdessä kotiin');
});

test('each of one’s own commitments is opened through its button and changed, the others stay', async () => {
  const card = await workshop.openCard('Lupaukset');
  const press = (shown: Card | undefined, wanted: Parameters<typeof findAction>[1], inputs = {}) =>
    person(0).presses(workshop.thread, card, findAction(shown, wanted), inputs);
  const fieldsOn = (shown: Card | undefined) =>
    Object.fromEntries(inputsOf(shown ?? {}).map(({ id, value }) => [id, value]));
  const last = await press(card.card, { verb: 'my-answer' });
  const first = await press(last.card, { verb: 'my-answer', title: 'Sitoumus 1' });
  const kept = fieldsOn(last.card).what;
  expect(fieldsOn(first.card).what).not.toBe(kept);
  const changed = { what: 'Avaamme vuoron jo keväällä', owner: 'Johtaja', day: '2027-02-01' };
  expect((await press(first.card, { verb: 'answer' }, changed)).statusCode).toBe(200);
  expect(fieldsOn((await press(last.card, { verb: 'my-answer', title: 'Sitoumus 1' })).card)).toMatchObject(
    changed,
  );
  expect(fieldsOn((await press(last.card, { verb: 'my-answer', title: 'Sitoumus 2' })).card).what).toBe(kept);
  await workshop.closeNow();
  await workshop.steer('reveal');
  const results = await workshop.shows('Yksi vastasi', '2 sitoumusta');
  expect(textOf(results.card ?? {})).toContain(changed.what);
  expect(textOf(results.card ?? {})).toContain(kept);
});
