import type { SessionRecord } from '../../bot/workshop/record.ts';
import { openStore } from '../../storage/open-store.ts';
import type { Activity } from '../channel/activity.ts';
import type { Message } from '../channel/messages.ts';
import { actionsOf, cardIn, findAction, textOf } from '../channel/reading-cards.ts';
import type { User } from '../channel/user.ts';
import type { Conversation } from '../channel/world.ts';
import { offers, openRoom, pressOf, type Room, Workshop } from './workshop-room.ts';

let room: Room;
let alone: Workshop;
let amongOthers: Workshop;

/** Both whole rehearsals run at the same time: they do not touch each other. */
beforeAll(async () => {
  room = await openRoom({ env: { CLOSING_SECONDS: '1' } });
  const [newcomer, inChannel] = [person(0), person(2)];
  await room.channel.installBot(newcomer);
  const chat = room.channel.personal(newcomer);
  const welcome = await firstIn(chat, 'Kokeile');
  await newcomer.presses(chat, welcome, findAction(welcome.card, { title: 'Kokeile' }));
  const { thread } = await inChannel.startsThread(room.place, 'harjoittele');
  alone = await rehearsalOf(newcomer, chat);
  amongOthers = await rehearsalOf(inChannel, thread);
  await Promise.all([goThrough(alone), goThrough(amongOthers)]);
}, 240_000);
afterAll(() => room.close());

const person = (index: number) => room.people[index] as User;
const cardTexts = (place: Conversation) =>
  room.channel.botMessages(place).map(({ card }) => textOf(card ?? {}));

function firstIn(place: Conversation, text: string, timeoutMs = 10_000): Promise<Message> {
  return room.channel.until(
    () => room.channel.botMessages(place).find(({ card }) => card && textOf(card).includes(text)),
    { what: `a card that says ${text}`, timeoutMs },
  );
}

/** The rehearsal that somebody has just started; its control card is the first that offers to open a stage. */
async function rehearsalOf(rehearser: User, place: Conversation): Promise<Workshop> {
  const control = await room.channel.until(
    () => room.channel.personalMessages(rehearser).find(({ card }) => offers(card, 'open')),
    { what: 'the control card of the rehearsal' },
  );
  const { session = '' } = pressOf(findAction(control.card, { verb: 'open' }));
  return new Workshop(room.channel, rehearser, place, session);
}

const isSteered = (version: Activity) => steps.some((verb) => offers(cardIn(version), verb));
const steps = ['open', 'close', 'reveal', 'next', 'end'];

/** Presses the one next step on the lowest card of the rehearser's chat, until the workshop is over. */
async function goThrough(workshop: Workshop): Promise<void> {
  const { facilitator, channel } = workshop;
  const chat = channel.personal(facilitator);
  for (let verb = ''; verb !== 'end'; ) {
    const { message, action } = await channel.until(
      () => {
        const lowest = facilitator.sees(chat).at(-1);
        const [first] = actionsOf(lowest?.card ?? {});
        return lowest && first?.verb && steps.includes(first.verb) && { ...lowest, action: first };
      },
      // The bot keeps to Teams' sixty sends in half a minute, and nobody rehearses this fast by hand.
      { what: 'a next step at the bottom', timeoutMs: 40_000 },
    );
    verb = action.verb ?? '';
    if (verb === 'close') await sampleAnswers(workshop, pressOf(action).stage ?? '');
    await facilitator.presses(chat, message, action);
  }
  await firstIn(chat, 'Työpaja on päättynyt', 40_000);
}

/** A third of the answers is enough to go on; in the channel all vote, so that the sides can be told apart. */
const enough: Readonly<Record<string, readonly [title: string, answers: number]>> = {
  vote: ['Haasteet nyt', 6],
  groups: ['Mitä teemme toisin?', 6],
  support: ['Mihin tartumme?', 6],
  agree: ['Sovitaan', 6],
};

async function sampleAnswers(workshop: Workshop, stage: string): Promise<void> {
  const [title, few] = enough[stage] ?? [];
  if (title === undefined || few === undefined) return;
  const answers = stage === 'vote' && workshop.thread.type === 'channel' ? 18 : few;
  const answered = () => /(\d+)\/18 vastannut/.exec(textOf(workshop.status(title)?.card ?? {}))?.[1];
  await workshop.channel.until(() => Number(answered()) >= answers, {
    what: `${answers} sample answers to ${title}`,
    timeoutMs: 30_000,
  });
}

describe('from the welcome card, alone in the personal chat', () => {
  test('all seven stages are seen, with results, a summary and what leaders would get', () => {
    const texts = cardTexts(alone.thread);
    for (let number = 1; number <= 7; number += 1) {
      expect(texts.filter((text) => text.includes(`Vaihe ${number}/7`))).not.toEqual([]);
    }
    for (const part of ['Haasteellisinta', 'kannatus', 'Työpajan yhteenveto', 'Kooste työpajasta']) {
      expect(texts.filter((text) => text.includes(part))).not.toEqual([]);
    }
  });

  test('every card says that it is a rehearsal, whatever it has been', () => {
    const [welcome, ...others] = room.channel.botMessages(alone.thread);
    expect(textOf(welcome?.card ?? {})).toContain('Hei, olen Yhdyspinta');
    const shown = others.flatMap(({ versions }) => versions.map((version) => textOf(cardIn(version) ?? {})));
    expect(shown.filter((text) => !text.includes('Harjoitus'))).toEqual([]);
  });

  test('one control card is left, at the bottom; the older ones are gone', async () => {
    const all = room.channel.botMessages(alone.thread);
    const left = () => all.filter(({ deleted }) => !deleted);
    // An old one goes when the new one stands.
    await room.channel.until(() => !left().some(({ card }) => steps.some((verb) => offers(card, verb))), {
      what: 'no old control card',
    });
    const messages = left();
    expect(textOf(messages.at(-1)?.card ?? {})).toContain('Työpaja on päättynyt');
    const gone = all.filter(({ deleted }) => deleted);
    expect(gone.length).toBeGreaterThan(10);
    expect(gone.filter(({ versions }) => !versions.some(isSteered))).toEqual([]);
    expect(messages.filter(({ card }) => textOf(card ?? {}).includes('alempana'))).toEqual([]);
  });
});

describe('in a channel', () => {
  test('the cards stand in the thread; the control card and the digest reach the rehearser alone', () => {
    const inThread = cardTexts(amongOthers.thread);
    expect(inThread.filter((text) => text.includes('Suurimmat erot'))).toHaveLength(1);
    expect(inThread.filter((text) => text.includes('Työpajan yhteenveto'))).toHaveLength(1);
    expect(inThread.filter((text) => text.includes('Kooste työpajasta'))).toEqual([]);
    const inPrivate = cardTexts(room.channel.personal(amongOthers.facilitator));
    expect(inPrivate).toHaveLength(2);
    expect(inPrivate.filter((text) => text.includes('Kooste työpajasta'))).toHaveLength(1);
    expect([...inThread, ...inPrivate].filter((text) => !text.includes('Harjoitus'))).toEqual([]);
  });

  test('it keeps the conversation busy only while it runs', async () => {
    const { facilitator, thread } = amongOthers;
    await facilitator.says(thread, 'harjoittele johdon-dialogi');
    const again = await rehearsalOf(facilitator, thread);
    await facilitator.says(thread, 'harjoittele');
    await firstIn(thread, 'on jo työpaja käynnissä');
    await again.steer('ask-cancel');
    await again.steer('cancel');
    await firstIn(room.channel.personal(facilitator), 'Työpaja on peruttu');
  });
});

test('nobody but the rehearsers was written to', () => {
  const places = new Set(
    [alone, amongOthers].flatMap(({ thread, facilitator }) => [
      thread.id,
      room.channel.personal(facilitator).id,
    ]),
  );
  const elsewhere = room.channel
    .outbound()
    .filter(({ kind }) => kind === 'send' || kind === 'reply' || kind === 'update')
    .filter(({ conversationId = '' }) => !places.has(conversationId));
  expect(elsewhere.map(({ path }) => path)).toEqual([]);
  const rehearsers = [alone, amongOthers].map(({ facilitator }) => facilitator.id);
  const opened = room.channel
    .outbound()
    .filter(({ kind }) => kind === 'createConversation')
    .flatMap(({ body }) => (body as { members: { id: string }[] }).members.map(({ id }) => id));
  expect(opened.filter((id) => !rehearsers.includes(id))).toEqual([]);
});

test('a new rehearsal in the personal chat ends the one that runs, quietly', async () => {
  const rehearser = person(10);
  const chat = room.channel.personal(rehearser);
  await rehearser.says(chat, 'harjoittele');
  await rehearsalOf(rehearser, chat);
  await rehearser.says(chat, 'harjoittele johdon-dialogi');
  const calm = await firstIn(chat, 'Tämä harjoitus on päättynyt, uusi alkoi alempana.');
  await room.channel.until(
    () => room.channel.botMessages(chat).filter(({ card }) => offers(card, 'open')).length === 1,
    { what: 'the one control card of the new rehearsal' },
  );
  const texts = cardTexts(chat);
  expect(texts.filter((text) => /peruttu|Työpaja on päättynyt|yhteenveto|Kooste/.test(text))).toEqual([]);
  expect(textOf(room.channel.botMessages(chat).at(-1)?.card ?? {})).toContain('Johdon dialogi');
  expect(actionsOf(calm.card ?? {})).toEqual([]);
});

test('it says so in Swedish and with its first stage, a talk, open', async () => {
  const rehearser = person(9);
  const chat = room.channel.personal(rehearser);
  await rehearser.says(chat, 'öva');
  const before = await rehearsalOf(rehearser, chat);
  await before.steer('open');
  await rehearser.says(chat, 'harjoittele johdon-dialogi');
  const calm = await firstIn(chat, 'Den här övningen är slut, en ny började längre ner.');
  expect(actionsOf(calm.card ?? {})).toEqual([]);
});

test('where the channel deletes nothing, an old control card says that it goes on below', async () => {
  const rehearser = person(7);
  const chat = room.channel.personal(rehearser);
  room.channel.failNext(({ kind, conversationId }) => kind === 'delete' && conversationId === chat.id, {
    status: 501,
  });
  await rehearser.says(chat, 'harjoittele');
  const rehearsal = await rehearsalOf(rehearser, chat);
  await rehearsal.steer('open');
  const old = await firstIn(chat, 'Ohjauskortti jatkuu alempana keskustelussa.');
  expect(old.deleted).toBe(false);
  expect(actionsOf(old.card ?? {})).toEqual([]);
  const { message } = await rehearsal.control('close');
  expect(Number(message.id)).toBeGreaterThan(Number(old.id));
});

test('another agenda is tried from the list, and a follow-up shows what was promised and what changed', async () => {
  const rehearser = person(11);
  const chat = room.channel.personal(rehearser);
  await rehearser.says(chat, 'ohje');
  const help = await firstIn(chat, 'Kokeile toista pohjaa');
  const list = await rehearser.presses(chat, help, findAction(help.card, { verb: 'choose-rehearsal' }));
  expect(textOf(list.card ?? {})).toContain('Seurantatyöpaja (75 min)');
  const again = await rehearser.presses(chat, help, findAction(list.card, { verb: 'rehearse' }), {
    agenda: 'seurantatyopaja',
  });
  expect(textOf(again.card ?? {})).toContain('Harjoitus alkoi');
  const recall = textOf((await firstIn(chat, 'Missä olimme viimeksi')).card ?? {});
  for (const part of ['Esimerkki: edellinen työpaja', 'Myöhässä', 'Odottaa päätöstä', 'Vahvistamatta']) {
    expect(recall).toContain(part);
  }
});

test('what is otherwise open for weeks says that it is rehearsed at once', async () => {
  const rehearser = person(11);
  const chat = room.channel.personal(rehearser);
  await rehearser.says(chat, 'harjoittele lape-teesit');
  await firstIn(chat, 'Harjoitus käydään läpi heti');
});

describe.each([
  ['harjoittele', 'Harjoitus', 'Avaa vaihe'],
  ['öva', 'Övning', 'Öppna skedet'],
  ['Rehearse', 'Rehearsal', 'Open the stage'],
])('the word %s', (word, mark, open) => {
  const index = { harjoittele: 4, öva: 6, Rehearse: 8 }[word] ?? 4;

  test('in the personal chat the whole rehearsal speaks its language', async () => {
    const rehearser = person(index);
    const chat = room.channel.personal(rehearser);
    await rehearser.says(chat, word);
    await firstIn(chat, open);
    const [lobby] = room.channel.botMessages(chat);
    expect(textOf(lobby?.card ?? {})).toContain(mark);
  });

  test('in a channel too', async () => {
    const rehearser = person(index + 1);
    const { thread } = await rehearser.startsThread(room.place, word);
    await firstIn(thread, mark);
    const control = await firstIn(room.channel.personal(rehearser), open);
    expect(textOf(control.card ?? {})).toContain(mark);
  });
});

test('the records are marked as rehearsals and hold what was answered', async () => {
  expect(await room.bot.stop()).toBe(0);
  const store = await openStore({ dataDir: room.bot.dataDir, onBroken: () => undefined });
  const records = await store.records();
  await store.close();
  const held = records.filter(({ session }) => [alone.id, amongOthers.id].includes(session));
  expect(held).toHaveLength(2);
  expect(records.filter(({ rehearsal }) => !rehearsal)).toEqual([]);
  for (const record of held) {
    expect(record).toMatchObject({ rehearsal: true, leaders: [] });
    const answered = answersIn(record);
    expect(answered).toHaveLength(4);
    expect(Math.min(...answered)).toBeGreaterThanOrEqual(6);
  }
});

function answersIn({ stages }: SessionRecord): number[] {
  return stages.flatMap(({ closed }) => (closed ? [closed.answered.total] : []));
}
