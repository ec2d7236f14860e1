import { type Card, findAction, textOf } from '../channel/reading-cards.ts';
import type { Message } from '../channel/messages.ts';
import type { User } from '../channel/user.ts';
import { openNamedDialogue } from './open-dialogue.ts';
import { offers, openRoom, pressOf, type Room, type Workshop } from './workshop-room.ts';

let room: Room;

beforeAll(async () => {
  room = await openRoom({ env: { CLOSING_SECONDS: '8' } });
});
afterAll(() => room.close());

/** Each test has a facilitator of its own, so that none waits for another's 1:1 chat. */
let facilitators = 0;
function nextFacilitator(): User {
  return room.people[(facilitators += 1) % room.people.length] as User;
}

const launch = (inputs: Record<string, string> = {}) =>
  room.launch(inputs, 'johdon-dialogi', nextFacilitator());

const inRoom = ({ thread }: Workshop) => room.channel.botMessages(thread);
const shown = (message: Message | undefined) => textOf(message?.card ?? {});

/** Presses in the facilitator's 1:1 chat on a card that is held, however old it is. */
function pressHeld(by: User, message: Message, card: Card, verb: string) {
  return by.presses(room.channel.personal(by), message, findAction(card, { verb }));
}

const opened = (inputs?: Record<string, string>) => openNamedDialogue(room, nextFacilitator(), inputs);

const [first, second] = [6, 7];
const person = (index: number) => room.people[index] as User;

describe('before opening', () => {
  test('the preview shows the card to the facilitator alone and sends nothing', async () => {
    const workshop = await launch();
    const before = room.channel.outbound().length;
    const preview = await workshop.steer('preview');
    expect(textOf(preview.card ?? {})).toContain('Esikatselu');
    expect(textOf(preview.card ?? {})).toContain('Avaus');
    expect(offers(preview.card, 'answer')).toBe(false);
    expect(inRoom(workshop)).toHaveLength(1);
    expect(room.channel.outbound()).toHaveLength(before);
    const back = await workshop.steer('control');
    expect(offers(back.card, 'open')).toBe(true);
  });

  test('a stage can be dropped: it is never posted, and the next one comes', async () => {
    const workshop = await launch();
    const dropped = await workshop.steer('drop');
    expect(textOf(dropped.card ?? {})).toContain('Pareittain');
    await workshop.steer('open');
    await workshop.shows('Vaihe 2/7', 'Pareittain');
    expect(workshop.copies('Avaus')).toEqual([]);
  });
});

/** Presses until the undo is taken: right after the close it is not, because a double click would be one. */
async function undoClose(workshop: Workshop): Promise<void> {
  const { message, card } = await workshop.control('undo-close');
  for (;;) {
    const answer = await pressHeld(workshop.facilitator, message, card, 'undo-close');
    expect(answer.error).toBeUndefined();
    if (offers(answer.card, 'close')) return void workshop.seen(answer);
    expect(offers(answer.card, 'undo-close')).toBe(true);
  }
}

describe('the countdown', () => {
  test('a double click on the close does not undo it', async () => {
    const { workshop } = await opened();
    await workshop.steer('close');
    const again = await workshop.steer('undo-close');
    expect(again.error).toBeUndefined();
    expect(offers(again.card, 'undo-close')).toBe(true);
    await workshop.control(['reveal', 'reopen']);
  });

  test('all see it, it can be undone, and the room sees that too; answers after the undo count', async () => {
    const { workshop, card } = await opened();
    await workshop.writes(person(first), card, 'Ennen lähtölaskentaa');
    await workshop.steer('close');
    await workshop.statusSays('Avaus', 'Vaihe sulkeutuu');
    const during = await workshop.writes(person(second), card, 'Lähtölaskennan aikana');
    expect(during.error).toBeUndefined();
    await undoClose(workshop);
    await workshop.statusSays('Avaus', 'Vaihe on auki');
    expect(shown(workshop.status('Avaus'))).not.toContain('sulkeutuu');
    const after = await workshop.writes(person(8), card, 'Perumisen jälkeen');
    expect(after.error).toBeUndefined();
    await workshop.closeNow();
    await workshop.statusSays('Avaus', '3 vastasi');
    await workshop.steer('reveal');
    await workshop.shows('Ennen lähtölaskentaa', 'Lähtölaskennan aikana', 'Perumisen jälkeen');
  });
});

describe('presses that come late, twice or together', () => {
  test('a press on an old card changes nothing and brings the card as it is now', async () => {
    const { workshop } = await opened();
    const old = await workshop.control('close');
    await workshop.steer('close');
    await undoClose(workshop);
    const now = await workshop.control('close');
    const stale = await pressHeld(workshop.facilitator, old.message, old.card, 'close');
    expect(stale.error).toBeUndefined();
    const versionOf = (card: Card | undefined) => pressOf(findAction(card, { verb: 'close' })).version;
    expect(versionOf(stale.card)).toBe(versionOf(now.card));
    await workshop.steer('bring');
    expect(await workshop.openCard('Avaus')).toBeDefined();
  });

  test('two facilitators press the same button at the same instant: the stage advances once', async () => {
    const workshop = await launch({ coFacilitatorNames: 'Kaisa Kumppani' });
    await workshop.steer('open');
    await workshop.closeNow();
    const [mine, hers] = await Promise.all([
      workshop.control('next'),
      workshop.control('next', room.coFacilitator),
    ]);
    const pressed = await Promise.all([
      pressHeld(workshop.facilitator, mine.message, mine.card, 'next'),
      pressHeld(room.coFacilitator, hers.message, hers.card, 'next'),
    ]);
    for (const { error, card } of pressed) {
      expect(error).toBeUndefined();
      expect(textOf(card ?? {})).toContain('Vaihe 2/7');
    }
    pressed.forEach((answer) => workshop.seen(answer));
    await workshop.steer('open', room.coFacilitator);
    await workshop.shows('Vaihe 2/7', 'Pareittain');
    expect(workshop.copies('Mikä valvottaa?')).toEqual([]);
  });

  test('one press that is delivered four times at once is one step', async () => {
    const workshop = await launch();
    const { message, card } = await workshop.control('drop');
    const place = room.channel.personal(workshop.facilitator);
    const action = findAction(card, { verb: 'drop' });
    const answer = await workshop.facilitator.presses(place, message, action, {}, { times: 4, atOnce: true });
    for (const each of [answer, ...answer.repeats]) expect(each.status).toBe(200);
    workshop.seen(answer);
    await workshop.steer('open');
    await workshop.shows('Vaihe 2/7', 'Pareittain');
  });
});

test('a co-facilitator steers to the end when the facilitator has vanished', async () => {
  const workshop = await launch({ coFacilitatorNames: 'Kaisa Kumppani' });
  const { coFacilitator, channel } = room;
  channel.blockPersonal(workshop.facilitator);
  await workshop.steer('open', coFacilitator);
  await workshop.writes(person(first), await workshop.openCard('Avaus'), 'Veti läpi yksin');
  await workshop.closeNow(coFacilitator);
  await workshop.steer('reveal', coFacilitator);
  await workshop.shows('Veti läpi yksin');
  await workshop.endNow(coFacilitator);
  await workshop.shows('Työpajan yhteenveto');
  channel.unblockPersonal(workshop.facilitator);
});

test('somebody who does not facilitate may press nothing of the control card', async () => {
  const { workshop } = await opened();
  const { message, card } = await workshop.control('close');
  for (const verb of ['close', 'bring', 'ask-cancel']) {
    const refused = await pressHeld(room.leader, message, card, verb);
    expect(refused).toMatchObject({ status: 200, statusCode: 400, error: { code: 'not-facilitator' } });
  }
  expect(workshop.copies('Avaus')).toHaveLength(1);
});

describe('ending before the agenda does', () => {
  test('the end in the middle: a summary of what there is, and the open card is over', async () => {
    const { workshop, card } = await opened();
    await workshop.writes(person(first), card, 'Tähän jäätiin');
    await workshop.closeNow();
    await workshop.steer('reveal');
    const asked = await workshop.steer('ask-end');
    expect(textOf(asked.card ?? {})).toContain('Päätetäänkö');
    await workshop.steer('end');
    await workshop.shows('Työpajan yhteenveto');
    await room.channel.until(() => shown(card).includes('Tämä vaihe on päättynyt'), { what: 'the card' });
    const late = await workshop.writes(person(second), card, 'Myöhässä', cardAt(card));
    expect(late.error?.code).toBe('session-over');
  });

  test('cancelling asks once more, and only then cancels; the conversation is free again', async () => {
    const { workshop, card } = await opened();
    const asked = await workshop.steer('ask-cancel');
    expect(textOf(asked.card ?? {})).toContain('Perutaanko työpaja?');
    const back = await workshop.steer('control');
    expect(offers(back.card, 'close')).toBe(true);
    const still = await workshop.writes(person(first), card, 'Vielä auki');
    expect(still.error).toBeUndefined();
    await workshop.steer('ask-cancel');
    await workshop.steer('cancel');
    await room.channel.until(
      () =>
        room.channel
          .personalMessages(workshop.facilitator)
          .some((message) => shown(message).includes('Työpaja on peruttu')),
      { what: 'the control card of a cancelled workshop' },
    );
    const late = await workshop.writes(person(second), card, 'Myöhässä', cardAt(card));
    expect(late.error?.code).toBe('session-over');
    expect(inRoom(workshop).map(shown).join()).not.toContain('yhteenveto');
    const anew = await workshop.facilitator.says(workshop.thread, 'aloita');
    expect(anew.status).toBe(200);
    await workshop.shows('Uusi työpaja');
  });
});

/** The card as it was first posted: what somebody who has not scrolled since still sees. */
function cardAt({ versions }: Message): Card | undefined {
  return versions[0]?.attachments?.[0]?.content as Card | undefined;
}
