import { agendaSchema } from '../../bot/agendas/agenda-schema.ts';
import { openStore } from '../../storage/open-store.ts';
import { actionsOf, type Card, findAction, inputsOf, textOf } from '../channel/reading-cards.ts';
import { smallAgenda } from '../agendas/small-agenda.ts';
import { offers, openRoom, type Room, type Workshop } from './workshop-room.ts';

const words = (text: string) => ({ fi: text, sv: `${text} (sv)`, en: `${text} (en)` });

/** A question, and two votes on the same item; it asks the municipality and the level. */
function agendaThatAsks() {
  const small = smallAgenda();
  const [ask] = small.stages;
  const voting = small.stages.find(({ kind }) => kind === 'challenge');
  if (!ask || voting?.kind !== 'challenge') throw new Error('the small agenda has changed');
  const anonymous = { anonymous: true };
  return agendaSchema.parse({
    ...small,
    id: 'who',
    parties: ['sivistys', 'sote', 'jarjesto'],
    asks: { municipality: true, level: true },
    stages: [
      { ...ask, ...anonymous, title: words('Ajatukset') },
      { ...voting, ...anonymous, title: words('Ensimmäinen arvio') },
      { ...voting, ...anonymous, id: 'again', title: words('Toinen arvio') },
      { ...voting, ...anonymous, id: 'sides', title: words('Kolmas arvio') },
    ],
  });
}

/** Five of the municipality, five of the county, two partners. */
const people = (index: number) => {
  const party = index < 5 ? 'sivistys' : index < 10 ? 'sote' : 'jarjesto';
  const municipality = index < 6 ? '609' : 'area';
  const level = index % 2 === 0 ? 'management' : 'field';
  return { party, 'about:municipality': municipality, 'about:level': level };
};
const choiceOf = (index: number) => (index % 3 === 0 ? '5' : index % 3 === 1 ? '3' : '1');

let room: Room;
let workshop: Workshop;
beforeAll(async () => {
  room = await openRoom({ env: { TEST_AGENDAS: JSON.stringify([agendaThatAsks()]) } });
});
afterAll(() => room.close());

/** Presses a button of the card of choices, which the control card brings. */
async function group(verb: string, inputs: Record<string, string> = {}): Promise<string> {
  const { message, card } = await workshop.control('grouping');
  const place = room.channel.conversation(message.conversationId);
  const asked = await room.facilitator.presses(place, message, findAction(card, { verb: 'grouping' }));
  const chosen = await room.facilitator.presses(place, message, findAction(asked.card, { verb }), inputs);
  if (chosen.error) throw new Error(chosen.error.message);
  workshop.seen(chosen);
  return textOf(chosen.card ?? {});
}

async function vote(title: string): Promise<string> {
  await workshop.steer('open');
  const card = await workshop.openCard(title);
  for (const [index, user] of room.people.entries()) {
    const answered = await workshop.answer(user, card, { trust: choiceOf(index) });
    expect(answered.error).toBeUndefined();
  }
  const asked = textOf(card.card ?? {});
  await workshop.closeNow();
  await workshop.steer('reveal');
  await workshop.shows(title, 'vastausta, 18 ihmistä');
  return asked;
}

/** Everything on the card of a result, also what lies behind its button. */
const resultOf = async (title: string, ...texts: string[]) =>
  JSON.stringify((await workshop.shows(title, ...texts)).card);

describe('who is at the table', () => {
  test('the facilitator chooses the county, or is told so', async () => {
    await expect(room.launch({ title: 'Ilman aluetta' }, 'who')).rejects.toThrow(/hyvinvointialue/);
    workshop = await room.launch({ title: 'Keitä olemme', expected: '12', counties: 'satakunta' }, 'who');
  });

  test('the first card asks party, municipality and level; a table says how many it is', async () => {
    await workshop.steer('open');
    const card = await workshop.openCard('Ajatukset');
    const inputs = inputsOf(card.card ?? {});
    expect(inputs.map(({ id }) => id)).toEqual(['party', 'about:municipality', 'about:level', 'one']);
    // The size of a group lies behind a button: most answer alone.
    expect(JSON.stringify(card.card)).toContain('about:people');
    expect(textOf(card.card ?? {})).not.toContain('Montako teitä');
    expect(JSON.stringify(card.card)).toContain('Pori');
    expect(JSON.stringify(card.card)).not.toContain('Tampere');
    const wrong = { one: 'x', ...people(0), 'about:municipality': '837' };
    expect((await workshop.answer(room.people[0]!, card, wrong)).error?.message).toContain('kunta');
    for (const [index, user] of room.people.entries()) {
      const answered = await workshop.answer(user, card, {
        one: `Ajatus ${index}`,
        ...people(index),
        ...(index === 0 && { 'about:people': '7' }),
      });
      expect(answered.error).toBeUndefined();
      if (index === 0) {
        expect(textOf(answered.card ?? {})).toContain('Kunta: sivistys · Pori · johto · 7 hengen ryhmä');
      }
    }
    await workshop.statusSays('Ajatukset', '12 vastausta, 18 ihmistä');
  }, 120_000);

  test('what somebody told is seen on the receipt and can be changed there', async () => {
    const [user] = room.people;
    const card = await workshop.openCard('Ajatukset');
    const receipt = await workshop.answer(user!, card, { one: 'Ajatus 0' });
    expect(textOf(receipt.card ?? {})).toContain('Kunta: sivistys · Pori');
    const press = async (shown: Card, verb: string, inputs = {}) =>
      (await user!.presses(workshop.thread, card, findAction(shown, { verb }), inputs)).card ?? {
        type: 'AdaptiveCard',
      };
    const asked = await press(receipt.card as Card, 'background');
    expect(inputsOf(asked).find(({ id }) => id === 'about:municipality')?.value).toBe('609');
    const told = { ...people(0), party: 'sote', 'about:people': '7' };
    const changed = await press(asked, 'set-party', told);
    expect(textOf(changed)).toContain('Hyvinvointialue: sote-palvelut');
    await press(await press(changed, 'background'), 'set-party', { ...people(0), 'about:people': '7' });
  });

  test('the facilitator hears in good time and before the vote what cannot be shown; the room does not', async () => {
    await workshop.closeNow();
    await workshop.steer('reveal');
    const early = textOf((await workshop.control('next')).card);
    expect(early).toMatch(/Vaihe 2, Ensimmäinen arvio: Eroa ei voi näyttää: kumppaneita vain 2\./);
    await workshop.steer('next');
    const { card } = await workshop.control('grouping');
    expect(textOf(card)).toContain('Eroa ei voi näyttää: kumppaneita vain 2.');
    const lobby = textOf((await workshop.shows('Tervetuloa työpajaan')).card ?? {});
    expect(lobby).not.toMatch(/Eroa|kumppaneita|liian/);
  });

  test('partners are merged with the municipality, and count as one with it everywhere', async () => {
    const shown = await group('merge-groups', { groups: 'kunta,kumppani', name: 'Kunta ja kumppanit' });
    expect(shown).toContain('Kunta ja kumppanit');
    expect(shown).not.toContain('Eroa ei voi näyttää');
    expect(await vote('Ensimmäinen arvio')).toContain(
      'Yhtenä ryhmänä: Kunta ja kumppanit (Kunta ja kumppani)',
    );
    const result = await resultOf('Ensimmäinen arvio', 'vastausta, 18 ihmistä', 'Tulokset eritellään');
    expect(result).toContain('Kunta ja kumppanit: 7');
    expect(result).toMatch(/Kunta ja kumppanit \d/);
    expect(result).not.toContain('Mukana kunnasta');
  }, 120_000);

  test('the next vote is broken down by municipality, and by nothing else', async () => {
    await workshop.steer('next');
    expect(await group('group-by', { by: 'municipality' })).toContain('Tulokset eritellään kunnittain');
    await vote('Toinen arvio');
    const result = await resultOf('Toinen arvio', 'vastausta, 18 ihmistä', 'Tulokset eritellään');
    expect(result).toMatch(/Pori \d/);
    expect(result).not.toMatch(/Hyvinvointialue \d|Kunta \d|Kumppani \d/);
  }, 120_000);

  test('of the last vote only the two main sides are kept', async () => {
    await workshop.steer('next');
    expect(await group('main-sides')).toContain(
      'Lukuihin lasketaan vain kunnan ja hyvinvointialueen vastaukset',
    );
    await workshop.steer('open');
    const card = await workshop.openCard('Kolmas arvio');
    expect(textOf(card.card ?? {})).toContain('Muiden valintoja ei tallenneta');
    for (const [index, user] of room.people.entries())
      await workshop.answer(user, card, { trust: choiceOf(index) });
    await workshop.closeNow();
    await workshop.steer('reveal');
    const result = await resultOf('Kolmas arvio', '10 vastausta, 16 ihmistä', 'Lukuihin lasketaan');
    expect(result).toMatch(/Kunta \d.*Hyvinvointialue \d/s);
  }, 120_000);

  test('once it is open nobody chooses any more: the press brings the control card', async () => {
    const { message, card } = await workshop.control('end');
    expect(offers(card, 'grouping')).toBe(false);
    const old = message.versions.map(cardOf).find((version) => offers(version, 'grouping'));
    const place = room.channel.conversation(message.conversationId);
    const answered = await room.facilitator.presses(place, message, findAction(old, { verb: 'grouping' }));
    expect(actionsOf(answered.card as Card).map(({ verb }) => verb)).toContain('end');
  });

  test('no merged part, no second dimension and nobody left out is in the record', async () => {
    await workshop.endNow();
    await workshop.shows('Työpajan yhteenveto');
    expect(await room.bot.stop()).toBe(0);
    const store = await openStore({ dataDir: room.bot.dataDir, onBroken: () => undefined });
    const record = await store.record(workshop.id);
    await store.close();
    const closed = record?.stages.flatMap((stage) => (stage.closed ? [stage.closed] : [])) ?? [];
    expect(closed.map(({ answered }) => [answered.total, answered.people])).toEqual([
      [12, 18],
      [12, 18],
      [12, 18],
      [10, 16],
    ]);
    expect(closed.slice(1).map(({ breakdown }) => Object.keys(breakdown?.['trust'] ?? {}))).toEqual(
      [
        ['hyvinvointialue', 'kunta+kumppani'],
        ['609', 'area'],
        ['kunta', 'hyvinvointialue'],
      ].map((groups) => expect.arrayContaining(groups) as string[]),
    );
    expect(closed[3]?.rows).toHaveLength(10);
    expect(JSON.stringify(closed.map(({ rows }) => rows))).not.toMatch(/609|management|sivistys/);
  });
});

function cardOf(activity: { attachments?: unknown }): Card | undefined {
  const [attachment] = (activity.attachments ?? []) as { content?: Card }[];
  return attachment?.content;
}
