import { invitationStates, type Standing } from '../../bot/workshop/round/invitations.ts';
import type { InvitedRow, RoundCounts, RoundPart, RoundPartView } from '../../bot/workshop/round-views.ts';
import { agreementChoices, commentField } from '../../bot/workshop/kinds/agreement.ts';
import type { ItemStands } from '../../bot/workshop/round/stands.ts';
import type { StageView, View } from '../../bot/workshop/views.ts';
import { type Exhibit, headOfSession, headOfStage } from './exhibit.ts';
import { plans } from './sample-plans.ts';
import { rowId } from './sample-results.ts';
import { inEveryLanguage, type Writing } from './sample-texts.ts';

const closesOn = '2026-12-15';
const at = '2026-12-08T07:12:00.000Z';
const counts: RoundCounts = {
  begun: true,
  states: { 'not-opened': 3, opened: 1, draft: 1, part: 1, sent: 2 },
  invited: 8,
  alone: 4,
};
const none = { 'not-opened': 0, opened: 0, draft: 0, part: 0, sent: 0 };
const nobody: RoundCounts = { begun: true, states: none, invited: 0, alone: 0 };
const waiting: RoundCounts = { begun: false, states: { ...none, 'not-opened': 3 }, invited: 3, alone: 0 };

/** What belongs to an open round. */
export function roundExhibits(writing: Writing): Exhibit[] {
  const session = headOfSession(writing);
  const view = (name: string, shown: View): Exhibit => ({ name: `${name}, ${writing.name}`, view: shown });
  const stage = headOfStage('dialogue');
  const titles = Array.from({ length: 8 }, (_, n) => inEveryLanguage(writing.line(n).slice(0, 40)));
  const heads = titles.map((title, n) => ({ ...stage, id: `part-${n}`, number: n + 1, of: 8, title }));
  const status = { view: 'round-status' as const, session, closesOn };
  const control = {
    view: 'round-control' as const,
    session,
    stage,
    closesOn,
    daysLeft: 7,
    counts,
    notReached: 0,
    inConversation: false,
  };
  return [
    ...[false, true].map((byOrganisation) =>
      view(`round card, invited ${byOrganisation}`, {
        view: 'round-card',
        session,
        purpose: inEveryLanguage('Kysytään, mitä yhteistyöstä on sovittu.'),
        parts: heads,
        byOrganisation,
      }),
    ),
    view('round over', { view: 'round-over', session }),
    view('lobby of a round', {
      view: 'lobby',
      session,
      purpose: inEveryLanguage('Kysytään, mitä yhteistyöstä on sovittu.'),
      stages: heads.map((head) => ({ ...head, asks: true })),
      minutes: 75,
      facilitators: [writing.line(0)],
      smallGroup: 5,
      closesOn,
    }),
    view('round status, open', { ...status, phase: 'open', daysLeft: 7, counts }),
    view('round status, last day', { ...status, phase: 'open', daysLeft: 0, counts: nobody }),
    view('round status, closing', { ...status, phase: 'closing', daysLeft: 0, secondsLeft: 20, counts }),
    view('round status, closed', { ...status, phase: 'closed', daysLeft: 0, counts }),
    ...(['invitation', 'nudge', 'extension', 'over', 'cancelled', 'withdrawn'] as const).map((why) =>
      view(`call: ${why}`, {
        view: 'round-call',
        why,
        session,
        facilitator: writing.line(1),
        closesOn,
        daysLeft: 2,
        organisations: [writing.line(2).slice(0, 120), writing.line(3).slice(0, 120)],
      }),
    ),
    view('round control, waiting', { ...control, phase: 'waiting', counts: waiting }),
    view('round control, its day missed', { ...control, phase: 'waiting', counts: nobody, missed: true }),
    view('round control, open', {
      ...control,
      phase: 'open',
      nextNudge: '2026-12-14T07:00:00.000Z',
      notReached: 2,
      inConversation: true,
    }),
    view('round control, nobody invited', { ...control, phase: 'open', counts: nobody, notReached: 1 }),
    view('round control, closing', { ...control, phase: 'closing', closesAt: at }),
    ...partExhibits(writing).map(([name, shown]) => view(name, shown)),
    view('invited, none', {
      view: 'invited',
      session,
      counts: nobody,
      rows: [],
      page: 1,
      pages: 1,
      open: true,
    }),
    view('invited, a full page', {
      view: 'invited',
      session,
      counts,
      rows: Array.from({ length: 8 }, (_, n) => rowOf(writing, n)),
      page: 2,
      pages: 3,
      open: true,
      done: { what: 'withdrawn', name: writing.line(1) },
    }),
    view('invited, before the opening', {
      view: 'invited',
      session,
      counts: waiting,
      rows: Array.from({ length: 3 }, (_, n) => rowOf(writing, n)),
      page: 1,
      pages: 1,
      open: true,
      done: { what: 'invited', name: writing.line(1) },
    }),
    view('invited, over', {
      view: 'invited',
      session,
      counts,
      rows: [rowOf(writing, 0)],
      page: 1,
      pages: 1,
      open: false,
    }),
    view('invitation, new', { view: 'invitation', session, open: true, recordable: [] }),
    view('invitation, of one', {
      view: 'invitation',
      session,
      open: true,
      row: rowOf(writing, 1),
      recordable: heads.slice(0, 7).map(({ id, title }) => ({ id, title })),
    }),
    ...invitationStates.map((state) =>
      view(`ask withdraw, ${state}`, {
        view: 'ask-withdraw',
        session,
        organisation: { id: 'o1', name: writing.line(4).slice(0, 120) },
        state,
      }),
    ),
    view('invitation text', {
      view: 'invitation-text',
      session,
      organisation: { id: 'o1', name: writing.line(4).slice(0, 120) },
      to: [writing.line(1).slice(0, 120), writing.line(2).slice(0, 200)],
      facilitator: writing.line(3).slice(0, 120),
      closesOn,
      purpose: inEveryLanguage(writing.text(0).slice(0, 400)),
      parts: heads.map(({ title }) => ({
        title,
        asked: Array.from({ length: 6 }, (_, n) => inEveryLanguage(writing.line(n).slice(0, 160))),
      })),
    }),
    view('invitation, over', {
      view: 'invitation',
      session,
      open: false,
      row: rowOf(writing, 2),
      recordable: [],
    }),
    ...[false, true].map((late) =>
      view(`record statement, late ${late}`, {
        view: 'record-statement',
        session,
        part: stageCard(writing, {}),
        organisation: { id: 'o1', name: writing.line(4).slice(0, 120) },
        late,
      }),
    ),
    ...(['waiting', 'missed', 'open'] as const).map((state) =>
      view(`extend, ${state}`, {
        view: 'extend',
        session,
        closesOn,
        state,
        earliest: closesOn,
        proposed: '2026-12-22',
      }),
    ),
    view('stands', {
      view: 'stands',
      session,
      stage: { ...headOfStage('agreement'), anonymous: false, part: true },
      plan: plans.agreement,
      items: standsSample(writing),
      part: 1,
      parts: 2,
    }),
    view('coding, the first', {
      view: 'coding',
      session,
      stage,
      row: rowId(0),
      subject: inEveryLanguage('Mitä lisäisit?'),
      text: writing.text(0),
      by: writing.line(2),
      version: 0,
      number: 1,
      of: 12,
    }),
    ...[0, 3].map((sent) =>
      view(`ask before the close, ${sent} sent`, {
        view: 'ask-close',
        session,
        stage,
        daysLeft: 21,
        counts: {
          begun: true,
          states: { 'not-opened': 1, opened: 0, draft: 1, part: 1, sent },
          invited: 3 + sent,
          alone: 4,
        },
      }),
    ),
    view('coding, the last, coded', {
      view: 'coding',
      session,
      stage,
      row: rowId(1),
      text: writing.text(1),
      by: writing.line(2),
      chose: { choice: '4', plan: plans.agreement },
      code: 'wording',
      reply: writing.text(2).slice(0, 3000),
      version: 3,
      number: 12,
      of: 12,
    }),
    view('coding summary', {
      view: 'coding-summary',
      session,
      comments: 12,
      counts: Array.from({ length: 10 }, (_, n) => ({
        stage: titles[0] ?? inEveryLanguage('-'),
        ...(n > 0 && { subject: inEveryLanguage(writing.line(n).slice(0, 160)) }),
        counts: { reasoning: n, specification: 1, addition: 0, wording: 2, objection: n % 2 },
        uncoded: n % 3,
        replied: n,
      })),
      sendable: 4,
      unshown: 2,
      sent: false,
      unreached: 0,
    }),
    ...(['sending', 'waiting', undefined] as const).map((way) =>
      view(`coding summary, sent, ${way ?? 'not all reached'}`, {
        view: 'coding-summary',
        session,
        comments: 12,
        counts: [],
        sendable: 4,
        unshown: 0,
        sent: true,
        unreached: way ? 0 : 2,
        ...(way && { [way]: true }),
      }),
    ),
    view('replies to send on', {
      view: 'replies-text',
      session,
      organisation: writing.line(5).slice(0, 120),
      to: Array.from({ length: 8 }, (_, n) => writing.line(n)),
      replies: Array.from({ length: 20 }, (_, n) => ({
        stage: titles[0] ?? inEveryLanguage('-'),
        text: writing.text(n),
        reply: writing.text(n + 1).slice(0, 3000),
      })),
      number: 1,
      of: 2,
    }),
    view('coding summary, nothing', {
      view: 'coding-summary',
      session,
      comments: 0,
      counts: [],
      sendable: 0,
      unshown: 0,
      sent: true,
      unreached: 0,
    }),
    ...[undefined, writing.line(5).slice(0, 120)].map((organisation) =>
      view(organisation === undefined ? 'replies to all' : 'replies to one', {
        view: 'replies',
        session,
        ...(organisation !== undefined && { organisation }),
        replies: Array.from({ length: 8 }, (_, n) => ({
          stage: titles[0] ?? inEveryLanguage('-'),
          ...(n % 2 === 0 && { subject: inEveryLanguage('Mitä lisäisit?') }),
          ...(n % 3 === 0 && { by: writing.line(n), code: 'addition' as const }),
          text: writing.text(n),
          reply: writing.text(n + 1).slice(0, 3000),
        })),
        part: 1,
        parts: 2,
      }),
    ),
  ];
}

/** About as much as one card is given: the names of half a hundred organisations. */
export function standsSample(writing: Writing): ItemStands[] {
  return plans.agreement.items.slice(0, 4).map((item, n) => ({
    item,
    choices: agreementChoices.slice(0, 3 + (n % 5)).map((choice, place) => ({
      choice,
      organisations: Array.from({ length: 2 }, (_, name) => ({
        name: writing.line(n + place + name).slice(0, 120),
        ...(name === 1 && { late: true as const }),
      })),
    })),
  }));
}

function partExhibits(writing: Writing): [string, RoundPartView][] {
  const session = headOfSession(writing);
  const parts: RoundPart[] = Array.from({ length: 8 }, (_, n) => ({
    id: n === 0 ? headOfStage('dialogue').id : `part-${n}`,
    number: n + 1,
    title: inEveryLanguage(writing.line(n).slice(0, 40)),
    state: (['draft', 'done', 'empty'] as const)[n % 3] ?? 'empty',
    stated: n % 2 === 0,
  }));
  const shared = { view: 'round-part' as const, session, closesOn, parts };
  const { questions } = plans.dialogue;
  // What fits beside what somebody else wrote; a longer one is refused and stays on the card.
  const fields = Object.fromEntries(questions.map(({ id }, n) => [id, writing.text(n).slice(0, 900)]));
  const organisation = {
    id: 'o1',
    name: writing.line(2).slice(0, 120),
    version: 3,
    last: { by: writing.line(1), at },
    sent: false,
    others: [{ id: 'o2', name: writing.line(3).slice(0, 120) }],
  };
  const title = parts[1]?.title ?? inEveryLanguage('-');
  return [
    ['part, alone', { ...shared, part: stageCard(writing, {}), next: 'part-2' }],
    [
      'part, alone and changed',
      {
        ...shared,
        parts: parts.slice(0, 1),
        part: stageCard(writing, fields),
        told: { what: 'answered', title },
      },
    ],
    [
      'part, several sent at once',
      {
        ...shared,
        part: stageCard(writing, fields),
        organisation,
        told: { what: 'sent-all', sent: [title, title], left: [title, title, title] },
      },
    ],
    ['part, everything sent at once', { ...shared, told: { what: 'sent-all', sent: [title], left: [] } }],
    ['part, all done', { ...shared, told: { what: 'sent', title } }],
    [
      'part, draft',
      {
        ...shared,
        part: stageCard(writing, fields),
        organisation,
        next: 'part-2',
        told: { what: 'saved', title },
      },
    ],
    [
      'part, draft sent',
      {
        ...shared,
        part: stageCard(writing, fields),
        organisation: { ...organisation, sent: true },
        next: 'part-2',
      },
    ],
    [
      'part, draft taken back',
      { ...shared, part: stageCard(writing, fields), organisation, told: { what: 'taken-back', title } },
    ],
    [
      'part, draft that somebody else saved',
      {
        ...shared,
        part: stageCard(writing, fields),
        organisation: { ...organisation, conflict: { by: writing.line(1), at, fields } },
      },
    ],
    [
      'part, draft of theses that somebody else saved',
      {
        ...shared,
        part: thesesCard(writing),
        organisation: { ...organisation, conflict: { by: writing.line(1), at, fields: theses(writing) } },
      },
    ],
    [
      'part, theses sent',
      { ...shared, part: thesesCard(writing), organisation: { ...organisation, sent: true } },
    ],
    [
      'part, as the invited will see it',
      { ...shared, part: thesesCard(writing), organisation, preview: true },
    ],
    [
      'part, draft put together',
      { ...shared, part: thesesCard(writing), organisation, told: { what: 'merged', title } },
    ],
  ];
}

/** As many as the longest part of a shipped agenda has. */
const sixTheses = { ...plans.agreement, items: plans.agreement.items.slice(0, 6) };

/** A choice and a comment on every thesis, of which together as much is typed as a card may hold beside another's. */
function theses(writing: Writing): Record<string, string> {
  return Object.fromEntries(
    sixTheses.items.flatMap(({ id }, place) => [
      [id, agreementChoices[place % agreementChoices.length] ?? '5'],
      [commentField(id), writing.line(place).slice(0, 300)],
    ]),
  );
}

function thesesCard(writing: Writing): StageView {
  return {
    ...stageCard(writing, theses(writing)),
    stage: { ...headOfStage('agreement'), anonymous: false },
    plan: sixTheses,
  };
}

function stageCard(writing: Writing, fields: StageView['fields'] & object): StageView {
  return {
    view: 'stage',
    mode: 'mine',
    session: headOfSession(writing),
    stage: { ...headOfStage('dialogue'), anonymous: false },
    plan: plans.dialogue,
    smallGroup: 5,
    parties: ['sivistys', 'sote', 'jarjesto'],
    options: [],
    fields,
    thisQuarter: { year: 2026, quarter: 4 },
  };
}

function rowOf(writing: Writing, n: number): InvitedRow {
  const names = Array.from({ length: n + 1 }, (_, place) => writing.line(place));
  const state = invitationStates[n % invitationStates.length] ?? 'draft';
  const standing: Standing = {
    invitation: {
      organisation: { id: `o${n}`, name: writing.line(n).slice(0, 120) },
      people: n === 0 ? [] : names.map((name, id) => ({ name, person: { tenant: 't', id: `p${id}`, name } })),
      ...(n % 2 === 0 && { contact: writing.line(n + 1).slice(0, 200) }),
    },
    state,
    sent: n % 3,
    of: 3,
  };
  return {
    standing,
    notReached: n % 3 === 1 ? names.slice(0, 2) : [],
    outside: n % 2 === 1 ? names.slice(0, 2) : [],
  };
}
