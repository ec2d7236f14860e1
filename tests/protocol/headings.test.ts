import type { InvokeAnswer } from '../channel/invoke-answer.ts';
import type { Message } from '../channel/messages.ts';
import { type Card, findAction, inputsOf, textOf } from '../channel/reading-cards.ts';
import type { User } from '../channel/user.ts';
import { openAnonymousDialogue } from './open-dialogue.ts';
import { openRoom, pressOf, type Room, type Workshop } from './workshop-room.ts';

let room: Room;
let workshop: Workshop;
/** The facilitator's control card, on which all the cards of gathering take turns. */
let control: Message;

const texts = [
  'Tieto ei kulje koulun ja neuvolan välillä.',
  'tieto ei liiku koulun ja neuvolan välillä',
  'Jonot ovat liian pitkiä.',
  'Kukaan ei katso kokonaisuutta.',
];

beforeAll(async () => {
  room = await openRoom();
  const opened = await openAnonymousDialogue(room, room.facilitator);
  workshop = opened.workshop;
  for (const [place, text] of texts.entries()) {
    const sent = await workshop.writes(room.people[place] as User, opened.card, text);
    expect(sent.error).toBeUndefined();
  }
  await workshop.closeNow();
  await workshop.steer('reveal');
  control = (await workshop.control('review')).message;
}, 120_000);
afterAll(() => room.close());

const press = (card: Card | undefined, verb: string, inputs: Record<string, string> = {}) =>
  room.facilitator.presses(
    room.channel.conversation(control.conversationId),
    control,
    findAction(card, { verb }),
    inputs,
  );
const said = ({ card }: InvokeAnswer) => textOf(card ?? {});
const choicesOf = ({ card }: InvokeAnswer, input: string) =>
  (inputsOf(card ?? {}).find(({ id }) => id === input)?.['choices'] ?? []) as {
    title: string;
    value: string;
  }[];
const idOf = (answer: InvokeAnswer, text: string) =>
  choicesOf(answer, 'rows0').find(({ title }) => title === text)?.value ?? '';
const newestResult = () =>
  room.channel
    .botMessages(workshop.thread)
    .map(({ card }) => textOf(card ?? {}))
    .findLast((text) => text.includes(texts[3] ?? '')) ?? '';

describe('answers are gathered under headings', () => {
  let gathering: InvokeAnswer;

  test('from the card on which they are gone through', async () => {
    const { card } = await workshop.control('review');
    const review = await press(card, 'review');
    gathering = await press(review.card, 'gather');
    expect(said(gathering)).toContain('Ilman otsikkoa 4/4 vastausta.');
    expect(
      choicesOf(gathering, 'rows0')
        .map(({ title }) => title)
        .toSorted(),
    ).toEqual(texts.toSorted());
  });

  test('what says nearly the same is proposed, and moved only when it is accepted', async () => {
    const proposal = await press(gathering.card, 'propose');
    expect(said(proposal)).toContain('Ehdotus: nämä näyttävät sanovan lähes samaa');
    expect(
      choicesOf(proposal, 'rows0')
        .map(({ title }) => title)
        .toSorted(),
    ).toEqual(texts.slice(0, 2).toSorted());
    expect(newestResult()).not.toContain('2 vastausta)');
    const rejected = await press(proposal.card, 'keep-apart');
    expect(said(rejected)).toContain('ei löytynyt sellaisia');
    gathering = rejected;
  });

  test('what is missing is told kindly, and nothing changes', async () => {
    const none = await press(gathering.card, 'group', { heading: 'Tiedonkulku' });
    expect(none.error?.message).toContain('vähintään yksi vastaus');
    const unnamed = await press(gathering.card, 'group', { rows0: idOf(gathering, texts[2] ?? '') });
    expect(unnamed.error?.message).toContain('Kirjoita otsikko');
  });

  test('the results are redrawn under the heading; the same press again changes nothing', async () => {
    const rows0 = texts
      .slice(0, 2)
      .map((text) => idOf(gathering, text))
      .join(',');
    const inputs = { rows0, heading: 'Tiedonkulku **äö**' };
    const moved = await press(gathering.card, 'group', inputs);
    expect(said(moved)).toContain('Ilman otsikkoa 2/4 vastausta.');
    await workshop.shows('Tiedonkulku **äö** (2 vastausta)', 'Ilman otsikkoa', texts[2] ?? '');
    const again = await press(gathering.card, 'group', inputs);
    expect(again.error).toBeUndefined();
    expect(said(again)).toContain('Ilman otsikkoa 2/4 vastausta.');
    expect(said(again)).not.toContain('ehtivät muuttua');
    gathering = moved;
  });

  test('a press on an overtaken card comes back with what was typed', async () => {
    const old = gathering.card;
    const rows0 = idOf(gathering, texts[2] ?? '');
    gathering = await press(old, 'group', { rows0, heading: 'Jonot' });
    const late = await press(old, 'group', {
      rows0: idOf(gathering, texts[3] ?? ''),
      heading: 'Kokonaisuus',
    });
    expect(said(late)).toContain('Otsikot ehtivät muuttua');
    expect(inputsOf(late.card ?? {}).find(({ id }) => id === 'heading')?.['value']).toBe('Kokonaisuus');
    expect(choicesOf(late, 'under').map(({ title }) => title)).toHaveLength(2);
  });

  test('a heading is reworded, emptied and removed; its answers come back ungrouped', async () => {
    const under = choicesOf(gathering, 'under').find(({ title }) => title.startsWith('Jonot'))?.value ?? '';
    const heading = await press(gathering.card, 'heading', { under });
    const reworded = await press(heading.card, 'reword', { heading: 'Pitkät jonot' });
    await workshop.shows('Pitkät jonot (1 vastaus)');
    const emptied = await press(reworded.card, 'ungroup', { rows0: idOf(reworded, texts[2] ?? '') });
    expect(said(emptied)).toContain('Otsikon alla ei ole näkyviä vastauksia.');
    gathering = await press(emptied.card, 'remove-heading');
    expect(said(gathering)).toContain('Ilman otsikkoa 2/4 vastausta.');
    await room.channel.until(() => !newestResult().includes('Pitkät jonot'), { what: 'results without it' });
  });

  test('nobody else may gather, whatever card they press', async () => {
    const stranger = room.people[3] as User;
    const action = findAction(gathering.card, { verb: 'group' });
    const refused = await stranger.presses(workshop.thread, control, action, { rows0: 'x', heading: 'Oma' });
    expect(refused.error?.message).toContain('vain työpajan vetäjät');
    expect(pressOf(action).session).toBe(workshop.id);
  });

  test('the summary tells of the headings', async () => {
    await press(gathering.card, 'control');
    await workshop.endNow();
    await workshop.shows('Mistä vastaukset kertovat');
  }, 120_000);
});
