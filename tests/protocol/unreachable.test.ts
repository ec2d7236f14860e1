import { setTimeout as pause } from 'node:timers/promises';
import type { OutboundCall } from '../channel/traffic.ts';
import type { Failure } from '../channel/faults.ts';
import { findAction, textOf } from '../channel/reading-cards.ts';
import type { User } from '../channel/user.ts';
import { offers, openRoom, type Room, type Workshop } from './workshop-room.ts';

let room: Room;

beforeAll(async () => {
  room = await openRoom();
});
afterEach(() => {
  room.channel.failNoMore();
  room.channel.up();
});
afterAll(() => room.close());

/** Each test has a facilitator of its own, so that none is hurt by what another one broke. */
let facilitators = 0;
const launch = (inputs: Record<string, string> = {}) =>
  room.launch(inputs, 'johdon-dialogi', room.people[(facilitators += 1)]);

const person = (index: number) => room.people[index] as User;
const textsIn = (workshop: Workshop) =>
  room.channel.botMessages(workshop.thread).map(({ card }) => textOf(card ?? {}));
const textsOf = (user: User) => room.channel.personalMessages(user).map(({ card }) => textOf(card ?? {}));

describe('people whom the bot may not write to', () => {
  test('the facilitator: the control card stands in the conversation, and only theirs is the press', async () => {
    const facilitator = person(facilitators + 1);
    room.channel.blockPersonal(facilitator);
    const workshop = await launch();
    const { message, card } = await workshop.control('open');
    expect(message.conversationId).toBe(workshop.thread.id);
    expect(textOf(card)).toContain('kahdenkeskistä viestiä ei voitu lähettää');
    const refused = await person(11).presses(workshop.thread, message, findAction(card, { verb: 'open' }));
    expect(refused.error?.code).toBe('not-facilitator');
    expect(workshop.copies('Avaus')).toEqual([]);

    await workshop.steer('open');
    const open = await workshop.openCard('Avaus');
    const below = await workshop.control('close');
    expect(Number(below.message.id)).toBeGreaterThan(Number(open.id));
    await room.channel.until(() => textOf(message.card ?? {}).includes('alempana'), {
      what: 'the old control card',
    });
    await workshop.writes(person(10), open, 'Vastaus menee perille');
    await workshop.closeNow();
    await workshop.steer('reveal');
    await workshop.shows('Vastaus menee perille');
    await workshop.endNow();
    await workshop.shows('Työpajan yhteenveto');
    expect(textsOf(facilitator)).toEqual([]);
  });

  test('a leader: the facilitator gets the digest as text to send on, and is told why', async () => {
    room.channel.blockPersonal(room.leader, 'ConversationBlockedByUser');
    const workshop = await launch({ title: 'Kooste perille', leaderNames: 'Johanna Johtaja' });
    await workshop.steer('open');
    await workshop.writes(person(10), await workshop.openCard('Avaus'), 'Luetaan yhdessä');
    await workshop.closeNow();
    await workshop.steer('reveal');
    await workshop.endNow();
    const forward = await room.channel.until(
      () => textsOf(workshop.facilitator).find((text) => text.includes('Kooste edelleen lähetettäväksi')),
      { what: 'the text to send on' },
    );
    expect(forward).toMatch(/Johanna Johtaja: henkilöä ei tavoiteta Teamsissa/);
    expect(forward).toContain('Kooste perille');
    await room.channel.until(
      () => textsOf(workshop.facilitator).some((text) => text.includes('Yksi kooste ei mennyt perille')),
      { what: 'the control card that counts it' },
    );
    expect(textsOf(room.leader)).toEqual([]);
    expect(textsIn(workshop).join()).not.toContain('edelleen lähetettäväksi');
  });
});

test('a message that Teams has forgotten is sent anew, and the new one is kept up', async () => {
  const workshop = await launch();
  await workshop.steer('open');
  const card = await workshop.openCard('Avaus');
  await workshop.statusSays('Avaus', 'Kukaan ei ole vielä vastannut');
  const forgotten = workshop.status('Avaus');
  const control = (await workshop.control('close')).message;
  for (const message of [forgotten, control]) room.channel.forgetActivity(message?.id ?? '');
  await workshop.writes(person(9), card, 'Ensimmäinen');
  await workshop.statusSays('Avaus', '1 vastannut');
  const anew = workshop.status('Avaus');
  expect(anew?.id).not.toBe(forgotten?.id);
  await workshop.writes(person(10), card, 'Toinen');
  await workshop.statusSays('Avaus', '2 vastannut');
  expect(workshop.status('Avaus')?.id).toBe(anew?.id);
  const newControl = await room.channel.until(
    () =>
      room.channel
        .personalMessages(workshop.facilitator)
        .find((message) => message.id !== control.id && textOf(message.card ?? {}).includes('2 vastannut')),
    { what: 'the control card sent anew' },
  );
  expect(offers(newControl.card, 'close')).toBe(true);
  expect(room.channel.personalMessages(workshop.facilitator)).toHaveLength(2);
});

/** The channel does not tell of requests that it cuts while it is down; the bot's log does. */
async function controlCardFailed({ id }: Workshop): Promise<void> {
  const failed = (line: string) => line.includes(`"session":"${id}","slot":"control"`);
  while (!room.bot.logs().some(failed)) await pause(20);
}

describe('a channel that stumbles', () => {
  const stumbles: readonly (readonly [string, Failure & { times?: number }])[] = [
    ['429 with Retry-After', { status: 429, retryAfter: 1 }],
    ['502, twice', { status: 502, times: 2 }],
    ['a lost request', { status: 'lost' }],
    ['a lost answer', { status: 'lost', afterApplying: true }],
    ['500', { status: 500 }],
  ];

  test('an update that fails: the last state arrives all the same', async () => {
    const workshop = await launch();
    await workshop.steer('open');
    const card = await workshop.openCard('Avaus');
    await workshop.statusSays('Avaus', 'Kukaan ei ole vielä vastannut');
    const updates = (call: OutboundCall) =>
      call.kind === 'update' && call.activityId === workshop.status('Avaus')?.id;
    for (const [index, [, failure]] of stumbles.entries()) {
      room.channel.failNext(updates, failure);
      expect((await workshop.writes(person(6 + index), card, `Vastaus ${index}`)).error).toBeUndefined();
      await workshop.statusSays('Avaus', `${index + 1} vastannut`);
      await room.channel.until(() => room.channel.outbound().filter(updates).at(-1)?.status === 200, {
        what: 'the update that went through',
      });
    }
    expect(card.edits).toBe(0);
  });

  test.each(stumbles.filter(([, { afterApplying }]) => !afterApplying))(
    'a card that fails to be sent with %s stands in the conversation once',
    async (_name, failure) => {
      const workshop = await launch();
      room.channel.failNext(
        ({ kind, conversationId }) => kind === 'send' && conversationId === workshop.thread.id,
        failure,
      );
      await workshop.steer('open');
      await workshop.openCard('Avaus');
      await workshop.statusSays('Avaus', 'Vaihe on auki');
      expect(workshop.copies('Avaus')).toHaveLength(1);
    },
  );

  test('out of reach while a stage changes: the state is right again, and nobody is thought unreachable', async () => {
    const workshop = await launch();
    await workshop.steer('open');
    await workshop.writes(person(11), await workshop.openCard('Avaus'), 'Ennen katkosta');
    await workshop.closeNow();
    room.channel.down();
    const revealed = await workshop.steer('reveal');
    expect(offers(revealed.card, 'next')).toBe(true);
    const onward = await workshop.steer('next');
    expect(textOf(onward.card ?? {})).toContain('Pareittain');
    await controlCardFailed(workshop);
    room.channel.up();
    await workshop.steer('open');
    await workshop.shows('Ennen katkosta');
    await workshop.shows('Vaihe 2/7', 'Pareittain');
    await room.channel.until(
      () =>
        textsOf(workshop.facilitator).some((text) => text.includes('Pareittain') && text.includes('Auki')),
      { what: 'the control card' },
    );
    expect(textsIn(workshop).join()).not.toContain('kahdenkeskistä viestiä ei voitu lähettää');
    expect(room.channel.personalMessages(workshop.facilitator)).toHaveLength(1);
  });
});
