import { problemReasons } from '../../bot/workshop/adapting/agenda-problem.ts';
import { editableTexts, minutesField } from '../../bot/workshop/adapting/editable-texts.ts';
import type { StagePlan } from '../../bot/workshop/kinds/all-kinds.ts';
import type { Fields } from '../../bot/workshop/kinds/kind.ts';
import { languages } from '../../bot/workshop/words.ts';
import { type Exhibit, exhibit, headOfStage, kindNames } from './exhibit.ts';
import { plans } from './sample-plans.ts';
import { hostile, inEveryLanguage, type Writing } from './sample-texts.ts';

const draft = { ref: 'draft:0a6f1f0e9a2b4c5d', version: 12 };
const shelves = ['team', 'chat', 'person'] as const;

/** The cards on which an agenda is adapted, saved, removed and brought in. */
export function adaptingExhibits(writing: Writing): Exhibit[] {
  const name = inEveryLanguage(writing.line(0).slice(0, 57));
  const agenda = { id: 'own:x', own: true, name, purpose: name, audience: name, minutes: 75 };
  const list = {
    view: 'adapt',
    draft,
    name,
    language: 'sv',
    minutes: 60,
    originalMinutes: 75,
    stages: Array.from({ length: 20 }, (_, place) => ({
      id: `stage-${place}`,
      kind: 'talk' as const,
      title: inEveryLanguage(writing.line(0).slice(0, 31)),
      minutes: 5,
      ...(place % 4 !== 3 && { number: place + 1 }),
    })),
  } as const;
  const shown = (what: string) => `${what}, ${writing.name}`;
  return [
    exhibit(shown('adapt'), { ...list, selected: 'stage-3', download: 'https://example.fi/a/b?t=c' }),
    ...(['overtaken', 'saved', 'kept', 'rehearsal-began'] as const).map((note) =>
      exhibit(shown(`adapt, ${note}`), { ...list, secondLanguage: 'fi', originalMinutes: 60, note }),
    ),
    ...kindNames.map((kind) => exhibit(shown(`adapt a ${kind}`), stageCard(plans[kind]))),
    ...kindNames.map((kind) =>
      exhibit(shown(`adapt a ${kind}, overtaken`), {
        ...stageCard(plans[kind]),
        typed: typedInto(plans[kind], writing),
        note: 'overtaken',
      }),
    ),
    ...shelves.flatMap((shelf) => [
      exhibit(shown(`keep for a ${shelf}`), {
        view: 'keep-agenda',
        draft,
        name: name.fi,
        shelf,
        replaces: shelf === 'chat',
      }),
      exhibit(shown(`import for a ${shelf}`), {
        view: 'import-agenda',
        shelf,
        ...(shelf !== 'chat' && { upload: 'https://example.fi/u?t=c' }),
      }),
      exhibit(shown(`imported for a ${shelf}`), { view: 'agenda-imported', agenda: 'own:x', name, shelf }),
    ]),
    exhibit(shown('ask before removing'), { view: 'ask-remove-agenda', agenda, draft: draft.ref }),
    exhibit(shown('removed'), { view: 'agenda-removed', name, draft: draft.ref }),
    exhibit(shown('problems'), {
      view: 'agenda-problems',
      problems: problemReasons.flatMap((reason) => [
        { path: ['stages', 2, 'items', 1, 'label', 'fi'], reason, values: { most: 40, least: 1 } },
        { path: [writing.line(0)], reason, values: { line: 3, column: 14 } },
      ]),
    }),
    exhibit(shown('launch of a draft'), {
      view: 'launch',
      agenda: { ...agenda, id: draft.ref },
      language: 'fi',
      stages: kindNames.map((kind) => ({ ...headOfStage(kind), asks: true, alwaysNamed: false })),
      earlier: [],
      needsEarlier: false,
      version: 12,
      typed: {
        title: writing.line(1).slice(0, 120),
        expected: '30',
        leaderIds: 'a,b',
        leaderNames: writing.line(2).slice(0, 1000),
        [`named:${kindNames[0]}`]: 'true',
      },
      picked: { a: hostile },
    }),
  ];
}

function stageCard(plan: StagePlan) {
  const { own, lists } = editableTexts(plan);
  return {
    view: 'adapt-stage',
    draft,
    language: languages[kindNames.indexOf(plan.kind) % 3] ?? 'fi',
    stage: headOfStage(plan.kind),
    texts: own,
    lists,
    compared: 'reference' in plan,
  } as const;
}

/** As much as the format of an agenda takes of the worst that can be typed. */
function typedInto(plan: StagePlan, writing: Writing): Fields {
  const { own, lists } = editableTexts(plan);
  return Object.fromEntries([
    [minutesField, '15'],
    ...own.map(({ name, field }) => [field, writing.text(1).slice(0, name === 'say' ? 600 : 300)]),
    ...lists.flatMap(({ field, items }) => [
      [field, writing.text(2).slice(0, 500)],
      ...items.flatMap(({ texts }) => texts.map((text) => [text.field, writing.line(0).slice(0, 160)])),
    ]),
  ]) as Fields;
}
