import { SignJWT } from 'jose';
import { type LinkPurpose, SignedLinks } from '../../bot/web/signed-links.ts';

const key = new TextEncoder().encode('a-key-of-at-least-thirty-two-characters');
const ids = { session: 's1', stage: 'vote' };
const start = Date.parse('2026-11-24T10:00:00.000Z');
const day = 24 * 60 * 60 * 1000;
let now: number;
const clock = () => new Date(now);
const links = new SignedLinks(key, clock);
const other = 'file' as LinkPurpose;

beforeEach(() => {
  now = start;
});

test('a token tells what it was signed for, and fits an address as it is', async () => {
  const token = await links.sign('picture', ids, 1);
  expect(await links.read('picture', token)).toEqual(ids);
  expect(await new SignedLinks(key, clock).read('picture', token)).toEqual(ids);
  expect(encodeURIComponent(token)).toBe(token);
});

test('it holds the ids and when it expires, and nothing else', async () => {
  const [, body = ''] = (await links.sign('picture', ids, 1)).split('.');
  const told: unknown = JSON.parse(Buffer.from(body, 'base64url').toString());
  expect(told).toEqual({ ids, aud: 'picture', exp: (start + day) / 1000 });
});

test('it expires', async () => {
  const token = await links.sign('picture', ids, 2);
  now = start + 2 * day - 1000;
  expect(await links.read('picture', token)).toEqual(ids);
  now = start + 2 * day;
  expect(await links.read('picture', token)).toBeUndefined();
});

test('for another purpose it proves nothing', async () => {
  expect(await links.read('picture', await links.sign(other, ids, 1))).toBeUndefined();
  expect(await links.read(other, await links.sign('picture', ids, 1))).toBeUndefined();
});

test('under another key it proves nothing', async () => {
  const stranger = new SignedLinks(new TextEncoder().encode('another-key-of-thirty-two-characters'), clock);
  expect(await links.read('picture', await stranger.sign('picture', ids, 1))).toBeUndefined();
});

test('a change anywhere makes it worthless', async () => {
  const token = await links.sign('picture', ids, 1);
  const [head = '', body = '', signature = ''] = token.split('.');
  const payload = { ids: { ...ids, stage: 'secret' }, aud: 'picture', exp: (start + day) / 1000 };
  const changed = [
    `${head}.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.${signature}`,
    `${head}.${body}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`,
    `${head}.${body}.`,
    `${Buffer.from('{"alg":"none"}').toString('base64url')}.${body}.`,
    `${head}.${body}`,
    '',
    'x',
  ];
  for (const one of changed) expect(await links.read('picture', one)).toBeUndefined();
});

test('a token under our key without an end, or with other contents, is none', async () => {
  const made = (payload: Record<string, unknown>) =>
    new SignJWT(payload).setProtectedHeader({ alg: 'HS256' }).setAudience('picture');
  const soon = start / 1000 + 60;
  const read = async (token: SignJWT) => links.read('picture', await token.sign(key));
  expect(await read(made({ ids }))).toBeUndefined();
  expect(await read(made({}).setExpirationTime(soon))).toBeUndefined();
  expect(await read(made({ ids: { session: 1 } }).setExpirationTime(soon))).toBeUndefined();
  expect(await read(made({ ids }).setExpirationTime(soon))).toEqual(ids);
});
