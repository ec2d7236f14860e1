import { changeDraft } from '../../bot/run-command/round/draft-statement.ts';
import { answerStage } from '../../bot/run-command/answer-stage.ts';
import {
  giveMoreTime,
  inviteOrganisation,
  withdrawInvitationOf,
} from '../../bot/run-command/round/change-round.ts';
import { keepCoding, sendOutReplies } from '../../bot/run-command/round/code-comments.ts';
import { recordStatementOf } from '../../bot/run-command/round/draft-statement.ts';
import { nextNudging, nudgeWhoIsDue } from '../../bot/run-command/round/nudge-people.ts';
import { everybodyTold } from '../../bot/run-command/round/tell-people.ts';
import { roundContents } from '../../bot/run-command/round/round-contents.ts';
import { roundFacts } from '../../bot/run-command/round/round-facts.ts';
import { sendAllParts } from '../../bot/run-command/round/send-all-parts.ts';
import { roundPart } from '../../bot/run-command/round/round-part.ts';
import { closeWhatRanOut, resumeSessions } from '../../bot/run-command/resume-sessions.ts';
import { askRepeatPress } from '../../bot/presses/repeating-presses.ts';
import { codingSummaryPress, repliesTextPress, sendRepliesPress } from '../../bot/presses/coding-presses.ts';
import { controlCard } from '../../bot/presses/control-card.ts';
import { askSurePress, steeringPress } from '../../bot/presses/steering-presses.ts';
import { gatherAnswers } from '../../bot/run-command/gather-answers.ts';
import { hideAnswer } from '../../bot/run-command/hide-answer.ts';
import { repeatSession } from '../../bot/run-command/repeat-session.ts';
import { now } from '../../bot/run-command/workshop-tools.ts';
import { invitationTextView } from '../../bot/workshop/display/round-views-of.ts';
import type { RoundSession } from '../../bot/workshop/round/round.ts';
import { controlOverView } from '../../bot/workshop/display/control-view.ts';
import { digestOf } from '../../bot/workshop/digest-of.ts';
import { commentsOf } from '../../bot/workshop/round/coding.ts';
import { extendRound } from '../../bot/workshop/round/round-steering.ts';
import type { View } from '../../bot/workshop/views.ts';
import { currentStage, stageNamed } from '../../bot/workshop/session.ts';
import { closedStages } from '../../bot/run-command/session-facts.ts';
import { standingsOf } from '../../bot/workshop/round/invitations.ts';
import { keyOf } from '../../bot/workshop/people.ts';
import { renderCard } from '../../cards/render.ts';
import { expectValid } from '../records/published-schema.ts';
import { context, coFacilitator, facilitator, stranger } from '../workshop/sample-session.ts';
import { allowed, keys, OpenRound, person } from './open-round-under-test.ts';
import { settled } from './workshop-under-test.ts';

let round: OpenRound;

beforeEach(async () => {
  round = await OpenRound.launch();
  await everybodyTold();
});
afterEach(async () => {
  expect(round.workshop.errors).toEqual([]);
  await round.workshop.remove();
});

const tools = () => round.workshop.tools;
const inRoom = (who: string) => ({ person: person(who), conversation: context.place.id });
const in1to1 = (who: string) => ({ person: person(who), conversation: `1:1 with ${who}` });
const nudged = async (instant: string) => {
  round.goTo(instant);
  await nudgeWhoIsDue(tools(), round.id);
};

async function states() {
  const session = await round.session();
  return standingsOf(session, await tools().store.statements(round.id)).map(
    ({ state, sent }) => `${state} ${sent}`,
  );
}

async function sendBoth(who: string, organisation: string): Promise<void> {
  for (const stage of ['thoughts', 'more']) allowed(await round.draft('send', who, organisation, { stage }));
}

async function closeOnItsDay(): Promise<void> {
  round.goTo('2026-12-08T22:00:00.000Z');
  await closeWhatRanOut(tools());
}

describe('opening', () => {
  test('opens every part at once until the end of the day, leaves talk out, and lets what builds on answers wait', async () => {
    const { stages, round: opened } = await round.session();
    expect(stages.map(({ phase, closesAt }) => [phase, closesAt])).toEqual([
      ['open', '2026-12-08T22:00:00.000Z'],
      ['open', '2026-12-08T22:00:00.000Z'],
      ['dropped', undefined],
      ['open', '2026-12-08T22:00:00.000Z'],
      ['waiting', undefined],
    ]);
    expect(opened?.openedAt).toBeDefined();
  });

  test('calls everybody who is invited, once, also after a restart', async () => {
    expect(round.told('invitation').toSorted()).toEqual(keys('a1', 'a2', 'b1', 'b2', 'c1'));
    await round.workshop.restart();
    await resumeSessions(tools());
    await everybodyTold();
    expect(round.told('invitation')).toHaveLength(5);
  });

  test('whoever is invited later is called too, and only they', async () => {
    const people = [{ name: 'Nimi d1', person: person('d1') }];
    const command = { name: 'Organisation d', people, contact: 'd@example.fi' };
    allowed(await inviteOrganisation(tools(), round.id, command, facilitator));
    await everybodyTold();
    expect(round.told('invitation').slice(5)).toEqual(keys('d1'));
    expect(
      await inviteOrganisation(tools(), round.id, { ...command, name: ' organisation D ' }, facilitator),
    ).toEqual({
      refusal: 'organisation-twice',
    });
    expect(await inviteOrganisation(tools(), round.id, command, stranger)).toEqual({
      refusal: 'not-facilitator',
    });
  });
});

describe('a closing day that went by before the opening', () => {
  let late: OpenRound;

  beforeEach(async () => {
    late = await OpenRound.launch(undefined, { opened: false });
    late.goTo('2026-12-10T08:00:00.000Z');
  });
  afterEach(() => late.workshop.remove());

  test('is asked anew, and with the new one the round opens', async () => {
    const session = await late.session();
    const presser = { person: facilitator, place: context.place };
    const press = { verb: 'open', session: late.id, stage: 'vote', version: session.steered } as const;
    expect(await steeringPress(late.workshop.tools, 'open', press, presser as never)).toMatchObject({
      view: 'extend',
      state: 'missed',
      earliest: '2026-12-10',
      proposed: '2026-12-17',
    });
    allowed(await giveMoreTime(late.workshop.tools, late.id, '2026-12-17', facilitator));
    await everybodyTold();
    expect(late.told('extension')).toEqual([]);
    await late.press('open');
    await everybodyTold();
    expect((await late.session()).stages[0]?.closesAt).toBe('2026-12-17T22:00:00.000Z');
    expect(late.told('invitation')).toHaveLength(5);
  });
});

describe('drafting together', () => {
  test('one begins, another goes on, one of them sends, and both see it', async () => {
    expect(await states()).toEqual(['not-opened 0', 'not-opened 0', 'not-opened 0']);
    const opened = allowed(await roundPart(tools(), round.id, { stage: 'thoughts' }, in1to1('a1')));
    expect(opened.organisation).toMatchObject({ id: 'a', version: 1, sent: false });
    expect(await states()).toEqual(['opened 0', 'not-opened 0', 'not-opened 0']);
    expect(opened.parts.map(({ state }) => state)).toEqual(['empty', 'empty', 'empty']);
    allowed(await round.draft('save', 'a1', 'a', { version: 1, text: 'ensin' }));
    expect(await states()).toEqual(['draft 0', 'not-opened 0', 'not-opened 0']);
    const second = allowed(await roundPart(tools(), round.id, { stage: 'thoughts' }, inRoom('a2')));
    expect(second.part?.fields).toEqual({ good: 'ensin' });
    expect(second.organisation).toMatchObject({ version: 2, last: { by: 'Nimi a1' } });
    allowed(await round.draft('send', 'a2', 'a', { version: 2, text: 'lopulta' }));
    const first = allowed(await roundPart(tools(), round.id, { stage: 'thoughts' }, inRoom('a1')));
    expect(first.organisation?.sent).toBe(true);
    expect(first.parts.map(({ id, state }) => `${id} ${state}`)).toEqual([
      'vote empty',
      'thoughts done',
      'more empty',
    ]);
    expect(first.next).toBe('more');
    expect(await states()).toEqual(['part 1', 'not-opened 0', 'not-opened 0']);
  });

  test('nobody overwrites unseen what somebody else saved, also when both save at once', async () => {
    allowed(await round.draft('save', 'a1', 'a', { text: 'yksi' }));
    expect(await round.draft('save', 'a2', 'a', { text: 'toinen' })).toEqual({
      refusal: 'statement-changed',
    });
    expect(await round.draft('send', 'a2', 'a', { text: 'toinen' })).toEqual({
      refusal: 'statement-changed',
    });
    const both = await Promise.all(
      ['a1', 'a2'].map((who) => round.draft('save', who, 'a', { version: 1, text: who })),
    );
    expect(both.filter((one) => 'refusal' in one)).toEqual([{ refusal: 'statement-changed' }]);
  });

  test('what one did not touch stays as the other has saved it; what both changed is saved by nobody', async () => {
    const save = (who: string, version: number, fields: Record<string, string>) =>
      changeDraft(
        tools(),
        round.id,
        'save',
        { stage: 'thoughts', organisation: 'a', version, fields },
        person(who),
      );
    allowed(await save('a1', 0, { good: 'yksi', bad: 'kaksi' }));
    allowed(await save('a1', 1, { good: 'yksi uusi', bad: 'kaksi' }));
    const merged = allowed(await save('a2', 1, { good: 'yksi', bad: 'toisen' }));
    expect(merged).toMatchObject({ version: 3, fields: { good: 'yksi uusi', bad: 'toisen' } });
    expect(await save('a2', 1, { good: 'yksi', bad: 'toisen' })).toEqual(merged);
    expect(await save('a1', 2, { good: 'yksi uusi', bad: 'oma' })).toEqual({ refusal: 'statement-changed' });
    const emptied = allowed(await save('a2', 2, { bad: 'toisen' }));
    expect(emptied.fields).toEqual({ bad: 'toisen' });
    expect(
      await changeDraft(
        tools(),
        round.id,
        'send',
        { stage: 'thoughts', organisation: 'a', version: 2, fields: { bad: 'uusin' } },
        person('a1'),
      ),
    ).toEqual({ refusal: 'statement-changed' });
  });

  test('a draft kept before its changes were remembered loses nothing to an older card', async () => {
    const old = { stage: 'thoughts', organisation: 'a', fields: { good: 'vanha', bad: 'toinen' } };
    const kept = { ...old, by: person('a1'), at: '2026-11-01T08:00:00.000Z' };
    for (const version of [1, 2]) await tools().store.saveStatement(round.id, { ...kept, version });
    const saved = (fields: Record<string, string>) =>
      changeDraft(tools(), round.id, 'save', { ...old, version: 1, fields }, person('a2'));
    expect(await saved({ good: 'oma' })).toEqual({ refusal: 'statement-changed' });
    expect(allowed(await saved({ good: 'vanha' })).fields).toEqual(old.fields);
  });

  test('a press that is delivered twice is one', async () => {
    const saved = allowed(await round.draft('save', 'a1', 'a'));
    expect(await round.draft('save', 'a1', 'a')).toEqual(saved);
    const sent = allowed(await round.draft('send', 'a1', 'a', { version: 1 }));
    expect(await round.draft('send', 'a1', 'a', { version: 1 })).toEqual(sent);
  });

  test('a statement is taken back, changed and sent again, and survives a restart', async () => {
    const sent = allowed(await round.draft('send', 'a1', 'a'));
    expect(await round.draft('save', 'a2', 'a', { version: sent.version, text: 'uusi' })).toEqual({
      refusal: 'already-sent',
    });
    const back = allowed(await round.draft('take-back', 'a2', 'a', { version: sent.version }));
    expect(back.sent).toBeUndefined();
    allowed(await round.draft('send', 'a2', 'a', { version: back.version, text: 'uusi' }));
    await round.workshop.restart();
    expect(await tools().store.statement(round.id, 'thoughts', 'a')).toMatchObject({
      fields: { good: 'uusi' },
      sent: { by: person('a2') },
    });
  });

  test('a taking back of what has been sent anew since takes nothing back', async () => {
    const sent = allowed(await round.draft('send', 'a1', 'a'));
    const back = allowed(await round.draft('take-back', 'a1', 'a', { version: sent.version }));
    allowed(await round.draft('send', 'a2', 'a', { version: back.version, text: 'uusi' }));
    expect(await round.draft('take-back', 'a1', 'a', { version: sent.version })).toEqual({
      refusal: 'statement-changed',
    });
    expect(await tools().store.statement(round.id, 'thoughts', 'a')).toMatchObject({
      fields: { good: 'uusi' },
      sent: { by: person('a2') },
    });
  });

  test('a sending that is delivered again does not send what was taken back', async () => {
    const saved = allowed(await round.draft('save', 'a1', 'a'));
    const sent = allowed(await round.draft('send', 'a1', 'a', { version: saved.version }));
    allowed(await round.draft('take-back', 'a2', 'a', { version: sent.version }));
    expect(await round.draft('send', 'a1', 'a', { version: saved.version })).toEqual({
      refusal: 'statement-changed',
    });
    expect((await tools().store.statement(round.id, 'thoughts', 'a'))?.sent).toBeUndefined();
  });

  test('what the organisation is, told in one part, is known in the others and in one’s own', async () => {
    const card = async (who: string, stage: string) =>
      allowed(await roundPart(tools(), round.id, { stage }, in1to1(who)));
    expect((await card('a2', 'more')).part?.parties).toBeDefined();
    allowed(await round.draft('save', 'a1', 'a', { version: 0, party: 'jarjesto' }));
    expect((await card('a2', 'more')).part?.parties).toBeUndefined();
    expect((await card('a1', 'vote')).part?.told).toEqual({ party: 'jarjesto' });
    // Where it was told it is asked on, as that of the organisation, and can be corrected.
    const asked = (await card('a1', 'thoughts')).part;
    expect(asked).toMatchObject({ ofOrganisation: true, told: { party: 'jarjesto' } });
    allowed(await round.draft('send', 'a2', 'a', { stage: 'more', version: 1 }));
    allowed(await round.draft('save', 'a1', 'a', { version: 1, party: 'sivistys' }));
    expect((await card('a1', 'vote')).part?.told).not.toHaveProperty('party');
    await closeOnItsDay();
    const closed = await closedStages(tools(), await round.session());
    expect(closed.get('more')?.rows.map(({ by }) => by?.party)).toEqual(['sivistys']);
  });

  test('all parts are sent with one press, the one on the card as typed; what is empty is named', async () => {
    allowed(await round.draft('save', 'a1', 'a', { stage: 'more', text: 'tallennettu' }));
    const all = { stage: 'thoughts', organisation: 'a', version: 0, fields: { good: 'juuri nyt' } };
    expect(await sendAllParts(tools(), round.id, all, person('a2'))).toMatchObject({
      sent: [{}, {}],
      left: [],
    });
    expect(await states()).toEqual(['sent 2', 'not-opened 0', 'not-opened 0']);
    const other = { ...all, organisation: 'b' };
    const sent = allowed(await sendAllParts(tools(), round.id, other, person('b1')));
    const titleOf = async (id: string) => stageNamed(await round.session(), id)?.plan.title;
    expect(sent).toEqual({ sent: [await titleOf('thoughts')], left: [await titleOf('more')] });
    expect(await states()).toEqual(['sent 2', 'part 1', 'not-opened 0']);
  });

  test('nothing is sent of all parts when the one on the card is stale, when all are empty, or by a stranger', async () => {
    allowed(await round.draft('save', 'a1', 'a', { stage: 'more' }));
    allowed(await round.draft('save', 'a1', 'a'));
    const all = { stage: 'thoughts', organisation: 'a', version: 0, fields: { good: 'vanhalta kortilta' } };
    expect(await sendAllParts(tools(), round.id, all, person('a2'))).toEqual({
      refusal: 'statement-changed',
    });
    expect(await sendAllParts(tools(), round.id, all, person('x'))).toEqual({ refusal: 'not-drafter' });
    const empty = { ...all, organisation: 'b', fields: { good: ' ' } };
    expect(await sendAllParts(tools(), round.id, empty, person('b1'))).toEqual({ refusal: 'empty' });
    expect(await states()).toEqual(['draft 0', 'not-opened 0', 'not-opened 0']);
  });

  test('whoever is not of the organisation neither drafts nor sends', async () => {
    expect(await round.draft('save', 'b1', 'a')).toEqual({ refusal: 'not-drafter' });
    expect(await round.draft('send', 'x', 'a')).toEqual({ refusal: 'not-drafter' });
    expect(await round.draft('open', 'a1', 'b')).toEqual({ refusal: 'not-drafter' });
  });

  test('an organisation states no stage that is not its to state, and none empty', async () => {
    expect(await round.draft('send', 'a1', 'a', { stage: 'vote' })).toEqual({ refusal: 'not-understood' });
    expect(await round.draft('send', 'a1', 'a', { text: ' ' })).toEqual({ refusal: 'empty' });
  });

  test('whoever is in the conversation without an invitation answers for themselves', async () => {
    const command = { stage: 'thoughts', fields: { good: 'oma' }, party: 'sote' };
    allowed(await answerStage(tools(), round.id, command, inRoom('x')));
    const card = allowed(await roundPart(tools(), round.id, {}, inRoom('x')));
    expect(card.organisation).toBeUndefined();
    expect(card.parts.map(({ state }) => state)).toEqual(['empty', 'done', 'empty']);
    expect(await roundPart(tools(), round.id, {}, in1to1('y'))).toEqual({
      refusal: 'not-in-this-conversation',
    });
  });
});

describe('reminders', () => {
  test('go to those who have not sent, at nine on the set day, once, and to nobody who has', async () => {
    await sendBoth('a1', 'a');
    allowed(await round.draft('save', 'b1', 'b'));
    await nudged('2026-12-01T06:59:00.000Z');
    expect(round.told('nudge')).toEqual([]);
    await nudged('2026-12-01T07:00:00.000Z');
    expect(round.told('nudge')).toEqual(keys('b1', 'b2', 'c1'));
    await nudged('2026-12-01T09:00:00.000Z');
    await nudged('2026-12-02T09:00:00.000Z');
    expect(round.told('nudge')).toHaveLength(3);
  });

  test('a day off moves one to the next working day, and evenings and nights are kept free', async () => {
    await nudged('2026-12-01T07:00:00.000Z');
    for (const free of ['2026-12-06T07:00:00.000Z', '2026-12-05T08:00:00.000Z', '2026-12-07T06:59:00.000Z']) {
      await nudged(free);
    }
    expect(round.told('nudge')).toHaveLength(5);
    await nudged('2026-12-07T20:00:00.000Z');
    expect(round.told('nudge')).toHaveLength(5);
    expect(nextNudging(await round.session(), '2026-12-07T20:00:00.000Z')).toBe('2026-12-08T06:00:00.000Z');
    await nudged('2026-12-08T06:00:00.000Z');
    expect(round.told('nudge')).toHaveLength(10);
  });

  test('a restart never doubles one, not even one that was cut short', async () => {
    const of = '2026-12-01';
    const begun = {
      session: round.id,
      about: 'nudge',
      of,
      to: keyOf(person('b1')),
      outcome: 'begun',
    } as const;
    await tools().store.saveReceipt({ ...begun, at: '2026-12-01T07:00:00.000Z' });
    await nudged('2026-12-01T07:00:01.000Z');
    await round.workshop.restart();
    await resumeSessions(tools());
    await Promise.all([nudgeWhoIsDue(tools(), round.id), nudgeWhoIsDue(tools(), round.id)]);
    expect(round.told('nudge')).toEqual(keys('a1', 'a2', 'b2', 'c1'));
  });

  test('missed ones are merged into one', async () => {
    await nudged('2026-12-07T08:00:00.000Z');
    await nudged('2026-12-07T09:00:00.000Z');
    expect(round.told('nudge')).toEqual(keys('a1', 'a2', 'b1', 'b2', 'c1'));
  });

  test('the facilitator sees who was not reached', async () => {
    round.workshop.unreachable.set(keyOf(person('c1')), 'not-reachable');
    await nudged('2026-12-01T07:00:00.000Z');
    const failed = (await tools().store.receipts(round.id)).filter(({ outcome }) => outcome === 'failed');
    expect(failed).toMatchObject([{ about: 'nudge', to: keyOf(person('c1')), reason: 'not-reachable' }]);
  });

  test('none is sent after the close', async () => {
    await closeOnItsDay();
    await nudged('2026-12-09T08:00:00.000Z');
    expect(round.told('nudge')).toEqual([]);
  });
});

describe('when the workshop is over', () => {
  test.each(['end', 'cancel'] as const)('drafts are deleted, what was sent stays: %s', async (over) => {
    allowed(await round.draft('send', 'a1', 'a', { text: 'kanta' }));
    allowed(await round.draft('save', 'b1', 'b', { text: 'kesken' }));
    if (over === 'end') await closeOnItsDay();
    expect(await tools().store.statements(round.id)).toHaveLength(2);
    await round.press(over);
    await settled(round.workshop, round.id);
    expect(await tools().store.statements(round.id)).toMatchObject([{ organisation: 'a' }]);
    if (over === 'cancel') return;
    expect((await tools().store.record(round.id))?.round?.organisations).toMatchObject([
      { state: 'part' },
      { state: 'draft' },
      { state: 'not-opened' },
    ]);
  });
});

test('drafts are deleted when the round ends, not after the digests have gone out', async () => {
  allowed(await round.draft('save', 'b1', 'b', { text: 'kesken' }));
  await closeOnItsDay();
  const atDelivery: number[] = [];
  tools().outlet.deliver = async () => {
    atDelivery.push((await tools().store.statements(round.id)).length);
    return 'delivered';
  };
  await round.press('end');
  await settled(round.workshop, round.id);
  expect(new Set(atDelivery)).toEqual(new Set([0]));
});

describe('what is told when it is over', () => {
  const summary = async () => {
    const session = await round.session();
    const [closed, contents] = [await closedStages(tools(), session), await roundContents(tools(), session)];
    return digestOf(session, closed, await tools().store.participants(round.id), [], contents);
  };
  const view = async () => ({ view: 'summary' as const, digest: await summary() });
  const card = async () =>
    JSON.stringify(renderCard(await view(), { language: 'fi', timeZone: 'Europe/Helsinki' }));
  const comments = async () =>
    commentsOf(await round.session(), await closedStages(tools(), await round.session()));
  const code = async (text: string, reply: string) => {
    const comment = (await comments()).find((one) => one.text === text);
    const made = { stage: 'thoughts', row: comment?.row.id ?? '', code: 'wording', reply, version: 0 };
    return allowed(await keepCoding(tools(), round.id, made, facilitator));
  };
  const shown = async () => {
    for (let step = 0; step < 5; step += 1) await round.press(step % 2 ? 'next' : 'reveal');
  };

  beforeEach(async () => {
    allowed(await round.draft('send', 'a1', 'a', { text: 'kunnan kanta', party: 'kunnanjohto' }));
    allowed(await round.draft('send', 'b1', 'b', { text: 'alueen kanta', party: 'hallinto' }));
    const own = { stage: 'thoughts', fields: { good: 'oma' }, party: 'sivistys' };
    allowed(await answerStage(tools(), round.id, own, inRoom('x')));
    await closeOnItsDay();
  });

  test('organisations and people are counted apart, late ones too, and the days stand for the moment', async () => {
    const late = { stage: 'thoughts', organisation: 'c', fields: { good: 'myöhässä' } };
    expect((await summary()).round).toMatchObject({ organisations: 2, invited: 3, people: 1 });
    allowed(await recordStatementOf(tools(), round.id, late, facilitator));
    expect((await summary()).round).toEqual({
      organisations: 3,
      invited: 3,
      people: 1,
      bySide: { kunta: 1, hyvinvointialue: 1, kumppani: 0 },
      days: { from: '2026-11-23', to: '2026-12-08' },
    });
    const text = await card();
    expect(text).toContain('Vastasi 3 organisaatiota (kutsuttu 3) ja 1 henkilö.');
    expect(text).toContain('Organisaatiot: kunta 1, hyvinvointialue 1.');
    expect(text).toContain('23.11.–8.12.2026');
    expect(text).not.toContain('Sitoumuksia ei kirjattu');
    await round.press('end');
    await settled(round.workshop, round.id);
    const record = await tools().store.record(round.id);
    // Of the one person no side is told.
    expect(record?.participants).toEqual({ total: 4, bySide: { kunta: 1, hyvinvointialue: 1, kumppani: 0 } });
    expect(record?.round?.answered).toMatchObject({ organisations: 3, people: 1 });
  });

  test('comments are told once they are shown, their answers once they have been sent', async () => {
    await code('kunnan kanta', 'Otetaan mukaan.');
    expect(await summary()).not.toHaveProperty('comments');
    await shown();
    const hidden = (await comments()).find(({ text }) => text === 'oma');
    const hiding = { type: 'hide' as const, stage: 'thoughts', row: hidden?.row.id ?? '' };
    allowed(await hideAnswer(tools(), round.id, hiding, facilitator));
    expect((await summary()).comments).toMatchObject({ total: 2, uncoded: 1, counts: { wording: 1 } });
    expect(await card()).not.toContain('Otetaan mukaan');
    allowed(await sendOutReplies(tools(), round.id, facilitator));
    await everybodyTold();
    const { comments: told } = await summary();
    expect(told).toMatchObject({ total: 2, replied: 1 });
    expect(told?.some[0]).toMatchObject({
      text: 'kunnan kanta',
      by: 'Organisation a',
      code: 'wording',
      reply: 'Otetaan mukaan.',
    });
    const text = await card();
    expect(text).toContain('2 kommenttia: sanamuotoja 1, lajittelematta 1. Vastattu 1.');
    expect(text).toContain('Otetaan mukaan.');
    expect(text).not.toContain('oma');
  });

  test('what is left to do with comments is told before the end, and hinders nothing', async () => {
    const presser = { person: facilitator, place: context.place } as never;
    const left = async () => {
      const shownNow = await controlCard(tools(), await round.session(), presser);
      return 'view' in shownNow && shownNow.view === 'control' ? shownNow.comments : undefined;
    };
    expect(await left()).toEqual({ uncoded: 3, unanswered: 3, unsent: 0 });
    await code('kunnan kanta', 'Otetaan mukaan.');
    await code('alueen kanta', '');
    expect(await left()).toEqual({ uncoded: 1, unanswered: 2, unsent: 1 });
    const press = { verb: 'ask-end', session: round.id } as const;
    expect(await askSurePress(tools(), 'end', press, presser)).toMatchObject({ comments: { unanswered: 2 } });
    await round.press('end');
    expect((await settled(round.workshop, round.id)).state).toBe('ended');
  });
});

describe('an invitation that is taken back', () => {
  test('ends drafting and reminders, leaves what was sent, and is taken up again under the same name', async () => {
    allowed(await round.draft('send', 'a1', 'a'));
    allowed(await round.draft('save', 'b1', 'b', { text: 'kesken' }));
    expect(await withdrawInvitationOf(tools(), round.id, 'a', stranger)).toEqual({
      refusal: 'not-facilitator',
    });
    for (const id of ['a', 'b', 'b']) allowed(await withdrawInvitationOf(tools(), round.id, id, facilitator));
    expect(await states()).toEqual(['part 1', 'not-opened 0']);
    expect(await round.draft('save', 'b2', 'b', { version: 1 })).toEqual({ refusal: 'not-drafter' });
    await nudged('2026-12-01T07:00:00.000Z');
    expect(round.told('nudge')).toEqual(keys('c1'));
    const again = { name: 'organisation B', people: [{ name: 'b2', person: person('b2') }], contact: '' };
    allowed(await inviteOrganisation(tools(), round.id, again, facilitator));
    expect(await states()).toEqual(['part 1', 'draft 0', 'not-opened 0']);
    const card = allowed(await roundPart(tools(), round.id, { stage: 'thoughts' }, in1to1('b2')));
    expect(card.part?.fields).toEqual({ good: 'kesken' });
    await closeOnItsDay();
    const closed = await closedStages(tools(), await round.session());
    expect(closed.get('thoughts')?.rows.map(({ by }) => by?.name)).toEqual(['Organisation a']);
    expect(await withdrawInvitationOf(tools(), round.id, 'c', facilitator)).toEqual({
      refusal: 'round-not-open',
    });
  });
});

describe('whoever Teams does not reach', () => {
  test('is on the list until a later reminder reaches them, which is tried at the next set time', async () => {
    const missed = async () => [...(await roundFacts(tools(), await round.session())).notReached].toSorted();
    round.workshop.unreachable.set(keyOf(person('c1')), 'channel-away');
    await nudged('2026-12-01T07:00:00.000Z');
    expect(await missed()).toEqual(keys('c1'));
    round.workshop.unreachable.clear();
    await nudged('2026-12-02T07:00:00.000Z');
    expect(await missed()).toEqual(keys('c1'));
    await nudged('2026-12-07T07:00:00.000Z');
    expect(round.told('nudge')).toContain(keyOf(person('c1')));
    expect(await missed()).toEqual([]);
  });

  test('a name without an account is told, with the text to send on', async () => {
    const people = [{ name: 'Ulla Ulkopuolinen' }];
    const invited = allowed(
      await inviteOrganisation(
        tools(),
        round.id,
        { name: 'Organisation d', people, contact: 'd@example.fi' },
        facilitator,
      ),
    );
    const invitation = invited.round?.invitations.at(-1);
    if (!invitation) throw new Error('not invited');
    const text = invitationTextView(invited as RoundSession, invitation);
    expect(text.to).toEqual(['Ulla Ulkopuolinen', 'd@example.fi']);
    expect(text.parts.map(({ asked }) => asked.length)).toEqual([2, 2]);
  });
});

describe('more time', () => {
  test('moves the close and the reminders, and those who have not sent are told', async () => {
    await sendBoth('a1', 'a');
    allowed(await giveMoreTime(tools(), round.id, '2026-12-15', facilitator));
    await everybodyTold();
    expect(round.told('extension')).toEqual(keys('b1', 'b2', 'c1'));
    await closeOnItsDay();
    expect((await round.session()).stages[0]?.phase).toBe('open');
    // Seven days before the new close: the old day is over.
    await nudged('2026-12-08T07:00:00.000Z');
    expect(round.told('nudge')).toEqual(keys('b1', 'b2', 'c1'));
    round.goTo('2026-12-15T22:00:00.000Z');
    await closeWhatRanOut(tools());
    expect((await round.session()).round?.closedAt).toBeDefined();
  });

  test('that is told on the day of a reminder is no reminder besides', async () => {
    await nudged('2026-12-01T07:00:00.000Z');
    round.goTo('2026-12-03T08:00:00.000Z');
    // Seven days before the new close was yesterday.
    allowed(await giveMoreTime(tools(), round.id, '2026-12-09', facilitator));
    await everybodyTold();
    expect(round.told('extension')).toHaveLength(5);
    await nudged('2026-12-03T08:01:00.000Z');
    await nudged('2026-12-04T08:00:00.000Z');
    expect(round.told('nudge')).toHaveLength(5);
    await nudged('2026-12-07T07:00:00.000Z');
    expect(round.told('nudge')).toHaveLength(10);
  });

  test('is told after the start to those whom a crash kept from hearing of it, and only once', async () => {
    const session = await round.session();
    round.workshop.pass(60);
    const decision = { actor: facilitator, now: now(tools()) };
    await tools().store.saveSession(allowed(extendRound(session, '2026-12-15', decision)));
    const reached = {
      session: round.id,
      about: 'extension',
      of: '2026-12-15',
      to: keyOf(person('a1')),
    } as const;
    await tools().store.saveReceipt({ ...reached, at: decision.now, outcome: 'begun' });
    for (let start = 0; start < 2; start += 1) {
      await round.workshop.restart();
      await resumeSessions(tools());
      await everybodyTold();
    }
    expect(round.told('extension')).toEqual(keys('a2', 'b1', 'b2', 'c1'));
  });

  test('is not told after a start to whoever was invited to the new day', async () => {
    allowed(await giveMoreTime(tools(), round.id, '2026-12-15', facilitator));
    await everybodyTold();
    round.workshop.pass(60);
    const people = [{ name: 'Nimi d1', person: person('d1') }];
    allowed(
      await inviteOrganisation(
        tools(),
        round.id,
        { name: 'Organisation d', people, contact: '' },
        facilitator,
      ),
    );
    await everybodyTold();
    await round.workshop.restart();
    await resumeSessions(tools());
    await everybodyTold();
    expect(round.told('extension')).not.toContain(keyOf(person('d1')));
  });

  test.each([
    ['2026-12-08', 'not-later'],
    ['2026-11-22', 'bad-closing-day'],
    ['2027-12-30', 'bad-closing-day'],
    ['tomorrow', 'bad-closing-day'],
  ])('%s is refused: %s', async (day, refusal) => {
    expect(await giveMoreTime(tools(), round.id, day, facilitator)).toEqual({ refusal });
  });

  test('is not given while the round is closing: the countdown stays as everybody sees it', async () => {
    const closing = await round.press('close');
    expect(await giveMoreTime(tools(), round.id, '2026-12-15', facilitator)).toEqual({
      refusal: 'round-not-open',
    });
    expect(await round.session()).toEqual(closing);
    round.workshop.pass(3);
    await round.press('undo-close');
    allowed(await giveMoreTime(tools(), round.id, '2026-12-15', facilitator));
  });

  test('neither a stranger nor a round that is over gets any', async () => {
    expect(await giveMoreTime(tools(), round.id, '2026-12-15', stranger)).toEqual({
      refusal: 'not-facilitator',
    });
    await closeOnItsDay();
    expect(await giveMoreTime(tools(), round.id, '2026-12-15', coFacilitator)).toEqual({
      refusal: 'round-not-open',
    });
  });
});

describe('the close', () => {
  test('takes what was sent and leaves drafts; nothing is taken after it, even before it has been carried out', async () => {
    allowed(await round.draft('send', 'a1', 'a', { text: 'kanta a' }));
    allowed(await round.draft('save', 'b1', 'b', { text: 'kesken b' }));
    const own = { stage: 'thoughts', fields: { good: 'oma' }, party: 'sote' };
    allowed(await answerStage(tools(), round.id, own, inRoom('x')));
    round.goTo('2026-12-08T22:00:00.000Z');
    expect(await round.draft('send', 'b1', 'b', { version: 1 })).toEqual({ refusal: 'stage-over' });
    expect(await answerStage(tools(), round.id, own, inRoom('y'))).toEqual({ refusal: 'stage-over' });
    await round.workshop.restart();
    await closeWhatRanOut(tools());
    const session = await round.session();
    expect(session.stages.map(({ phase }) => phase)).toEqual([
      'closed',
      'closed',
      'dropped',
      'closed',
      'waiting',
    ]);
    expect(await roundFacts(tools(), session)).toMatchObject({ alone: 1 });
    const closed = await closedStages(tools(), session);
    const rows = closed.get('thoughts')?.rows.map(({ content, by }) => ({ content, by }));
    expect(rows).toHaveLength(2);
    expect(rows).toContainEqual({
      content: { question: 'good', text: 'kanta a' },
      by: { name: 'Organisation a', organisation: 'a' },
    });
    expect(JSON.stringify(rows)).not.toContain('kesken b');
  });

  test('before its day has the countdown and the way back', async () => {
    await round.press('close');
    expect((await round.session()).stages.map(({ phase }) => phase)).toEqual([
      'closing',
      'closing',
      'dropped',
      'closing',
      'waiting',
    ]);
    round.workshop.pass(3);
    const undone = await round.press('undo-close');
    expect(undone.stages[0]).toMatchObject({ phase: 'open', closesAt: '2026-12-08T22:00:00.000Z' });
    await round.press('close');
    round.workshop.pass(30);
    await closeWhatRanOut(tools());
    expect((await round.session()).round?.closedAt).toBeDefined();
  });

  test('is followed by showing the results one by one, and what waited is led live', async () => {
    allowed(await round.draft('send', 'a1', 'a'));
    await closeOnItsDay();
    for (const stage of ['vote', 'thoughts', 'more']) {
      const shown = await round.press('reveal');
      expect(shown.stages[shown.current]?.plan.id).toBe(stage);
      await round.press('next');
    }
    const live = await round.press('open');
    expect(live.stages[live.current]).toMatchObject({ phase: 'open', plan: { id: 'support' } });
    expect(live.stages[live.current]?.closesAt).toBeUndefined();
  });

  test('comes once: what is led live afterwards closes where the facilitator is', async () => {
    allowed(await round.draft('send', 'a1', 'a'));
    await closeOnItsDay();
    const { round: over } = await round.session();
    for (const stage of ['vote', 'thoughts', 'more']) {
      expect(currentStage(await round.press('reveal')).plan.id).toBe(stage);
      await round.press('next');
    }
    await round.press('open');
    await round.press('close');
    round.workshop.pass(31);
    await closeWhatRanOut(tools());
    const session = await round.session();
    expect(currentStage(session)).toMatchObject({ phase: 'closed', plan: { id: 'support' } });
    expect(session.round).toEqual(over);
  });

  test('is followed by no repetition: somebody has to set the next closing day', async () => {
    await closeOnItsDay();
    await round.press('end');
    await settled(round.workshop, round.id);
    const monthly = { repetition: 'monthly', time: '09:00' };
    expect(await repeatSession(tools(), round.id, monthly, facilitator)).toEqual({
      refusal: 'round-not-repeated',
    });
    const presser = { person: facilitator, place: context.place } as never;
    expect(await askRepeatPress(tools(), { verb: 'ask-repeat', session: round.id }, presser)).toEqual({
      refusal: 'round-not-repeated',
    });
    expect(controlOverView(await round.session(), 0).once).toBe(true);
  });

  test('cancelling an open round seals every part', async () => {
    allowed(await round.draft('send', 'a1', 'a'));
    await round.press('cancel');
    const session = await settled(round.workshop, round.id);
    expect(session.state).toBe('cancelled');
    for (const stage of ['vote', 'thoughts', 'more']) {
      expect(await tools().store.closedStage(round.id, stage)).toBeDefined();
    }
  });
});

describe('recording what came by other means', () => {
  const command = { stage: 'thoughts', organisation: 'b', fields: { good: 'sähköpostilla' } };

  test('in time it is a statement like others, recorded by the facilitator', async () => {
    const draft = allowed(await recordStatementOf(tools(), round.id, command, facilitator));
    expect(draft.sent).toMatchObject({ recorded: true, by: facilitator });
    expect(draft.sent?.late).toBeUndefined();
    await closeOnItsDay();
    const closed = await closedStages(tools(), await round.session());
    expect(closed.get('thoughts')?.rows).toMatchObject([{ by: { organisation: 'b', recorded: true } }]);
  });

  test('after the close it is late, shown and counted with the others, and survives a restart', async () => {
    allowed(await round.draft('send', 'a1', 'a'));
    await closeOnItsDay();
    allowed(await recordStatementOf(tools(), round.id, command, facilitator));
    await round.workshop.restart();
    const closed = (await closedStages(tools(), await round.session())).get('thoughts');
    expect(closed?.answered.total).toBe(2);
    expect(closed?.rows.map(({ by }) => by?.late)).toEqual([undefined, true]);
    expect(await recordStatementOf(tools(), round.id, command, facilitator)).toEqual({
      refusal: 'already-sent',
    });
  });

  test('keeps what the organisation has drafted, which is there again when the statement is taken back', async () => {
    allowed(await round.draft('save', 'b1', 'b', { text: 'kolmen viikon työ' }));
    const recorded = allowed(await recordStatementOf(tools(), round.id, command, facilitator));
    const card = async () => allowed(await roundPart(tools(), round.id, { stage: 'thoughts' }, in1to1('b1')));
    expect(await card()).toMatchObject({ part: { fields: command.fields }, organisation: { sent: true } });
    // A sending of the draft that comes late is not taken for the recorded statement.
    expect(await round.draft('send', 'b1', 'b', { version: 1, text: 'kolmen viikon työ' })).toEqual({
      refusal: 'already-sent',
    });
    const back = allowed(await round.draft('take-back', 'b1', 'b', { version: recorded.version }));
    expect((await card()).part?.fields).toEqual({ good: 'kolmen viikon työ' });
    allowed(await round.draft('save', 'b1', 'b', { version: back.version, text: 'neljän' }));
    expect(await tools().store.statement(round.id, 'thoughts', 'b')).toMatchObject({
      fields: { good: 'neljän' },
      recorded: command.fields,
    });
  });

  test('after the close it counts beside those who answered as groups', async () => {
    const group = { stage: 'thoughts', fields: { good: 'oma' }, party: 'sote', people: '7' };
    allowed(await answerStage(tools(), round.id, group, inRoom('x')));
    await closeOnItsDay();
    allowed(await recordStatementOf(tools(), round.id, command, facilitator));
    const closed = (await closedStages(tools(), await round.session())).get('thoughts');
    expect(closed?.answered).toMatchObject({ total: 2, people: 8 });
  });

  test('after the close it makes other results: they are of another version', async () => {
    await closeOnItsDay();
    const { version } = await round.session();
    allowed(await recordStatementOf(tools(), round.id, command, facilitator));
    expect((await round.session()).version).toBeGreaterThan(version);
  });

  test('after the close it is gathered under headings like others', async () => {
    await closeOnItsDay();
    allowed(await recordStatementOf(tools(), round.id, command, facilitator));
    const [late] = (await closedStages(tools(), await round.session())).get('thoughts')?.rows ?? [];
    const gathering = { type: 'gather', rows: [late?.id ?? ''], under: '', text: 'Otsikko' } as const;
    const gathered = allowed(
      await gatherAnswers(tools(), round.id, { stage: 'thoughts', revision: 0, ...gathering }, facilitator),
    );
    expect(JSON.stringify(gathered)).toContain('Otsikko');
  });

  test('only a facilitator records, and only for somebody invited', async () => {
    expect(await recordStatementOf(tools(), round.id, command, person('b1'))).toEqual({
      refusal: 'not-facilitator',
    });
    expect(
      await recordStatementOf(tools(), round.id, { ...command, organisation: 'x' }, facilitator),
    ).toEqual({
      refusal: 'no-such-organisation',
    });
    expect(await recordStatementOf(tools(), round.id, { ...command, stage: 'vote' }, facilitator)).toEqual({
      refusal: 'no-such-organisation',
    });
  });
});

describe('comments', () => {
  test('are coded and answered after the close, and the answers go back once to whose they are', async () => {
    allowed(await round.draft('send', 'a1', 'a', { text: 'kommentti a' }));
    allowed(await round.draft('send', 'b1', 'b', { text: 'kommentti b' }));
    expect(
      await keepCoding(
        tools(),
        round.id,
        { stage: 'thoughts', row: 'x', code: 'wording', reply: '', version: 0 },
        facilitator,
      ),
    ).toEqual({ refusal: 'round-not-closed' });
    await closeOnItsDay();
    await round.press('reveal');
    await round.press('next');
    const rows = (await closedStages(tools(), await round.session())).get('thoughts')?.rows ?? [];
    for (const { id, by } of rows) {
      const coding = {
        stage: 'thoughts',
        row: id,
        code: 'wording',
        reply: `vastine ${by?.organisation}`,
        version: 0,
      };
      allowed(await keepCoding(tools(), round.id, coding, facilitator));
    }
    expect(await sendOutReplies(tools(), round.id, facilitator)).toEqual({ refusal: 'nothing-coded' });
    await round.press('reveal');
    allowed(await sendOutReplies(tools(), round.id, facilitator));
    await everybodyTold();
    allowed(await sendOutReplies(tools(), round.id, coFacilitator));
    await everybodyTold();
    expect(round.told('replies')).toEqual(keys('a1', 'a2', 'b1', 'b2'));
    const own = round.workshop.delivered.filter(({ slot }) => slot.startsWith('replies:a'));
    expect(JSON.stringify(own)).toContain('vastine a');
    expect(JSON.stringify(own)).not.toContain('vastine b');
    await round.press('end');
    await settled(round.workshop, round.id);
    const record = await tools().store.record(round.id);
    if (!record) throw new Error('no record');
    expectValid(record);
    const named = record.stages[1]?.closed?.rows.map(({ by }) => by?.name).toSorted();
    expect(named).toEqual(['Organisation a', 'Organisation b']);
    expect(record.round).toMatchObject({
      closesOn: '2026-12-08',
      organisations: [{ state: 'part', sent: 1 }, { state: 'part', sent: 1 }, { state: 'not-opened' }],
    });
    expect(record.round?.comments.map(({ code, reply }) => `${code} ${reply}`).toSorted()).toEqual([
      'wording vastine a',
      'wording vastine b',
    ]);
  });

  test('whoever the answers do not reach is told, with the text to send on; sent once, they are not offered again', async () => {
    const contactOnly = { name: 'Organisation d', people: [{ name: 'Ei tiliä' }], contact: '' };
    allowed(await inviteOrganisation(tools(), round.id, contactOnly, facilitator));
    allowed(await round.draft('send', 'a1', 'a', { text: 'kommentti a' }));
    await closeOnItsDay();
    await round.press('reveal');
    await round.press('next');
    const [row] = (await closedStages(tools(), await round.session())).get('thoughts')?.rows ?? [];
    const made = { stage: 'thoughts', row: row?.id ?? '', code: 'wording', reply: 'vastine a', version: 0 };
    allowed(await keepCoding(tools(), round.id, made, facilitator));
    await round.press('reveal');
    round.workshop.unreachable.set(keys('a2')[0] ?? '', 'not-reachable');
    const presser = { person: facilitator, place: context.place } as never;
    const press = (verb: 'send-replies' | 'coding-summary' | 'replies-text') => ({ verb, session: round.id });
    const summary = async () => codingSummaryPress(tools(), press('coding-summary'), presser);
    const offers = async () =>
      JSON.stringify(renderCard((await summary()) as View, { language: 'fi', timeZone: 'Europe/Helsinki' }));
    expect(await offers()).toContain('"send-replies"');
    expect(await sendRepliesPress(tools(), press('send-replies'), presser)).toMatchObject({ sending: true });
    await everybodyTold();
    expect(await summary()).toMatchObject({ sent: true, unreached: 1 });
    expect(await offers()).not.toContain('"send-replies"');
    expect(await offers()).toContain('Yhden organisaation vastaajia ei tavoitettu');
    const text = await repliesTextPress(tools(), press('replies-text'), presser);
    expect(text).toMatchObject({ to: ['Nimi a2'], replies: [{ reply: 'vastine a' }] });
    const toFacilitator = round.workshop.delivered.filter(({ slot }) => slot === 'replies-text:a');
    expect(toFacilitator).toMatchObject([{ to: keyOf(facilitator), view: { to: ['Nimi a2'] } }]);
  });

  test('an answer that is delivered again does not undo a newer one', async () => {
    allowed(await round.draft('send', 'a1', 'a'));
    await closeOnItsDay();
    const [row] = (await closedStages(tools(), await round.session())).get('thoughts')?.rows ?? [];
    const first = { stage: 'thoughts', row: row?.id ?? '', code: 'objection', reply: 'ensin', version: 0 };
    const kept = allowed(await keepCoding(tools(), round.id, first, facilitator));
    expect(await keepCoding(tools(), round.id, first, facilitator)).toEqual(kept);
    const newer = { ...first, code: 'wording', reply: 'lopulta', version: 1 };
    allowed(await keepCoding(tools(), round.id, newer, coFacilitator));
    expect(await keepCoding(tools(), round.id, first, facilitator)).toEqual({ refusal: 'coding-changed' });
    expect(await tools().store.codings(round.id)).toMatchObject([{ code: 'wording', reply: 'lopulta' }]);
  });

  test('of two codings of one comment in the same instant one is told that the other was first', async () => {
    allowed(await round.draft('send', 'a1', 'a'));
    await closeOnItsDay();
    const [row] = (await closedStages(tools(), await round.session())).get('thoughts')?.rows ?? [];
    const coding = { stage: 'thoughts', row: row?.id ?? '', code: 'wording', version: 0 };
    const both = await Promise.all([
      keepCoding(tools(), round.id, { ...coding, reply: 'yksi' }, facilitator),
      keepCoding(tools(), round.id, { ...coding, reply: 'toinen' }, coFacilitator),
    ]);
    expect(both.filter((one) => 'refusal' in one)).toEqual([{ refusal: 'coding-changed' }]);
    expect(await tools().store.codings(round.id)).toMatchObject([{ reply: 'yksi', version: 1 }]);
  });

  test('a hidden comment is neither coded nor in the record, and neither is what was said of it before', async () => {
    allowed(await round.draft('send', 'a1', 'a', { text: 'kommentti a' }));
    allowed(await round.draft('send', 'b1', 'b', { text: 'kommentti b' }));
    await closeOnItsDay();
    await round.press('reveal');
    await round.press('next');
    await round.press('reveal');
    const rows = (await closedStages(tools(), await round.session())).get('thoughts')?.rows ?? [];
    const [hidden = '', shown = ''] = rows.map(({ id }) => id);
    const coding = { stage: 'thoughts', code: 'wording', version: 0 };
    for (const row of [hidden, shown]) {
      allowed(await keepCoding(tools(), round.id, { ...coding, row, reply: `vastine ${row}` }, facilitator));
    }
    allowed(
      await hideAnswer(tools(), round.id, { type: 'hide', stage: 'thoughts', row: hidden }, facilitator),
    );
    const again = { ...coding, row: hidden, reply: 'toinen', version: 1 };
    expect(await keepCoding(tools(), round.id, again, facilitator)).toEqual({ refusal: 'no-such-comment' });
    await round.press('end');
    await settled(round.workshop, round.id);
    const record = await tools().store.record(round.id);
    expect(record?.round?.comments).toEqual([
      { stage: 'thoughts', row: shown, code: 'wording', reply: `vastine ${shown}` },
    ]);
  });

  test('only a facilitator codes, with a known code, what is there', async () => {
    allowed(await round.draft('send', 'a1', 'a'));
    await closeOnItsDay();
    const [row] = (await closedStages(tools(), await round.session())).get('thoughts')?.rows ?? [];
    const coding = { stage: 'thoughts', row: row?.id ?? '', code: 'wording', reply: '', version: 0 };
    expect(await keepCoding(tools(), round.id, coding, stranger)).toEqual({ refusal: 'not-facilitator' });
    expect(await keepCoding(tools(), round.id, { ...coding, code: 'praise' }, facilitator)).toEqual({
      refusal: 'unknown-choice',
    });
    expect(await keepCoding(tools(), round.id, { ...coding, row: 'x' }, facilitator)).toEqual({
      refusal: 'no-such-comment',
    });
  });
});
