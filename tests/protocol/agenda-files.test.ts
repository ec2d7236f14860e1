import { readFileSync } from 'node:fs';
import { type Card, actionsOf, inputsOf, textOf } from '../channel/reading-cards.ts';
import type { User } from '../channel/user.ts';
import type { Conversation } from '../channel/world.ts';
import { LaunchCard } from './adapting-journey.ts';
import { openRoom, type Room } from './workshop-room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom({ env: { PUBLIC_URL: 'https://yhdyspinta.example.fi/' } });
});
afterAll(() => room.close());

const person = (index: number) => room.people[index] as User;
let teams = 0;
const newChannel = () =>
  room.channel.team({ name: `Tiimi ${(teams += 1)}`, members: [...room.people] }).channel('Työpajat');

/** The address behind a button of a card, at the bot itself and not at its public name. */
function linkOn(card: Card, title: string): string {
  const found = actionsOf(card).find((action) => action.type === 'Action.OpenUrl' && action.title === title);
  const { pathname } = new URL(String(found?.['url']));
  return `${new URL(room.bot.endpoint).origin}${pathname}`;
}

async function uploadPage(where: Conversation, by: User): Promise<string> {
  const launch = await LaunchCard.open(room, where, by);
  await launch.press('import-agenda');
  return linkOn(launch.card, 'Avaa tuontisivu');
}

async function send(page: string, content: string | Uint8Array<ArrayBuffer>, input = 'agenda') {
  const form = new FormData();
  form.set(input, new Blob([content]), 'pohja.json');
  const response = await fetch(page, { method: 'POST', body: form });
  return { status: response.status, text: await response.text() };
}

const agendasOf = async (where: Conversation, by: User) =>
  (
    (inputsOf((await LaunchCard.open(room, where, by)).card).find(({ id }) => id === 'agenda')?.['choices'] ??
      []) as { title: string }[]
  ).map(({ title }) => title);

test('an adapted agenda goes out as a file and comes into another team as the very same', async () => {
  const launch = await LaunchCard.open(room, newChannel(), person(0));
  await launch.choose('toimintakulttuuri');
  await launch.press('adapt');
  await launch.press('adapt-stage', { stage: 'vote' });
  await launch.press('adapt-save', { title: 'Arviomme <b>nyt</b>', 'new:items': 'Ääkköset "ja" \\ muuta' });
  const address = linkOn(launch.card, 'Lataa tiedostona');
  const response = await fetch(address);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-disposition')).toBe(
    'attachment; filename="toimintakulttuuri-oma.json"',
  );
  expect(response.headers.get('cache-control')).toBe('no-store');
  const file = await response.text();
  expect(JSON.parse(file)).toMatchObject({ id: 'toimintakulttuuri-oma', version: 1 });

  const other = newChannel();
  const brought = await send(await uploadPage(other, person(1)), file);
  expect(brought.status).toBe(200);
  expect((await agendasOf(other, person(2)))[0]).toMatch(/^Oma: /);
  const again = await LaunchCard.open(room, other, person(2));
  const [own] = (inputsOf(again.card).find(({ id }) => id === 'agenda')?.['choices'] ?? []) as {
    value: string;
  }[];
  await again.choose(own?.value ?? '');
  await again.press('adapt');
  expect(await (await fetch(linkOn(again.card, 'Lataa tiedostona'))).text()).toBe(file);
}, 120_000);

describe('the page that takes a file', () => {
  test("is a form in the reader's language, without scripts, and nothing else is let in", async () => {
    const page = await uploadPage(newChannel(), person(3));
    const response = await fetch(page);
    const html = await response.text();
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(html).toContain('<html lang="fi">');
    expect(html).toContain('<label for="file">Työpajapohjan tiedosto');
    expect(html).not.toMatch(/<script|https?:/);
  });

  const shipped = readFileSync('bot/agendas/johdon-dialogi.json', 'utf8');
  const agenda = JSON.parse(shipped) as { name: Record<string, string> };
  test.each([
    ['broken JSON', '{\n  "id": x\n}', 422, 'ensimmäinen virhe on rivillä 2, merkissä 9'],
    ['no agenda', '[]', 422, 'Koko tiedosto: tähän kuuluu'],
    ['an empty file', '', 422, 'Valitse ensin tiedosto'],
    ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0, 1]), 422, 'ei ole JSON-muotoa'],
    [
      'a strange part',
      shipped.replace('{', '{"<img src=x onerror=alert(1)>": 1,'),
      422,
      'pohjassa ei ole tällaista kohtaa',
    ],
    ['a file that is too large', ' '.repeat(257 * 1024), 422, 'liian suuri, enintään 256 kt'],
    ['a file that is far too large', ' '.repeat(1024 * 1024), 413, 'liian suuri, enintään 256 kt'],
  ])('%s is refused with the reason, and the form stays', async (_, content, status, reason) => {
    const where = newChannel();
    const answer = await send(await uploadPage(where, person(4)), content);
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(reason);
    expect(answer.text).toContain('role="alert"');
    expect(answer.text).toContain('<form method="post"');
    expect(answer.text).not.toContain('<img');
    expect((await agendasOf(where, person(4))).filter((title) => title.startsWith('Oma'))).toEqual([]);
  });

  test('a hostile name is shown as text, on the page and on cards', async () => {
    const name = { ...agenda.name, fi: '<script>alert(1)</script> **x** ${y}' };
    const where = newChannel();
    const answer = await send(await uploadPage(where, person(5)), JSON.stringify({ ...agenda, name }));
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(answer.text).not.toContain('<script');
    expect((await agendasOf(where, person(5)))[0]).toContain('‹script›alert(1)‹/script› ••x•• ${y}');
  });

  test.each([
    ['another input', async (page: string) => send(page, shipped, 'muu')],
    [
      'no form',
      async (page: string) => {
        const response = await fetch(page, {
          method: 'POST',
          body: shipped,
          headers: { 'content-type': 'text/plain' },
        });
        return { status: response.status, text: await response.text() };
      },
    ],
    [
      'a broken form',
      async (page: string) => {
        const headers = { 'content-type': 'multipart/form-data; boundary=x' };
        const response = await fetch(page, { method: 'POST', body: '--y', headers });
        return { status: response.status, text: await response.text() };
      },
    ],
  ])('%s is told to choose a file', async (_, post) => {
    const answer = await post(await uploadPage(newChannel(), person(6)));
    expect(answer).toMatchObject({ status: 422, text: expect.stringContaining('Valitse ensin tiedosto') });
  });

  test('an address that was changed, or is for something else, opens nothing', async () => {
    const page = await uploadPage(newChannel(), person(7));
    const changed = `${page.slice(0, -3)}abc`;
    expect((await fetch(changed)).status).toBe(404);
    const answer = await send(changed, shipped);
    expect(answer).toMatchObject({ status: 404, text: expect.stringContaining('gäller inte längre') });
    expect((await fetch(page.replace('/import/', '/files/'))).status).toBe(404);
  });
});

test('the way to bring in a file is given to those alone who may launch', async () => {
  const closed = await openRoom({
    env: { PUBLIC_URL: 'https://yhdyspinta.example.fi', FACILITATORS: 'somebody' },
  });
  try {
    const { thread } = await closed.facilitator.startsThread(closed.place, 'aloita');
    const told = await closed.channel.until(() => closed.channel.botMessages(thread)[0], {
      what: 'the refusal',
    });
    expect(textOf(told.card ?? {})).toContain('Sinulla ei ole oikeutta');
    const action = { type: 'Action.Execute', verb: 'import-agenda', data: { yp: { verb: 'import-agenda' } } };
    const refused = await closed.facilitator.presses(thread, told, action);
    expect(refused.error?.code).toBe('may-not-launch');
  } finally {
    await closed.close();
  }
}, 120_000);
