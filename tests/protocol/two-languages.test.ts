import { textOf } from '../channel/reading-cards.ts';
import { openRoom, type Room, type Workshop } from './workshop-room.ts';

let room: Room;
let workshop: Workshop;

beforeAll(async () => {
  room = await openRoom();
  workshop = await room.launch({ title: 'Rantaviiva', secondLanguage: 'sv' }, 'johdon-dialogi');
});
afterAll(() => room.close());

test('the shared cards are in both languages, the control card in the language of its reader', async () => {
  await workshop.shows('Tervetuloa työpajaan', 'Välkommen till workshoppen');
  const { card } = await workshop.control('open');
  expect(textOf(card)).toContain('Sano nyt');
  expect(textOf(card)).not.toContain('Säg nu');
});

test('answers in either language are gathered as one, and the private receipt is in the person’s own', async () => {
  await workshop.steer('open');
  const card = await workshop.openCard('Avaus');
  expect(textOf(card.card ?? {})).toContain('Lähetä vastaus / Skicka svaret');
  const swede = room.leader;
  const [finn] = room.people;
  if (!finn) throw new Error('nobody is here');
  const own = await workshop.writes(swede, card, 'Vi talar för sällan med varandra');
  expect(textOf(own.card ?? {})).toContain('Ditt svar är sparat');
  expect(textOf(own.card ?? {})).not.toContain('tallessa');
  const other = await workshop.writes(finn, card, 'Puhumme liian harvoin');
  expect(textOf(other.card ?? {})).toContain('Vastauksesi on tallessa');
  await workshop.closeNow();
  await workshop.steer('reveal');
  const shown = textOf((await workshop.shows('Puhumme liian harvoin')).card ?? {});
  expect(shown.match(/Vi talar för sällan med varandra/g)).toHaveLength(1);
  expect(shown).toContain('2 vastasi');
  expect(shown).toContain('2 svarade');
}, 120_000);
