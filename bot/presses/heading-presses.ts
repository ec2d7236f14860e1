import { gatherAnswers } from '../run-command/gather-answers.ts';
import { closedStage } from '../run-command/session-facts.ts';
import type { WorkshopTools } from '../run-command/workshop-tools.ts';
import { gatherView, headingView } from '../workshop/display/headings-views.ts';
import { type HeadingChange, revisionOf } from '../workshop/headings.ts';
import type { GatherView } from '../workshop/headings-views.ts';
import { kindOf } from '../workshop/kinds/all-kinds.ts';
import type { ClosedStage, Fields } from '../workshop/kinds/kind.ts';
import { isRefusal, type Refusal, refuse } from '../workshop/refusals.ts';
import { type Session, type Stage, stageNamed } from '../workshop/session.ts';
import { headingFields, type Press } from '../workshop/verbs.ts';
import type { Presser, PressReply } from './presser.ts';
import { steeredSession } from './steering-presses.ts';

/** The card on which the facilitator gathers answers. */
export async function gatherPress(
  tools: WorkshopTools,
  press: Press,
  _fields: Fields,
  presser: Presser,
): Promise<PressReply> {
  const found = await findGathered(tools, press, presser);
  if (isRefusal(found)) return found;
  const { session, stage, closed } = found;
  return gatherView(session, stage, closed, { page: press.page ?? 1 });
}

/** Answers go under a heading; the next ones come up. */
export async function gatheringPress(
  tools: WorkshopTools,
  press: Press,
  fields: Fields,
  presser: Presser,
): Promise<PressReply> {
  const gather = gatherIn(fields);
  const outcome = await pressed(tools, press, gather, presser);
  if (isRefusal(outcome) && outcome.refusal !== 'stale-press') return outcome;
  const found = await findGathered(tools, press, presser);
  if (isRefusal(found)) return found;
  const { session, stage, closed } = found;
  const page = press.page ?? 1;
  // A second delivery finds its work done; what somebody else overtook comes back to be pressed once more.
  const overtaken = isRefusal(outcome) && !isGathered(stage, gather);
  if (!overtaken) return gatherView(session, stage, closed, { page });
  return gatherView(session, stage, closed, { page, typed: gather, note: 'overtaken' });
}

/** One heading, chosen from the list of the gathering card or named by the button. */
export async function headingPress(
  tools: WorkshopTools,
  press: Press,
  fields: Fields,
  presser: Presser,
): Promise<PressReply> {
  const found = await findGathered(tools, press, presser);
  if (isRefusal(found)) return found;
  const id = press.row ?? fields[headingFields.under] ?? '';
  return headingView(found.session, found.stage, found.closed, id) ?? refuse('no-such-heading');
}

/** A heading is reworded, emptied or removed. */
export async function headingChangePress(
  tools: WorkshopTools,
  type: 'reword' | 'ungroup' | 'remove',
  press: Press,
  fields: Fields,
  presser: Presser,
): Promise<PressReply> {
  const { row: heading = '' } = press;
  const text = fields[headingFields.text] ?? '';
  const outcome = await pressed(tools, press, { type, heading, text, rows: rowsIn(fields) }, presser);
  // A press on an old card is no fault of the presser: they get the card as it is now.
  const outdated =
    isRefusal(outcome) && (outcome.refusal === 'stale-press' || outcome.refusal === 'no-such-heading');
  if (isRefusal(outcome) && !outdated) return outcome;
  const found = await findGathered(tools, press, presser);
  if (isRefusal(found)) return found;
  const { session, stage, closed } = found;
  return headingView(session, stage, closed, heading) ?? gatherView(session, stage, closed);
}

/** Carries a press on a card of headings out. */
export function pressed(
  tools: WorkshopTools,
  { session = '', stage = '', version = -1 }: Press,
  change: HeadingChange,
  { person }: Presser,
): Promise<Session | Refusal> {
  return gatherAnswers(tools, session, { stage, revision: version, ...change }, person);
}

/** A closed stage whose answers can be gathered, for somebody who may steer the session. */
export async function findGathered(
  tools: WorkshopTools,
  press: Press,
  presser: Presser,
): Promise<{ session: Session; stage: Stage; closed: ClosedStage } | Refusal> {
  const session = await steeredSession(tools, press, presser);
  if (isRefusal(session)) return session;
  const stage = stageNamed(session, press.stage ?? '');
  const closed = stage && (await closedStage(tools, session, stage.plan.id));
  if (!stage || !closed || !kindOf(stage.plan).topics) return refuse('not-in-this-phase');
  return { session, stage, closed };
}

/** What a card of headings sent, as a gathering. */
export function gatherIn(fields: Fields): Extract<HeadingChange, { type: 'gather' }> {
  return {
    type: 'gather',
    rows: rowsIn(fields),
    under: fields[headingFields.under] ?? '',
    text: fields[headingFields.text] ?? '',
  };
}

function rowsIn(fields: Fields): string[] {
  return Object.entries(fields)
    .filter(([id]) => id.startsWith(headingFields.rows))
    .flatMap(([, rows]) => rows.split(','))
    .filter((row) => row !== '');
}

function isGathered(stage: Stage, { rows, under, text }: GatherView['typed']): boolean {
  if (revisionOf(stage) === 0) return false;
  const target = (stage.headings ?? []).find(
    (heading) => heading.id === under || heading.text.toLowerCase() === text.trim().toLowerCase(),
  );
  return target !== undefined && rows.every((row) => target.rows.includes(row));
}
