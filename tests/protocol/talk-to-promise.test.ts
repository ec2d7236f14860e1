import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { agendaSchema } from '../../bot/agendas/agenda-schema.ts';
import { openStore } from '../../storage/open-store.ts';
import { asking, smallAgenda } from '../agendas/small-agenda.ts';
import type { InvokeAnswer } from '../channel/invoke-answer.ts';
import type { Message } from '../channel/messages.ts';
import { type Card, findAction, inputsOf, textOf } from '../channel/reading-cards.ts';
import type { User } from '../channel/user.ts';
import { openRoom, type Room, type Workshop } from './workshop-room.ts';

const words = (text: string) => ({ fi: text, sv: `${text} på svenska`, en: `${text} in English` });
const titled = (id: string, title: string) => ({ ...asking, id, title: words(title) });
const { questions: _questions, ...share } = titled('share', 'Painotus');
const { questions: _too, ...order } = titled('order', 'Järjestys');
const promises = smallAgenda().stages.find(({ kind }) => kind === 'commitment');

/** Talk, points on its headings, the same in order, and promises that start from the points. */
const chain = agendaSchema.parse({
  ...smallAgenda(),
  id: 'chain',
  name: words('Puheesta lupaukseen'),
  stages: [
    { ...titled('talk', 'Mikä takkuaa?'), anonymous: true },
    {
      ...share,
      kind: 'points',
      anonymous: true,
      question: words('Mihin aika menee?'),
      points: 5,
      of: 'talk',
    },
    {
      ...order,
      kind: 'ranking',
      anonymous: true,
      question: words('Missä järjestyksessä?'),
      most: 2,
      of: 'talk',
    },
    { ...promises, title: words('Lupaukset'), startsFrom: 'share' },
  ],
});

const talk = ['Tieto jää matkalle', 'Tieto ei tule perille', 'Jonot kasvavat', 'Kiire vie ajatukset'];

let room: Room;
let workshop: Workshop;

beforeAll(async () => {
  room = await openRoom({ env: { TEST_AGENDAS: JSON.stringify([chain]) } });
  workshop = await room.launch({}, 'chain');
}, 120_000);
afterAll(() => room.close());

const person = (place: number) => room.people[place] as User;
const choicesIn = (card: Card | undefined, input: string) =>
  (inputsOf(card ?? {}).find(({ id }) => id === input)?.['choices'] ?? []) as {
    title: string;
    value: string;
  }[];
/** The id of the number field of an option. */
const fieldOf = (card: Message, label: string) =>
  inputsOf(card.card ?? {}).find((input) => String(input['label']).includes(label))?.id ?? '';
const said = ({ card, error }: InvokeAnswer) => error?.message ?? textOf(card ?? {});

/** Opens a stage, has everybody answer, and shows the result. */
async function hold(title: string, answers: (card: Message) => Promise<void>): Promise<void> {
  await workshop.steer('open');
  await answers(await workshop.openCard(title));
  await workshop.closeNow();
  await workshop.steer('reveal');
}

describe('from talk to promise', () => {
  test('answers are given, shown as they are, and gathered under two headings', async () => {
    await hold('Mikä takkuaa?', async (card) => {
      for (const [place, text] of talk.entries()) await workshop.writes(person(place), card, text);
    });
    await workshop.shows(...talk);
    const { message, card } = await workshop.control('gather');
    expect(textOf(card)).toContain('otsikoiden alle ennen vaihetta 2 (Painotus)');
    const place = room.channel.conversation(message.conversationId);
    const press = (on: Card | undefined, verb: string, inputs: Record<string, string> = {}) =>
      room.facilitator.presses(place, message, findAction(on, { verb }), inputs);
    let view = await press(card, 'gather');
    const gather = async (heading: string, texts: readonly string[]) => {
      const choices = choicesIn(view.card, 'rows0');
      const rows0 = texts.map((text) => choices.find(({ title }) => title === text)?.value).join(',');
      view = await press(view.card, 'group', { rows0, heading });
    };
    await gather('Tieto kulkee', talk.slice(0, 2));
    await gather('Jonot lyhenevät', talk.slice(2, 3));
    expect(textOf(view.card ?? {})).toMatch(
      /Otsikot nyt\s+Tieto kulkee \(2 vastausta\)\s+Jonot lyhenevät \(1 vastaus\)/,
    );
    await workshop.shows('Tieto kulkee (2 vastausta)', 'Jonot lyhenevät (1 vastaus)', 'Ilman otsikkoa');
    await press(view.card, 'control');
    await workshop.steer('next');
  }, 120_000);

  test('points are shared on the headings; too many are refused with how many over', async () => {
    await hold('Painotus', async (card) => {
      const [flow, queues] = [fieldOf(card, 'Tieto kulkee'), fieldOf(card, 'Jonot lyhenevät')];
      expect(inputsOf(card.card ?? {}).filter(({ id }) => id !== 'party')).toHaveLength(2);
      const over = await workshop.answer(person(0), card, { [flow]: '4', [queues]: '3' });
      expect(over.error?.message).toBe(
        'Jaoit 7 pistettä, ja jaettavana on 5. Vähennä 2 ja lähetä uudelleen.',
      );
      for (let place = 0; place < 12; place += 1) {
        const mostlyFlow = place % 4 < 2;
        const given = { [flow]: mostlyFlow ? '4' : '1', [queues]: mostlyFlow ? '1' : '3' };
        const party = place % 2 === 0 ? 'sivistys' : 'sote';
        const sent = await workshop.answer(person(place), card, { party, ...given });
        expect(said(sent)).toContain(mostlyFlow ? '4 pistettä' : '3 pistettä');
      }
    });
    const result = await workshop.shows('Painotus', 'Tieto kulkee', '· 30 pistettä, 12 vastausta');
    expect(textOf(result.card ?? {})).toMatch(/Jonot lyhenevät\W+24 pistettä, 12 vastausta/);
    expect(textOf(result.card ?? {})).toContain('Kunta: Tieto kulkee (3/6) · Jonot lyhenevät (3/6)');
    await workshop.steer('next');
  }, 120_000);

  test('the headings are put in order; the same one twice is refused kindly', async () => {
    await hold('Järjestys', async (card) => {
      const [flow, queues] = choicesIn(card.card, 'place1').map(({ value }) => value) as [string, string];
      const twice = await workshop.answer(person(0), card, { place1: flow, place2: flow });
      expect(twice.error?.message).toContain('Sama vaihtoehto on kahdella sijalla.');
      for (const place of [0, 1, 2]) {
        const sent = await workshop.answer(person(place), card, { place1: queues, place2: flow });
        expect(sent.error).toBeUndefined();
      }
    });
    await workshop.shows('Järjestys', '· 6 pistettä · valitsi 3, ensimmäiseksi 3');
    await workshop.steer('next');
  }, 120_000);

  test('a commitment starts from what won, and says so wherever it stands', async () => {
    await hold('Lupaukset', async (card) => {
      const starts = choicesIn(card.card, 'startsFrom');
      expect(starts.map(({ title }) => title)).toEqual(['Tieto kulkee', 'Jonot lyhenevät']);
      const startsFrom = starts[0]?.value ?? '';
      const promise = { what: 'Perehdytetään yhdessä', owner: 'Rehtori', day: '2027-03-15' };
      const made = await workshop.answer(person(0), card, { ...promise, startsFrom });
      expect(said(made)).toContain('Lähtökohta: Tieto kulkee');
      const alone = await workshop.answer(person(1), card, { ...promise, what: 'Toinen' });
      expect(alone.error).toBeUndefined();
    });
    await workshop.shows('Perehdytetään yhdessä', 'Lähtökohta: Tieto kulkee');
    await workshop.endNow();
    await workshop.shows('Mistä vastaukset kertovat', 'Tärkeimmäksi nousi', 'Perehdytetään yhdessä');
  }, 120_000);

  test('the record holds the whole chain, and fits its published form', async () => {
    expect(await room.bot.stop()).toBe(0);
    const store = await openStore({ dataDir: room.bot.dataDir, onBroken: () => undefined });
    const [record] = await store.records();
    await store.close();
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.validate(JSON.parse(readFileSync('bot/records/record.schema.json', 'utf8')) as object, record);
    expect(ajv.errors ?? []).toEqual([]);
    const [talked, shared, , promised] = record?.stages ?? [];
    const flow = talked?.headings?.find(({ text }) => text === 'Tieto kulkee');
    expect(flow?.rows).toHaveLength(2);
    const given = shared?.closed?.rows.map(({ content }) => content as { option: string; points: number });
    const ofFlow = given?.filter(({ option }) => option === flow?.id) ?? [];
    expect(ofFlow.reduce((sum, row) => sum + row.points, 0)).toBe(30);
    const starts = promised?.closed?.rows.map(
      ({ content }) => (content as { startsFrom?: object }).startsFrom,
    );
    expect(starts).toContainEqual({ id: flow?.id, text: 'Tieto kulkee' });
    expect(starts).toContain(undefined);
  });
});
