import { launchPress } from '../../bot/presses/launching-presses.ts';
import type { Presser } from '../../bot/presses/presser.ts';
import { context, facilitator } from '../workshop/sample-session.ts';
import { openAgenda } from './open-round-under-test.ts';
import { openWorkshop, type WorkshopUnderTest } from './workshop-under-test.ts';

let workshop: WorkshopUnderTest;
beforeEach(async () => {
  workshop = await openWorkshop({ agendas: [openAgenda] });
});

const directory: Presser['directory'] = {
  byIds: (ids) =>
    Promise.resolve(
      ids.map((id) => ({ name: `Nimi ${id}`, person: { tenant: 'alue', id, name: `Nimi ${id}` } })),
    ),
  byNames: (names) => Promise.resolve(names.map((name) => ({ name }))),
  size: () => Promise.resolve(12),
};
const presser: Presser = {
  person: facilitator,
  place: context.place,
  language: 'fi',
  directory,
  directoryIn: () => directory,
};
const press = { verb: 'launch', agenda: openAgenda.id, language: 'fi' } as const;
const typed = {
  title: 'Oma kierros',
  closesOn: '2020-01-01',
  invited: 'Nokian kaupunki: Aino Virtanen',
  leaderIds: 'a1',
  'named:thoughts': 'true',
  'by-organisation:thoughts': 'true',
  'by-organisation:more': 'false',
};

test('a refused launch leaves the card of Teams as it is', async () => {
  expect(await launchPress(workshop.tools, press, typed, presser)).toEqual({ refusal: 'bad-closing-day' });
});

test('where the client draws the card anew, everything that was typed comes along, with the reason', async () => {
  const reply = await launchPress(workshop.tools, press, typed, { ...presser, redraws: true });
  expect(reply).toMatchObject({
    view: 'launch',
    refused: { refusal: 'bad-closing-day' },
    // Emptied on the card: clients leave that out.
    typed: { ...typed, nudgeDays: '', leaderNames: '' },
    picked: { a1: 'Nimi a1' },
  });
  const mended = await launchPress(
    workshop.tools,
    press,
    { ...typed, closesOn: '2026-12-08' },
    { ...presser, redraws: true },
  );
  expect(mended).toMatchObject({ view: 'lobby' });
});
