import type { Browser, Locator, Page } from 'playwright-core';
import { GuestPage } from '../page/guest-page.ts';
import { launchChromium } from './chromium.ts';
import { PlaygroundPage } from './playground-page.ts';
import { type RunningLocalMode, startPlayground } from './start-playground.ts';

const channel = 'Lapset, nuoret ja perheet';
/** The five who are not on screen, with the party that each represents: with the facilitator, three a side. */
const others = [
  ['29:petri-niskala', 'sivistys'],
  ['29:mikael-sandvik', 'kunnanjohto'],
  ['29:aino-kettula', 'sivistys'],
  ['29:sanna-vuorela', 'opiskeluhuolto'],
  ['29:riikka-ojansivu', 'sote'],
] as const;

let local: RunningLocalMode;
let browser: Browser;
let screen: PlaygroundPage;
let thread: Locator;
/** The screen of the room, and the phone of somebody who has no Teams. */
let wall: Page;
let guest: GuestPage;

beforeAll(async () => {
  local = await startPlayground({ CLOSING_SECONDS: '3', SMALL_GROUP: '3', LOG_LEVEL: 'warn' });
  browser = await launchChromium();
  screen = await PlaygroundPage.open(browser, local.url);
}, 120_000);

afterAll(async () => {
  await screen?.screenshot('last');
  await browser?.close();
  expect(await local?.stop()).toBe(0);
});

/** Presses a step on the control card in the personal chat and comes back to the channel. */
async function steer(step: string, stage: string): Promise<void> {
  await screen.openPersonalChat();
  const control = await screen.card(stage);
  await control.locator.getByRole('button', { name: step, exact: true }).waitFor();
  await control.press(step);
  await screen.openChannel(channel);
}

/** Opens the open stage's card in the thread, once it stands there. */
function cardOf(text: string) {
  return screen.card(text, thread);
}

test('a newcomer finds the rehearsal first', async () => {
  const welcome = await screen.card('Kokeile');
  await screen.screenshot('welcome', welcome);
}, 120_000);

test('the facilitator launches in the channel', async () => {
  await screen.openChannel(channel);
  thread = await screen.post('aloita');
  const choice = await cardOf('Jatka');
  await choice.choose('Työpajapohja', 'Yhteinen toimintakulttuuri (75 min)');
  await choice.press('Jatka');
  const launch = await cardOf('Aloita työpaja');
  await launch.fill('Työpajan nimi', 'Marraskuun yhteistyöpäivä');
  await launch.fill('Montako osallistujaa odotat?', '6');
  await launch.fill('Koosteen saajat, joita ei löydy haulla', 'Mikael Sandvik, Lautakunnan puheenjohtaja');
  await launch.tick('Osallistuminen myös linkillä');
  await screen.screenshot('launch', launch);
  await launch.press('Aloita työpaja');
  await screen.screenshot('lobby', await cardOf('Tervetuloa työpajaan'));
}, 120_000);

test('the wall opens for the room, and somebody comes in by its code', async () => {
  await screen.openPersonalChat();
  const given = await (await screen.card('Avaa seinä')).press('Avaa seinä');
  const address = /http[^"\\]+\/seina\/[^"\\]+/.exec(JSON.stringify(given.value))?.[0] ?? '';
  await screen.openChannel(channel);
  wall = await browser.newPage({ viewport: { width: 1920, height: 1080 }, locale: 'fi-FI' });
  await wall.goto(address);
  const code = (await wall.locator('.code.large .letters').textContent()) ?? '';
  guest = await GuestPage.open(browser, `${new URL(address).origin}/w/${code.replace('-', '')}`);
  await guest.join();
  await wall.getByText('1 on tullut mukaan linkillä').waitFor();
}, 120_000);

test('the room talks, votes and sees where the sides differ', async () => {
  // The first stage is steered from the wall, the others in Teams.
  for (const shown of ['Aikaa käytetty', 'Vaihe on päättynyt', 'Seuraavaksi']) {
    await wall.keyboard.press('ArrowRight');
    await wall.getByText(shown, { exact: false }).waitFor();
  }
  await steer('Avaa vaihe', 'Haasteet nyt');
  await wall.getByText('Miten haasteellista', { exact: false }).waitFor();
  const vote = await cardOf('Lähetä vastaus');
  await vote.choose('Ketä edustat? (työnantaja, ei ammatti)', 'Hyvinvointialue: hallinto');
  await vote.choose('Keskinäisen luottamuksen vahvistaminen', 'Vähän haasteellinen');
  await vote.press('Lähetä vastaus');
  await screen.screenshot('receipt', await cardOf('Vastauksesi on tallessa'));
  for (const [index, [user, party]] of others.entries()) {
    const level = party === 'sivistys' || party === 'kunnanjohto' ? (index === 0 ? '4' : '5') : '1';
    const reply = await screen.pressAs(user, 'mutual-trust', 'Lähetä vastaus', {
      party,
      'mutual-trust': level,
    });
    expect(reply.type).toBe('application/vnd.microsoft.card.adaptive');
  }
  await cardOf('6/6 vastannut');
  await steer('Sulje vaihe', 'Haasteet nyt');
  await steer('Näytä tulokset kaikille', 'Haasteet nyt');
  const results = await cardOf('Suurimmat erot');
  expect(await results.text()).toContain(
    'Keskinäisen luottamuksen vahvistaminen: kunta 4,7, hyvinvointialue 1,3',
  );
  await wall
    .getByText('Keskinäisen luottamuksen vahvistaminen: kunta 4,7, hyvinvointialue 1,3', { exact: false })
    .first()
    .waitFor();
  await wall.locator('.chart svg').first().waitFor();
  await results.click('Vertailutieto 2017');
  expect(await results.text()).toContain('muutosta ei voi päätellä');
  await screen.screenshot('results', results);
  await results.click('Näytä kuvana');
  const picture = results.locator.getByRole('img', { name: 'Kuvaaja: Vastausten jakauma' }).first();
  await picture.waitFor();
  // Wide as it was drawn for a phone, so it has come from its signed address.
  await picture.evaluate((image) => (image as unknown as { decode(): Promise<void> }).decode());
  expect(await picture.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth)).toBe(
    720,
  );
  await screen.screenshot('results-as-pictures', results);
}, 120_000);

test('answers are gathered, supported and turned into commitments', async () => {
  await steer('Seuraava vaihe', 'Haasteet nyt');
  await steer('Avaa vaihe', 'Tulos ja vuosi 2017');
  await steer('Sulje vaihe', 'Tulos ja vuosi 2017');
  await steer('Seuraava vaihe', 'Tulos ja vuosi 2017');
  await steer('Avaa vaihe', 'Mitä teemme toisin?');
  await cardOf('Lähetä vastaus');
  for (const [index, [user]] of others.entries()) {
    await screen.pressAs(user, '"start"', 'Lähetä vastaus', {
      start: `Ehdotus ${index + 1}: yhteinen aika *kerran viikossa*`,
    });
  }
  await guest.page.locator('.card-answer textarea').first().fill('Linkillä: yhteinen kalenteri');
  await guest.send();
  await cardOf('6/6 vastannut');
  await wall.getByText('6/6 vastannut').waitFor();
  await steer('Sulje vaihe', 'Mitä teemme toisin?');
  await steer('Näytä tulokset kaikille', 'Mitä teemme toisin?');
  await wall.locator('.tiles').getByText('Linkillä: yhteinen kalenteri').waitFor();
  await screen.screenshot('dialogue', await cardOf('Ehdotus 1: yhteinen aika *kerran viikossa*'));

  await steer('Seuraava vaihe', 'Mitä teemme toisin?');
  await steer('Avaa vaihe', 'Mihin tartumme?');
  const support = await cardOf('Lähetä vastaus');
  await support.tick('Ehdotus 3');
  await support.press('Lähetä vastaus');
  await steer('Sulje vaihe', 'Mihin tartumme?');
  await steer('Näytä tulokset kaikille', 'Mihin tartumme?');
  await screen.screenshot('support', await cardOf('1 kannatus'));

  await steer('Seuraava vaihe', 'Mihin tartumme?');
  await steer('Avaa vaihe', 'Sovitaan');
  // The client draws a thread anew when a message comes, and what was typed is gone: the status comes last.
  await cardOf('14 min · Sovitaan');
  const commitment = await cardOf('Kuka vastaa?');
  await commitment.pickDate('tai tarkka päivä', '2027-02-15');
  await commitment.fill('Mitä sovitaan tehtäväksi?', 'Sovitaan viikoittainen yhteinen aika koululla');
  await commitment.fill('Kuka vastaa?', 'Yhtenäiskoulun rehtori');
  await commitment.fill('Kenen kanssa?', 'Opiskeluhuolto');
  await screen.screenshot('commitment', commitment);
  await commitment.press('Lähetä vastaus');
  await steer('Sulje vaihe', 'Sovitaan');
  await steer('Näytä tulokset kaikille', 'Sovitaan');
  await cardOf('1 sitoumus');
}, 120_000);

test('the end brings the summary, and what could not be delivered as text to send on', async () => {
  await steer('Seuraava vaihe', 'Sovitaan');
  await steer('Avaa vaihe', 'Lopuksi');
  await steer('Sulje vaihe', 'Lopuksi');
  await screen.openPersonalChat();
  await screen.screenshot('control', await screen.card('Lopuksi'));
  await (await screen.card('Lopuksi')).press('Päätä työpaja');
  const forward = await screen.card('Lautakunnan puheenjohtaja');
  const text = await forward.text();
  expect(text).toContain('Sovitaan viikoittainen yhteinen aika koululla');
  // The other leader has an account and was reached: nothing of his is left to send on.
  expect(text).not.toContain('Mikael Sandvik');
  await screen.screenshot('forward', forward);
  await screen.openChannel(channel);
  await wall.getByRole('heading', { name: 'Kiitos, että olit mukana' }).waitFor();
  await wall.locator('.promises').getByText('Sovitaan viikoittainen yhteinen aika koululla').waitFor();
  await screen.screenshot('summary', await cardOf('Työpajan yhteenveto'));
}, 120_000);
