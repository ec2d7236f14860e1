import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, CDPSession } from 'playwright-core';
import { pageFiles } from '../../bot/web/link/page-files.ts';
import { cardForPage } from '../../bot/web/link/card-for-page.ts';
import type { View } from '../../bot/workshop/views.ts';
import { languages } from '../../bot/workshop/words.ts';
import { renderCard } from '../../cards/render.ts';
import { gallery } from '../cards/gallery.ts';
import { startBotProcess, type BotProcess } from '../channel/bot-process.ts';
import { type Channel, startChannel } from '../channel/start-channel.ts';
import { launchChromium } from '../journey/chromium.ts';
import { GuestPage } from './guest-page.ts';

const renderer = await readFile(
  createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js'),
  'utf8',
);

/** What a participant may be shown: one of each kind and view, with what people usually write and with the worst. */
const shown = new Map<string, View>();
for (const { name, view } of gallery) {
  const title = titleOf(name, view);
  if (title !== undefined && !shown.has(title)) shown.set(title, view);
}

function titleOf(name: string, view: View): string | undefined {
  const writing = name.includes('extreme') ? 'extreme' : 'realistic';
  switch (view.view) {
    case 'stage':
      return view.mode === 'mine' ? `answering ${view.stage.kind}, ${writing}` : undefined;
    case 'receipt':
    case 'results':
      return `${view.view} ${view.stage.kind}, ${writing}`;
    case 'status':
      return `status ${view.phase}`;
    case 'lobby':
    case 'join':
    case 'summary':
    case 'recall':
      return `${view.view}, ${writing}`;
    default:
      return undefined;
  }
}

let channel: Channel;
let bot: BotProcess;
let browser: Browser;
let guest: GuestPage;
let session: CDPSession;
let files: string;

beforeAll(async () => {
  [channel, browser] = await Promise.all([startChannel(), launchChromium()]);
  bot = await startBotProcess({ channel, env: { PUBLIC_URL: 'http://workshop.example' } });
  guest = await GuestPage.open(browser, `http://127.0.0.1:${bot.port}/osallistu`, { width: 320 });
  session = await guest.context.newCDPSession(guest.page);
  await session.send('Runtime.evaluate', { expression: renderer });
  files = (await pageFiles()).path('card-on-page.ts');
});
afterAll(async () => {
  await browser?.close();
  await bot?.dispose();
  await channel?.stop();
});

async function show(card: object): Promise<void> {
  const page = `{ typed: undefined, stageTitle: '', pressed() {}, incomplete() {} }`;
  const { exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: `import(${JSON.stringify(files)}).then(({ drawCard }) => {
      const section = document.createElement('section');
      section.className = 'sheet card-answer';
      section.append(drawCard(${JSON.stringify(card)}, ${page}));
      const heading = document.createElement('h1');
      heading.textContent = 'Yhdyspinta';
      document.querySelector('main').replaceChildren(heading, section);
      for (const folded of section.querySelectorAll('[style*="display: none"]')) folded.style.display = '';
    })`,
    awaitPromise: true,
  });
  expect(exceptionDetails).toBeUndefined();
}

test('there is a card of every kind', () => {
  expect(shown.size).toBeGreaterThan(40);
});

test.each([...shown])('%s: fit for everybody, on a small phone', async (title, view) => {
  // Each language has its turn: a card differs between them in its words alone.
  const language = languages[[...shown.keys()].indexOf(title) % languages.length] ?? 'fi';
  await show(cardForPage(renderCard(view, { language, timeZone: 'Europe/Helsinki' }), undefined));
  expect(await guest.faults()).toEqual([]);
  expect(await guest.overflow()).toBeLessThanOrEqual(0);
  expect(guest.errors).toEqual([]);
});
