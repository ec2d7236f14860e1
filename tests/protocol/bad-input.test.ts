import type { Delivery } from '../channel/delivery.ts';
import type { InvokeAnswer } from '../channel/invoke-answer.ts';
import type { Message } from '../channel/messages.ts';
import { findAction, textOf } from '../channel/reading-cards.ts';
import type { User } from '../channel/user.ts';
import type { Conversation } from '../channel/world.ts';
import { refusalOf, stackOrPath } from './reading-answers.ts';
import { openRoom, pressOf, type Room, type Workshop } from './workshop-room.ts';

let room: Room;
/** A workshop with its first stage open, anonymous, with one answer in it. */
let workshop: Workshop;
let card: Message;
let finn: User;
let swede: User;
let english: User;

beforeAll(async () => {
  room = await openRoom();
  finn = room.channel.user({ name: 'Tuntematon Suomalainen', locale: 'fi-FI' });
  swede = room.channel.user({ name: 'Okänd Svensk', locale: 'sv-FI' });
  english = room.channel.user({ name: 'Unknown Briton', locale: 'en-GB' });
  workshop = await room.launch({ title: 'Koetus', 'named:opening': 'false' }, 'johdon-dialogi');
  await workshop.steer('open');
  card = await workshop.openCard('Avaus');
  await workshop.answer(answerer(), card, { works: 'Salainen ajatukseni', party: 'sote' });
});
afterAll(() => room.close());

const answerer = () => room.people[0] as User;

/** Any card data, pressed by anybody anywhere. */
function forge(user: User, data: unknown, place: Conversation = workshop.thread): Promise<InvokeAnswer> {
  return user.presses(place, card.id, { type: 'Action.Execute', verb: 'x', data });
}

/** Forged presses go around the fixture, which fills data in: exactly this value arrives. */
function invoke(user: User, value: unknown, name = 'adaptiveCard/action'): Promise<Delivery> {
  return user.invokes(workshop.thread, name, value);
}

async function version(of: Workshop = workshop): Promise<number | undefined> {
  const data = { yp: { verb: 'control', session: of.id } };
  const shown = await forge(of.facilitator, data, room.channel.personal(of.facilitator));
  return pressOf(findAction(shown.card, { verb: 'ask-cancel' })).version;
}

/** What must not move: the session, the one answer, and what has been sent to anybody. */
async function state() {
  const own = await answerer().presses(workshop.thread, card, findAction(card.card, { verb: 'my-answer' }));
  return {
    version: await version(),
    own: textOf(own.card ?? {}),
    messages: room.channel.botMessages(workshop.thread).map(({ id }) => id),
    personal: [finn, swede, english].map((user) => room.channel.personalMessages(user).length),
  };
}

describe('card data that no card of the bot holds', () => {
  const notUnderstood = { fi: /En ymmärtänyt/, sv: /Jag förstod inte/, en: /I did not understand/ };

  test('is refused in the language of the presser, and changes nothing', async () => {
    const session = workshop.id;
    const garbage: unknown[] = [
      undefined,
      null,
      'text',
      42,
      [],
      {},
      { yp: null },
      { yp: 'answer' },
      { yp: [] },
      { yp: {} },
      { yp: { verb: 'explode', session } },
      { yp: { verb: 'constructor', session } },
      { yp: { verb: '__proto__', session } },
      { yp: { verb: ['answer'], session } },
      { yp: { verb: 'answer', session: 5 } },
      { yp: { verb: 'answer', session, stage: { id: 'opening' } } },
      { yp: { verb: 'open', session, version: '1' } },
      { yp: { verb: 'open', session, version: 1.5 } },
      { yp: { verb: 'answer', session: 'x'.repeat(65) } },
      { yp: { verb: 'answer', session: 'x'.repeat(100_000) } },
      { verb: 'answer', session, stage: 'opening', works: 'Vanhaa muotoa' },
      JSON.parse(`{"__proto__":{"yp":{"verb":"answer","session":"${session}"}}}`),
    ];
    const before = await state();
    for (const data of garbage) {
      const { body, status } = await invoke(finn, { action: { type: 'Action.Execute', data } });
      expect([JSON.stringify(data)?.slice(0, 80), status, body]).toEqual([
        JSON.stringify(data)?.slice(0, 80),
        200,
        expect.objectContaining({
          statusCode: 400,
          value: { code: 'not-understood', message: expect.stringMatching(notUnderstood.fi) },
        }),
      ]);
    }
    expect(refusalOf(await forge(swede, {}))).toMatch(notUnderstood.sv);
    expect(refusalOf(await forge(english, {}))).toMatch(notUnderstood.en);
    expect(await state()).toEqual(before);
  });

  test('an invoke without an action, or of another name, is refused', async () => {
    const before = await state();
    for (const value of [undefined, null, 'x', [], {}, { action: null }, { action: 'x' }]) {
      expect(await invoke(finn, value)).toMatchObject({ status: 200, body: { statusCode: 400 } });
    }
    for (const name of ['task/fetch', 'composeExtension/query', 'signin/verifyState', '__proto__']) {
      const { status, body } = await invoke(finn, { data: {} }, name);
      expect(status).toBeLessThan(500);
      expect(JSON.stringify(body ?? '')).not.toMatch(stackOrPath);
    }
    expect(await state()).toEqual(before);
  });

  test('stages and fields with odd names find nothing', async () => {
    const before = await state();
    for (const stage of ['', 'nowhere', '__proto__', 'constructor', '../opening', 'opening\u0000']) {
      const data = { yp: { verb: 'answer', session: workshop.id, stage }, works: 'Ohi' };
      expect(refusalOf(await forge(finn, data))).toMatch(notUnderstood.fi);
    }
    const data = { yp: { verb: 'answer', session: workshop.id, stage: 'opening' } };
    expect(refusalOf(await forge(finn, { ...data, works: { text: 'x' } }))).toMatch(/tyhjä/);
    expect(refusalOf(await forge(finn, { ...data, works: 'x'.repeat(200_000) }))).toMatch(/5\s?000/);
    expect(refusalOf(await forge(finn, { ...data, constructor: 'x', toString: 'y' }))).toMatch(/tyhjä/);
    const later = {
      yp: { verb: 'answer', session: workshop.id, stage: 'gather' },
      awake: 'Liian aikaisin',
    };
    expect(refusalOf(await forge(finn, later))).toMatch(/ei ole vielä avattu/);
    expect(await state()).toEqual(before);
  });

  test('a session that is not known, whatever its id looks like, is told in three languages', async () => {
    const ids = [
      'unknown',
      '',
      '__proto__',
      '../../etc/passwd',
      'a/b',
      'C:\\x',
      '.',
      '..',
      'x\u0000',
      '%2e%2e',
      'ä',
    ];
    const before = await state();
    for (const session of ids) {
      for (const verb of ['answer', 'my-answer', 'set-party', 'open', 'close', 'control', 'review', 'hide']) {
        const data = { yp: { verb, session, stage: 'opening', version: 1, row: 'x' }, works: 'Ohi' };
        expect(refusalOf(await forge(finn, data))).toMatch(/Tätä työpajaa ei löydy/);
      }
    }
    const data = { yp: { verb: 'answer', session: 'unknown', stage: 'opening' }, works: 'Ohi' };
    expect(refusalOf(await forge(swede, data))).toMatch(/Workshoppen hittades inte/);
    expect(refusalOf(await forge(english, data))).toMatch(/workshop was not found/);
    expect(await state()).toEqual(before);
  });

  test('launching with odd choices is refused', async () => {
    const chat = room.channel.groupChat([finn]);
    const launch = (agenda: string, more: object) =>
      forge(finn, { yp: { verb: 'launch', agenda, language: 'fi' }, title: 'X', ...more }, chat);
    expect(refusalOf(await launch('__proto__', {}))).toMatch(/Työpajapohjaa ei löydy/);
    expect(refusalOf(await launch('johdon-dialogi', { title: ' ' }))).toMatch(/nimi/);
    expect(refusalOf(await launch('johdon-dialogi', { title: 'x'.repeat(121) }))).toMatch(/120/);
    for (const expected of ['0', '-1', '1.5', 'monta', '5001', '1e9'])
      expect(refusalOf(await launch('johdon-dialogi', { expected }))).toMatch(/5\s?000/);
    expect(room.channel.botMessages(chat)).toEqual([]);
  });
});

const answerFromOutside = () => ({
  yp: { verb: 'answer', session: workshop.id, stage: 'opening' },
  works: 'Ulkoa',
});

describe('a stranger', () => {
  test('who presses from another conversation, or from their own chat in another tenant, is sent to the right place', async () => {
    const foreign = room.channel.user({
      name: 'Vieras Vierasmaa',
      tenant: '77777777-0000-4000-8000-000000000001',
    });
    const before = await state();
    expect(refusalOf(await forge(finn, answerFromOutside(), room.channel.groupChat([finn])))).toMatch(
      /siinä keskustelussa/,
    );
    expect(refusalOf(await forge(swede, answerFromOutside(), room.channel.groupChat([swede])))).toMatch(
      /i den konversation/,
    );
    expect(refusalOf(await forge(english, answerFromOutside(), room.channel.groupChat([english])))).toMatch(
      /in the conversation/,
    );
    expect(refusalOf(await forge(foreign, answerFromOutside(), room.channel.personal(foreign)))).toMatch(
      /siinä keskustelussa/,
    );
    const own = { yp: { verb: 'my-answer', session: workshop.id, stage: 'opening' } };
    expect(refusalOf(await forge(foreign, own, room.channel.personal(foreign)))).toMatch(
      /siinä keskustelussa/,
    );
    expect(await state()).toEqual(before);
  });

  test('who has the same object id in another tenant is somebody else', async () => {
    const tenant = '77777777-0000-4000-8000-000000000002';
    const facilitatorsTwin = room.channel.user({
      name: 'Veera Vetäjä',
      tenant,
      aadObjectId: room.facilitator.aadObjectId,
    });
    const answerersTwin = room.channel.user({
      name: 'Kaksonen',
      tenant,
      aadObjectId: answerer().aadObjectId,
    });
    const before = await state();
    const close = {
      yp: { verb: 'close', session: workshop.id, stage: 'opening', version: await version() },
    };
    expect(refusalOf(await forge(facilitatorsTwin, close))).toMatch(/vain työpajan vetäjät/);
    const own = { yp: { verb: 'my-answer', session: workshop.id, stage: 'opening' } };
    const shown = await forge(answerersTwin, own);
    expect(shown.statusCode).toBe(200);
    expect(textOf(shown.card ?? {})).not.toContain('Salainen ajatukseni');
    expect(await state()).toEqual(before);
  });

  test.each([
    'open',
    'close',
    'undo-close',
    'reopen',
    'reveal',
    'next',
    'drop',
    'bring',
    'end',
    'ask-end',
    'ask-cancel',
    'cancel',
    'control',
    'preview',
    'review',
    'hide',
    'unhide',
  ])('and whoever else is no facilitator cannot press %s', async (verb) => {
    const before = await state();
    const yp = {
      verb,
      session: workshop.id,
      stage: 'opening',
      version: await version(),
      row: 'x',
      page: 1,
    };
    expect(refusalOf(await forge(answerer(), { yp }))).toMatch(/vain työpajan vetäjät/);
    expect(refusalOf(await forge(swede, { yp }))).toMatch(/Bara de som leder/);
    expect(refusalOf(await forge(english, { yp }))).toMatch(/Only those who lead/);
    expect(await state()).toEqual(before);
  });
});

describe('what has been before', () => {
  test('old activities delivered again change nothing', async () => {
    const old = room.channel.deliveries().map(({ activity }) => activity);
    const invokes = old.filter(({ type, from }) => type === 'invoke' && from?.id === room.facilitator.id);
    const steering = invokes.filter(({ value }) => /"verb":"(open|launch)"/.test(JSON.stringify(value)));
    expect(steering.length).toBeGreaterThanOrEqual(2);
    const before = await state();
    for (const activity of steering) {
      const { status } = await room.channel.deliver(activity, { times: 2, atOnce: true });
      expect(status).toBe(200);
    }
    expect(await state()).toEqual(before);
  });

  test('after the end every press of the session is told that it is over, in three languages', async () => {
    const ended = await room.launch({ title: 'Lyhyt' }, 'johdon-dialogi');
    await ended.steer('open');
    const first = await ended.openCard('Avaus');
    await ended.answer(answerer(), first, { works: 'Ehti mukaan', party: 'sote' });
    await ended.closeNow();
    await ended.endNow();
    await ended.shows('Lyhyt', 'päättyn');
    const press = (user: User, verb: string, more = {}) => {
      const yp = { verb, session: ended.id, stage: 'opening', version: 1, row: 'x' };
      const action = { type: 'Action.Execute', verb, data: { yp, works: 'Jälkikäteen', ...more } };
      return user.presses(ended.thread, first, action);
    };
    for (const verb of ['answer', 'my-answer', 'another', 'set-party'])
      expect(refusalOf(await press(answerer(), verb, { party: 'sote' }))).toMatch(/jo päättynyt/);
    expect(refusalOf(await press(swede, 'answer'))).toMatch(/redan avslutad/);
    expect(refusalOf(await press(english, 'answer'))).toMatch(/already over/);
    for (const verb of ['open', 'reveal', 'next', 'end', 'ask-end', 'cancel', 'ask-cancel', 'preview'])
      expect(refusalOf(await press(room.facilitator, verb))).toMatch(/jo päättynyt/);
  });
});

test("the bot's log tells of no person and of no answer", () => {
  const lines = room.bot.logs().join('\n');
  expect(lines).toContain('"msg"');
  const everybody = [room.facilitator, room.coFacilitator, finn, swede, english, ...room.people];
  for (const { name, email, id, aadObjectId } of everybody) {
    for (const personal of [name, email, id, aadObjectId]) expect(lines).not.toContain(personal);
  }
  expect(lines).not.toMatch(
    /Salainen ajatukseni|Ehti mukaan|Jälkikäteen|Ulkoa|Ohi"|Vieras Vierasmaa|Kaksonen/,
  );
  expect(lines).not.toMatch(/"level":(50|60)/);
});
