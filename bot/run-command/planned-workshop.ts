import type { Agenda } from '../workshop/agenda.ts';
import type { SessionRecord } from '../workshop/record.ts';
import type { SeriesPlan } from '../workshop/series/series-plan.ts';
import { isSameRoom } from '../workshop/series/series.ts';
import type { Place } from '../workshop/session.ts';
import type { WorkshopTools } from './workshop-tools.ts';

/** The workshop of a planned series that comes next in a room. */
export interface PlannedNext {
  readonly plan: SeriesPlan;
  /** 1-based. */
  readonly number: number;
  readonly agenda: Agenda;
  /** The one that it continues; absent for the first. */
  readonly earlier?: SessionRecord;
}

type Tools = Pick<WorkshopTools, 'store' | 'agendas' | 'seriesPlans'>;

/** What comes next of each planned series in this room; a series that has been held whole begins anew. */
export async function plannedNext(tools: Tools, place: Place): Promise<PlannedNext[]> {
  const records = (await tools.store.records()).filter(
    ({ rehearsal, conversation }) => !rehearsal && isSameRoom(conversation, place),
  );
  return tools.seriesPlans.flatMap((plan) => {
    const latest = records
      .filter(({ series }) => series?.plan === plan.id)
      .toSorted((a, b) => a.startedAt.localeCompare(b.startedAt))
      .at(-1);
    const held = latest?.series?.number ?? 0;
    const continues = latest && held < plan.workshops.length;
    const number = continues ? held + 1 : 1;
    const agenda = tools.agendas.find(({ id }) => id === plan.workshops[number - 1]?.agenda);
    return agenda ? [{ plan, number, agenda, ...(continues && { earlier: latest }) }] : [];
  });
}
