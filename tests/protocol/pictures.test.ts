import { SignedLinks } from '../../bot/web/signed-links.ts';
import type { Message } from '../channel/messages.ts';
import { openRoom, type Room, type Workshop } from './workshop-room.ts';

const linkKey = 'a-key-of-at-least-thirty-two-characters';
const address = 'https://yhdyspinta.example.fi/botti/';

let room: Room;
let workshop: Workshop;

beforeAll(async () => {
  room = await openRoom({ env: { PUBLIC_URL: address, LINK_KEY: linkKey } });
  workshop = await room.launch();
  await workshop.steer('open');
  await workshop.steer('close');
  await workshop.steer('next');
  await workshop.steer('open');
  const card = await workshop.openCard('Haasteet nyt');
  const votes = await Promise.all(
    room.people.map((user, place) =>
      workshop.answer(user, card, {
        party: place % 2 === 0 ? 'sivistys' : 'sote',
        'leadership-skills': ['5', '4', '3', '2'][place % 4] ?? '1',
      }),
    ),
  );
  for (const vote of votes) expect(vote).toMatchObject({ status: 200, statusCode: 200 });
  await workshop.closeNow();
}, 120_000);
afterAll(() => room.close());

const fetched = (path: string, init: RequestInit = {}) =>
  fetch(`http://127.0.0.1:${room.bot.port}/pictures/${path}`, init);

const addressesOn = ({ card }: Message) => [
  ...new Set(
    [...JSON.stringify(card).matchAll(/https:[^"]*\/pictures\/([^"]+)/g)].map(([whole, name = '']) => {
      expect(whole).toBe(`${address}pictures/${name}`);
      return name;
    }),
  ),
];

/** A link that the bot itself could have made. */
const linkTo = async (stage: string) => {
  const ids = { session: workshop.id, stage, language: 'fi', picture: '0' };
  return `${await new SignedLinks(new TextEncoder().encode(linkKey), () => new Date()).sign('picture', ids, 1)}.png`;
};

async function isNothing(response: Response): Promise<void> {
  expect(response.status).toBe(404);
  expect(await response.text()).toBe('');
}

test('a stage that is closed but not revealed has no picture, even with a right signature', async () => {
  await isNothing(await fetched(await linkTo('vote')));
});

test('once revealed, every address on the card brings a PNG that may not be kept long or misused', async () => {
  await workshop.steer('reveal');
  const card = await workshop.shows('Haasteet nyt', 'Mukana kunnasta 6');
  const names = addressesOn(card);
  expect(names.length).toBeGreaterThan(1);
  for (const name of names) {
    const response = await fetched(name);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'private, max-age=300',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'",
    });
    const png = Buffer.from(await response.arrayBuffer());
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(720);
    expect(png.readUInt32BE(20)).toBeLessThanOrEqual(1024);
  }
  expect((await fetched(await linkTo('vote'))).status).toBe(200);
}, 120_000);

test('whatever is wrong with an address, the answer is the same and tells nothing', async () => {
  const [name = ''] = addressesOn(await workshop.shows('Haasteet nyt', 'Mukana kunnasta 6'));
  const changed = `${name.slice(0, -6)}${name.at(-6) === 'A' ? 'B' : 'A'}${name.slice(-5)}`;
  for (const wrong of [changed, name.replace('.png', ''), 'x.png', `${'x'.repeat(1500)}.png`, '%E0%A4%A.png'])
    expect((await fetched(wrong)).status).toBeGreaterThanOrEqual(400);
  await isNothing(await fetched(changed));
  await isNothing(await fetched(await linkTo('opening')));
  expect((await fetched(name, { method: 'POST' })).status).toBe(405);
});

test('no log line holds an address that somebody could use', () => {
  expect(room.bot.logs().filter((line) => line.includes('/pictures/'))).toEqual([]);
});
