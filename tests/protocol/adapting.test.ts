import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { openStore } from '../../storage/open-store.ts';
import { type Card, actionsOf, inputsOf, textOf } from '../channel/reading-cards.ts';
import type { User } from '../channel/user.ts';
import { LaunchCard } from './adapting-journey.ts';
import { offers, openRoom, pressOf, type Room } from './workshop-room.ts';

let room: Room;
let files: Server;
/** What the file server gives: path -> body; a number is a status. */
const served: Record<string, string | number> = {};

beforeAll(async () => {
  files = createServer((request, response) => {
    const file = served[request.url ?? ''] ?? 404;
    if (typeof file === 'number') response.writeHead(file, { location: '/good' }).end();
    else response.end(file);
  });
  await new Promise<void>((resolve) => files.listen(0, '127.0.0.1', resolve));
  room = await openRoom({ env: { FILE_HOSTS: '127.0.0.1' } });
});
afterAll(async () => {
  await room.close();
  files.close();
});

const person = (index: number) => room.people[index] as User;
let channels = 0;
const open = (by = person(0)) => LaunchCard.open(room, newChannel(), by);
const newChannel = () =>
  room.channel.team({ name: `Tiimi ${(channels += 1)}`, members: [...room.people] }).channel('Työpajat');

/** The lines of the list of stages. */
const linesOf = (card: Card) =>
  ((inputsOf(card).find(({ id }) => id === 'stage')?.['choices'] ?? []) as { title: string }[]).map(
    ({ title }) => title,
  );
const agendasOn = (card: Card) =>
  (inputsOf(card).find(({ id }) => id === 'agenda')?.['choices'] ?? []) as { title: string; value: string }[];
const versionOn = (card: Card, verb: string) =>
  pressOf(actionsOf(card).find((action) => action.verb === verb) as never).version;

describe('from the launch card', () => {
  test('an agenda is reordered, cut and reworded, and the workshop is what was made of it', async () => {
    const launch = await open();
    await launch.choose('toimintakulttuuri');
    await launch.press('adapt', { title: 'Kevätpäivä', expected: '22', leaderNames: 'Johanna Johtaja' });
    expect(textOf(launch.card)).toContain('75 min, 7 vaihetta');
    expect(linesOf(launch.card)[1]).toBe('2. Haasteet nyt · 10 min');

    await launch.press('adapt-up', { stage: 'vote' });
    await launch.press('adapt-toggle', { stage: 'support' });
    expect(linesOf(launch.card)[0]).toBe('1. Haasteet nyt · 10 min');
    expect(linesOf(launch.card)).toContainEqual(expect.stringMatching(/^Jätetty pois: Mihin tartumme\?/));

    await launch.press('adapt-stage', { stage: 'vote' });
    expect(textOf(launch.card)).toContain('vertailutieto');
    await launch.press('adapt-save', {
      title: 'Arviomme',
      minutes: '17',
      // As clients do it: an emptied field is not sent at all.
      'items:leadership-skills:label': undefined,
      'new:items': 'Yhteinen <at>tilannekuva</at> **nyt** ${x}\nToinen uusi',
    });
    expect(textOf(launch.card)).toContain('Vaihe on tallennettu');
    expect(textOf(launch.card)).toContain('74 min (alun perin 75 min), 6 vaihetta');

    await launch.press('choose-agenda');
    const typed = Object.fromEntries(inputsOf(launch.card).map(({ id, value }) => [id, value]));
    expect(typed).toMatchObject({ title: 'Kevätpäivä', expected: 22, leaderNames: 'Johanna Johtaja' });
    const launched = await launch.press('launch');
    expect(launched.error).toBeUndefined();
    expect(textOf(launched.card ?? {})).toContain('1. Arviomme · 17 min');
    expect(textOf(launched.card ?? {})).not.toContain('Mihin tartumme?');

    const control = await room.channel.until(
      () => room.channel.personalMessages(launch.by).find(({ card }) => offers(card, 'open')),
      { what: 'the control card' },
    );
    const action = actionsOf(control.card ?? {}).find(({ verb }) => verb === 'open');
    await launch.by.presses(room.channel.personal(launch.by), control, action as never);
    const vote = await room.channel.until(
      () => room.channel.botMessages(launch.thread).find(({ card }) => offers(card, 'answer')),
      { what: 'the changed stage' },
    );
    const labels = inputsOf(vote.card ?? {}).map(({ label }) => label);
    expect(labels).toContain('Yhteinen ‹at›tilannekuva‹/at› ••nyt•• ${x}');
    expect(labels).toContain('Toinen uusi');
    expect(inputsOf(vote.card ?? {}).map(({ id }) => id)).not.toContain('leadership-skills');
  }, 120_000);

  test('a stage that another builds on is not left out alone, and the reason names it', async () => {
    const launch = await open(person(1));
    await launch.choose('toimintakulttuuri');
    await launch.press('adapt');
    const refused = await launch.press('adapt-toggle', { stage: 'groups' });
    expect(refused.error).toMatchObject({
      code: 'stage-needed',
      message: expect.stringContaining('Mihin tartumme?'),
    });
  });

  test('what does not fit is refused with place and limit, and the typed text stays on the card', async () => {
    const launch = await open(person(2));
    await launch.choose('toimintakulttuuri');
    await launch.press('adapt');
    await launch.press('adapt-stage', { stage: 'vote' });
    const long = await launch.press('adapt-save', { title: 'x'.repeat(41) });
    expect(long).toMatchObject({ statusCode: 400 });
    expect(long.error?.message).toContain('Vaihe 2, otsikko: liian pitkä, enintään 40 merkkiä.');
    const wrong = await launch.press('adapt-save', { minutes: '1,5' });
    expect(wrong.error?.message).toContain('Vaihe 2, kesto: tähän kuuluu kokonaisluku.');
  });

  test('presses that come late or twice: nothing is done twice, nothing typed is lost', async () => {
    const [mine, theirs] = [person(3), person(4)];
    const launch = await open(mine);
    await launch.choose('johdon-dialogi');
    await launch.press('adapt');
    const list = launch.card;
    const second = linesOf(list)[1]?.slice(3);
    const [, stage = ''] = inputsOf(list).flatMap(({ choices }) =>
      (choices as { value: string }[]).map(({ value }) => value),
    );
    await launch.press('adapt-down', { stage }, { times: 3 });
    expect(linesOf(launch.card)[2]?.slice(3)).toBe(second);
    const late = await launch.press('adapt-down', { stage }, { older: list, by: theirs });
    expect(linesOf(late.card ?? {})[2]?.slice(3)).toBe(second);

    await launch.press('adapt-stage', { stage });
    const form = launch.card;
    const hers = await launch.press('adapt-save', { title: 'Hänen' }, { older: form, by: theirs });
    expect(textOf(hers.card ?? {})).toContain('Vaihe on tallennettu');
    const overtaken = await launch.press(
      'adapt-save',
      { title: 'Minun', say: 'Sanon näin' },
      { older: form },
    );
    expect(overtaken.error).toBeUndefined();
    expect(textOf(launch.card)).toContain('Kirjoittamasi on kentissä tallella');
    expect(inputsOf(launch.card).find(({ id }) => id === 'say')).toMatchObject({ value: 'Sanon näin' });
    await launch.press('adapt-save');
    expect(linesOf(launch.card).join()).toContain('Minun');
  });

  test('a launch card that is older than the draft launches nothing', async () => {
    const launch = await open(person(5));
    await launch.choose('johdon-dialogi');
    await launch.press('adapt');
    await launch.press('choose-agenda');
    const old = launch.card;
    await launch.press('adapt');
    const { choices = [] } = inputsOf(launch.card)[0] as { choices?: { value: string }[] };
    await launch.press('adapt-down', { stage: choices[0]?.value ?? '' });
    const refused = await launch.press('launch', {}, { older: old });
    expect(refused.error?.code).toBe('draft-changed');
    expect(versionOn(launch.card, 'adapt-down')).toBeGreaterThan(versionOn(old, 'launch') ?? 0);
  });

  test('a draft can be tried at once, and edited on', async () => {
    const launch = await open(person(6));
    await launch.choose('johdon-dialogi');
    await launch.press('adapt');
    const { choices = [] } = inputsOf(launch.card)[0] as { choices?: { value: string }[] };
    await launch.press('adapt-stage', { stage: choices[0]?.value ?? '' });
    await launch.press('adapt-save', { title: 'Kokeiltava' });
    await launch.press('adapt-try');
    expect(textOf(launch.card)).toContain('Harjoitus alkoi');
    await room.channel.until(
      () =>
        room.channel.botMessages(launch.thread).some(({ card }) => textOf(card ?? {}).includes('Kokeiltava')),
      { what: 'the rehearsal of the draft' },
    );
  });
});

describe('own agendas', () => {
  test('saved, they stand first in their team and nowhere else', async () => {
    const launch = await open(person(7));
    const { thread } = launch;
    await launch.choose('johdon-dialogi');
    await launch.press('adapt');
    const { choices = [] } = inputsOf(launch.card)[0] as { choices?: { value: string }[] };
    await launch.press('adapt-toggle', { stage: choices.at(-1)?.value ?? '' });
    await launch.press('ask-keep-agenda');
    expect(textOf(launch.card)).toContain('tämän tiimin');
    const empty = await launch.press('keep-agenda', { name: ' ' });
    expect(empty.error?.code).toBe('name-missing');
    await launch.press('keep-agenda', { name: 'Meidän <at>x</at> **dialogi**' }, { times: 2 });
    expect(textOf(launch.card)).toContain('Pohja on tallennettu');

    const inTeam = (
      await person(8).startsThread(room.channel.conversation(thread.id.split(';')[0] ?? ''), 'aloita')
    ).thread;
    const again = await room.channel.until(
      () => room.channel.botMessages(inTeam).find(({ card }) => offers(card, 'choose-agenda')),
      { what: 'the agendas of the team' },
    );
    const [own, next] = agendasOn(again.card ?? {});
    expect(own?.title).toMatch(/^Oma: Meidän ‹at›x‹\/at› ••dialogi•• \(\d+ min\)$/);
    expect(next?.title).not.toMatch(/^Oma/);
    expect(agendasOn((await open(person(8))).card).filter(({ title }) => title.startsWith('Oma'))).toEqual(
      [],
    );
    const stranger = await open(person(9));
    expect((await stranger.choose(own?.value ?? '')).error?.code).toBe('unknown-agenda');
  }, 120_000);

  test('removing asks once more', async () => {
    const launch = await open(person(10));
    await launch.choose('johdon-dialogi');
    await launch.press('adapt');
    await launch.press('ask-keep-agenda');
    await launch.press('keep-agenda', { name: 'Hetken oma' });
    await launch.press('choose-agenda');
    await launch.press('choose-agenda', {}, { older: launch.message.card as Card });
    const own = agendasOn(launch.card).find(({ title }) => title.startsWith('Oma: Hetken oma'));
    await launch.choose(own?.value ?? '');
    await launch.press('ask-remove-agenda');
    expect(textOf(launch.card)).toContain('Poistetaanko oma pohja?');
    await launch.press('remove-agenda');
    expect(textOf(launch.card)).toContain('Hetken oma');
    await launch.press('choose-agenda');
    expect(agendasOn(launch.card).filter(({ title }) => title.startsWith('Oma'))).toEqual([]);
  }, 120_000);
});

describe('a file attached to a message in 1:1', () => {
  const agenda = JSON.parse(readFileSync('bot/agendas/johdon-dialogi.json', 'utf8')) as {
    name: { fi: string };
  };

  async function attaches(
    by: User,
    path: string,
    host = `http://127.0.0.1:${(files.address() as AddressInfo).port}`,
  ) {
    await room.channel.installBot(by);
    const chat = room.channel.personal(by);
    const before = room.channel.botMessages(chat).length;
    const { activity } = await by.says(chat, '');
    await room.channel.until(() => room.channel.botMessages(chat).length > before, { what: 'an answer' });
    const count = room.channel.botMessages(chat).length;
    await room.channel.deliver({
      ...activity,
      id: `${Date.now()}-${path}`,
      attachments: [
        {
          contentType: 'application/vnd.microsoft.teams.file.download.info',
          content: { downloadUrl: `${host}${path}`, uniqueId: 'x', fileType: 'json' },
        },
      ],
    });
    const answer = await room.channel.until(() => room.channel.botMessages(chat)[count], {
      what: 'what became of it',
    });
    return textOf(answer.card ?? {});
  }

  test('an agenda becomes theirs, and is offered to them alone wherever they start', async () => {
    served['/good'] = JSON.stringify({ ...agenda, name: { ...agenda.name, fi: 'Liitetty <b>pohja</b>' } });
    expect(await attaches(person(11), '/good')).toContain('Liitetty ‹b›pohja‹/b›');
    const launch = await open(person(11));
    const titles = () => agendasOn(launch.card).map(({ title }) => title);
    // Everybody in the channel sees the card: what is kept alone is a press away, for the presser's eyes.
    expect(JSON.stringify(launch.message)).not.toContain('Liitetty');
    expect(actionsOf(launch.card).map(({ title }) => title)).toContain('Näytä myös omat pohjani');
    await launch.press('choose-agenda');
    expect(titles()[0]).toContain('Oma: Liitetty');
    expect(JSON.stringify(room.channel.botMessages(launch.thread))).not.toContain('Liitetty');
    expect(
      agendasOn((await open(person(0))).card)
        .map(({ title }) => title)
        .join(),
    ).not.toContain('Liitetty');
  }, 120_000);

  test.each([
    ['/torn', '{\n  "id": x\n}', 'ensimmäinen virhe on rivillä 2, merkissä 9'],
    [
      '/long',
      JSON.stringify({ ...agenda, name: { ...agenda.name, sv: 'x'.repeat(61) } }),
      'Nimi ruotsiksi: liian pitkä, enintään 60 merkkiä.',
    ],
    ['/huge', ' '.repeat(300 * 1024), 'liian suuri, enintään 256 kt'],
    ['/gone', 404, 'Tiedostoa ei voitu hakea'],
    ['/moved', 302, 'Tiedostoa ei voitu hakea'],
  ] as const)('%s is refused with the reason', async (path, body, reason) => {
    served[path] = body;
    expect(await attaches(person(9), path)).toContain(reason);
  });

  test("a host that is not Microsoft's is not asked", async () => {
    expect(await attaches(person(9), '/good', 'http://localhost:1')).toContain('Tiedostoa ei voitu hakea');
  });
});

test('the sessions remember what they ran', async () => {
  expect(await room.bot.stop()).toBe(0);
  const store = await openStore({ dataDir: room.bot.dataDir, onBroken: () => undefined });
  const sessions = await store.liveSessions();
  await store.close();
  const adapted = sessions.find(({ title }) => title === 'Kevätpäivä');
  expect(adapted?.agenda).toMatchObject({
    id: expect.stringMatching(/^draft:/),
    basedOn: { id: 'toimintakulttuuri', version: expect.any(Number) },
  });
});
