import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { openStore } from '../../storage/open-store.ts';
import { textOf } from '../channel/reading-cards.ts';
import type { Message } from '../channel/messages.ts';
import { openRoom, type Room, type Workshop } from './workshop-room.ts';
import { AnsweringCrowd } from './answering-crowd.ts';

let room: Room;
let workshop: Workshop;
let crowd: AnsweringCrowd;

beforeAll(async () => {
  room = await openRoom();
  workshop = await room.launch({ expected: '12', leaderNames: 'Johanna Johtaja' }, 'johdon-dialogi');
});
afterAll(() => room.close());

const messages = () => room.channel.botMessages(workshop.thread);

async function open(title: string): Promise<Message> {
  await workshop.steer('open');
  const card = await workshop.openCard(title);
  await workshop.statusSays(title, 'Vaihe on auki');
  crowd = new AnsweringCrowd(workshop, card, room.people);
  return card;
}

/** A restart on the same data; resolves when the control card, which is drawn last, has been drawn again. */
async function restart(): Promise<void> {
  const [control] = room.channel.personalMessages(room.facilitator);
  const before = control?.edits ?? 0;
  await room.bot.restart();
  await room.channel.until(() => (control?.edits ?? 0) > before, { what: 'the redrawn control card' });
}

/** Kills the bot in the middle of answering; checks that it comes back with everything that had a receipt. */
async function killAmongAnswers(card: Message, receipts: number): Promise<void> {
  const posted = messages().length;
  const answering = crowd.answer();
  await crowd.hasReceipts(receipts);
  await room.bot.kill9();
  await answering;
  await restart();
  expect(await crowd.lost()).toEqual([]);
  expect(card.edits).toBe(0);
  expect(messages()).toHaveLength(posted);
}

async function reveal(): Promise<void> {
  await workshop.steer('reveal');
  const shown = textOf((await workshop.shows(crowd.mark, 'vastasi. Mukana')).card ?? {});
  expect(crowd.missingFrom(shown)).toEqual([]);
  expect(shown).toContain('12 vastasi.');
}

describe('kill -9 while twelve people answer', () => {
  test('three times in an open stage, and in its countdown, which runs out meanwhile', async () => {
    const card = await open('Avaus');
    for (const receipts of [1, 40, 120]) await killAmongAnswers(card, receipts);

    await workshop.steer('close');
    const closing = Date.now();
    const answering = crowd.answer();
    await crowd.hasReceipts(24);
    await room.bot.kill9();
    await answering;
    while (Date.now() < closing + 2_500) await pause(50);
    await restart();
    const late = await workshop.writes(room.people[0] as Room['leader'], card, 'Liian myöhään');
    expect(late.error?.code).toBe('stage-over');
    await workshop.statusSays('Avaus', 'Vaihe on suljettu. 12 vastasi.');
    expect(card.edits).toBe(0);
    await reveal();
  }, 120_000);

  test('in an anonymous stage, and right after its close', async () => {
    await workshop.steer('next');
    await workshop.steer('open');
    await workshop.steer('close');
    await workshop.steer('next');
    const card = await open('Mikä valvottaa?');
    await killAmongAnswers(card, 60);
    const answering = crowd.answer();
    await workshop.steer('close');
    await workshop.control('reveal');
    await room.bot.kill9();
    await answering;
    await restart();
    expect(card.edits).toBe(0);
    await reveal();
  }, 120_000);

  test('the session goes on to its end; nothing stands anywhere twice', async () => {
    await workshop.endNow();
    await workshop.shows('Työpajan yhteenveto');
    await room.channel.until(() => room.channel.personalMessages(room.leader).length > 0, {
      what: 'the digest',
    });
    expect(room.channel.personalMessages(room.leader)).toHaveLength(1);
    expect(room.channel.personalMessages(room.facilitator)).toHaveLength(1);
    const texts = messages().map(({ versions: [posted] }) => JSON.stringify(posted?.attachments));
    expect(new Set(texts).size).toBe(texts.length);
    // The lobby; card and status of three stages; two results; the summary.
    expect(messages()).toHaveLength(10);
  });

  test('the record is valid and holds the last answer of everybody, once', async () => {
    expect(await room.bot.stop()).toBe(0);
    const store = await openStore({ dataDir: room.bot.dataDir, onBroken: () => undefined });
    const [record] = await store.records();
    await store.close();
    const schema = JSON.parse(readFileSync('bot/records/record.schema.json', 'utf8')) as object;
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.validate(schema, record);
    expect(ajv.errors ?? []).toEqual([]);
    const closed = record?.stages.flatMap((stage) => (stage.closed ? [stage.closed] : [])) ?? [];
    expect(closed.map(({ answered, rows }) => [answered.total, rows.length])).toEqual([
      [12, 12],
      [12, 12],
    ]);
    expect(crowd.missingFrom(JSON.stringify(closed[1]))).toEqual([]);
  });
});
