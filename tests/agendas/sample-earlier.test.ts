import { loadAgendas } from '../../bot/agendas/load-agendas.ts';
import { rehearsalCast } from '../../bot/agendas/rehearsal-cast.ts';
import { filledForRehearsal, sampleEarlier } from '../../bot/agendas/sample-earlier.ts';
import type { Chance } from '../../bot/workshop/closing.ts';
import { closeStage } from '../../bot/workshop/closing.ts';
import { kindOf, type StagePlan } from '../../bot/workshop/kinds/all-kinds.ts';
import { sideOfParty } from '../../bot/workshop/parties.ts';
import { changeSince } from '../../bot/workshop/series/change-since.ts';
import { needsSeries } from '../../bot/workshop/series/fill-from-series.ts';
import { commitmentsOfSeries } from '../../bot/workshop/series/open-commitments.ts';
import { languages } from '../../bot/workshop/words.ts';
import { refusersOf } from '../records/published-schema.ts';
import { context as launching } from '../workshop/sample-session.ts';

const context = { ...launching, smallGroup: 5 };
const today = context.now.slice(0, 10);
const agendas = (await loadAgendas()).filter(needsSeries);
const cases = agendas.flatMap((agenda) =>
  languages.map((language) => [agenda.id, language, agenda] as const),
);

function countingChance(): Chance {
  let ids = 0;
  return { id: () => `id-${(ids += 1)}`, shuffle: (things) => [...things] };
}

test('there is an agenda that continues an earlier workshop', () => {
  expect(agendas).not.toEqual([]);
});

describe.each(cases)('the rehearsal of %s in %s', (_, language, agenda) => {
  const earlier = sampleEarlier(agenda, context, { language, chance: countingChance() });
  if (!earlier) throw new Error('the agenda has no made-up workshop to continue');
  const filled = filledForRehearsal(agenda, earlier, today);
  const stage = (kind: StagePlan['kind']) => filled.stages.find((plan) => plan.kind === kind) as StagePlan;

  test('continues a workshop that plainly is made up, and whose record is one', () => {
    expect(earlier).toMatchObject({ rehearsal: true, language });
    expect(earlier.title).toMatch(/^(Esimerkki|Exempel|Example): /);
    expect(refusersOf(earlier)).toEqual([]);
  });

  test('takes up promises of both sides: late, waiting for a decision, not begun', () => {
    const { total, done, inProgress, open } = commitmentsOfSeries([earlier], today);
    expect(new Set(open.map(({ because }) => because)).size).toBe(3);
    expect(open.length).toBeGreaterThanOrEqual(5);
    expect(total).toBeGreaterThan(open.length);
    expect(Math.min(done, inProgress)).toBeGreaterThanOrEqual(1);
    const owners = open.map(({ commitment }) => commitment.owner.name);
    expect(owners.filter((name) => !/^(Esimerkki|Exempel|Example): /.test(name))).toEqual([]);
  });

  test('runs every stage, and shows how far each side says that most promises have come', () => {
    expect(filled.stages.map(({ id }) => id)).toEqual(agenda.stages.map(({ id }) => id));
    const { items } = resultOf(stage('readiness')) as { items: { groups: { group: string }[] }[] };
    const shown = items.filter(({ groups }) =>
      ['kunta', 'hyvinvointialue'].every((side) => groups.some(({ group }) => group === side)),
    );
    expect(shown.length).toBeGreaterThanOrEqual(items.length / 2);
  });

  test('tells what has changed since the earlier vote, for better and for worse', () => {
    const plan = stage('challenge');
    const measures = kindOf(plan).measuresOf?.(resultOf(plan)) ?? [];
    const changes = changeSince({ plan, agenda, measures }, [earlier])?.items ?? [];
    const moves = changes.map(({ before, after }) => after - before);
    expect(moves).toHaveLength('items' in plan ? plan.items.length : 0);
    expect(Math.max(...moves)).toBeGreaterThan(0.1);
    expect(Math.min(...moves)).toBeLessThan(-0.1);
  });

  function resultOf(plan: StagePlan): never {
    const kind = kindOf(plan);
    const answers = rehearsalCast.map(({ party }, index) => {
      const request = { index, party, side: sideOfParty[party], language, today };
      const accepted = kind.accept(kind.sampleOf(plan, request, { options: [] }), plan, { options: [] });
      if ('problem' in accepted) throw new Error(accepted.problem);
      return { party, body: accepted.body };
    });
    const asked = { plan, phase: 'closed', anonymous: plan.anonymous, hidden: [], brought: 0 } as const;
    const closed = closeStage(asked, answers, context.smallGroup, countingChance());
    return kind.resultOf(closed, plan, { options: [], smallGroup: context.smallGroup }) as never;
  }
});
