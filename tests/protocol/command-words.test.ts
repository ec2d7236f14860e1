import { type BotProcess, startBotProcess } from '../channel/bot-process.ts';
import type { DeliveryOptions } from '../channel/delivery.ts';
import { textOf } from '../channel/reading-cards.ts';
import type { User } from '../channel/user.ts';
import type { Conversation } from '../channel/world.ts';
import { offers, openRoom, type Room } from './workshop-room.ts';

let room: Room;
let aino: User;

beforeAll(async () => {
  room = await openRoom();
  aino = room.channel.user({ name: 'Aino Aalto', locale: 'fi-FI' });
});
afterAll(() => room.close());

const headings = {
  start: { fi: 'Uusi työpaja', sv: 'Ny workshop', en: 'New workshop' },
  rehearse: { fi: 'Harjoitus: muut', sv: 'Övning: de andra', en: 'Rehearsal: the other' },
  help: { fi: 'Näin Yhdyspinta toimii', sv: 'Så här fungerar Yhdyspinta', en: 'How Yhdyspinta works' },
  unknown: {
    fi: 'En tunnistanut käskyä',
    sv: 'Jag kände inte igen kommandot',
    en: 'I did not recognise that command',
  },
  busy: { fi: 'on jo työpaja käynnissä', sv: 'En workshop pågår redan', en: 'already going on' },
};

const words = [
  ['aloita', 'start', 'fi'],
  ['starta', 'start', 'sv'],
  ['start', 'start', 'en'],
  ['harjoittele', 'rehearse', 'fi'],
  ['öva', 'rehearse', 'sv'],
  ['rehearse', 'rehearse', 'en'],
  ['ohje', 'help', 'fi'],
  ['hjälp', 'help', 'sv'],
  ['help', 'help', 'en'],
] as const;

const newChat = () => room.channel.groupChat([aino]);

/** The first card with this text that comes to a conversation. */
function answerIn(place: Conversation, text: string) {
  return room.channel.until(
    () => room.channel.botMessages(place).find(({ card }) => textOf(card ?? {}).includes(text)),
    { what: `a card that shows ${text}` },
  );
}

/** Says something in a place of its own and gives what is answered at once. */
async function heard(said: string, by = aino, options: DeliveryOptions = {}): Promise<string> {
  const chat = room.channel.groupChat([by]);
  const { status } = await by.says(chat, said, options);
  expect(status).toBe(200);
  return room.channel
    .botMessages(chat)
    .map(({ card }) => textOf(card ?? {}))
    .join('\n');
}

describe.each(words)('%s', (word, command, language) => {
  const heading = headings[command][language];

  test.each([
    ['a group chat', newChat],
    ['a meeting chat', () => room.channel.meetingChat([aino])],
  ])('is understood in %s, in any case', async (_where, place) => {
    const written = [word, word.toUpperCase(), `${word[0]?.toUpperCase()}${word.slice(1)}`];
    for (const said of written) {
      const chat = place();
      await aino.says(chat, said);
      expect(await answerIn(chat, heading)).toBeDefined();
    }
  });

  test('is understood in a channel thread, with punctuation and in decomposed letters', async () => {
    const { thread } = await aino.startsThread(room.place, `– ${word.normalize('NFD')}!`);
    expect(await answerIn(thread, heading)).toBeDefined();
  });
});

test.each([
  'aloita.',
  '(aloita)',
  '"aloita"',
  '”Aloita”, kiitos',
  'aloita\nheti',
  '  aloita  ',
  'Hei! Aloita työpaja?',
  '**aloita**',
  '<p>aloita</p>',
  '&nbsp;aloita&nbsp;',
])('%j begins a workshop: punctuation and marks around the word do not matter', async (said) => {
  expect(await heard(said)).toContain(headings.start.fi);
});

test.each([
  'restart',
  'starting',
  'starta-om',
  're-start',
  'start2',
  'aloitamme',
  'harjoittelemme',
  'helpful',
  'toString',
  'constructor',
  '__proto__',
  'moi',
  '',
  '?!',
  'x'.repeat(20_000),
])('%.30s starts nothing, and gets a helpful answer', async (said) => {
  const before = room.bot.logs().filter((line) => line.includes('"launched"')).length;
  const answer = await heard(said);
  expect(answer).toContain(headings.unknown.fi);
  for (const word of ['aloita', 'harjoittele', 'ohje']) expect(answer).toContain(word);
  expect(room.bot.logs().filter((line) => line.includes('"launched"'))).toHaveLength(before);
});

test.each([
  ['sv-FI', 'sv', 'hjälp'],
  ['en-US', 'en', 'help'],
  ['de-DE', 'fi', 'ohje'],
] as const)(
  'an unknown word is answered in the language of the client: %s',
  async (locale, language, word) => {
    const person = room.channel.user({ name: 'Uusi Ihminen', locale });
    const answer = await heard('moi', person);
    expect(answer).toContain(headings.unknown[language]);
    expect(answer).toContain(word);
  },
);

test('in 1:1 no mention is needed; what is not understood is answered there too', async () => {
  const personal = room.channel.personal(aino);
  await aino.says(personal, 'Ohje');
  expect(await answerIn(personal, headings.help.fi)).toBeDefined();
  await aino.says(personal, 'mitä nyt');
  expect(await answerIn(personal, headings.unknown.fi)).toBeDefined();
});

test('a second start in a conversation with a live workshop is refused kindly, in the language of the word', async () => {
  const workshop = await room.launch({ title: 'Ensimmäinen' });
  const cards = () => room.channel.botMessages(workshop.thread);
  for (const [word, language] of [
    ['aloita', 'fi'],
    ['starta', 'sv'],
    ['start', 'en'],
  ] as const) {
    await aino.says(workshop.thread, word);
    expect(textOf(cards().at(-1)?.card ?? {})).toContain(headings.busy[language]);
  }
  await aino.says(workshop.thread, 'harjoittele');
  expect(textOf(cards().at(-1)?.card ?? {})).toContain(headings.busy.fi);
  expect(cards().filter(({ card }) => offers(card, 'choose-agenda'))).toEqual([]);
  expect(await workshop.control('open')).toBeDefined();
});

test('of two who launch in one conversation at once, one is told that it is busy', async () => {
  const chat = room.channel.groupChat([aino, room.facilitator]);
  const launch = (by: User) => {
    const data = { yp: { verb: 'launch', agenda: 'johdon-dialogi', language: 'fi' }, title: 'Yhtä aikaa' };
    return by.presses(chat, '1', { type: 'Action.Execute', verb: 'launch', data });
  };
  const answers = await Promise.all([launch(aino), launch(room.facilitator)]);
  expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
  expect(answers.filter(({ statusCode }) => statusCode === 400)).toHaveLength(1);
  expect(answers.find(({ error }) => error)?.error?.message).toContain(headings.busy.fi);
});

describe('where the settings name who may launch', () => {
  let strict: BotProcess;
  let chosen: User;

  beforeAll(async () => {
    chosen = room.channel.user({ name: 'Valittu Vetäjä' });
    const env = { FACILITATORS: `11111111-0000-4000-8000-000000000000, ${chosen.aadObjectId}` };
    strict = await startBotProcess({ channel: room.channel, env, connect: false });
  });
  afterAll(() => strict.dispose());

  const saysTo = (person: User, said: string) => heard(said, person, { to: strict.endpoint });

  test('they may', async () => {
    expect(await saysTo(chosen, 'aloita')).toContain(headings.start.fi);
  });

  test('others are told whom to ask, in their language, and may still rehearse', async () => {
    expect(await saysTo(aino, 'aloita')).toContain('Sinulla ei ole oikeutta aloittaa työpajaa');
    expect(await saysTo(aino, 'starta')).toContain('Du har inte rätt att starta en workshop');
    expect(await saysTo(aino, 'start')).toContain('You are not allowed to start a workshop');
    const chat = newChat();
    await aino.says(chat, 'harjoittele', { to: strict.endpoint });
    expect(await answerIn(chat, headings.rehearse.fi)).toBeDefined();
  });

  test('a launch card that somebody else pressed open does not help either', async () => {
    const data = { yp: { verb: 'launch', agenda: 'johdon-dialogi', language: 'fi' }, title: 'Luvaton' };
    const action = { type: 'Action.Execute', verb: 'launch', data };
    const refused = await aino.presses(newChat(), '1', action, {}, { to: strict.endpoint });
    expect(refused.error?.message).toContain('Sinulla ei ole oikeutta');
  });
});
