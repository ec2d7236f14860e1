import { rehearsalCast } from '../../bot/agendas/rehearsal-cast.ts';
import { kindOf } from '../../bot/workshop/kinds/all-kinds.ts';
import type { Fields } from '../../bot/workshop/kinds/kind.ts';
import { sideOfParty } from '../../bot/workshop/parties.ts';
import { languages } from '../../bot/workshop/words.ts';
import { kindNames } from '../cards/exhibit.ts';
import { sampledNames, sampledPlans } from '../cards/kinds/all-kinds.ts';
import { closedFromSamples } from '../cards/kinds/result-from-samples.ts';
import { plans } from '../cards/sample-plans.ts';
import { realistic } from '../cards/sample-texts.ts';
import { optionsOf } from '../cards/sample-results.ts';
import { fieldsOf } from '../cards/stage-exhibits.ts';

const asking = kindNames.filter((name) => kindOf(plans[name]).asks);

/** What the kind makes of what a person has sent. */
function taken(name: (typeof asking)[number], fields: Fields) {
  const plan = plans[name];
  const accepted = kindOf(plan).accept(fields, plan, { options: optionsOf(150, realistic) });
  if ('problem' in accepted) throw new Error(`${name}: ${accepted.problem}`);
  return { kind: kindOf(plan), plan, body: accepted.body };
}

describe.each(asking)('%s', (name) => {
  test('takes what a person sends, and prefills it as it was sent', () => {
    const { entry: _place, ...sent } = fieldsOf(name, realistic);
    const { kind, plan, body } = taken(name, sent);
    expect(kind.fieldsOf(body, plan)).toMatchObject(sent);
  });

  test('takes no empty answer', () => {
    const accepted = kindOf(plans[name]).accept({}, plans[name], { options: [] });
    expect(accepted).toMatchObject({ problem: 'empty' });
  });

  test('takes its answer again: what arrives twice is the same', () => {
    const { kind, plan, body } = taken(name, fieldsOf(name, realistic));
    const context = { options: optionsOf(150, realistic), previous: body };
    expect(kind.accept(fieldsOf(name, realistic), plan, context)).toEqual({ body });
  });

  test('keeps no two things that one person said in one row', () => {
    const { kind, body } = taken(name, fieldsOf(name, realistic));
    if (kind.alwaysNamed) return;
    const said = Object.values(fieldsOf(name, realistic)).flatMap((text) => [text, ...text.split(',')]);
    for (const row of kind.rowsOf(body)) {
      const held = Object.values(row as object).filter((value) => said.includes(String(value)));
      expect(held).toHaveLength(1);
    }
  });

  test('can be read out only where it is somebody’s own text', () => {
    const { kind, body } = taken(name, fieldsOf(name, realistic));
    const texts = kind.rowsOf(body).map((row) => kind.textOf(row));
    expect(texts.some((text) => text !== undefined)).toBe(kind.moderated);
  });
});

describe.each(sampledNames)('a rehearsal of %s', (name) => {
  const plan = sampledPlans[name];

  test.each(languages)('has a believable answer for the whole cast in %s', (language) => {
    for (const [index, { party }] of rehearsalCast.entries()) {
      const request = { index, party, side: sideOfParty[party], language, today: '2026-11-23' };
      const fields = kindOf(plan).sampleOf(plan, request, { options: [] });
      expect(kindOf(plan).accept(fields, plan, { options: [] })).toHaveProperty('body');
    }
  });

  test('closes into rows without a person, and into counts of groups that are big enough', () => {
    const { rows, breakdown = {} } = closedFromSamples(plan, 36);
    for (const row of rows) expect(Object.keys(row).toSorted()).toEqual(['content', 'id']);
    const shown = Object.values(breakdown).flatMap((sides) => Object.values(sides));
    expect(shown.length).toBeGreaterThan(0);
    for (const counts of shown) {
      expect(counts.reduce((all, count) => all + count, 0)).toBeGreaterThanOrEqual(5);
      expect(counts.filter((count) => count > 0).length).toBeGreaterThan(1);
    }
  });
});
