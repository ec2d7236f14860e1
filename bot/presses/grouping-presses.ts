import { groupStage } from '../run-command/group-stage.ts';
import type { WorkshopTools } from '../run-command/workshop-tools.ts';
import type { GroupingCommand } from '../workshop/choose-grouping.ts';
import { groupingView } from '../workshop/display/grouping-view.ts';
import type { Fields } from '../workshop/kinds/kind.ts';
import { maySteer } from '../workshop/permissions.ts';
import { isRefusal, refuse } from '../workshop/refusals.ts';
import { groupingFields, type Press } from '../workshop/verbs.ts';
import { controlCard } from './control-card.ts';
import type { Presser, PressReply } from './presser.ts';

/** The card of choices; the control card where the stage has opened meanwhile. */
export async function groupingPress(
  tools: WorkshopTools,
  press: Press,
  presser: Presser,
): Promise<PressReply> {
  const session = await tools.store.session(press.session ?? '');
  if (!session) return refuse('no-such-session');
  if (!maySteer(presser.person, session)) return refuse('not-facilitator');
  if (session.state !== 'running') return refuse('session-over');
  const view = groupingView(session, await tools.store.participants(session.id));
  return view ?? controlCard(tools, session, presser);
}

/** One of the choices; the presser sees what follows from it. */
export async function chooseGroupingPress(
  tools: WorkshopTools,
  press: Press,
  choice: GroupingCommand['choice'],
  presser: Presser,
): Promise<PressReply> {
  const { session: id = '', stage = '', version = -1 } = press;
  const outcome = await groupStage(tools, id, { stage, version, choice }, presser.person);
  // A press on an old card is no fault of the presser: they get the choices as they are now.
  const outdated = isRefusal(outcome) && ['stale-press', 'not-in-this-phase'].includes(outcome.refusal);
  return isRefusal(outcome) && !outdated ? outcome : groupingPress(tools, press, presser);
}

/** What the facilitator wants merged, as the card sends it. */
export function mergeIn(fields: Fields): GroupingCommand['choice'] {
  const groups = (fields[groupingFields.groups] ?? '').split(',').filter((group) => group !== '');
  return { type: 'merge', groups, name: fields[groupingFields.name] ?? '' };
}
