import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { closedStages } from '../../bot/run-command/session-facts.ts';
import type { ChallengeResult } from '../../bot/workshop/kinds/challenge.ts';
import type { ClosedStage } from '../../bot/workshop/kinds/kind.ts';
import { keyOf } from '../../bot/workshop/people.ts';
import { resultOf } from '../../bot/workshop/results.ts';
import type { Phase, Session, Stage } from '../../bot/workshop/session.ts';
import type { Accepted, AcceptedAnswers } from './accepted-answers.ts';
import { expectFigures, expectNothingDisclosed } from './vote-recount.ts';
import type { WorkshopUnderTest } from './workshop-under-test.ts';

const arrows: Record<Phase, readonly Phase[]> = {
  waiting: ['open', 'dropped'],
  open: ['closing', 'closed', 'revealed'],
  closing: ['open', 'closed'],
  // Only a stage that nobody answered opens again.
  closed: ['open', 'revealed'],
  revealed: [],
  dropped: [],
};

/** One command moves at most one stage, and only along an arrow. */
export function expectAllowedMove(before: Session, after: Session): void {
  const moved = before.stages.flatMap(({ plan, phase }, place) => {
    const now = after.stages[place]?.phase;
    return now === phase ? [] : [{ id: plan.id, phase, now }];
  });
  expect(moved.length).toBeLessThanOrEqual(1);
  expect([0, 1]).toContain(after.current - before.current);
  for (const { phase, now } of moved) expect(arrows[phase]).toContain(now);
  expect(after.stages.map(({ anonymous }) => anonymous)).toEqual(
    before.stages.map(({ anonymous }) => anonymous),
  );
}

/** stage id -> what was kept when it was first seen closed. */
export type Kept = Map<string, ClosedStage>;

/** Everything that must hold of a session at any moment, held against what people know to be accepted. */
export async function expectSound(
  { tools }: WorkshopUnderTest,
  session: Session,
  { accepted, kept }: { readonly accepted: AcceptedAnswers; readonly kept: Kept },
): Promise<void> {
  const { store } = tools;
  for (const stage of session.stages) {
    const { id } = stage.plan;
    const closed = await store.closedStage(session.id, id);
    const open = await store.answers(session.id, id);
    expect(await store.countAnswers(session.id, id)).toBe(open.length);
    if (stage.phase === 'open' || stage.phase === 'closing') {
      expect(closed).toBeUndefined();
      expect(new Set(open.map(({ key }) => key)).size).toBe(open.length);
      expect(open).toHaveLength(accepted.of(id).length);
      if (stage.anonymous) expectNameless(open, accepted.of(id));
      continue;
    }
    expect(open).toEqual([]);
    const before = kept.get(id);
    if (!closed) {
      expect(accepted.of(id)).toEqual([]);
    } else if (before && before.answered.total > 0) {
      expect(closed).toEqual(before);
    } else {
      // A stage that nobody answered may have been opened again since it was seen closed.
      expectRecount(stage, closed, accepted, session.smallGroup);
      if (stage.plan.kind === 'challenge') {
        const result = resultOf(session, stage, await closedStages(tools, session));
        expectNothingDisclosed(stage.plan, closed, accepted.of(id));
        expectFigures(result as ChallengeResult, closed, accepted.of(id));
      }
      kept.set(id, structuredClone(closed));
    }
  }
  const participants = await store.participants(session.id);
  expect(Object.fromEntries(participants.map(({ person, party }) => [keyOf(person), party]))).toEqual(
    Object.fromEntries(accepted.parties),
  );
}

function expectNameless(open: readonly object[], accepted: readonly Accepted[]): void {
  const written = JSON.stringify(open);
  for (const { person } of accepted) {
    expect(written).not.toContain(person.id);
    expect(written).not.toContain(person.name);
  }
}

/** Nothing is counted that was not accepted, and nothing accepted is missing. */
function expectRecount(
  { plan, anonymous }: Stage,
  kept: ClosedStage,
  accepted: AcceptedAnswers,
  smallGroup: number,
): void {
  expect(kept.answered).toEqual(accepted.answered(plan.id, anonymous ? smallGroup : 0));
  const expected = accepted
    .of(plan.id)
    .flatMap(({ contents, person, party }) =>
      contents.map((content) =>
        anonymous ? { content } : { content, by: { name: person.name, ...(party && { party }) } },
      ),
    );
  const rows = kept.rows.map(({ id, ...row }) => {
    expect(id).not.toBe('');
    return row;
  });
  // In an anonymous stage this also says that a row has no name, no party and no key.
  expect(sorted(rows)).toEqual(sorted(expected));
  expect(new Set(kept.rows.map(({ id }) => id)).size).toBe(kept.rows.length);
}

function sorted(rows: readonly object[]): unknown[] {
  return rows
    .map((row) => ({ row, text: JSON.stringify(row, Object.keys(flat(row)).toSorted()) }))
    .toSorted((a, b) => (a.text < b.text ? -1 : 1))
    .map(({ row }) => row);
}

/** Every key that occurs, however deep: JSON.stringify then writes them in one order. */
function flat(thing: object): Record<string, true> {
  return Object.assign(
    {},
    ...Object.entries(thing).map(([key, value]) => ({
      [key]: true,
      ...(typeof value === 'object' && value !== null ? flat(value as object) : {}),
    })),
  ) as Record<string, true>;
}

/** Only an anonymous stage that takes answers has a secret; of all sessions of a sequence one is live. */
export async function expectNoStraySecret(
  { secretsDir }: WorkshopUnderTest,
  { state, stages }: Session,
): Promise<void> {
  const open = stages.filter(
    ({ anonymous, phase }) => anonymous && state === 'running' && (phase === 'open' || phase === 'closing'),
  );
  expect((await readdir(secretsDir)).length).toBeLessThanOrEqual(open.length);
}

/** No file of a closed anonymous stage holds a person, by id or by name. */
export async function expectNobodyOnDisk(
  { dataDir }: WorkshopUnderTest,
  session: Session,
  accepted: AcceptedAnswers,
): Promise<void> {
  for (const { plan, anonymous, closedAt } of session.stages) {
    if (!anonymous || !closedAt) continue;
    const folder = join(dataDir, 'contents', session.id, 'stages');
    const files = (await readdir(folder).catch(() => [])).filter((name) => name.startsWith(`${plan.id}.`));
    const written = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
    for (const { person } of accepted.of(plan.id)) {
      expect(written.join('')).not.toContain(person.id);
      expect(written.join('')).not.toContain(person.name);
    }
    if (accepted.of(plan.id).length > 0) expect(files).toEqual([`${plan.id}.closed`]);
  }
}
