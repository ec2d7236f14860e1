import type { Browser } from 'playwright-core';
import { launchChromium } from '../journey/chromium.ts';
import { codeOf, publicUrl } from '../protocol/by-link.ts';
import { openRoom, type Room, type Workshop } from '../protocol/workshop-room.ts';
import { GuestPage } from './guest-page.ts';

const hostile =
  '<img src=x onerror="window.broken=1"><script>window.broken=1</script> {{DATE(2020-01-01)}} **x**';

let room: Room;
let workshop: Workshop;
let browser: Browser;
let origin: string;
let address: string;
let one: GuestPage;
let other: GuestPage;

beforeAll(async () => {
  [room, browser] = await Promise.all([
    openRoom({ env: { PUBLIC_URL: publicUrl.replace('/botti', '') } }),
    launchChromium(),
  ]);
  workshop = await room.launch({ byLink: 'true' }, 'johdon-dialogi');
  origin = `http://127.0.0.1:${room.bot.port}`;
  address = `${origin}/w/${await codeOf(room, workshop)}`;
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await room?.close();
});

/** axe-core finds nothing, and nothing is wider than a phone of 320 pixels. */
async function isFit(guest: GuestPage): Promise<void> {
  expect(await guest.faults()).toEqual([]);
  await guest.page.setViewportSize({ width: 320, height: 640 });
  expect(await guest.overflow()).toBeLessThanOrEqual(0);
  await guest.page.setViewportSize({ width: 390, height: 800 });
  expect(guest.errors).toEqual([]);
}

test.each([
  ['fi-FI', 'fi', 'Osallistu työpajaan'],
  ['sv-FI', 'sv', 'Delta i en workshop'],
  ['en-GB', 'en', 'Take part in a workshop'],
])('a code is typed in %s, a wrong one is said kindly', async (locale, lang, heading) => {
  const guest = await GuestPage.open(browser, `${origin}/`, { locale });
  await guest.page.getByRole('heading', { name: heading }).waitFor();
  expect(await guest.page.getAttribute('html', 'lang')).toBe(lang);
  await isFit(guest);
  await guest.page.getByRole('textbox').fill('cdfg hjkm');
  await guest.page.getByRole('textbox').press('Enter');
  await guest.page.getByRole('alert').waitFor();
  await isFit(guest);
  await guest.context.close();
});

test('the first load is light and comes from one place', async () => {
  one = await GuestPage.open(browser, `${origin}/osallistu`);
  await one.page.getByRole('textbox').fill(address.slice(-8).toLowerCase());
  const session = await one.context.newCDPSession(one.page);
  await session.send('Network.enable');
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await one.page.getByRole('button', { name: 'Jatka' }).click();
  await one.page.getByRole('heading', { name: 'Tervetuloa mukaan' }).waitFor();
  expect(one.asked.every((url) => url.startsWith(`${origin}/`))).toBe(true);
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThan(300_000);
  await isFit(one);
});

test('two come in, each in their language, and wait together', async () => {
  await one.join();
  await one.page.getByRole('heading', { name: 'Tervetuloa työpajaan' }).waitFor();
  await isFit(one);
  other = await GuestPage.open(browser, address, { locale: 'fi-FI' });
  await other.page.getByRole('link', { name: 'svenska' }).click();
  await other.page.getByRole('heading', { name: 'Välkommen med' }).waitFor();
  await isFit(other);
  await other.join('Kom med');
  await other.page.goto(address);
  expect(await other.page.getAttribute('html', 'lang')).toBe('sv');
  await other.page.getByRole('link', { name: 'suomi' }).click();
});

test('what is typed survives other answers, a reload and a dead network, and is sent when the network is back', async () => {
  await workshop.steer('open');
  const text = one.page.locator('.card-answer textarea').first();
  await text.waitFor();
  await isFit(one);
  await one.page.getByLabel('Nimesi').fill('<b>Aino</b>');
  await text.fill(hostile);
  await workshop.writes(room.people[0]!, await workshop.openCard('Avaus'), 'Teamsista');
  await one.page.locator('.card-status').getByText('1/3', { exact: false }).waitFor();
  expect(await text.inputValue()).toBe(hostile);
  await one.page.reload();
  await text.waitFor();
  expect(await text.inputValue()).toBe(hostile);
  await one.context.setOffline(true);
  await one.page.getByText('Yhteys katkesi', { exact: false }).waitFor();
  await one.page.getByRole('button', { name: 'Lähetä vastaus' }).click();
  await one.page.getByText('Lähetys ei onnistunut', { exact: false }).waitFor();
  expect(await one.faults()).toEqual([]);
  expect(await text.inputValue()).toBe(hostile);
  await one.context.setOffline(false);
  await one.page.getByRole('heading', { name: 'Vastauksesi on tallessa' }).waitFor();
  await one.page.getByText('Yhteys katkesi', { exact: false }).waitFor({ state: 'detached' });
  await isFit(one);
  expect(await one.page.evaluate('Object.keys(localStorage).length')).toBe(0);
});

test('what was not sent before the close can still be copied', async () => {
  const text = other.page.locator('.card-answer textarea').first();
  await text.fill('Tämä jäi kesken');
  await workshop.closeNow();
  await other.page.getByRole('heading', { name: 'Tämä jäi lähettämättä' }).waitFor();
  await other.page.getByText('Tämä jäi kesken').waitFor();
  await isFit(other);
  await other.page.getByRole('button', { name: 'Poista' }).click();
  await other.page.getByRole('heading', { name: 'Tämä jäi lähettämättä' }).waitFor({ state: 'hidden' });
});

test('results come without a reload, and what people wrote is text', async () => {
  await workshop.steer('reveal');
  for (const guest of [one, other]) {
    await guest.page.locator('.card-results').first().waitFor();
    await guest.page.getByText('<script>window.broken=1</script>', { exact: false }).first().waitFor();
    await guest.page
      .getByText('<b>Aino</b> (linkillä, nimeä ei ole varmistettu)', { exact: false })
      .waitFor();
    expect(await guest.page.evaluate('window.broken')).toBeUndefined();
    await isFit(guest);
  }
});

test('a keyboard is enough, and focus goes where the page changed', async () => {
  const { page } = one;
  const focused = () =>
    page.evaluate<string>(
      'document.activeElement.closest("[class^=sheet]")?.className + " " + document.activeElement.tagName + " " + document.activeElement.textContent.slice(0, 40)',
    );
  const tabTo = async (wanted: RegExp) => {
    for (let presses = 0; presses < 40; presses += 1) {
      if (wanted.test(await focused())) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`no way to ${wanted.source}: ${await focused()}`);
  };
  for (const step of ['next', 'open', 'close', 'next', 'open']) await workshop.steer(step);
  await page.locator('.card-answer textarea').first().waitFor();
  await isFit(one);
  await tabTo(/TEXTAREA/);
  await page.keyboard.type('Näppäimillä');
  await tabTo(/BUTTON Lähetä vastaus/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Vastauksesi on tallessa' }).waitFor();
  expect(await focused()).toMatch(/card-answer .* Vastauksesi on tallessa/);
});

test('the end is told, and a shared device forgets', async () => {
  await workshop.closeNow();
  await workshop.endNow();
  await one.page.locator('.card-results').first().waitFor();
  await isFit(one);
  await one.page.getByRole('button', { name: 'Tyhjennä tämä laite' }).click();
  await one.page.getByRole('heading', { name: 'Osallistu työpajaan' }).waitFor();
  expect((await one.context.cookies()).filter(({ name }) => name.includes('seat'))).toEqual([]);
});
