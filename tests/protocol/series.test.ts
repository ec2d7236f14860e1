import { findAction, inputsOf, textOf } from '../channel/reading-cards.ts';
import { offers, openRoom, type Room, type Workshop } from './workshop-room.ts';

let room: Room;
let first: Workshop;
let second: Workshop;

beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

/** Goes to the vote, lets twelve people answer alike, and shows the result. */
async function vote(workshop: Workshop, choice: string): Promise<void> {
  await workshop.steer('open');
  await workshop.steer('close');
  await workshop.steer('next');
  await workshop.steer('open');
  const card = await workshop.openCard('Haasteet nyt');
  await Promise.all(
    room.people.map((user, index) =>
      workshop.answer(user, card, {
        party: index % 2 === 0 ? 'sivistys' : 'sote',
        'leadership-skills': choice,
        'mutual-trust': '3',
      }),
    ),
  );
  await workshop.closeNow();
  await workshop.steer('reveal');
}

test('a first workshop has nothing to recall and nothing to compare', async () => {
  first = await room.launch({ title: 'Syksyn työpaja' }, 'toimintakulttuuri', room.facilitator, room.place);
  await vote(first, '5');
  const result = await first.shows('Haasteet nyt', '12 vastasi');
  expect(JSON.stringify(result.card)).not.toContain('Muutos edellisestä');
  await first.endNow();
  await first.shows('Työpajan yhteenveto');
}, 120_000);

test('the next one opens with where the last one was left', async () => {
  second = await room.launch(
    { title: 'Talven työpaja', follows: first.id },
    'toimintakulttuuri',
    room.facilitator,
    room.place,
  );
  const recall = await second.shows('Missä olimme viimeksi', 'Syksyn työpaja');
  const said = textOf(recall.card ?? {});
  expect(said).toContain('Haasteellisinta (erittäin tai melko haasteellinen)');
  expect(said).toContain(': 12/12');
}, 120_000);

test('its result tells the change where the question is the same', async () => {
  await vote(second, '2');
  const result = await second.shows('Muutos edellisestä');
  const text = textOf(result.card ?? {});
  expect(text).toMatch(/5,0 → 2,0/);
  expect(text).toContain('Vastaajat eivät välttämättä ole samat.');
  await second.endNow();
}, 120_000);

test('an ended workshop can be made to come again, and to stop', async () => {
  const over = await second.control('ask-repeat');
  const place = room.channel.personal(room.facilitator);
  const asked = await room.facilitator.presses(
    place,
    over.message,
    findAction(over.card, { verb: 'ask-repeat' }),
  );
  expect(inputsOf(asked.card ?? {}).map(({ id }) => id)).toEqual(['repetition', 'weekday', 'time']);
  const repeat = findAction(asked.card, { verb: 'repeat' });
  const refused = await room.facilitator.presses(place, over.message, repeat, {
    repetition: 'weekly',
    time: 'aamulla',
  });
  expect(refused.error?.message).toContain('09:00');
  const made = await room.facilitator.presses(place, over.message, repeat, {
    repetition: 'nth-weekday',
    time: '08:15',
  });
  const text = textOf(made.card ?? {});
  expect(text).toContain('Joka kuukauden');
  // Four runs, and whatever days between them are free.
  const dates = text.match(/klo 8[.:]15/g) ?? [];
  expect(dates.length - (text.match(/jää väliin/g) ?? []).length).toBe(4);
  const stop = await second.control('stop-repeating');
  // The card that stays says what the answer to the press said, which is gone once the card is drawn anew.
  const standing = await room.channel.until(
    () => room.channel.messages(place).find(({ card }) => offers(card, 'stop-repeating')),
    { what: 'the standing card of the workshop that comes again' },
  );
  const stays = textOf(standing.card ?? {});
  expect(stays).toContain('Työpaja on päättynyt');
  expect(stays.match(/klo 8[.:]15.*/g)).toEqual(text.match(/klo 8[.:]15.*/g));
  expect(offers(standing.card, 'ask-repeat')).toBe(true);
  const stopped = await room.facilitator.presses(
    place,
    stop.message,
    findAction(stop.card, { verb: 'stop-repeating' }),
  );
  expect(textOf(stopped.card ?? {})).toContain('Työpaja ei enää toistu');
  expect(offers((await second.control('ask-repeat')).card, 'ask-repeat')).toBe(true);
}, 120_000);

test('another team neither sees the workshop nor continues it', async () => {
  const other = room.channel.team({ name: 'Toinen', members: [room.facilitator, ...room.people] });
  const elsewhere = await room.launch(
    { title: 'Muualla', follows: first.id },
    'toimintakulttuuri',
    room.facilitator,
    other.channel('Toinen kanava'),
  );
  await elsewhere.shows('Tervetuloa työpajaan', 'Muualla');
  const cards = room.channel
    .botMessages(elsewhere.thread)
    .flatMap(({ versions }) => versions.map((of) => JSON.stringify(of)));
  expect(cards.filter((card) => card.includes('Syksyn työpaja'))).toEqual([]);
}, 120_000);

test('a planned series goes on from workshop to workshop, and the follow-up asks what was promised', async () => {
  const team = room.channel.team({ name: 'Satakunta', members: [room.facilitator, ...room.people] });
  const channel = team.channel('Johtajat');
  const launchNext = (title: string) => room.launch({ title }, 'series:satakunta', room.facilitator, channel);
  const leaders = await launchNext('Suunta');
  await skipTo(leaders, 'Lupaukset');
  const card = await leaders.openCard('Lupaukset');
  const [promiser] = room.people;
  if (!promiser) throw new Error('nobody is here');
  const made = await leaders.answer(promiser, card, {
    party: 'sivistys',
    what: 'Sovitaan yhteinen perehdytys',
    owner: 'Rehtori',
    day: '2026-01-31',
  });
  expect(made.error).toBeUndefined();
  await leaders.closeNow();
  await leaders.steer('reveal');
  await leaders.endNow();
  await leaders.shows('Työpajan yhteenveto');

  const culture = await launchNext('Toimintakulttuuri');
  await culture.shows('Missä olimme viimeksi', 'Sovitaan yhteinen perehdytys', 'Myöhässä');
  await culture.endNow();
  await culture.shows('Työpajan yhteenveto');

  const followUp = await launchNext('Seuranta');
  await followUp.steer('open');
  const talk = await followUp.shows('Mitä lupasimme', 'Nämä otamme tänään esiin');
  expect(textOf(talk.card ?? {})).toContain('Sovitaan yhteinen perehdytys (Rehtori)');
  expect(textOf(talk.card ?? {})).toContain('Myöhässä');
  await followUp.steer('close');
  await followUp.steer('next');
  await skipTo(followUp, 'Avoimet sitoumukset');
  const asked = await followUp.openCard('Avoimet sitoumukset');
  expect(JSON.stringify(asked.card)).toContain('Sovitaan yhteinen perehdytys (Rehtori)');
}, 120_000);

/** Goes on without answers until the stage of this title has been opened. */
async function skipTo(workshop: Workshop, title: string): Promise<void> {
  for (;;) {
    const opened = await workshop.steer('open');
    if (textOf(opened.card ?? {}).includes(title)) return;
    await workshop.steer('close');
    const { card } = await workshop.control(['next', 'reopen']);
    if (offers(card, 'next')) await workshop.steer('next');
    const { card: following } = await workshop.control(['open', 'drop']);
    if (!offers(following, 'open')) await workshop.steer('drop');
  }
}
