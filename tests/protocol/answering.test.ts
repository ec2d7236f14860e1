import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Message } from '../channel/messages.ts';
import { type Card, findAction, inputsOf, textOf } from '../channel/reading-cards.ts';
import type { User } from '../channel/user.ts';
import { quotesIn, refusalOf } from './reading-answers.ts';
import { openRoom, type Room, type Workshop } from './workshop-room.ts';

let room: Room;

beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

/** A dialogue of one question, anonymous, is this agenda's first stage when the launch card says so. */
const anonymousDialogue = () =>
  room.launch({ title: 'Avoin keskustelu', 'named:opening': 'false' }, 'johdon-dialogi');

const person = (index: number): User => room.people[index] as User;

async function openFirst(workshop: Workshop, title: string): Promise<Message> {
  await workshop.steer('open');
  return workshop.openCard(title);
}

async function openVote(): Promise<{ workshop: Workshop; card: Message }> {
  const workshop = await room.launch();
  await workshop.steer('drop');
  return { workshop, card: await openFirst(workshop, 'Haasteet nyt') };
}

/** What the person's own card holds, by the ids of its inputs. */
async function ownFields(workshop: Workshop, card: Message, user: User) {
  const own = await user.presses(workshop.thread, card, findAction(card.card, { verb: 'my-answer' }));
  return Object.fromEntries(inputsOf(own.card ?? {}).map(({ id, value }) => [id, value]));
}

function asksParty(card: Card | undefined): boolean {
  return inputsOf(card ?? {}).some(({ id }) => id === 'party');
}

const roomTexts = (workshop: Workshop) =>
  JSON.stringify(room.channel.botMessages(workshop.thread).map(({ versions }) => versions));

/** Everything that stands on the disk, file by file. */
function stored(): string[] {
  return readdirSync(room.bot.dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}

describe('an anonymous stage, from the first answer to after the close', () => {
  let workshop: Workshop;
  let card: Message;
  const send = (user: User, works: string, more: Record<string, string> = {}) =>
    workshop.answer(user, card, { works, ...more });

  beforeAll(async () => {
    workshop = await anonymousDialogue();
    card = await openFirst(workshop, 'Avaus');
  });

  test('the first card asks the party, and it is remembered', async () => {
    expect(asksParty(card.card)).toBe(true);
    const receipt = await send(person(0), 'Ensimmäinen luonnos', { party: 'sivistys' });
    expect(receipt.statusCode).toBe(200);
    expect(textOf(receipt.card ?? {})).toContain('Ensimmäinen luonnos');
    expect(asksParty(receipt.card)).toBe(false);
    expect(await ownFields(workshop, card, person(0))).toEqual({ works: 'Ensimmäinen luonnos' });
  });

  test('the answer is changed from the own card, which nobody else sees', async () => {
    const own = await person(0).presses(workshop.thread, card, findAction(card.card, { verb: 'my-answer' }));
    expect(textOf(own.card ?? {})).toContain('Vain sinä näet tämän kortin');
    const changed = await person(0).presses(workshop.thread, card, findAction(own.card, { verb: 'answer' }), {
      works: 'Lopullinen ajatus',
    });
    expect(textOf(changed.card ?? {})).toContain('Lopullinen ajatus');
    expect(await ownFields(workshop, card, person(0))).toEqual({ works: 'Lopullinen ajatus' });
    expect(await ownFields(workshop, card, person(1))).toMatchObject({ works: undefined });
    expect(roomTexts(workshop)).not.toMatch(/Ensimmäinen luonnos|Lopullinen ajatus/);
  });

  test('a latecomer is asked the party on the receipt, once', async () => {
    const receipt = await send(person(1), 'Myöhässä mutta mukana');
    expect(asksParty(receipt.card)).toBe(true);
    const tell = (inputs: Record<string, string>) =>
      person(1).presses(workshop.thread, card, findAction(receipt.card, { verb: 'set-party' }), inputs);
    expect(refusalOf(await tell({}))).toMatch(/taustataho/);
    expect(refusalOf(await tell({ party: 'merirosvot' }))).toMatch(/taustataho/);
    const told = await tell({ party: 'sote' });
    expect(asksParty(told.card)).toBe(false);
    expect(textOf(told.card ?? {})).toContain('Myöhässä mutta mukana');
    expect(await ownFields(workshop, card, person(1))).toEqual({ works: 'Myöhässä mutta mukana' });
    expect(asksParty((await send(person(1), 'Myöhässä, muutettuna')).card)).toBe(false);
  });

  test('the facilitator answers too', async () => {
    const receipt = await send(room.facilitator, 'Vetäjän oma ajatus', { party: 'kunnanjohto' });
    expect(textOf(receipt.card ?? {})).toContain('Vetäjän oma ajatus');
  });

  test('an empty answer, an unknown party and 5,001 characters are refused, 5,000 are not', async () => {
    expect(refusalOf(await send(person(2), ' \n\t '))).toMatch(/tyhjä/);
    expect(refusalOf(await send(person(2), 'Hyvä', { party: 'merirosvot' }))).toMatch(/taustataho/);
    expect(refusalOf(await send(person(2), '€'.repeat(5001)))).toMatch(/5\s?000/);
    expect(await ownFields(workshop, card, person(2))).toMatchObject({ works: undefined });
    const longest = '€'.repeat(5000);
    expect((await send(person(2), longest)).statusCode).toBe(200);
    expect(await ownFields(workshop, card, person(2))).toMatchObject({ works: longest });
  });

  test('surplus fields change nothing, also those with names of JavaScript', async () => {
    const surplus = JSON.parse('{"__proto__":"x","constructor":"y","toString":"z","muu":"w"}');
    const receipt = await person(3).presses(
      workshop.thread,
      card,
      findAction(card.card, { verb: 'answer' }),
      { works: 'Pelkkä oma kenttä', ...surplus, list: ['a'], nested: { works: 'b' } },
    );
    expect(receipt.statusCode).toBe(200);
    expect(await ownFields(workshop, card, person(3))).toMatchObject({ works: 'Pelkkä oma kenttä' });
  });

  test('Markdown, mentions and template signs are shown as typed', async () => {
    expect((await send(person(4), typed)).statusCode).toBe(200);
    expect(await ownFields(workshop, card, person(4))).toMatchObject({ works: typed });
  });

  test('what arrives in the countdown counts', async () => {
    await workshop.steer('close');
    const inTime = await send(person(5), 'Viime hetkellä');
    expect(inTime.statusCode).toBe(200);
    await workshop.control('reveal');
  });

  test('after the final close nobody can see or change an answer, and hears that receipts counted', async () => {
    const shared = room.channel.botMessages(workshop.thread).find(({ id }) => id === card.id);
    const edits = shared?.edits;
    expect(refusalOf(await send(person(0), 'Liian myöhään'))).toMatch(counted);
    expect(refusalOf(await send(person(6), 'Kokonaan myöhässä'))).toMatch(counted);
    for (const verb of ['my-answer', 'another', 'set-party']) {
      const data = { yp: { verb, session: workshop.id, stage: 'opening' }, party: 'sote' };
      const late = await person(0).presses(workshop.thread, card, { type: 'Action.Execute', verb, data });
      expect(refusalOf(late)).toMatch(counted);
    }
    expect(shared?.edits).toBe(edits);
  });

  test('the results show what was last sent, each once, in typed characters', async () => {
    await workshop.steer('reveal');
    const results = await workshop.shows('7 vastasi', 'Avoin keskustelu');
    expect(quotesIn(results.card).toSorted()).toEqual(
      [
        'Lopullinen ajatus',
        'Myöhässä, muutettuna',
        'Vetäjän oma ajatus',
        '€'.repeat(5000),
        'Pelkkä oma kenttä',
        typed,
        'Viime hetkellä',
      ].toSorted(),
    );
    expect(JSON.stringify(results.activity)).not.toContain('"mention"');
  });

  test('on the disk no earlier wording is left, and nothing that ties an answer to a person', () => {
    const holding = stored().filter((file) => file.includes('Lopullinen ajatus'));
    expect(holding).not.toEqual([]);
    for (const file of holding) {
      for (const user of room.people) {
        expect(file).not.toContain(user.aadObjectId);
        expect(file).not.toContain(user.name);
      }
    }
    expect(stored().join('\n')).not.toMatch(/Ensimmäinen luonnos|Myöhässä mutta mukana|Liian myöhään/);
  });
});

const typed =
  '# Otsikko **lihava** _kursiivi_ [linkki](https://example.com) <at>Veera Vetäjä</at> ${session.title} {{DATE(2026-01-01,SHORT)}} & &amp; <b>\n- rivi';

/** Says that an answer with a receipt counted: after an anonymous close the bot cannot know whose it was. */
const counted = /kuittau.*laskettu mukaan/i;

describe('a vote', () => {
  test('items may stay empty; none at all, or an unknown level, is refused', async () => {
    const { workshop, card } = await openVote();
    expect(refusalOf(await workshop.answer(person(0), card, {}))).toMatch(/tyhjä/);
    expect(refusalOf(await workshop.answer(person(0), card, { 'shared-goals': '6' }))).toMatch(/valinta/);
    expect(
      refusalOf(await workshop.answer(person(0), card, { 'shared-goals': '5', 'mutual-trust': 'toString' })),
    ).toMatch(/valinta/);
    expect((await workshop.answer(person(0), card, { 'mutual-trust': 'cannot-say' })).statusCode).toBe(200);
    expect(await ownFields(workshop, card, person(0))).toMatchObject({
      'mutual-trust': 'cannot-say',
      'shared-goals': undefined,
    });
  });
});

describe('clients that cannot execute actions', () => {
  let workshop: Workshop;
  let card: Message;
  const submit = (user: User, works: string, times = 1) =>
    user.submits(
      workshop.thread,
      card,
      findAction(card.card, { type: 'Action.Submit', title: 'Lähetä vastaus' }),
      { works },
      { times, atOnce: true },
    );

  beforeAll(async () => {
    workshop = await anonymousDialogue();
    card = await openFirst(workshop, 'Avaus');
  });

  test('the answer is stored and the receipt comes in 1:1, never into the room', async () => {
    const sent = await submit(person(8), 'Vanhalla puhelimella');
    expect(sent.status).toBe(200);
    const receipt = await room.channel.until(() => room.channel.personalMessages(person(8)).at(-1), {
      what: 'the receipt',
    });
    expect(textOf(receipt.card ?? {})).toContain('Vanhalla puhelimella');
    expect(await ownFields(workshop, card, person(8))).toMatchObject({ works: 'Vanhalla puhelimella' });
    expect(roomTexts(workshop)).not.toContain('Vanhalla puhelimella');
  });

  test('a refusal comes in 1:1 too', async () => {
    await submit(person(9), '');
    const told = await room.channel.until(() => room.channel.personalMessages(person(9)).at(-1), {
      what: 'the refusal',
    });
    expect(textOf(told.card ?? {})).toMatch(/tyhjä/);
    expect(roomTexts(workshop)).not.toContain('on tyhjä');
  });

  test('whoever cannot be reached in 1:1 has their answer stored all the same, and it stays out of the room', async () => {
    room.channel.blockPersonal(person(10), 'ConversationBlockedByUser');
    const sent = await submit(person(10), 'Ilman kahdenkeskistä');
    expect(sent.status).toBeLessThan(500);
    expect(await ownFields(workshop, card, person(10))).toMatchObject({ works: 'Ilman kahdenkeskistä' });
    expect(roomTexts(workshop)).not.toContain('Ilman kahdenkeskistä');
    room.channel.unblockPersonal(person(10));
  });

  test('a submit that is delivered four times at once is one answer', async () => {
    await submit(person(11), 'Neljästi perille', 4);
    await workshop.closeNow();
    await workshop.steer('reveal');
    const results = await workshop.shows('3 vastasi', 'Avoin keskustelu');
    expect(quotesIn(results.card).toSorted()).toEqual([
      'Ilman kahdenkeskistä',
      'Neljästi perille',
      'Vanhalla puhelimella',
    ]);
  });
});
