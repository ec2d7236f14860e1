import { closeStage } from '../../../bot/workshop/closing.ts';
import type { Grouping } from '../../../bot/workshop/grouping.ts';
import type { Party } from '../../../bot/workshop/parties.ts';
import type { StatementDraft } from '../../../bot/workshop/round/drafting.ts';
import { withLate } from '../../../bot/workshop/round/late-statements.ts';
import type { Stage } from '../../../bot/workshop/session.ts';
import { facilitator, stages } from '../sample-session.ts';

let ids = 0;
const chance = { id: () => `row ${(ids += 1)}`, shuffle: <Thing>(things: readonly Thing[]) => [...things] };

function closedWith(plan: Stage['plan'], grouping: Grouping | undefined) {
  const stage: Stage = {
    plan,
    phase: 'closed',
    anonymous: false,
    hidden: [],
    brought: 0,
    ...(grouping && { grouping }),
  };
  const body = plan.kind === 'challenge' ? { trust: '5' } : { good: 'teksti' };
  const answers = (['sote', 'sivistys'] as const).map((party) => ({ name: party, party, body }));
  return { stage, closed: closeStage(stage, answers, 5, chance) };
}

function late(party: Party, content: unknown): StatementDraft {
  const rows = [{ id: 'late', content }];
  const sent = { body: {}, by: facilitator, at: '', late: { rows } };
  return { stage: 's', organisation: 'o', version: 1, fields: {}, by: facilitator, at: '', party, sent };
}

const judgement = { item: 'trust', choice: '1' };
const comment = { question: 'good', text: 'myöhässä' };
const onlyMain: Grouping = { by: 'side', mainSides: true };

test('counts on its side, beside the others', () => {
  const { stage, closed } = closedWith(stages.vote, undefined);
  const { answered, rows } = withLate(closed, stage, [late('sote', judgement)]);
  expect(answered.total).toBe(3);
  expect(answered.bySide.hyvinvointialue).toBe(closed.answered.bySide.hyvinvointialue + 1);
  expect(rows).toHaveLength(3);
});

test('of somebody without a party counts among all and on no side', () => {
  const { stage, closed } = closedWith(stages.vote, undefined);
  const [{ party: _none, ...unknown }] = [late('sote', judgement)] as const;
  const { answered } = withLate(closed, stage, [unknown, late('jarjesto', judgement)]);
  expect(answered.total).toBe(4);
  expect(answered.bySide).toEqual({ ...closed.answered.bySide, kumppani: 1 });
});

test('of a third party adds nothing to the figures of the two main sides', () => {
  const { stage, closed } = closedWith(stages.vote, onlyMain);
  const { answered, rows } = withLate(closed, stage, [late('jarjesto', judgement)]);
  expect(answered).toEqual(closed.answered);
  expect(rows).toEqual(closed.rows);
});

test('of a third party is still heard where it is a text', () => {
  const { stage, closed } = closedWith(stages.thoughts, onlyMain);
  const { answered, rows } = withLate(closed, stage, [late('jarjesto', comment)]);
  expect(answered).toEqual(closed.answered);
  expect(rows.at(-1)?.content).toEqual(comment);
});

test('of a main side counts where only those do', () => {
  const { stage, closed } = closedWith(stages.vote, onlyMain);
  const { answered } = withLate(closed, stage, [late('sote', judgement)]);
  expect(answered.total).toBe(3);
  expect(answered.byGroup).toEqual({ kunta: 1, hyvinvointialue: 2 });
});

test('joins the participation by party, also as the first of its own', () => {
  const { stage, closed } = closedWith(stages.vote, { by: 'party' });
  expect(withLate(closed, stage, [late('jarjesto', judgement)]).answered.byGroup).toEqual({
    ...closed.answered.byGroup,
    jarjesto: 1,
  });
});

test('a draft that is not late changes nothing', () => {
  const { stage, closed } = closedWith(stages.vote, undefined);
  const { sent: _sent, ...draft } = late('sote', judgement);
  expect(withLate(closed, stage, [draft])).toBe(closed);
});
