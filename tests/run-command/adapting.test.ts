import fc from 'fast-check';
import { agendaSchema } from '../../bot/agendas/agenda-schema.ts';
import { loadAgendas } from '../../bot/agendas/load-agendas.ts';
import { adaptDraft, startDraft } from '../../bot/run-command/adapt-draft.ts';
import { findAgenda, launched, ownAgendasFor } from '../../bot/run-command/find-agenda.ts';
import { importAgenda, isImported } from '../../bot/run-command/import-agenda.ts';
import { keepAgenda, mostOwnAgendas, removeAgenda } from '../../bot/run-command/keep-agenda.ts';
import { startRehearsal } from '../../bot/run-command/launch-session.ts';
import { draftRef } from '../../bot/workshop/adapting/agenda-ref.ts';
import { adapt } from '../../bot/workshop/adapting/adapt.ts';
import type { Draft } from '../../bot/workshop/adapting/draft.ts';
import type { Edit } from '../../bot/workshop/adapting/edits.ts';
import { editableTexts, minutesField } from '../../bot/workshop/adapting/editable-texts.ts';
import { shelfOf } from '../../bot/workshop/adapting/shelf.ts';
import type { StagePlan } from '../../bot/workshop/kinds/all-kinds.ts';
import { isRefusal, type Refusal } from '../../bot/workshop/refusals.ts';
import type { Place } from '../../bot/workshop/session.ts';
import { facilitator, stranger } from '../workshop/sample-session.ts';
import { openWorkshop, type WorkshopUnderTest } from './workshop-under-test.ts';

const shipped = await loadAgendas();
const place: Place = { kind: 'channel', id: '19:room;messageid=1', tenant: 'kunta', team: '19:team' };
const asker = { actor: facilitator, place };
const elsewhere = { actor: stranger, place: { ...place, id: '19:b;messageid=1', team: '19:other' } };

let workshop: WorkshopUnderTest;
beforeEach(async () => {
  workshop = await openWorkshop({ agendas: shipped });
});
afterEach(() => workshop.remove());

const begin = async (ref = 'toimintakulttuuri', by = asker) =>
  done(await startDraft(workshop.tools, ref, { language: 'fi', launchFields: {} }, by));
const edit = (draft: Draft, what: Edit, by = asker) =>
  adaptDraft(workshop.tools, draftRef(draft.id), { edit: what, on: draft.version }, by);
const kept = async (draft: Draft, name: string) =>
  done(await keepAgenda(workshop.tools, draftRef(draft.id), { name, on: draft.version }, asker));

function done<Outcome extends object>(outcome: Outcome | Refusal): Outcome {
  if (isRefusal(outcome)) throw new Error(`refused: ${outcome.refusal} ${JSON.stringify(outcome.values)}`);
  return outcome;
}

/** Whatever people type, and what fits. */
const text = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'Uusi',
    'x'.repeat(41),
    'y'.repeat(700),
    '__proto__',
    '${x}',
    '<at>x</at>',
    'A\nB\nC',
  ),
  fc.string({ maxLength: 30 }),
);
const step = fc.record({
  stage: fc.nat(30),
  what: fc.constantFrom('up', 'down', 'toggle', 'reword', 'reword'),
  fields: fc.array(fc.tuple(fc.nat(60), text), { maxLength: 4 }),
});

function editOf(stage: StagePlan, { what, fields }: { what: string; fields: [number, string][] }): Edit {
  if (what === 'toggle') return { type: 'toggle', stage: stage.id };
  if (what !== 'reword') return { type: 'move', stage: stage.id, by: what === 'up' ? -1 : 1 };
  const { own, lists } = editableTexts(stage);
  const names = [
    minutesField,
    ...own.map(({ field }) => field),
    ...lists.flatMap((list) => [
      list.field,
      ...list.items.flatMap(({ texts }) => texts.map(({ field }) => field)),
    ]),
  ];
  return {
    type: 'reword',
    stage: stage.id,
    fields: Object.fromEntries(fields.map(([n, typed]) => [names[n % names.length] ?? '', typed])),
  };
}

test('any sequence of edits of any shipped agenda gives an agenda or a refusal, never anything else', async () => {
  const seen = { done: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(fc.nat(shipped.length - 1), fc.array(step, { maxLength: 12 }), async (which, steps) => {
      const ref = shipped[which]?.id ?? '';
      let draft = await begin(ref);
      for (const each of steps) {
        const stage = draft.agenda.stages[each.stage % draft.agenda.stages.length] as StagePlan;
        const outcome = await edit(draft, editOf(stage, each));
        seen[isRefusal(outcome) ? 'refused' : 'done'] += 1;
        if (!isRefusal(outcome)) draft = outcome.draft;
        const found = done(await findAgenda(workshop.tools, draftRef(draft.id), asker));
        expect(agendaSchema.parse(JSON.parse(JSON.stringify(found.agenda)))).toEqual(found.agenda);
      }
    }),
    { seed: 20_261_124, numRuns: 60, interruptAfterTimeLimit: 60_000, markInterruptAsFailure: true },
  );
  expect(Math.min(seen.done, seen.refused)).toBeGreaterThan(50);
}, 120_000);

test('what does not fit is refused with its place and its limit, and nothing is saved', async () => {
  const draft = await begin();
  const refused = await edit(draft, { type: 'reword', stage: 'vote', fields: { title: 'x'.repeat(41) } });
  expect(refused).toEqual({
    refusal: 'agenda-unfit',
    values: { path: 'stages.1.title', reason: 'too-long', most: 40 },
  });
  expect(await workshop.tools.store.draft(draft.shelf, draft.id)).toEqual(draft);
});

/** The first shipped stage of each kind that lists something, with its agenda. */
const listing = [
  ...new Map(
    shipped.flatMap(({ id, stages }) =>
      stages
        .filter((stage) => editableTexts(stage).lists.length > 0)
        .map((stage) => [stage.kind, { agenda: id, stage }] as const),
    ),
  ),
];

test.each(listing)(
  'whatever a stage of the kind %s lists, one is added, reworded and removed',
  async (_, { agenda, stage }) => {
    let draft = await begin(agenda);
    const change = async (fields: Record<string, string>) => {
      draft = done(await edit(draft, { type: 'reword', stage: stage.id, fields })).draft;
      return draft.agenda.stages.find(({ id }) => id === stage.id) as StagePlan;
    };
    for (const list of editableTexts(stage).lists) {
      const added = await change({ [list.field]: 'Meidän oma' });
      const items = editableTexts(added).lists.find(({ name }) => name === list.name)?.items ?? [];
      expect(items).toHaveLength(list.items.length + 1);
      const [first] = items;
      const fieldsOf = (item: typeof first, typed: string) =>
        Object.fromEntries((item?.texts ?? []).map(({ field }) => [field, typed]));
      await change(fieldsOf(items.at(-1), 'Sanottu toisin'));
      const removed = await change(fieldsOf(first, ''));
      expect(JSON.stringify(removed)).not.toContain(`"id":"${first?.id}"`);
      expect(JSON.stringify(removed)).toContain('Sanottu toisin');
    }
  },
);

test('two facilitators at one draft at once: no edit of another stage is lost', async () => {
  const draft = await begin();
  const titles = draft.agenda.stages.map(({ id }, n) => [id, `Otsikko ${n}`] as const);
  const outcomes = await Promise.all(
    titles.slice(0, 4).map(([stage, title]) => edit(draft, { type: 'reword', stage, fields: { title } })),
  );
  expect(outcomes.filter(isRefusal)).toEqual([]);
  const now = await workshop.tools.store.draft(draft.shelf, draft.id);
  expect(now?.version).toBe(5);
  expect(now?.agenda.stages.slice(0, 4).map(({ title }) => title.fi)).toEqual(
    titles.slice(0, 4).map(([, title]) => title),
  );
});

test('a draft is found in its own team alone, and by those alone who may launch', async () => {
  const draft = await begin();
  const what: Edit = { type: 'toggle', stage: 'opening' };
  expect(await edit(draft, what, elsewhere)).toEqual({ refusal: 'no-such-draft' });
  await workshop.remove();
  workshop = await openWorkshop({ agendas: shipped, facilitators: ['somebody-else'] });
  expect(await edit(draft, what)).toEqual({ refusal: 'may-not-launch' });
  const begun = await startDraft(
    workshop.tools,
    'toimintakulttuuri',
    { language: 'fi', launchFields: {} },
    asker,
  );
  expect(begun).toEqual({ refusal: 'may-not-launch' });
});

describe('own agendas', () => {
  const shorter: Edit = { type: 'reword', stage: 'vote', fields: { minutes: '7' } };

  test('saved, they are there for the team and no other, under a reference of their own', async () => {
    const draft = await kept(done(await edit(await begin(), shorter)).draft, 'Meidän pohja');
    const [own] = await ownAgendasFor(workshop.tools, asker, 'person');
    expect(own).toMatchObject({
      ref: `own:${draft.id}`,
      version: 1,
      basedOn: { id: 'toimintakulttuuri' },
      agenda: { id: 'toimintakulttuuri-oma', name: { fi: 'Meidän pohja', sv: 'Meidän pohja' } },
    });
    expect(await ownAgendasFor(workshop.tools, elsewhere, 'person')).toEqual([]);
    expect(await findAgenda(workshop.tools, own?.ref ?? '', elsewhere)).toEqual({
      refusal: 'unknown-agenda',
    });
    expect(await removeAgenda(workshop.tools, own?.ref ?? '', elsewhere)).toEqual({
      refusal: 'unknown-agenda',
    });
  });

  test('saved again they are the next edition, and a press that comes twice saves once', async () => {
    const draft = done(await edit(await begin(), shorter)).draft;
    const first = await kept(draft, 'Oma');
    expect(await kept(draft, 'Oma')).toEqual(first);
    const changed = done(await edit(first, { type: 'reword', stage: 'vote', fields: { question: 'Muu?' } }));
    await kept(changed.draft, 'Oma');
    const owns = await workshop.tools.store.ownAgendas(draft.shelf);
    expect(owns.map(({ revision, agenda: { version } }) => [revision, version])).toEqual([[2, 2]]);
  });

  test('adapted from the list of agendas, they are saved over themselves', async () => {
    await kept(done(await edit(await begin(), shorter)).draft, 'Oma');
    const [own] = await ownAgendasFor(workshop.tools, asker, 'person');
    const again = await begin(own?.ref);
    await kept(done(await edit(again, { type: 'toggle', stage: 'opening' })).draft, 'Oma');
    const owns = await ownAgendasFor(workshop.tools, asker, 'person');
    expect(owns.map(({ ref }) => ref)).toEqual([own?.ref]);
    expect(owns[0]?.agenda.stages.map(({ id }) => id)).not.toContain('opening');
    expect(owns[0]?.basedOn?.id).toBe('toimintakulttuuri');
  });

  test('a session remembers which edition it ran, also straight from the draft', async () => {
    const draft = done(await edit(await begin(), shorter)).draft;
    const language = 'fi' as const;
    const run = async (ref: string, id: string) => {
      const there = { actor: facilitator, place: { ...place, id } };
      return done(await startRehearsal(workshop.tools, { agenda: ref, language }, there)).agenda;
    };
    expect(await run(draftRef(draft.id), '19:1')).toMatchObject({
      id: draftRef(draft.id),
      version: draft.version,
      basedOn: { id: 'toimintakulttuuri' },
    });
    await kept(draft, 'Oma');
    expect(await run(`own:${draft.id}`, '19:2')).toMatchObject({ id: `own:${draft.id}`, version: 1 });
    const untouched = await begin();
    const base = shipped.find(({ id }) => id === 'toimintakulttuuri');
    expect(await run(draftRef(untouched.id), '19:3')).toMatchObject({ id: base?.id, version: base?.version });
  });

  test('a full shelf takes no more', async () => {
    const draft = await begin();
    for (let n = 0; n < mostOwnAgendas; n += 1) {
      const agenda = { ...draft.agenda, version: n + 1 };
      await importAgenda(workshop.tools, JSON.stringify(agenda), draft.shelf);
    }
    const request = { name: 'Oma', on: draft.version };
    const full = { refusal: 'too-many-agendas', values: { most: mostOwnAgendas } };
    expect(await keepAgenda(workshop.tools, draftRef(draft.id), request, asker)).toEqual(full);
    expect(await importAgenda(workshop.tools, JSON.stringify(draft.agenda), 'team:else')).toMatchObject({
      revision: 1,
    });
  });
});

describe('files', () => {
  const shelf = shelfOf(place, facilitator);

  test.each(shipped.map((agenda) => [agenda.id, agenda] as const))(
    '%s survives the way out and in',
    async (_, agenda) => {
      const imported = await importAgenda(workshop.tools, JSON.stringify(agenda), shelf);
      expect(isImported(imported) && imported.agenda).toEqual(agenda);
      const [own] = await ownAgendasFor(workshop.tools, asker, 'person');
      expect(own?.agenda).toEqual(agenda);
      expect(own && launched(own).id).toMatch(/^own:/);
    },
  );

  test('the same file twice, also at once, is there once; adapted since, it is another', async () => {
    const file = JSON.stringify(shipped[0]);
    await Promise.all([1, 2, 3].map(() => importAgenda(workshop.tools, file, shelf)));
    const [own, ...others] = await ownAgendasFor(workshop.tools, asker, 'person');
    expect(others).toEqual([]);
    const draft = await begin(own?.ref);
    const id = draft.agenda.stages[0]?.id ?? '';
    await kept(done(await edit(draft, { type: 'reword', stage: id, fields: { title: 'Muu' } })).draft, 'Muu');
    await importAgenda(workshop.tools, file, shelf);
    expect(await ownAgendasFor(workshop.tools, asker, 'person')).toHaveLength(2);
  });
});

test('what a person keeps alone is not named on a card that others see', async () => {
  const alone = { ...place, kind: 'personal', id: 'p', team: undefined } as unknown as typeof place;
  await importAgenda(workshop.tools, JSON.stringify(shipped[0]), shelfOf(alone, facilitator));
  expect(await ownAgendasFor(workshop.tools, asker, 'person')).toHaveLength(1);
  expect(await ownAgendasFor(workshop.tools, asker, 'place')).toEqual([]);
  expect(await ownAgendasFor(workshop.tools, { ...asker, place: alone }, 'place')).toHaveLength(1);
});

test('a stale edit is decided by the newest draft whatever the order of presses', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(step, fc.nat(3)), { maxLength: 10 }), (presses) => {
      let draft: Draft = {
        schema: 1,
        id: 'd',
        version: 1,
        shelf: 's',
        language: 'fi',
        basedOn: { id: 'toimintakulttuuri', version: 1 },
        original: shipped[0] as Draft['original'],
        agenda: shipped[0] as Draft['agenda'],
        dropped: [],
        reworded: {},
      };
      for (const [each, age] of presses) {
        const stage = draft.agenda.stages[each.stage % draft.agenda.stages.length] as StagePlan;
        const on = Math.max(1, draft.version - age);
        const outcome = adapt(draft, editOf(stage, each), on);
        if (isRefusal(outcome)) continue;
        if (outcome.outcome !== 'done') expect(outcome.draft).toBe(draft);
        expect(adapt(outcome.draft, editOf(stage, each), on)).not.toMatchObject({
          draft: { version: draft.version + 2 },
        });
        draft = outcome.draft;
      }
    }),
    { seed: 20_261_125, numRuns: 200 },
  );
});

describe('a stage that was left out', () => {
  const idsOf = (draft: Draft) => draft.agenda.stages.map(({ id }) => id);
  const toggled = async (draft: Draft, stage: string) =>
    done(await edit(draft, { type: 'toggle', stage })).draft;

  test('can be taken in again after saving, on the same card', async () => {
    const cut = await toggled(await begin(), 'support');
    const saved = await kept(cut, 'Oma pohja');
    expect(saved.dropped).toEqual(['support']);
    const own = done(await findAgenda(workshop.tools, draftRef(saved.id), asker));
    expect(own.ref).toBe(saved.basedOn.id);
    expect(own.agenda.stages.map(({ id }) => id)).not.toContain('support');
    const restored = done(
      await findAgenda(workshop.tools, draftRef((await toggled(saved, 'support')).id), asker),
    );
    expect(restored.agenda.stages.map(({ id }) => id)).toEqual(idsOf(await begin()));
  });

  test('stands in its place when the own agenda is adapted another day, with what it took along', async () => {
    const begun = await begin('toimintakulttuuri');
    const saved = await kept(await toggled(begun, 'support'), 'Oma');
    const again = await begin(saved.basedOn.id);
    expect(idsOf(again)).toEqual(idsOf(begun));
    expect(again.dropped).toEqual(saved.dropped);
    expect(again.agenda.stages).toEqual(begun.agenda.stages);
    const untouched = done(await findAgenda(workshop.tools, draftRef(again.id), asker));
    expect(untouched.ref).toBe(saved.basedOn.id);
    const whole = await toggled(again, again.dropped[0] ?? '');
    const second = await kept(whole, 'Oma');
    const stored = done(await findAgenda(workshop.tools, second.basedOn.id, asker));
    expect(stored.agenda.stages).toEqual(begun.agenda.stages);
  });

  test('comes back with the comparison that went with it', async () => {
    const compared = shipped.find(({ stages }) => stages.some((stage) => 'comparedWith' in stage));
    const later = compared?.stages.find((stage) => 'comparedWith' in stage);
    const first = String(later && 'comparedWith' in later && later.comparedWith);
    const saved = await kept(await toggled(await begin(compared?.id), first), 'Ilman vertailua');
    const without = done(await findAgenda(workshop.tools, saved.basedOn.id, asker));
    expect(without.agenda.stages.find(({ id }) => id === later?.id)).not.toHaveProperty('comparedWith');
    const restored = await toggled(await begin(saved.basedOn.id), first);
    const found = done(await findAgenda(workshop.tools, draftRef(restored.id), asker));
    expect(found.agenda.stages.find(({ id }) => id === later?.id)).toHaveProperty('comparedWith', first);
  });

  test('is not there where the base is not at hand', async () => {
    const saved = await kept(await toggled(await begin(), 'support'), 'Oma');
    const again = done(
      await startDraft(
        { ...workshop.tools, agendas: [] },
        saved.basedOn.id,
        { language: 'fi', launchFields: {} },
        asker,
      ),
    );
    expect(again.dropped).toEqual([]);
  });
});
