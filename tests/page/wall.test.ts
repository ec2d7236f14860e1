import type { Browser } from 'playwright-core';
import { launchChromium } from '../journey/chromium.ts';
import { codeOf } from '../protocol/by-link.ts';
import { wallAddress } from '../protocol/wall.ts';
import { openRoom, type Room, type Workshop } from '../protocol/workshop-room.ts';
import { GuestPage } from './guest-page.ts';

const hostile = '<img src=x onerror="window.broken=1"><script>window.broken=1</script> **x**';
const screen = { width: 1920, height: 1080 };

let room: Room;
let workshop: Workshop;
let browser: Browser;
let origin: string;
let guest: GuestPage;
let wall: GuestPage;

beforeAll(async () => {
  [room, browser] = await Promise.all([
    openRoom({ env: { PUBLIC_URL: 'http://workshop.example', CLOSING_SECONDS: '6' } }),
    launchChromium(),
  ]);
  origin = `http://127.0.0.1:${room.bot.port}`;
  workshop = await room.launch({ byLink: 'true', secondLanguage: 'sv' }, 'johdon-dialogi');
  const address = await wallAddress(workshop);
  wall = await GuestPage.open(browser, address.replace('http://workshop.example', origin), screen);
  await wall.page.locator('.code.large').waitFor();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await room?.close();
});

/** axe-core finds nothing; nothing is wider than a phone, also with letters of twice the size. */
async function isFit(): Promise<void> {
  const { page } = wall;
  expect(await wall.faults()).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await wall.overflow()).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.evaluate('document.documentElement.style.fontSize = "200%"');
  expect(await wall.overflow()).toBeLessThanOrEqual(0);
  await page.evaluate('document.documentElement.style.fontSize = ""');
  await page.setViewportSize(screen);
  expect(wall.errors).toEqual([]);
}

const heading = (text: string) => wall.page.getByRole('heading', { name: text }).first().waitFor();

test('the lobby greets in both languages, with a code that brings somebody in', async () => {
  const { page } = wall;
  await page.getByText('Välkommen till workshoppen').waitFor();
  await isFit();
  expect(wall.asked.every((url) => url.startsWith(`${origin}/`))).toBe(true);
  expect(page.url()).toBe(`${origin}/seina/${workshop.id}`);
  guest = await GuestPage.open(browser, `${origin}/w/${await codeOf(room, workshop)}`);
  await guest.join();
  await page.getByText('1 on tullut mukaan linkillä').waitFor();
  expect(await page.evaluate('document.documentElement.scrollHeight <= innerHeight')).toBe(true);
});

test('a clicker opens the stage for everybody: on the wall, on the page and in Teams', async () => {
  const { page } = wall;
  await page.keyboard.press('PageDown');
  await page.locator('.question').first().waitFor();
  await page.locator('.code.small').waitFor();
  await page.getByText('0 / 10 min').waitFor();
  await isFit();
  await guest.page.locator('.card-answer textarea').first().fill(hostile);
  await guest.page.getByLabel('Nimesi').fill('Aino');
  await guest.send();
  await workshop.writes(room.people[0]!, await workshop.openCard('Avaus'), 'Teamsista');
  await page.locator('.big', { hasText: /^2/ }).first().waitFor();
});

test('the countdown and its end are seen, and its way back', async () => {
  const { page } = wall;
  await page.keyboard.press('ArrowRight');
  // Right after the close an undo would be taken for a double press.
  await page.locator('.clock.closing', { hasText: /^3/ }).waitFor();
  await page.getByRole('button', { name: 'Peru sulkeminen' }).click();
  await page.locator('.clock:not(.closing)').waitFor();
  await page.keyboard.press('ArrowRight');
  await page.locator('.clock.closing').waitFor();
  await isFit();
  await page.getByText('Vastaukset on koottu').waitFor();
  await isFit();
});

test('answers come as tiles, and what people wrote is text', async () => {
  const { page } = wall;
  await page.keyboard.press('r');
  await page.locator('.tiles li').nth(1).waitFor();
  await page.getByText(hostile).waitFor();
  expect(await page.evaluate('window.broken')).toBeUndefined();
  await isFit();
  await guest.page.locator('.card-results').first().waitFor();
});

test('a press in Teams moves the wall; an earlier result is looked at again and left again', async () => {
  const { page } = wall;
  await workshop.steer('next');
  await heading('Pareittain');
  await page.getByText('Seuraavaksi', { exact: false }).first().waitFor();
  await page.keyboard.press('ArrowLeft');
  await page.getByText('Aiempi tulos', { exact: false }).waitFor();
  await isFit();
  await page.keyboard.press('ArrowRight');
  await page.getByText('Seuraavaksi', { exact: false }).first().waitFor();
});

test('the bar hides, comes back for the keyboard, and tells the keys', async () => {
  const { page } = wall;
  await page.evaluate('document.activeElement.blur()');
  await page.locator('html.idle').waitFor();
  await page.keyboard.press('Tab');
  await page.locator('html:not(.idle)').waitFor();
  expect(await page.evaluate('document.activeElement.tagName')).toBe('BUTTON');
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Näppäimet' }).waitFor();
  expect(await wall.faults()).toEqual([]);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByText('Seuraavaksi', { exact: false }).first().waitFor();
});

test('colours of the system and still pictures are respected', async () => {
  const { page } = wall;
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  expect(await page.evaluate('getComputedStyle(document.querySelector("footer")).transitionDuration')).toBe(
    '0s',
  );
  expect(await wall.faults()).toEqual([]);
  await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference' });
});

test('the end is told with thanks', async () => {
  const { page } = wall;
  await workshop.endNow();
  await heading('Kiitos, että olit mukana');
  await heading('Tack för att du var med');
  await isFit();
  await page.keyboard.press('ArrowRight');
  await page.getByText('Seuraavaa askelta ei juuri nyt ole.').waitFor();
});
