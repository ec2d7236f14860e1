import { codeOf, Guest, publicUrl } from './by-link.ts';
import { openRoom, type Room, type Workshop } from './workshop-room.ts';
import { findAction, textOf } from '../channel/reading-cards.ts';

let room: Room;
let workshop: Workshop;
let code: string;

/** A talk, a vote, another talk ... : the vote is the second. */
const vote = 'vote';

beforeAll(async () => {
  room = await openRoom({ env: { PUBLIC_URL: publicUrl } });
  workshop = await room.launch({ byLink: 'true' });
  code = await codeOf(room, workshop);
});
afterAll(() => room.close());

const guest = () => new Guest(room, code);
const linkCard = async () => {
  const { message, card } = await workshop.control('link');
  const place = room.channel.conversation(message.conversationId);
  const shown = await workshop.facilitator.presses(place, message, findAction(card, { verb: 'link' }));
  return {
    card: shown.card ?? {},
    press: (verb: string, inputs = {}) =>
      workshop.facilitator.presses(place, message, findAction(shown.card, { verb }), inputs),
  };
};

test('without the choice at launch there is no link', async () => {
  const plain = await room.launch();
  expect(JSON.stringify((await plain.control('open')).card)).not.toContain('"link"');
});

test('the lobby card shows the code, an address and a picture that can be fetched', async () => {
  const lobby = JSON.stringify(
    room.channel.botMessages(workshop.thread).find(({ card }) => JSON.stringify(card).includes(code))?.card,
  );
  expect(lobby).toContain(`${publicUrl}/w/${code}`);
  expect(lobby).toContain(`${code.slice(0, 4)}-${code.slice(4)}`);
  const picture = await fetch(`http://127.0.0.1:${room.bot.port}/qr/${code}.png`);
  expect(picture.headers.get('content-type')).toBe('image/png');
  expect(
    Buffer.from(await picture.arrayBuffer())
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG');
});

test('a guest is asked who they are, gets a cookie that nobody else can use, and sees what happens today', async () => {
  const one = guest();
  const { session, cards } = await one.sees('sv-FI,sv;q=0.9');
  expect(cards).toMatchObject([{ slot: 'join', card: { lang: 'sv' } }]);
  const joined = await one.presses({ verb: 'join', session }, { party: 'jarjesto' });
  const [cookie = ''] = joined.raw.headers.getSetCookie();
  for (const part of ['HttpOnly', 'SameSite=Strict', `Path=/botti/w/${code}`]) expect(cookie).toContain(part);
  expect(await one.card('before')).toContain('Tervetuloa työpajaan');
  const forged = guest().withCookie(`${one.cookie.slice(0, -3)}abc`);
  expect(await forged.card('join')).toContain('Ketä edustat');
});

test('a press from another site, or one that a form could send, is refused', async () => {
  const one = guest();
  const session = await one.joins();
  const yp = { verb: 'my-answer', session };
  for (const headers of [
    { 'sec-fetch-site': 'cross-site' },
    { origin: 'https://evil.example' },
    { 'x-yhdyspinta': '' },
    { 'content-type': 'text/plain' },
  ] as const) {
    expect((await one.presses(yp, {}, { headers })).status).toBe(403);
  }
  expect((await one.presses(yp, {}, { headers: { origin: 'http://workshop.example' } })).status).not.toBe(
    403,
  );
});

test('what belongs to facilitators and to others is out of reach', async () => {
  const one = guest();
  const session = await one.joins();
  for (const verb of ['open', 'end', 'control', 'launch', 'rehearse', 'review', 'link', 'close-link']) {
    expect(await one.presses({ verb, session, stage: vote, version: 1 })).toMatchObject({ status: 400 });
  }
  expect((await one.presses({ verb: 'answer', session: 'another', stage: vote })).status).toBe(400);
  expect(await guest().presses({ verb: 'answer', session, stage: vote })).toMatchObject({
    status: 409,
    body: { refusal: 'not-joined' },
  });
});

describe('in the vote', () => {
  const answer = (one: Guest, level: string, sending = {}) =>
    one.presses(
      { verb: 'answer', session: workshop.id, stage: vote },
      { 'leadership-skills': level },
      sending,
    );

  test('answers count, each browser once; the room hears how many came by link, and nobody whose they are', async () => {
    await workshop.steer('open');
    await workshop.steer('close');
    await workshop.steer('next');
    const [one, other] = [guest(), guest()];
    await one.joins({ party: 'seurakunta' });
    await other.joins({ party: 'perhe' });
    expect(await answer(one, '5')).toMatchObject({ status: 409, body: { refusal: 'stage-waiting' } });
    await workshop.steer('open');
    expect(await answer(one, '5')).toMatchObject({ status: 200 });
    expect(await answer(one, '4')).toMatchObject({ status: 200 });
    expect(await answer(other, '2')).toMatchObject({ status: 200 });
    // Tried again after the network was gone: it was heard before, and the later answer stays.
    const late = { id: 'the-same-sending', at: '2020-01-01T00:00:00.000Z' };
    expect(await answer(one, '1', late)).toMatchObject({ status: 200 });
    const card = await workshop.openCard('Haasteet nyt');
    await workshop.answer(room.people[0]!, card, { party: 'sote', 'leadership-skills': '3' });
    expect(await one.card('answer')).toContain('Vastauksesi on tallessa');
    const own = async (whose: Guest) =>
      JSON.stringify(
        (await whose.presses({ verb: 'my-answer', session: workshop.id, stage: vote })).body.card,
      );
    expect(await own(one)).toContain('"value":"4"');
    expect(await own(other)).toContain('"value":"2"');
    await workshop.statusSays('Haasteet nyt', '3');
    const { card: control } = await workshop.control('close');
    expect(textOf(control)).toContain('Linkillä on tullut');
    await workshop.closeNow();
    expect(await answer(one, '5')).toMatchObject({ status: 409, body: { refusal: 'stage-over' } });
    expect(await one.card('results')).toBe('');
    await workshop.steer('reveal');
    const results = await one.card('results');
    expect(results).toContain('Niistä 2 tuli linkillä');
    expect(await other.card('results')).toBe(results);
    expect(results).not.toMatch(/Chart\.|Data\.Query|workshop\.example/);
    const picture = /"(?<path>\/botti\/pictures\/[^"]+)"/.exec(results)?.groups?.['path'] ?? '';
    const drawn = await fetch(`http://127.0.0.1:${room.bot.port}${picture.replace('/botti', '')}`);
    expect(drawn.headers.get('content-type')).toBe('image/png');
  });
});

test('every change of the workshop is heard at once by whoever waits for it', async () => {
  const one = guest();
  await one.joins();
  const stop = new AbortController();
  const { body } = await one.fetched('/events', { signal: stop.signal });
  const reader = body!.pipeThrough(new TextDecoderStream()).getReader();
  const heard = async () => {
    for (;;) {
      const { value = '' } = await reader.read();
      if (value.includes('event: changed')) return value;
    }
  };
  await heard();
  for (const step of ['next', 'open', 'close'] as const) {
    const before = await one.sees();
    const changed = heard();
    await workshop.steer(step);
    expect(await changed).not.toContain(workshop.id);
    expect(await one.sees()).not.toEqual(before);
  }
  stop.abort();
});

test('the facilitator closes the link, sets how many may come, and opens it; whoever has come goes on', async () => {
  const one = guest();
  await one.joins();
  const open = await linkCard();
  expect(textOf(open.card)).toContain('Nimiä ei ole varmistettu'.slice(7));
  await open.press('close-link');
  expect((await one.sees()).cards[0]?.slot).not.toBe('join');
  const late = guest();
  const { session } = await late.sees();
  const join = () => late.presses({ verb: 'join', session }, { party: 'sote' });
  expect(await join()).toMatchObject({ status: 409, body: { refusal: 'link-closed' } });
  expect((await open.press('close-link')).error).toBeUndefined();
  const closed = await linkCard();
  await closed.press('open-link');
  const again = await linkCard();
  const came = Number(/on tullut (\d+)/.exec(textOf(again.card))?.[1]);
  await again.press('cap-link', { linkMost: String(came) });
  expect(await join()).toMatchObject({ status: 409, body: { refusal: 'link-full' } });
  await (await linkCard()).press('cap-link', { linkMost: String(came + 1) });
  expect(await join()).toMatchObject({ status: 200 });
});

test('wrong codes look all the same, and whoever tries many is not heard for a while', async () => {
  const wrong = new Guest(room, 'CDFGHJKM');
  const frame = await wrong.fetched('');
  expect(frame.status).toBe(200);
  expect((await frame.text()).replaceAll('CDFGHJKM', code)).toBe(await (await guest().fetched('')).text());
  const statuses = new Set<number>();
  for (let tries = 0; tries < 40; tries += 1) statuses.add((await wrong.fetched('/view')).status);
  expect([...statuses]).toEqual([404]);
  // Now the right code is not looked at either; whoever has a seat goes on.
  expect((await guest().fetched('/view')).status).toBe(404);
  const typed = await fetch(`http://127.0.0.1:${room.bot.port}/osallistu?koodi=${code}`, {
    redirect: 'manual',
  });
  expect(typed.status).toBe(422);
});

test('no log line holds a code or a key', () => {
  expect(room.bot.logs().filter((line) => line.includes(code))).toEqual([]);
});
