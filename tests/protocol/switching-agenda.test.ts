import { actionsOf, inputsOf, textOf } from '../channel/reading-cards.ts';
import type { User } from '../channel/user.ts';
import { LaunchCard } from './adapting-journey.ts';
import { openRoom, type Room } from './workshop-room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

let channels = 0;
async function open(agenda: string): Promise<LaunchCard> {
  const members = [...room.people];
  const where = room.channel.team({ name: `Tiimi ${(channels += 1)}`, members }).channel('Työpajat');
  const launch = await LaunchCard.open(room, where, room.people[0] as User);
  await launch.press('choose-agenda', { agenda, language: 'fi', secondLanguage: 'sv' });
  return launch;
}

const standing = ({ card }: LaunchCard) =>
  Object.fromEntries(inputsOf(card).map(({ id, value }) => [id, value]));
const offered = ({ card }: LaunchCard) =>
  (inputsOf(card).find(({ id }) => id === 'agenda')?.['choices'] ?? []) as { title: string; value: string }[];
const stagesOn = ({ card }: LaunchCard) =>
  (inputsOf(card).find(({ id }) => id === 'stage')?.['choices'] ?? []) as { value: string }[];
const typed = { title: 'Kevätpäivä', expected: '22', leaderNames: 'Johanna Johtaja' };

test('another agenda: what was typed comes along, and both languages', async () => {
  const launch = await open('toimintakulttuuri');
  await launch.press('choose-agenda', typed);
  expect(standing(launch)).toMatchObject({
    agenda: 'toimintakulttuuri',
    language: 'fi',
    secondLanguage: 'sv',
  });
  await launch.press('choose-agenda', { agenda: 'johdon-dialogi' });
  expect(standing(launch)).toMatchObject({ ...typed, expected: 22 });
  const launched = await launch.press('launch');
  expect(launched.error).toBeUndefined();
  expect(textOf(launched.card ?? {})).toContain('Kevätpäivä');
  await room.channel.until(
    () =>
      room.channel
        .botMessages(launch.thread)
        .some(({ card }) => textOf(card ?? {}).includes('Välkommen till workshoppen')),
    { what: 'a lobby in both languages' },
  );
});

test('a title that nobody typed follows the agenda; what was emptied stays empty', async () => {
  const launch = await open('toimintakulttuuri');
  await launch.press('choose-agenda', { ...typed, title: 'Yhteinen toimintakulttuuri' });
  await launch.press('choose-agenda', { agenda: 'johdon-dialogi' });
  expect(standing(launch)['title']).toBe('Johdon dialogi');
  await launch.press('choose-agenda', { leaderNames: undefined });
  await launch.press('choose-agenda', { agenda: 'toimintakulttuuri' });
  expect(standing(launch)).toMatchObject({ title: 'Yhteinen toimintakulttuuri', expected: 22 });
  expect(standing(launch)['leaderNames']).toBeUndefined();
});

test('there and back: counties, the close of a round and anonymity come back, each to its own agenda', async () => {
  const launch = await open('maakuntakysely');
  const named = inputsOf(launch.card).find(({ id }) => id?.startsWith('named:'))?.id as string;
  const round = { closesOn: '2027-03-01', nudgeDays: '', invited: 'Porin kaupunki: a@pori.example' };
  await launch.press('choose-agenda', { ...typed, ...round, counties: 'satakunta', [named]: 'true' });
  await launch.press('choose-agenda', { agenda: 'toimintakulttuuri' });
  expect(standing(launch)).toMatchObject({ title: 'Kevätpäivä', 'named:vote': 'false' });
  await launch.press('choose-agenda', { 'named:vote': 'true' });
  await launch.press('choose-agenda', { agenda: 'maakuntakysely' });
  expect(standing(launch)).toMatchObject({
    closesOn: '2027-03-01',
    invited: 'Porin kaupunki: a@pori.example',
    counties: 'satakunta',
    [named]: 'true',
  });
  expect(standing(launch)['nudgeDays'] || '').toBe('');
  await launch.press('choose-agenda');
  await launch.press('choose-agenda', { agenda: 'toimintakulttuuri' });
  expect(standing(launch)).toMatchObject({ 'named:vote': 'true' });
});

test('an agenda that is being adapted stands among the others, with its changes and what was typed since', async () => {
  const launch = await open('toimintakulttuuri');
  await launch.press('adapt', { ...typed, 'named:vote': 'true' });
  await launch.press('adapt-toggle', { stage: 'support' });
  await launch.press('choose-agenda');
  expect(standing(launch)).toMatchObject({ title: 'Kevätpäivä', 'named:vote': 'true' });
  await launch.press('choose-agenda');
  expect(offered(launch)[0]?.title).toBe('Muokattu: Yhteinen toimintakulttuuri (67 min)');
  await launch.press('choose-agenda', { agenda: 'johdon-dialogi' });
  await launch.press('adapt', { title: 'Syyspäivä' });
  await launch.press('adapt-toggle', { stage: stagesOn(launch)[0]?.value });
  await launch.press('choose-agenda');
  await launch.press('choose-agenda');
  expect(offered(launch).filter(({ title }) => title.startsWith('Muokattu'))).toHaveLength(2);
  const first = offered(launch).find(({ title }) => title.startsWith('Muokattu: Yhteinen'));
  await launch.press('choose-agenda', { agenda: first?.value });
  expect(standing(launch)).toMatchObject({ title: 'Syyspäivä', 'named:vote': 'true', expected: 22 });
  expect(standing(launch)).not.toHaveProperty('named:support');
  await launch.press('choose-agenda');
  expect(offered(launch).filter(({ title }) => title.startsWith('Muokattu'))).toHaveLength(2);
});

test('adapting asks for nothing that only launching needs; launching does', async () => {
  const launch = await open('perhekeskus');
  expect(inputsOf(launch.card).filter(({ isRequired }) => isRequired)).toEqual([]);
  await launch.press('adapt', { title: '', counties: undefined });
  expect(actionsOf(launch.card).map(({ verb }) => verb)).toContain('adapt-toggle');
  await launch.press('choose-agenda');
  expect((await launch.press('launch')).error).toMatchObject({ code: 'county-missing' });
  expect((await launch.press('launch', { title: ' ', counties: 'satakunta' })).error).toMatchObject({
    code: 'title-missing',
  });
  expect((await launch.press('launch', { counties: 'satakunta' })).error).toBeUndefined();
});
