import type { Message } from '../channel/messages.ts';
import { findAction, textOf } from '../channel/reading-cards.ts';
import type { User } from '../channel/user.ts';
import { quotesIn, refusalOf } from './reading-answers.ts';
import { openRoom, type Room, type Workshop } from './workshop-room.ts';

let room: Room;
/** Three threads, two of them of one channel, and a group chat; two people steer them. */
let workshops: readonly Workshop[];
let cards: readonly Message[];

beforeAll(async () => {
  room = await openRoom();
  const { facilitator, coFacilitator, place, channel, people } = room;
  const chat = channel.groupChat([coFacilitator, ...people], { title: 'Ryhmä' });
  const launch = (number: number, by: User, where?: typeof place) =>
    room.launch({ title: `Työpaja numero ${number}`, 'named:opening': 'false' }, 'johdon-dialogi', by, where);
  const launchInTurn = async (by: User, places: [number, typeof place | undefined][]) => {
    const launched: Workshop[] = [];
    for (const [number, where] of places) launched.push(await launch(number, by, where));
    return launched;
  };
  const [first, second] = await Promise.all([
    launchInTurn(facilitator, [
      [0, place],
      [1, place],
    ]),
    launchInTurn(coFacilitator, [
      [2, undefined],
      [3, chat],
    ]),
  ]);
  workshops = [...first, ...second];
  await Promise.all(workshops.map((workshop) => workshop.steer('open')));
  cards = await Promise.all(workshops.map((workshop) => workshop.openCard('Avaus')));
});
afterAll(() => room.close());

const numbers = [0, 1, 2, 3];
const of = (number: number) => ({
  workshop: workshops[number] as Workshop,
  card: cards[number] as Message,
});
const person = (index: number): User => room.people[index] as User;

function answers(number: number, user: User, inputs: Record<string, string>) {
  const { workshop, card } = of(number);
  return workshop.answer(user, card, inputs);
}

function ownAnswer(number: number, user: User) {
  const { workshop, card } = of(number);
  return user.presses(workshop.thread, card, findAction(card.card, { verb: 'my-answer' }));
}

test('each has its own id, lobby and control card', async () => {
  expect(new Set(workshops.map(({ id }) => id)).size).toBe(4);
  for (const number of numbers) {
    const { workshop } = of(number);
    expect(await workshop.shows(`Työpaja numero ${number}`, 'Tervetuloa')).toBeDefined();
    const control = await workshop.control('close');
    expect(textOf(control.card ?? {})).toContain(`Työpaja numero ${number}`);
  }
});

test('the same people answer all four at once, each with their own text and party', async () => {
  const sent = numbers.flatMap((number) =>
    [0, 1, 2, 3, 4].map((index) =>
      answers(number, person(index), {
        works: `Vastaus ${index} työpajaan ${number}`,
        ...(number !== 3 && { party: index < number ? 'sote' : 'sivistys' }),
      }),
    ),
  );
  for (const { statusCode } of await Promise.all(sent)) expect(statusCode).toBe(200);
  for (const number of numbers) {
    const own = textOf((await ownAnswer(number, person(2))).card ?? {});
    expect(own).toContain(`Vastaus 2 työpajaan ${number}`);
    // The party is remembered for one session and not for the next.
    expect(own.includes('Ketä edustat?')).toBe(number === 3);
  }
});

test('a card carried into another thread answers neither session', async () => {
  const stranger = room.channel.user({ name: 'Toisen Ketjun Väki' });
  const { workshop, card } = of(0);
  const elsewhere = of(1).workshop.thread;
  const action = findAction(card.card, { verb: 'answer' });
  const carried = await stranger.presses(elsewhere, card, action, { works: 'Väärässä paikassa' });
  expect(refusalOf(carried)).toMatch(/siinä keskustelussa, jossa se on käynnissä/);
  const steered = await room.coFacilitator.presses(
    workshop.thread,
    card,
    findAction((await workshop.control('close')).card, { verb: 'close' }),
  );
  expect(refusalOf(steered)).toMatch(/vain työpajan vetäjät/);
});

test('closing one closes no other, and each shows its own answers alone', async () => {
  await of(0).workshop.closeNow();
  const late = await answers(0, person(5), { works: 'Myöhässä' });
  expect(refusalOf(late)).toMatch(/sulkeutua/);
  expect((await answers(1, person(5), { works: 'Vastaus 5 työpajaan 1' })).statusCode).toBe(200);
  await Promise.all([1, 2, 3].map((number) => of(number).workshop.closeNow()));
  await Promise.all(workshops.map((workshop) => workshop.steer('reveal')));
  for (const number of numbers) {
    const answered = number === 1 ? 6 : 5;
    const results = await of(number).workshop.shows(`${answered} vastasi`, `Työpaja numero ${number}`);
    expect(quotesIn(results.card).toSorted()).toEqual(
      Array.from({ length: answered }, (_, index) => `Vastaus ${index} työpajaan ${number}`),
    );
    // Five of one side may be told; the sides of the others are too small.
    expect(textOf(results.card ?? {}).includes('Mukana kunnasta 5')).toBe(number === 0);
  }
});

test('ending one leaves the others as they are, and frees its conversation alone', async () => {
  await of(3).workshop.endNow();
  const summary = await of(3).workshop.shows('Työpaja numero 3', 'Kiitos');
  expect(summary.conversationId).toBe(of(3).workshop.thread.id);
  for (const number of [0, 1, 2]) {
    const { workshop } = of(number);
    await workshop.steer('next');
    await workshop.steer('open');
    expect(await workshop.shows(`Työpaja numero ${number}`, 'Pareittain')).toBeDefined();
    await person(0).says(workshop.thread, 'aloita');
    await workshop.shows('on jo työpaja käynnissä');
    expect(
      room.channel
        .botMessages(workshop.thread)
        .some(({ card }) => textOf(card ?? {}).includes('työpajaan 3')),
    ).toBe(false);
  }
  await person(0).says(of(3).workshop.thread, 'aloita');
  expect(await of(3).workshop.shows('Uusi työpaja')).toBeDefined();
});
