import { cardForPage } from '../../bot/web/link/card-for-page.ts';
import { LocalChanges } from '../../bot/web/link/changes.ts';
import { clientAddress } from '../../bot/web/link/client-address.ts';
import { EventStreams } from '../../bot/web/link/event-streams.ts';
import { languageOf } from '../../bot/web/link/page-language.ts';
import { WrongCodes } from '../../bot/web/link/wrong-codes.ts';
import type { StreamOut } from '../../bot/web/endpoint.ts';
import type { AdaptiveCard } from '../../cards/element.ts';

test.each([
  ['198.51.100.7', undefined, 0, '198.51.100.7'],
  ['198.51.100.7', '203.0.113.9', 0, '198.51.100.7'],
  ['10.0.0.1', '203.0.113.9', 1, '203.0.113.9'],
  ['10.0.0.1', '1.2.3.4, 203.0.113.9', 1, '203.0.113.9'],
  ['10.0.0.1', '203.0.113.9, 10.0.0.2', 2, '203.0.113.9'],
  ['10.0.0.1', undefined, 1, '10.0.0.1'],
  ['::ffff:198.51.100.7', undefined, 0, '198.51.100.7'],
  ['2001:db8:1:2:3:4:5:6', undefined, 0, '2001:db8:1:2'],
  ['2001:db8::6', undefined, 0, '2001:db8:0:0'],
])('a connection from %s that says %s, behind %i proxies, is of %s', (remote, told, proxies, address) => {
  expect(clientAddress(remote, told, proxies)).toBe(address);
});

test.each([
  [{ 'accept-language': 'sv-FI,sv;q=0.9,en;q=0.8' }, '', 'sv'],
  [{ 'accept-language': 'de,en;q=0.5,fi;q=0.7' }, '', 'fi'],
  [{ 'accept-language': 'de' }, '', 'fi'],
  [{}, '', 'fi'],
  [{ 'accept-language': 'fi', cookie: 'a=b; yhdyspinta-language=en' }, '', 'en'],
  [{ 'accept-language': 'fi', cookie: 'yhdyspinta-language=en' }, 'kieli=sv', 'sv'],
  [{ cookie: 'yhdyspinta-language=xx' }, 'kieli=<script>', 'fi'],
])('%j and "%s" are spoken to in %s', (headers: Record<string, string>, query, language) => {
  const request = {
    params: {},
    query: new URLSearchParams(query),
    address: '',
    header: (name: string) => headers[name],
    body: () => Promise.resolve(undefined),
  };
  expect(languageOf(request).language).toBe(language);
});

test('thirty wrong codes of one address are looked at in ten minutes, and others are still heard', () => {
  let now = 0;
  const codes = new WrongCodes(() => new Date(now));
  for (let tries = 0; tries < 30; tries += 1) {
    expect(codes.mayTry('one')).toBe(true);
    codes.wasWrong('one');
  }
  expect([codes.mayTry('one'), codes.mayTry('other')]).toEqual([false, true]);
  now = 10 * 60_000 + 1;
  expect(codes.mayTry('one')).toBe(true);
});

test('from many addresses together, no more than two thousand wrong codes are looked at', () => {
  const codes = new WrongCodes(() => new Date(0));
  for (let tries = 0; tries < 2000; tries += 1) codes.wasWrong(`address ${tries}`);
  expect(codes.mayTry('another')).toBe(false);
});

test('five hundred browsers hear of every change of their own session, and nothing of them is left', () => {
  const changes = new LocalChanges();
  const streams = new EventStreams(changes);
  const browsers = Array.from({ length: 500 }, () => {
    const heard: string[] = [];
    let left = () => {};
    const out: StreamOut = {
      write: (text) => void heard.push(text),
      close() {},
      onClosed: (told) => {
        left = told;
      },
    };
    streams.open('one', 'the hall')?.stream(out);
    return { heard, leave: () => left() };
  });
  changes.tell('one', 'now');
  changes.tell('another', 'now');
  changes.tell('one', 'now');
  expect(browsers.every(({ heard }) => heard.length === 3)).toBe(true);
  expect([streams.size, changes.size]).toEqual([500, 500]);
  for (const { leave } of browsers) leave();
  expect([streams.size, changes.size]).toEqual([0, 0]);
  streams.close();
});

test('one address opens no more connections than a hall needs', () => {
  const streams = new EventStreams(new LocalChanges());
  const out: StreamOut = { write() {}, close() {}, onClosed() {} };
  for (let count = 0; count < 600; count += 1) streams.open('one', 'the hall')?.stream(out);
  expect(streams.open('one', 'the hall')).toBeUndefined();
  expect(streams.open('one', 'elsewhere')).toBeDefined();
  streams.close();
});

describe('a card on a page', () => {
  const address = 'https://example.fi/botti';
  const page = (...body: AdaptiveCard['body']) =>
    cardForPage({ type: 'AdaptiveCard', msteams: { width: 'full' }, body }, address);
  const chart = { type: 'Chart.HorizontalBar', fallback: { type: 'TextBlock', text: 'no chart' } };
  const image = { type: 'Image', url: `${address}/pictures/x.png`, altText: 'a chart' };
  const button = {
    type: 'ActionSet',
    actions: [{ type: 'Action.ToggleVisibility', targetElements: ['pictures'] }],
  };

  test('shows in place of a chart what stands in for it', () => {
    expect(page(chart)).toEqual({ type: 'AdaptiveCard', body: [{ type: 'TextBlock', text: 'no chart' }] });
  });

  test('shows its pictures at once instead of its charts, from its own address', () => {
    const pictures = { type: 'Container', id: 'pictures', isVisible: false, items: [image] };
    expect(page(chart, button, pictures).body).toEqual([
      {
        type: 'Container',
        id: 'pictures',
        isVisible: true,
        items: [{ ...image, url: '/botti/pictures/x.png' }],
      },
    ]);
  });

  test('asks for nobody out of a directory, wherever that stands', () => {
    const people = { type: 'Input.ChoiceSet', id: 'p', 'choices.data': { type: 'Data.Query' } };
    const text = { type: 'Input.Text', id: 't' };
    expect(page({ type: 'Container', items: [people, text] }).body).toEqual([
      { type: 'Container', items: [text] },
    ]);
  });
});
