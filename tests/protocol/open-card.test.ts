import { actionsOf, findAction, textOf } from '../channel/reading-cards.ts';
import type { Message } from '../channel/messages.ts';
import type { User } from '../channel/user.ts';
import { openAnonymousDialogue, openNamedDialogue } from './open-dialogue.ts';
import { offers, openRoom, pressOf, type Room, type Workshop } from './workshop-room.ts';

let room: Room;

beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

/** Each test has a facilitator of its own, so that none waits for another's 1:1 chat. */
let facilitators = 0;
function nextFacilitator(): User {
  return room.people[(facilitators += 1) % room.people.length] as User;
}

const inRoom = ({ thread }: Workshop) => room.channel.botMessages(thread);
const shown = (message: Message | undefined) => textOf(message?.card ?? {});

const opened = (inputs?: Record<string, string>) => openNamedDialogue(room, nextFacilitator(), inputs);

const gathering = () => openAnonymousDialogue(room, nextFacilitator());

const [first, second] = [6, 7];
const person = (index: number) => room.people[index] as User;

describe('the open card', () => {
  test('brought to the bottom: the old copy says so, and answers on either copy count', async () => {
    const { workshop, card: old } = await opened();
    const asItWas = old.card;
    workshop.facilitator.posts(workshop.thread, 'Keskustelu jatkuu tässä.');
    await workshop.steer('bring');
    const copy = await room.channel.until(
      () => workshop.copies('Avaus').find(({ id, card }) => id !== old.id && offers(card, 'answer')),
      { what: 'the new copy' },
    );
    await room.channel.until(() => shown(old).includes('alemmas'), { what: 'the old copy' });
    expect(offers(old.card, 'answer')).toBe(false);
    const order = inRoom(workshop).map(({ id }) => id);
    expect(order.indexOf(copy.id)).toBeGreaterThan(order.indexOf(old.id));
    const late = await workshop.writes(person(first), old, 'Vanhalla kortilla', asItWas);
    const below = await workshop.writes(person(second), copy, 'Uudella kortilla');
    expect([late.error, below.error]).toEqual([undefined, undefined]);
    const again = await workshop.writes(person(second), old, 'Vanhalla muutettu', asItWas);
    expect(again.error).toBeUndefined();
    await workshop.closeNow();
    await workshop.statusSays('Avaus', '2 vastasi');
    await workshop.steer('reveal');
    const results = await workshop.shows('Vanhalla kortilla', 'Vanhalla muutettu');
    expect(shown(results)).not.toContain('Uudella kortilla');
  });

  test('it is not edited while people answer and the stage closes; only the status is', async () => {
    const { workshop, card } = await opened({ expected: '6' });
    for (const [index, user] of room.people.slice(0, 6).entries()) {
      await workshop.writes(user, card, `Vastaus ${index}`);
    }
    await workshop.statusSays('Avaus', '6/6 vastannut');
    await workshop.closeNow();
    await workshop.steer('reveal');
    await workshop.shows('Vastaus 5');
    await workshop.steer('next');
    await workshop.control('open');
    expect(card.edits).toBe(0);
    expect(workshop.status('Avaus')?.edits).toBeGreaterThan(0);
    await workshop.steer('open');
    await room.channel.until(() => card.edits === 1 && shown(card).includes('Tämä vaihe on päättynyt'), {
      what: 'the old card over',
    });
  });

  test('nothing of the results goes out before they are revealed', async () => {
    const { workshop, card } = await gathering();
    for (const index of [0, 1, 2, 3, 4, 5]) {
      await workshop.writes(person(index), card, `Salaisuus-${index}`);
    }
    await workshop.closeNow();
    const review = await workshop.steer('review');
    expect(textOf(review.card ?? {})).toContain('Salaisuus-3');
    const sent = () => room.channel.outbound().map(({ body }) => JSON.stringify(body ?? ''));
    expect(sent().filter((body) => body.includes('Salaisuus'))).toEqual([]);
    await workshop.steer('control');
    await workshop.steer('reveal');
    await workshop.shows('Salaisuus-0', 'Salaisuus-5');
    expect(sent().filter((body) => body.includes('Salaisuus'))).toHaveLength(1);
  });
});

describe('hiding', () => {
  test('after revealing: the result in the room is redrawn without the answer, and with it again', async () => {
    const { workshop, card } = await gathering();
    await workshop.writes(person(first), card, 'Asiallinen ajatus');
    await workshop.writes(person(second), card, 'Asiaton ajatus');
    await workshop.closeNow();
    await workshop.steer('reveal');
    const results = await workshop.shows('Asiallinen ajatus', 'Asiaton ajatus');
    const review = await workshop.steer('review');
    const rows = textOf(review.card ?? {});
    const place = rows.indexOf('Asiaton') < rows.indexOf('Asiallinen') ? 0 : 1;
    const hide = actionsOf(review.card ?? {}).filter(({ verb }) => verb === 'hide')[place];
    if (!hide) throw new Error('There is no button that hides the answer.');
    const { message } = await workshop.control('hide');
    workshop.seen(
      await workshop.facilitator.presses(room.channel.personal(workshop.facilitator), message, hide),
    );
    await room.channel.until(() => !shown(results).includes('Asiaton'), { what: 'the result without it' });
    expect(shown(results)).toContain('Asiallinen ajatus');
    expect(shown(results)).toContain('piilottanut yhden vastauksen');
    await workshop.steer('unhide');
    await room.channel.until(() => shown(results).includes('Asiaton ajatus'), { what: 'it is back' });
    expect(inRoom(workshop).filter((each) => shown(each).includes('Asiallinen ajatus'))).toEqual([results]);
  });
});

describe('a stage that nobody answered', () => {
  test('it says so plainly, and opened again it takes and shows answers', async () => {
    const { workshop, card } = await opened();
    await workshop.closeNow();
    await workshop.statusSays('Avaus', 'Vastauksia ei tullut');
    const { card: control } = await workshop.control('reopen');
    expect(textOf(control)).toContain('Kukaan ei vastannut');
    expect(offers(control, 'next')).toBe(true);
    expect(offers(control, 'reveal')).toBe(false);
    await workshop.steer('reopen');
    await workshop.statusSays('Avaus', 'Vaihe on auki');
    const answer = await workshop.writes(person(first), card, 'Ehdinpä sittenkin');
    expect(answer.error).toBeUndefined();
    await workshop.closeNow();
    await workshop.statusSays('Avaus', 'Yksi vastasi');
    await workshop.steer('reveal');
    await workshop.shows('Ehdinpä sittenkin');
  });

  test('a support stage with nothing to support offers to be left out, and cannot be opened', async () => {
    const { workshop } = await gathering();
    await workshop.closeNow();
    await workshop.steer('next');
    const { message, card } = await workshop.control('drop');
    expect(textOf(card)).toContain('Vastauksia, joihin tämä vaihe perustuu, ei ole');
    expect(offers(card, 'open')).toBe(false);
    const drop = findAction(card, { verb: 'drop' });
    const open = { ...drop, verb: 'open', data: { yp: { ...pressOf(drop), verb: 'open' } } };
    const personal = room.channel.personal(workshop.facilitator);
    const forced = await workshop.facilitator.presses(personal, message, open);
    expect(forced.error?.code).toBe('nothing-to-support');
    const after = await workshop.steer('drop');
    expect(textOf(after.card ?? {})).toContain('Pöydissä');
  });
});
