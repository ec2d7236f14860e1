import { findAction, textOf } from '../channel/reading-cards.ts';
import { codeOf, Guest, publicUrl } from './by-link.ts';
import { openRoom, type Room, type Workshop } from './workshop-room.ts';
import { Wall, wallAddress } from './wall.ts';

let room: Room;
let workshop: Workshop;
let address: string;
let wall: Wall;

beforeAll(async () => {
  room = await openRoom({ env: { PUBLIC_URL: publicUrl } });
  workshop = await room.launch({ byLink: 'true' }, 'johdon-dialogi');
  address = await wallAddress(workshop);
  wall = await Wall.opened(room, address);
});
afterAll(() => room.close());

test('its address is handed to whoever steers, alone', async () => {
  const said = room.channel.botMessages(workshop.thread).map(({ versions }) => JSON.stringify(versions));
  expect(said.join()).not.toContain('/seina/');
  const other = await room.launch();
  const { message, card } = await other.control('wall');
  const place = room.channel.conversation(message.conversationId);
  const press = findAction(card, { verb: 'wall' });
  const refused = await room.people[0]!.presses(other.thread, message, press);
  expect(JSON.stringify(refused)).not.toContain('/seina/');
  expect(refused.error?.message).toContain('vetäjä');
  const given = await other.facilitator.presses(place, message, press);
  expect(textOf(given.card ?? {})).toContain('Osoite on vain sinulle');
});

test('it opens once its token is in a cookie that only this wall gets; the address on the screen opens nothing', async () => {
  for (const part of ['HttpOnly', 'SameSite=Lax', `Path=/botti/seina/${workshop.id}`]) {
    expect(wall.givenCookie).toContain(part);
  }
  expect(wall.location).toBe(`/botti/seina/${workshop.id}`);
  const page = await wall.fetched('');
  expect(page.status).toBe(200);
  const policy = page.headers.get('content-security-policy') ?? '';
  for (const part of ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'"]) {
    expect(policy).toContain(part);
  }
  expect(policy).not.toContain('unsafe');
  expect(page.headers.get('referrer-policy')).toBe('no-referrer');
  for (const path of ['', '/view', '/events']) {
    expect((await wall.withCookie('').fetched(path)).status).toBe(404);
  }
});

test('a forged token, one for something else, and one of another workshop are refused', async () => {
  const token = address.split('/').at(-1) ?? '';
  const [head = '', body = '', proof = ''] = token.split('.');
  const told = JSON.parse(Buffer.from(body, 'base64url').toString()) as { ids: object };
  const changed = { ...told, ids: { ...told.ids, session: 'other' } };
  const forged = [head, Buffer.from(JSON.stringify(changed)).toString('base64url'), proof].join('.');
  const guest = new Guest(room, await codeOf(room, workshop));
  await guest.joins();
  const seat = guest.cookie.split('=')[1] ?? '';
  for (const wrong of [forged, seat, `${token}x`, 'x']) {
    expect((await Wall.asks(room, wrong)).status).toBe(404);
    expect((await wall.withCookie(`yhdyspinta-wall=${wrong}`).fetched('/view')).status).toBe(404);
  }
  const other = await room.launch({}, 'johdon-dialogi');
  const ofOther = await Wall.opened(room, await wallAddress(other));
  expect((await wall.withCookie(ofOther.cookie).fetched('/view')).status).toBe(404);
  expect((await wall.withCookie(ofOther.cookie).presses('open', await wall.bar())).status).toBe(404);
  expect((await ofOther.sees()).scene).toBe('lobby');
});

test('a press that comes from elsewhere, or asks for what no key does, is refused', async () => {
  const bar = await wall.bar();
  for (const headers of [
    { 'sec-fetch-site': 'cross-site' },
    { origin: 'https://evil.example' },
    { 'x-yhdyspinta': '' },
    { 'content-type': 'text/plain' },
  ]) {
    expect((await wall.presses('open', bar, headers)).status).toBe(403);
  }
  for (const verb of ['cancel', 'bring', 'reopen', 'launch']) {
    expect((await wall.presses(verb, bar)).status).toBe(400);
  }
  expect((await wall.sees()).scene).toBe('lobby');
});

test('the lobby shows name, code and how many came; nothing of it is for the facilitator alone', async () => {
  const code = await codeOf(room, workshop);
  const { screens } = await wall.sees();
  expect(screens).toMatchObject([
    {
      heading: expect.any(String),
      join: { code: `${code.slice(0, 4)}-${code.slice(4)}` },
      state: '1 on tullut mukaan linkillä',
    },
  ]);
});

test('the wall and the control card stay in step, and a stale press does nothing but say so', async () => {
  const heard = await wall.hears();
  const before = await wall.bar();
  expect(before.next).toMatchObject({ verb: 'open', title: 'Avaa vaihe' });
  expect((await wall.presses('open', before)).status).toBe(200);
  expect((await wall.presses('open', before)).body).toMatchObject({
    refusal: 'stale-press',
    message: expect.stringContaining('Näytöllä on nyt uusin tilanne'),
  });
  const card = await workshop.openCard('Avaus');
  for (const person of room.people.slice(0, 3)) await workshop.writes(person, card, 'Salainen vielä');
  await wall.until(
    ({ screens }) => screens[0]?.state === '3 vastannut' || /^3\/\d+/.test(screens[0]?.state ?? ''),
  );
  const open = await wall.sees();
  expect(open).toMatchObject({
    scene: 'open',
    time: { planned: 10 },
    screens: [{ asked: [expect.any(String)] }],
  });
  await workshop.steer('close');
  const closing = await wall.sees();
  expect(closing).toMatchObject({
    scene: 'open',
    closesAt: expect.any(String),
    bar: { undo: { verb: 'undo-close' } },
  });
  expect(closing.bar).not.toHaveProperty('next');
  const closed = await wall.until(({ scene }) => scene === 'closed');
  expect(closed.screens).toMatchObject([{ state: 'Vastaukset on koottu' }]);
  expect(JSON.stringify(closed)).not.toContain('Salainen vielä');
  expect((await wall.presses('reveal', closed.bar)).status).toBe(200);
  await workshop.control('next');
  expect(JSON.stringify(await wall.sees())).toContain('Salainen vielä');
  expect(await heard.count()).toBeGreaterThan(3);
});

test('what is hidden vanishes from the wall', async () => {
  const { message, card } = await workshop.control('review');
  const place = room.channel.conversation(message.conversationId);
  const review = await workshop.facilitator.presses(place, message, findAction(card, { verb: 'review' }));
  const texts = async () =>
    (JSON.stringify((await wall.sees()).screens).match(/Salainen vielä/g) ?? []).length;
  expect(await texts()).toBe(3);
  await workshop.facilitator.presses(place, message, findAction(review.card, { verb: 'hide' }));
  expect(await texts()).toBe(2);
});

test('an earlier result is looked at on the wall alone; one that was not shown is not', async () => {
  const { shown } = await wall.sees();
  expect(shown).toHaveLength(1);
  await wall.presses('next', await wall.bar());
  expect(await wall.sees()).toMatchObject({ scene: 'waiting' });
  expect(await wall.sees(`?shown=${shown[0]}`)).toMatchObject({ scene: 'results', looking: shown[0] });
  await wall.presses('open', await wall.bar());
  const { stage } = await wall.bar();
  expect(await wall.sees(`?shown=${stage}`)).toMatchObject({ scene: 'open' });
});

test('a workshop that was ended shows its thanks, and steers nothing', async () => {
  const bar = await wall.bar();
  await workshop.steer('close');
  await workshop.endNow();
  const ended = await wall.until(({ scene, over }) => scene === 'ended' && over);
  expect(ended).toMatchObject({ screens: [{ heading: 'Kiitos, että olit mukana' }] });
  expect(ended).not.toHaveProperty('bar');
  expect((await wall.presses('close', bar)).status).toBe(409);
});
