import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { openStore } from '../../storage/open-store.ts';
import { textOf } from '../channel/reading-cards.ts';
import { openRoom, type Room, type Workshop } from './workshop-room.ts';

let room: Room;
let workshop: Workshop;

beforeAll(async () => {
  room = await openRoom();
  workshop = await room.launch({
    title: 'Kevään yhteistyöpäivä',
    expected: '12',
    coFacilitatorNames: 'Kaisa Kumppani',
    leaderNames: 'Johanna Johtaja; Pekka Poissaoleva',
  });
});
afterAll(() => room.close());

const personal = (user: Room['leader']) =>
  room.channel.personalMessages(user).map(({ card }) => (card ? textOf(card) : ''));

describe('a whole workshop, from launch to digest', () => {
  test('the launch card has become the lobby card, for everybody', async () => {
    const lobby = await workshop.shows('Kevään yhteistyöpäivä', 'Veera Vetäjä');
    expect(room.channel.botMessages(workshop.thread)[0]?.id).toBe(lobby.id);
  });

  test('the co-facilitator has a control card too', async () => {
    expect(await workshop.control('open', room.coFacilitator)).toBeDefined();
  });

  test('twelve people vote; the sides, their gap and the counts of 2017 are shown', async () => {
    await workshop.steer('open');
    await workshop.steer('close');
    await workshop.steer('next');
    await workshop.steer('open');
    const card = await workshop.openCard('Haasteet nyt');
    const votes = await Promise.all(
      room.people.map((user, index) =>
        workshop.answer(user, card, {
          party: index % 2 === 0 ? 'sivistys' : 'sote',
          'leadership-skills': index % 2 === 0 ? (index < 6 ? '5' : '4') : index < 6 ? '2' : '1',
        }),
      ),
    );
    for (const vote of votes) expect(vote).toMatchObject({ status: 200, statusCode: 200 });
    await workshop.shows('12/12 vastannut');
    await workshop.closeNow();
    await workshop.steer('reveal');
    const results = await workshop.shows('Haasteet nyt', 'Mukana kunnasta 6');
    const whole = JSON.stringify(results.card);
    expect(whole).toContain('Suurimmat erot');
    expect(whole).toMatch(/vuonna 2017/i);
    expect(whole).toContain('muutosta ei voi päätellä');
  }, 120_000);

  test('answers are gathered, one is hidden before it is shown, and the rest are supported', async () => {
    await workshop.steer('next');
    await workshop.steer('open');
    await workshop.steer('close');
    await workshop.steer('next');
    await workshop.steer('open');
    const card = await workshop.openCard('Mitä teemme toisin?');
    const input = Object.keys(fieldsOf(card))[0] ?? '';
    for (const [index, user] of room.people.slice(0, 4).entries()) {
      const answered = await workshop.answer(user, card, { [input]: `Ajatus ${index} **äö**` });
      expect(answered.error).toBeUndefined();
    }
    await workshop.closeNow();
    await workshop.steer('review');
    await workshop.steer('hide');
    await workshop.steer('control');
    await workshop.steer('reveal');
    const shown = await workshop.shows('Ajatus');
    expect(textOf(shown.card ?? {}).match(/Ajatus \d/g)).toHaveLength(3);

    await workshop.steer('next');
    await workshop.steer('open');
    const ballot = await workshop.openCard('Mihin tartumme?');
    const choices = fieldsOf(ballot).supported?.choices as { value: string }[];
    expect(choices).toHaveLength(3);
    for (const user of room.people.slice(0, 5)) {
      const supported = await workshop.answer(user, ballot, { supported: choices[0]?.value ?? '' });
      expect(supported.error).toBeUndefined();
    }
    await workshop.closeNow();
    await workshop.steer('reveal');
  }, 120_000);

  test('commitments are made, with their owner and time', async () => {
    await workshop.steer('next');
    await workshop.steer('open');
    const card = await workshop.openCard('Sovitaan');
    const made = await workshop.answer(room.people[0] as Room['leader'], card, {
      what: 'Sovitaan yhteinen perehdytys',
      owner: 'Rehtori',
      counterpart: 'Perhekeskus',
      day: '2027-03-15',
    });
    expect(textOf(made.card ?? {})).toContain('Sovitaan yhteinen perehdytys');
    await workshop.closeNow();
    await workshop.steer('reveal');
    await workshop.shows('Sovitaan yhteinen perehdytys', 'Rehtori', '15. maaliskuuta 2027');
  }, 120_000);

  test('the end: a summary in the room, a digest to the leader in her language, text to send on for the other', async () => {
    await workshop.steer('next');
    await workshop.steer('ask-end');
    await workshop.steer('end');
    await workshop.shows('Sovitaan yhteinen perehdytys', '12');
    const digest = await room.channel.until(
      () => personal(room.leader).find((text) => text.includes('Kevään')),
      {
        what: 'the digest',
      },
    );
    expect(digest).toContain('Sovitaan yhteinen perehdytys');
    const forward = await room.channel.until(
      () => personal(room.facilitator).find((text) => text.includes('Pekka Poissaoleva')),
      { what: 'the text to send on' },
    );
    expect(forward).toContain('Sovitaan yhteinen perehdytys');
    expect(personal(room.leader)).toHaveLength(1);
  });

  test('nothing private ever stood in the room, and nobody got what was not theirs', () => {
    const inRoom = room.channel
      .botMessages(workshop.thread)
      .flatMap(({ versions }) => versions.map((version) => JSON.stringify(version)));
    for (const message of inRoom) {
      expect(message).not.toContain('"verb":"reveal"');
      expect(message).not.toContain('on tallessa');
    }
    for (const user of room.people) expect(personal(user)).toEqual([]);
  });

  test('the stored record is valid, and no answer of an anonymous stage names anyone', async () => {
    expect(await room.bot.stop()).toBe(0);
    const store = await openStore({ dataDir: room.bot.dataDir, onBroken: () => undefined });
    const [record] = await store.records();
    await store.close();
    const schema = JSON.parse(readFileSync('bot/records/record.schema.json', 'utf8')) as object;
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    const valid = ajv.validate(schema, record);
    expect(ajv.errors ?? []).toEqual([]);
    expect(valid).toBe(true);
    expect(record?.stages.filter(({ closed }) => closed).length).toBeGreaterThan(3);
    for (const stage of record?.stages ?? []) {
      if (stage.anonymous) expect(JSON.stringify(stage.closed ?? {})).not.toContain('Osallistuja');
    }
    expect(JSON.stringify(record)).not.toMatch(/Ajatus.*Ajatus.*Ajatus.*Ajatus/);
  });
});

function fieldsOf(message: { card?: unknown }): Record<string, Record<string, unknown>> {
  const found: Record<string, Record<string, unknown>> = {};
  const walk = (part: unknown): void => {
    if (Array.isArray(part)) part.forEach(walk);
    else if (typeof part === 'object' && part !== null) {
      const element = part as Record<string, unknown>;
      const { type, id } = element;
      if (typeof type === 'string' && type.startsWith('Input.') && typeof id === 'string' && id !== 'party')
        found[id] = element;
      Object.values(element).forEach(walk);
    }
  };
  walk(message.card);
  return found;
}
