import { proposeGroups } from '../likeness/propose-groups.ts';
import type { WorkshopTools } from '../run-command/workshop-tools.ts';
import { gatherView, proposalView, ungroupedRows } from '../workshop/display/headings-views.ts';
import { groupKey, longestHeading } from '../workshop/headings.ts';
import type { Fields } from '../workshop/kinds/kind.ts';
import { isRefusal } from '../workshop/refusals.ts';
import { textsAmong } from '../workshop/results.ts';
import { headingFields, type Press } from '../workshop/verbs.ts';
import { findGathered, gatherIn, gatheringPress, pressed } from './heading-presses.ts';
import type { Presser, PressReply } from './presser.ts';

/** The surest proposal that has not been rejected, or word that there is none. */
export async function proposePress(
  tools: WorkshopTools,
  press: Press,
  _fields: Fields,
  presser: Presser,
): Promise<PressReply> {
  const found = await findGathered(tools, press, presser);
  if (isRefusal(found)) return found;
  const { session, stage, closed } = found;
  const rows = ungroupedRows(stage, closed);
  const answers = textsAmong(rows, stage);
  const rejected = stage.keptApart ?? [];
  const groups = (await proposeGroups(answers)).filter((group) => !rejected.includes(groupKey(group)));
  const [first] = groups;
  if (!first) return gatherView(session, stage, closed, { note: 'no-proposals' });
  const text = shortest(answers.filter(({ id }) => first.includes(id)).map((answer) => answer.text));
  return proposalView(
    session,
    stage,
    rows.filter(({ id }) => first.includes(id)),
    { text, left: groups.length },
  );
}

/** The facilitator takes a proposal, as it is or changed, and sees the next. */
export async function acceptGroupPress(
  tools: WorkshopTools,
  press: Press,
  fields: Fields,
  presser: Presser,
): Promise<PressReply> {
  const outcome = await pressed(tools, press, gatherIn(fields), presser);
  if (isRefusal(outcome) && outcome.refusal !== 'stale-press') return outcome;
  return isRefusal(outcome)
    ? gatheringPress(tools, press, fields, presser)
    : proposePress(tools, press, fields, presser);
}

/** The facilitator rejects a proposal and sees the next. */
export async function keepApartPress(
  tools: WorkshopTools,
  press: Press,
  fields: Fields,
  presser: Presser,
): Promise<PressReply> {
  const rows = (fields[headingFields.proposed] ?? '').split(',').filter((row) => row !== '');
  const outcome = await pressed(tools, press, { type: 'keep-apart', rows }, presser);
  if (isRefusal(outcome) && outcome.refusal !== 'stale-press') return outcome;
  return proposePress(tools, press, fields, presser);
}

/** The shortest of the answers says the matter in the fewest words; the facilitator changes it at will. */
function shortest(texts: readonly string[]): string {
  const [text = ''] = texts
    .map((one) => one.trim().replaceAll(/\s+/g, ' '))
    .toSorted((a, b) => a.length - b.length);
  return text.length <= longestHeading ? text : `${text.slice(0, longestHeading - 1).trimEnd()}…`;
}
