import { loadAgendas } from '../../bot/agendas/load-agendas.ts';
import { rehearsalCast } from '../../bot/agendas/rehearsal-cast.ts';
import type { Agenda } from '../../bot/workshop/agenda.ts';
import { breakdownOf } from '../../bot/workshop/breakdown.ts';
import { kindOf, type StagePlan } from '../../bot/workshop/kinds/all-kinds.ts';
import {
  type ChallengeBody,
  type ChallengePlan,
  type ChallengeResult,
  challenge,
} from '../../bot/workshop/kinds/challenge.ts';
import { commitment } from '../../bot/workshop/kinds/commitment.ts';
import type { DialoguePlan } from '../../bot/workshop/kinds/dialogue.ts';
import type { Answered, Fields, Option } from '../../bot/workshop/kinds/kind.ts';
import { type Side, sideOfParty, sides } from '../../bot/workshop/parties.ts';
import { usualSmallGroup } from '../../bot/workshop/suppression.ts';
import { type Language, languages, type Words } from '../../bot/workshop/words.ts';
import { resultFromSamples } from '../cards/kinds/result-from-samples.ts';

const agendas = await loadAgendas();
const asking = agendas.flatMap(({ id, stages }) =>
  stages.filter((stage) => kindOf(stage).asks).map((stage) => [`${id}: ${stage.id}`, stage] as const),
);

test('the cast is big enough to show every side and plainly made up', () => {
  const sizes = sides.map((side) => castOf(side).length);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(usualSmallGroup);
  for (const language of languages) {
    const names = rehearsalCast.map(({ name }) => name[language]);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^(Esimerkki|Exempel|Example): /.test(name))).toEqual([]);
  }
});

test.each(agendas.map((agenda): [string, Agenda] => [agenda.id, agenda]))(
  '%s offers the party of everyone in the cast',
  (_, { parties }) => {
    expect(rehearsalCast.filter(({ party }) => !parties.includes(party))).toEqual([]);
  },
);

test.each(asking)('%s takes the samples of the whole cast in every language', (_, stage) => {
  const kind = kindOf(stage);
  for (const language of languages) {
    const context = { options: optionsOf(stage, language) };
    const answers = rehearsalCast
      .map((_person, index) => sampleOf(stage, index, language))
      .filter((fields) => Object.keys(fields).length > 0);
    expect(answers.length).toBeGreaterThanOrEqual(6);
    const refused = answers.filter((fields) => 'problem' in kind.accept(fields, stage, context));
    expect(refused).toEqual([]);
  }
});

test.each(asking)('%s leaves no item without samples, as only what a facilitator adds may be', (_, stage) => {
  const without = JSON.stringify(stage, (name, value: unknown) =>
    name !== 'samples' && Array.isArray(value) && value.length === 0 ? 'empty' : value,
  );
  expect(without).not.toMatch(/"samples":\[\]|"empty"/);
});

test.each(asking)('%s leaves no sample unused', (_, stage) => {
  const used = rehearsalCast.map((_person, index) => JSON.stringify(sampleOf(stage, index, 'fi'))).join();
  const written = 'questions' in stage ? stage.questions.flatMap(({ samples }) => samples) : [];
  const promised = stage.kind === 'commitment' ? stage.samples.map(({ what }) => what) : [];
  const unused = [...written, ...promised].filter(({ fi }) => !used.includes(JSON.stringify(fi)));
  expect(unused).toEqual([]);
});

const starting = agendas.flatMap((agenda) =>
  agenda.stages.flatMap((stage) =>
    stage.kind === 'commitment' && stage.startsFrom !== undefined ? [[agenda, stage] as const] : [],
  ),
);

test.each(starting.map(([agenda, stage]) => [`${agenda.id}: ${stage.id}`, agenda, stage] as const))(
  '%s starts each sample from what it springs from, and else from nothing',
  (_, { stages }, stage) => {
    const earlier = stages.slice(0, stages.indexOf(stage));
    const offered = startsOffered(earlier.find(({ id }) => id === stage.startsFrom) as StagePlan, earlier);
    const begun = stage.samples.filter(({ springsFrom }) => springsFrom !== undefined);
    expect(begun.length).toBeGreaterThanOrEqual(4);
    for (const language of languages) {
      const options = offered.map(({ id, text }) => ({ id, text: text[language] }));
      stage.samples.forEach(({ springsFrom }, index) => {
        const chosen = (given: readonly Option[]) =>
          commitment.sampleOf(stage, requestOf(index, language), { options: given, earlier })['startsFrom'];
        const from = offered.find(({ named }) => named === springsFrom);
        expect(from === undefined).toBe(springsFrom === undefined);
        expect(chosen(options)).toBe(from?.id);
        // Where others won, it starts from nothing rather than from what it has nothing to do with.
        expect(chosen(options.filter(({ id }) => id !== from?.id))).toBeUndefined();
      });
    }
  },
);

/** What the stage could let win, as the samples name it: its own options, or the samples of its dialogue. */
function startsOffered(
  stage: StagePlan,
  earlier: readonly StagePlan[],
): readonly { readonly id: string; readonly named: string; readonly text: Words }[] {
  if ('options' in stage && stage.options) {
    return stage.options.map(({ id, label }) => ({ id, named: id, text: label }));
  }
  const dialogue = earlier.find(({ id }) => 'of' in stage && id === stage.of) as DialoguePlan;
  return dialogue.questions.flatMap(({ id, samples }) =>
    samples.map((text, place) => ({ id: `row-${id}-${place}`, named: `${id}/${place}`, text })),
  );
}

test.each(asking.filter(([, { kind }]) => kind === 'challenge'))(
  '%s shows where the sides differ and where they agree',
  (_, stage) => {
    const { items } = resultOf(stage as ChallengePlan);
    const gaps = items.flatMap(({ gap }) => (gap === undefined ? [] : [gap]));
    const several = items.length >= 10 ? 2 : 1;
    expect(gaps.filter((gap) => Math.abs(gap) >= 1).length).toBeGreaterThanOrEqual(several);
    expect(gaps.filter((gap) => Math.abs(gap) < 0.5).length).toBeGreaterThanOrEqual(several);
    if (items.length < 10) return;
    expect(gaps.filter((gap) => gap >= 1).length).toBeGreaterThanOrEqual(several);
    expect(gaps.filter((gap) => gap <= -1).length).toBeGreaterThanOrEqual(several);
  },
);

test.each(agendas.map(({ id, stages }) => [id, stages] as const))(
  '%s shows both sides of most of what is rated',
  (_, stages) => {
    const items = stages.flatMap((stage) => ('items' in stage ? ratedItems(stage) : []));
    const shown = items.filter(({ groups = [] }) =>
      (['kunta', 'hyvinvointialue'] as const).every((side) => groups.some(({ group }) => group === side)),
    );
    expect(shown.length).toBeGreaterThanOrEqual(items.length / 2);
  },
);

test('toimintakulttuuri also shows what suppression does', () => {
  const vote = asking.find(([name]) => name === 'toimintakulttuuri: vote')?.[1] as ChallengePlan;
  const { items, widestGaps } = resultOf(vote);
  expect(widestGaps[0]).toBe('education-expertise');
  expect(items.find(({ id }) => id === 'something-else')?.groups).toEqual([]);
});

interface Rated {
  readonly groups?: readonly { readonly group: string }[];
}

/** What was rated of each item: once, or on the two scales of a sufficiency stage. */
function ratedItems(stage: StagePlan): readonly Rated[] {
  const { items } = resultFromSamples(stage, rehearsalCast.length) as {
    items: readonly (Rated & { readonly importance?: Rated; readonly sufficiency?: Rated })[];
  };
  return items.flatMap((item) =>
    item.importance && item.sufficiency ? [item.importance, item.sufficiency] : [item],
  );
}

function castOf(side: Side) {
  return rehearsalCast.filter(({ party }) => sideOfParty[party] === side);
}

function sampleOf(stage: StagePlan, index: number, language: Language): Fields {
  return kindOf(stage).sampleOf(stage, requestOf(index, language), { options: optionsOf(stage, language) });
}

function requestOf(index: number, language: Language) {
  const party = rehearsalCast[index]?.party ?? 'sivistys';
  return { index, party, side: sideOfParty[party], language, today: '2026-11-23' };
}

/** The dialogue answers that a stage which builds on them, or on their headings, would offer. */
function optionsOf(stage: StagePlan, language: Language): Option[] {
  const ground = kindOf(stage).buildsOn?.(stage);
  if (!ground || ground.take === 'winners') return [];
  const of = agendas
    .find(({ stages }) => stages.includes(stage))
    ?.stages.find((plan) => plan.id === ground.stage) as StagePlan;
  return rehearsalCast.flatMap((_, index) =>
    Object.entries(sampleOf(of, index, language)).map(([question, text]) => ({
      id: `${question}-${index}`,
      text,
    })),
  );
}

/** The vote of the whole cast, closed. */
function resultOf(stage: ChallengePlan): ChallengeResult {
  const answers = rehearsalCast.map(({ party }, index) => {
    const accepted = challenge.accept(sampleOf(stage, index, 'fi'), stage, { options: [] });
    if ('problem' in accepted) throw new Error(accepted.problem);
    return { group: sideOfParty[party], body: accepted.body };
  });
  const rows = answers
    .flatMap(({ body }) => challenge.rowsOf(body))
    .map((content, id) => ({ id: `${id}`, content }));
  const breakdown = breakdownOf(
    answers,
    (bodies) => challenge.countsOf?.(bodies as ChallengeBody[], stage) ?? {},
    usualSmallGroup,
  );
  const bySide = Object.fromEntries(sides.map((side) => [side, castOf(side).length])) as Answered['bySide'];
  const answered = { total: rehearsalCast.length, bySide };
  return challenge.resultOf({ answered, rows, breakdown }, stage, {
    options: [],
    smallGroup: usualSmallGroup,
  });
}
