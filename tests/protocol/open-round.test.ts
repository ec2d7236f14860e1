import { actionsOf, findAction, inputsOf, textOf } from '../channel/reading-cards.ts';
import type { Message } from '../channel/messages.ts';
import type { User } from '../channel/user.ts';
import { offers, openRoom, pressOf, type Room, type Workshop } from './workshop-room.ts';

let room: Room;
let workshop: Workshop;
let first: User;
let second: User;
let other: User;

const claim = 'one-whole';

beforeAll(async () => {
  room = await openRoom();
  [first, other, second] = room.people as [User, User, User];
  workshop = await room.launch(
    {
      title: 'Teesien kommenttikierros',
      invited: [
        `Tampereen kaupunki: ${first.name}, ${second.name}`,
        `Pirkanmaan hyvinvointialue: ${other.name}`,
        'Perhejärjestö: toimisto@perhejarjesto.example',
      ].join('\n'),
    },
    'lape-teesit',
  );
});
afterAll(() => room.close());

/** The newest message in the person's 1:1 chat that leads to their own card. */
const call = (user: User): Promise<Message> =>
  room.channel.until(
    () => room.channel.personalMessages(user).findLast(({ card }) => offers(card, 'round-part')),
    { what: `a call to ${user.name}` },
  );

const roundCard = () =>
  room.channel.until(
    () => room.channel.botMessages(workshop.thread).findLast(({ card }) => offers(card, 'round-part')),
    { what: 'the card of the round' },
  );

/** Opens the person's own card in the conversation. */
async function opens(user: User) {
  const message = await roundCard();
  const answer = await user.presses(
    workshop.thread,
    message,
    findAction(message.card, { verb: 'round-part' }),
  );
  if (!answer.card) throw new Error(answer.error?.message ?? 'no card');
  return { message, card: answer.card };
}

const statusSays = (text: string) =>
  room.channel.until(
    () => room.channel.botMessages(workshop.thread).some(({ card }) => card && textOf(card).includes(text)),
    { what: `a message that says ${text}` },
  );

describe('a round of comments, from launch to the answers', () => {
  test('a launch with an anonymous statement is refused with the reason, and nothing is lost', async () => {
    const { thread } = await room.facilitator.startsThread(room.place, 'aloita');
    const message = await room.channel.until(
      () => room.channel.botMessages(thread).findLast(({ card }) => offers(card, 'choose-agenda')),
      { what: 'the launch card' },
    );
    const chosen = await room.facilitator.presses(
      thread,
      message,
      findAction(message.card, { verb: 'choose-agenda' }),
      { agenda: 'lape-teesit', language: 'fi' },
    );
    const refused = await room.facilitator.presses(
      thread,
      message,
      findAction(chosen.card, { verb: 'launch' }),
      {
        'named:shared': 'false',
      },
    );
    expect(refused.error?.message).toMatch(/nimellisen vaiheen.*vaiheelle 1/);
  });

  test('before the opening nobody is late, and the words are those of a round', async () => {
    const lobby = room.channel.botMessages(workshop.thread).map(({ card }) => textOf(card ?? {}));
    expect(lobby.join(' ')).toContain('Tervetuloa vastaamaan');
    expect(lobby.join(' ')).not.toMatch(/työpajaan|Vaihe 1|\d min|vaihda|vaihtakaa/);
    const { message, card } = await workshop.control('invited');
    const place = room.channel.conversation(message.conversationId);
    const list = await room.facilitator.presses(place, message, findAction(card, { verb: 'invited' }));
    expect(textOf(list.card ?? {}).match(/Kutsu lähtee avattaessa/g)).toHaveLength(3);
    expect(textOf(list.card ?? {})).not.toContain('Ei avattu');
    await room.facilitator.presses(place, message, findAction(list.card, { verb: 'control' }));
    const preview = await room.facilitator.presses(place, message, findAction(card, { verb: 'preview' }));
    expect(textOf(preview.card ?? {})).toContain('organisaationne nimissä: Tampereen kaupunki');
    expect(textOf(preview.card ?? {})).not.toContain('omalla nimelläsi');
    expect(actionsOf(preview.card ?? {}).filter(({ type }) => type === 'Action.Execute')).toHaveLength(1);
    await room.facilitator.presses(place, message, findAction(preview.card, { verb: 'control' }));
  }, 120_000);

  test('the invited are called when the round opens, and whoever has no account is on the list', async () => {
    await workshop.steer('open');
    for (const user of [first, second, other]) {
      expect(textOf((await call(user)).card ?? {})).toContain('Teesien kommenttikierros');
    }
    const { message, card } = await workshop.control('invited');
    const place = room.channel.conversation(message.conversationId);
    const list = await room.facilitator.presses(place, message, findAction(card, { verb: 'invited' }));
    expect(textOf(list.card ?? {})).toContain('toimisto@perhejarjesto.example');
    expect(textOf(list.card ?? {}).match(/Ei avattu/g)).toHaveLength(3);
    expect(textOf(list.card ?? {})).toContain('Teams ei tavoita: toimisto@perhejarjesto.example');
    const unreached = actionsOf(list.card ?? {}).filter(({ verb }) => verb === 'invitation')[2];
    const own = await room.facilitator.presses(
      place,
      message,
      unreached ?? findAction(list.card, { verb: 'invitation' }),
    );
    const text = await room.facilitator.presses(
      place,
      message,
      findAction(own.card, { verb: 'invitation-text' }),
    );
    expect(textOf(text.card ?? {})).toMatch(/Perhejärjestö.*Lähettäkää kanta vetäjälle/s);
    expect(textOf(text.card ?? {})).toMatch(
      /teesistä\?\s+Vastausvaihtoehdot: Täysin samaa mieltä.*1\. Lasten/s,
    );
    await room.facilitator.presses(place, message, findAction(list.card, { verb: 'control' }));
  }, 120_000);

  test('one drafts in 1:1, another goes on in the conversation; a stale text is kept beside what was saved', async () => {
    const called = await call(first);
    const own = room.channel.personal(first);
    const opened = await first.presses(own, called, findAction(called.card, { verb: 'round-part' }));
    expect(textOf(opened.card ?? {})).toContain(
      'Vastaatte yhdessä, organisaationne nimissä: Tampereen kaupunki',
    );
    const stale = await opens(second);
    const saved = await first.presses(own, called, findAction(opened.card, { verb: 'draft' }), {
      party: 'sivistys',
      [claim]: '4',
      [`comment_${claim}`]: 'Muistakaa varhaiskasvatus',
    });
    expect(textOf(saved.card ?? {})).toContain('Luonnos on tallessa');
    const refused = await second.presses(
      workshop.thread,
      stale.message,
      findAction(stale.card, { verb: 'send-statement' }),
      { [claim]: '2' },
    );
    const both = textOf(refused.card ?? {});
    expect(both).toContain(`${first.name} ehti tallentaa`);
    expect(both).toContain('Melko samaa mieltä\n”Muistakaa varhaiskasvatus”');
    const typed = inputsOf(refused.card ?? {}).find(({ id }) => id === claim);
    expect(typed?.value).toBe('2');
    await statusSays('Organisaatiot: 1 luonnostelee, 2 ei ole avannut');
  }, 120_000);

  test('one sends it for the organisation, part by part, and can take it back', async () => {
    const { message, card } = await opens(second);
    const send = findAction(card, { verb: 'send-statement' });
    const sent = await second.presses(workshop.thread, message, send);
    expect(textOf(sent.card ?? {})).toContain('Lähetetty organisaation kantana');
    const all = await second.presses(workshop.thread, message, findAction(sent.card, { verb: 'send-all' }), {
      'one-contact': '5',
    });
    expect(textOf(all.card ?? {})).toContain('Vielä lähettämättä');
    const back = actionsOf(sent.card ?? {}).find(({ title }) => title === 'Osa 1');
    const part = await second.presses(workshop.thread, message, back ?? send);
    expect(offers(part.card, 'take-back')).toBe(true);
    // Whoever did not send it reads it whole without taking it back.
    const { card: colleagues } = await opens(first);
    const toFirst = actionsOf(colleagues).find(({ title }) => title === 'Osa 1');
    const seen = await first.presses(workshop.thread, message, toFirst ?? send);
    expect(textOf(seen.card ?? {})).toContain('Melko samaa mieltä');
    expect(textOf(seen.card ?? {})).toContain('Muistakaa varhaiskasvatus');
    const taken = await second.presses(
      workshop.thread,
      message,
      findAction(part.card, { verb: 'take-back' }),
    );
    const again = await second.presses(
      workshop.thread,
      message,
      findAction(taken.card, { verb: 'send-statement' }),
    );
    expect(textOf(again.card ?? {})).toContain('Lähetetty organisaation kantana');
  }, 120_000);

  test('an answer of somebody does not wipe what the facilitator is typing on an invitation', async () => {
    const { message, card } = await workshop.control('invited');
    const place = room.channel.conversation(message.conversationId);
    const press = (from: typeof card | undefined, verb: string, inputs = {}) =>
      room.facilitator.presses(place, message, findAction(from, { verb }), inputs);
    const list = await press(card, 'invited');
    const toNew = actionsOf(list.card ?? {}).find(({ title }) => title === 'Kutsu organisaatio');
    const form = await room.facilitator.presses(
      place,
      message,
      toNew ?? findAction(list.card, { verb: 'invitation' }),
    );
    const versions = message.versions.length;
    const someone = room.people[6] as User;
    const own = await opens(someone);
    await someone.presses(workshop.thread, own.message, findAction(own.card, { verb: 'round-answer' }), {
      party: 'sote',
      [claim]: '5',
    });
    await statusSays('Omissa nimissään vastannut yksi');
    expect(message.versions).toHaveLength(versions);
    const invited = await press(form.card, 'invite', { organisationName: 'Seurakunta' });
    expect(textOf(invited.card ?? {})).toContain('Kutsuttu: Seurakunta');
    const added = actionsOf(invited.card ?? {}).filter(({ verb }) => verb === 'invitation');
    const [seurakunta] = added.slice(3);
    const opened = await room.facilitator.presses(
      place,
      message,
      seurakunta ?? findAction(list.card, { verb: 'invitation' }),
    );
    const asked = await press(opened.card, 'ask-withdraw');
    const withdrawn = await press(asked.card, 'withdraw');
    expect(textOf(withdrawn.card ?? {})).toContain('Kutsu peruttu: Seurakunta');
    expect(message.versions).toHaveLength(versions);
    await press(withdrawn.card, 'control');
    await opens(room.people[7] as User).then(({ message: at, card: from }) =>
      (room.people[7] as User).presses(workshop.thread, at, findAction(from, { verb: 'round-answer' }), {
        party: 'sote',
        [claim]: '5',
      }),
    );
    await room.channel.until(() => message.versions.length > versions, {
      what: 'the control card drawn again once nobody is at it',
    });
  }, 120_000);

  test('a person without an invitation answers for themselves, one part at a time', async () => {
    const alone = room.people[5] as User;
    const { message, card } = await opens(alone);
    const answered = await alone.presses(
      workshop.thread,
      message,
      findAction(card, { verb: 'round-answer' }),
      {
        party: 'sote',
        [claim]: '5',
      },
    );
    expect(textOf(answered.card ?? {})).toContain('Vastauksesi on tallessa: Yhteiset teesit');
    expect(textOf(answered.card ?? {})).toMatch(/1\. Yhteiset teesit: lähetetty/);
    await statusSays('Omissa nimissään vastannut 3');
  }, 120_000);

  test('more time is given, and those who have not sent are told', async () => {
    const { message, card } = await workshop.control('ask-extend');
    const place = room.channel.conversation(message.conversationId);
    const asked = await room.facilitator.presses(place, message, findAction(card, { verb: 'ask-extend' }));
    workshop.seen(await room.facilitator.presses(place, message, findAction(asked.card, { verb: 'extend' })));
    await room.channel.until(
      () =>
        room.channel
          .personalMessages(other)
          .some(({ card: told }) => told && textOf(told).includes('Vastausaikaa on jatkettu')),
      { what: 'the news of more time' },
    );
    const day = /Vastausaikaa on (.*?) asti/;
    await room.channel.until(
      () => {
        const days = room.channel
          .personalMessages(other)
          .flatMap(({ card: told }) => (told ? (day.exec(textOf(told))?.[1] ?? []) : []));
        return days.length === 2 && new Set(days).size === 1;
      },
      { what: 'the new day on the earlier card too' },
    );
    const until = /Vastausaikaa on (.*?) asti/;
    const [newDay = ''] = room.channel
      .personalMessages(other)
      .flatMap(({ card: told }) => (told ? (until.exec(textOf(told))?.[1] ?? []) : []));
    await workshop.shows('Tervetuloa vastaamaan', `vastausaikaa on ${newDay} asti`);
  }, 120_000);

  test('after the close a late statement is recorded, comments are coded, and the answers go back', async () => {
    const before = await call(other);
    const open = findAction(before.card, { verb: 'round-part' });
    const sure = await workshop.steer('ask-close');
    expect(textOf(sure.card ?? {})).toMatch(
      /21 päivää jäljellä.*Yksikään organisaatio ei ole lähettänyt kaikkia osia/s,
    );
    await workshop.steer('close');
    await workshop.control('reveal');
    await workshop.shows('Tervetuloa vastaamaan', 'Avoin kierros on päättynyt');
    await room.channel.until(
      () => room.channel.personalMessages(other).every(({ card: told }) => !offers(told, 'round-part')),
      { what: 'no way to a card that is over' },
    );
    const late = await other.presses(room.channel.personal(other), before, open);
    expect(textOf(late.card ?? {})).toContain('Kierros on päättynyt');
    await workshop.steer('reveal');
    const { message, card } = await workshop.control('coding');
    const place = room.channel.conversation(message.conversationId);
    const press = (from: typeof card | undefined, verb: string, inputs = {}) =>
      room.facilitator.presses(place, message, findAction(from, { verb }), inputs);
    const list = await press(card, 'invited');
    const unsent = actionsOf(list.card ?? {}).filter(({ verb }) => verb === 'invitation')[2];
    const invitation = await room.facilitator.presses(
      place,
      message,
      unsent ?? findAction(list.card, { verb: 'invitation' }),
    );
    const form = await press(invitation.card, 'ask-record');
    expect(textOf(form.card ?? {})).toContain('määräajan jälkeen');
    const recorded = await press(form.card, 'record-statement', {
      party: 'jarjesto',
      [claim]: '1',
      [`comment_${claim}`]: 'Järjestöt puuttuvat',
    });
    expect(recorded.error).toBeUndefined();
    await workshop.shows('Järjestöt puuttuvat', 'saapui määräajan jälkeen');
    // Three answered at most: a stand that was given to be seen is seen all the same, also the late one.
    await workshop.shows('Organisaatioiden kannat', 'Melko samaa mieltä: Tampereen kaupunki');
    await workshop.shows('Organisaatioiden kannat', 'Täysin eri mieltä: Perhejärjestö (määräajan jälkeen)');

    const control = await press(recorded.card, 'invited').then(({ card: back }) => press(back, 'control'));
    let coding = await press(control.card, 'coding');
    const earlier = coding.card;
    for (let comment = 1; comment <= 2; comment += 1) {
      expect(textOf(coding.card ?? {})).toContain('Millainen kommentti tämä on?');
      expect(textOf(coding.card ?? {})).toMatch(
        /(Tampereen kaupunki|Perhejärjestö) valitsi: (Melko samaa|Täysin eri)/,
      );
      const empty = await press(coding.card, 'code-comment', { reply: ' ' });
      expect(empty.error).toMatchObject({ code: 'coding-empty' });
      coding = await press(coding.card, 'code-comment', { code: 'addition', reply: `Vastine ${comment}` });
    }
    expect(textOf(coding.card ?? {})).toContain('Lisäys 2');
    // The card of the first comment, which has been answered since.
    const stale = await press(earlier, 'code-comment', { code: 'wording', reply: 'Vanha vastine' });
    expect(stale.error).toMatchObject({ code: 'coding-changed' });
    await press(coding.card, 'send-replies');
    await workshop.shows('Muistakaa varhaiskasvatus', 'Vastine');
    const back = await room.channel.until(
      () =>
        room.channel
          .personalMessages(first)
          .find(({ card: told }) => told && textOf(told).includes('organisaationne kommentteihin')),
      { what: 'the answer to the commenter' },
    );
    expect(textOf(back.card ?? {})).toContain('Muistakaa varhaiskasvatus');
    expect(textOf(back.card ?? {})).not.toContain('Järjestöt puuttuvat');
    expect(
      room.channel
        .personalMessages(other)
        .some(({ card: told }) => told && textOf(told).includes('organisaationne kommentteihin')),
    ).toBe(false);
    expect(pressOf(findAction(control.card, { verb: 'coding' })).session).toBe(workshop.id);
  }, 120_000);
});
