import { adapt } from '../../bot/workshop/adapting/adapt.ts';
import type { Draft } from '../../bot/workshop/adapting/draft.ts';
import { draftedAgenda } from '../../bot/workshop/adapting/drafted-agenda.ts';
import type { Edit } from '../../bot/workshop/adapting/edits.ts';
import type { Agenda } from '../../bot/workshop/agenda.ts';
import type { AgreementPlan } from '../../bot/workshop/kinds/agreement.ts';
import { kindOf, type StagePlan } from '../../bot/workshop/kinds/all-kinds.ts';
import type { ChallengePlan } from '../../bot/workshop/kinds/challenge.ts';
import type { DialoguePlan } from '../../bot/workshop/kinds/dialogue.ts';
import type { Fields } from '../../bot/workshop/kinds/kind.ts';
import { isRefusal, type Refusal } from '../../bot/workshop/refusals.ts';
import { agenda, stages } from './sample-session.ts';

const published = { label: 'Luottamus', counts: [1, 2, 3, 4, 5] };
const compared: ChallengePlan = {
  ...stages.vote,
  items: stages.vote.items.map((item) => ({ ...item, reference: published })),
  reference: { year: 2017, source: { fi: 'Kysely', sv: 'Enkät', en: 'Survey' } },
};
const original: Agenda = { ...agenda, stages: [compared, ...agenda.stages.slice(1)] };

function draftOf(base: Agenda = original, basedOn = { id: base.id, version: base.version }): Draft {
  return {
    schema: 1,
    id: 'd1',
    version: 1,
    shelf: 'team:a',
    language: 'fi',
    basedOn,
    original: base,
    agenda: base,
    dropped: [],
    reworded: {},
  };
}

/** The edits one after another, each made on the newest version. */
function after(...edits: readonly Edit[]): Draft {
  return edits.reduce((draft, edit) => done(adapt(draft, edit, draft.version)).draft, draftOf());
}

function done<Outcome extends object>(outcome: Outcome | Refusal): Outcome {
  if (isRefusal(outcome)) throw new Error(`refused: ${outcome.refusal}`);
  return outcome;
}

const move = (stage: string, by: -1 | 1): Edit => ({ type: 'move', stage, by });
const toggle = (stage: string): Edit => ({ type: 'toggle', stage });
const reword = (stage: string, fields: Fields): Edit => ({ type: 'reword', stage, fields });
const idsOf = ({ stages: all }: Agenda) => all.map(({ id }) => id);
const drafted = (draft: Draft) => done(draftedAgenda(draft));
const stageIn = (draft: Draft, id: string) =>
  drafted(draft).stages.find((stage) => stage.id === id) as StagePlan;
const voteIn = (draft: Draft, id = 'vote') => stageIn(draft, id) as ChallengePlan;

function levelsChosen(plan: ChallengePlan, item: string): unknown[] {
  return Array.from({ length: 7 }, (_, index) => {
    const request = { index, side: 'kunta', party: 'sivistys', language: 'fi', today: '2026-01-01' } as const;
    return kindOf(plan).sampleOf(plan, request, { options: [] })[item];
  });
}

describe('the order of the stages', () => {
  test.each([
    ['tables', -1, ['vote', 'tables', 'thoughts', 'support', 'promises']],
    ['tables', 1, ['vote', 'thoughts', 'support', 'tables', 'promises']],
    ['vote', -1, ['vote', 'thoughts', 'tables', 'support', 'promises']],
    ['promises', 1, ['vote', 'thoughts', 'tables', 'support', 'promises']],
  ] as const)('%s moved by %i', (stage, by, order) => {
    expect(idsOf(drafted(after(move(stage, by))))).toEqual(order);
  });

  test('a stage stays after the one that it builds on', () => {
    const draft = after(move('support', -1));
    expect(adapt(draft, move('support', -1), draft.version)).toEqual({
      refusal: 'stage-order',
      values: { stage: 'support (fi)', ground: 'thoughts (fi)' },
    });
  });

  test('a stage is left out and taken in again where it was', () => {
    const draft = after(toggle('tables'));
    expect(idsOf(drafted(draft))).toEqual(['vote', 'thoughts', 'support', 'promises']);
    const back = done(adapt(draft, toggle('tables'), draft.version)).draft;
    expect(drafted(back)).toEqual(original);
  });

  test('a stage that another builds on can be left out only with it', () => {
    expect(adapt(draftOf(), toggle('thoughts'), 1)).toEqual({
      refusal: 'stage-needed',
      values: { stage: 'support (fi)' },
    });
    expect(idsOf(drafted(after(toggle('support'), toggle('thoughts'))))).not.toContain('thoughts');
  });

  test('the last stage stays', () => {
    const draft = after(...['support', 'thoughts', 'tables', 'promises'].map(toggle));
    expect(adapt(draft, toggle('vote'), draft.version)).toEqual({ refusal: 'last-stage' });
  });

  test('what a stage can do without goes with the stage that it named', () => {
    const startsFrom = { ...stages.promises, startsFrom: 'support' };
    const draft = draftOf({ ...original, stages: [...original.stages.slice(0, 4), startsFrom] });
    const without = done(adapt(draft, toggle('support'), 1)).draft;
    expect(stageIn(without, 'promises')).toEqual(stages.promises);
    const back = done(adapt(without, toggle('support'), 2)).draft;
    expect(stageIn(back, 'promises')).toEqual(startsFrom);
  });

  test.each(['support', 'dialogue', 'constructor'])('no stage is taken for another: %s', (id) => {
    const of = id === 'support' ? undefined : 'unknown-stage';
    expect((adapt(draftOf(), move(id, 1), 1) as Refusal).refusal).toBe(of);
  });
});

describe('rewording', () => {
  test('a new text goes into every language, the others keep theirs', () => {
    const draft = after(reword('tables', { title: '  Pöydissä ', say: 'say (fi)', minutes: '25' }));
    const tables = stageIn(draft, 'tables');
    expect(tables.title).toEqual({ fi: 'Pöydissä', sv: 'Pöydissä', en: 'Pöydissä' });
    expect(tables.say).toEqual(stages.tables.say);
    expect(tables.minutes).toBe(25);
    expect(original.stages[2]).toEqual(stages.tables);
  });

  test('items are reworded, removed by emptying them, and added one a line', () => {
    const draft = after(
      reword('vote', {
        'items:goals:label': 'Tavoitteet',
        'items:leading:label': ' ',
        'new:items': 'Yksi\r\n\n Kaksi ',
      }),
    );
    const { items } = voteIn(draft);
    expect(items.map(({ id, label }) => [id, label.sv])).toEqual([
      ['trust', 'trust (sv)'],
      ['goals', 'Tavoitteet'],
      ['own-1', 'Yksi'],
      ['own-2', 'Kaksi'],
    ]);
    expect(items[2]?.samples).toEqual({ kunta: [], hyvinvointialue: [], kumppani: [] });
  });

  test('an added item never takes the id of another', () => {
    const twice = after(
      reword('thoughts', { 'new:questions': 'A\nB' }),
      reword('thoughts', { 'questions:own-1:text': '', 'new:questions': 'C' }),
    );
    const ids = (stageIn(twice, 'thoughts') as DialoguePlan).questions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(4);
  });

  test.each([
    ['a reworded item', { 'items:trust:label': 'Muu' }, [undefined, published, published]],
    [
      'an item of the same wording',
      { 'items:trust:label': 'trust (fi) ' },
      [published, published, published],
    ],
    ['every item of a reworded question', { question: 'Muu?' }, [undefined, undefined, undefined]],
    ['no item where only the title is another', { title: 'Muu' }, [published, published, published]],
  ])('what was published is no longer shown beside %s', (_, fields, references) => {
    const vote = voteIn(after(reword('vote', fields)));
    expect(vote.items.map(({ reference }) => reference)).toEqual(references);
    expect('reference' in vote).toBe(references.some(Boolean));
  });

  test('a stage that asks the same items to be compared is reworded alike', () => {
    const again = { ...compared, id: 'again', comparedWith: 'vote' } as ChallengePlan;
    const draft = draftOf({ ...original, stages: [...original.stages, again] });
    const fields = { title: 'Nyt', 'items:goals:label': '', 'new:items': 'Uusi' };
    const next = done(adapt(draft, reword('vote', fields), 1)).draft;
    const [first, second] = ['vote', 'again'].map((id) => voteIn(next, id));
    expect(second?.items).toEqual(first?.items);
    expect(second?.items.map(({ id }) => id)).toEqual(['trust', 'leading', 'own-1']);
    expect(second?.title).toEqual(compared.title);
    const other = done(adapt(next, reword('again', { title: 'Myöhemmin' }), 1));
    expect(other.outcome).toBe('overtaken');
  });

  test('a removed state takes its sample choices along', () => {
    const states = ['sovittu', 'kesken'].map((id) => ({ id, label: { fi: id, sv: id, en: id } }));
    const items = [
      { ...stages.vote.items[0], samples: { kunta: ['sovittu', 'kesken'], hyvinvointialue: ['kesken'] } },
    ];
    const asks = { ...stages.vote, states, items } as unknown as ChallengePlan;
    const draft = draftOf({ ...original, stages: [asks] });
    const next = done(adapt(draft, reword('vote', { 'states:kesken:label': '' }), 1)).draft;
    const [item] = voteIn(next).items;
    expect(item?.samples).toEqual({ kunta: ['sovittu'], hyvinvointialue: [] });
  });

  test('what sample people said of an item does not stand beside another text', () => {
    const label = (text: string) => ({ fi: text, sv: text, en: text });
    const theses = {
      ...stages.vote,
      kind: 'agreement',
      items: ['a', 'b'].map((id) => ({
        id,
        label: label(id),
        samples: { kunta: ['5'], hyvinvointialue: ['4'], kumppani: ['5'] },
        comments: [label('Ryhmiä on jo paljon')],
      })),
    } as unknown as AgreementPlan;
    const draft = draftOf({ ...original, stages: [theses, ...original.stages.slice(1)] });
    const none = { kunta: [], hyvinvointialue: [], kumppani: [] };
    const rewordedIn = (fields: Fields) =>
      stageIn(done(adapt(draft, reword('vote', fields), 1)).draft, 'vote') as AgreementPlan;
    const other = rewordedIn({ 'items:a:label': 'Oma teesi' });
    expect(other.items[0]).toEqual({ id: 'a', label: label('Oma teesi'), samples: none });
    expect(other.items[1]).toEqual(theses.items[1]);
    const asked = rewordedIn({ question: 'Muu?' });
    expect(asked.items.map(({ samples, comments }) => [samples, comments])).toEqual([
      [none, undefined],
      [none, undefined],
    ]);
    expect(rewordedIn({ title: 'Muu' }).items).toEqual(theses.items);
  });

  test('a reworded question has neither sample texts nor sample commitments', () => {
    const draft = after(
      reword('thoughts', { 'questions:good:text': 'Muu?' }),
      reword('promises', { question: 'Mitä lupaat?' }),
    );
    const { questions } = stageIn(draft, 'thoughts') as DialoguePlan;
    expect(questions.map(({ samples }) => samples.length > 0)).toEqual(
      stages.thoughts.questions.map(({ id, samples }) => id !== 'good' && samples.length > 0),
    );
    expect(stageIn(draft, 'promises')).toMatchObject({ samples: [] });
  });

  test('a rehearsal chooses evenly where nothing was made up, and writes nothing', () => {
    const draft = after(reword('vote', { 'items:trust:label': 'Muu' }));
    const vote = voteIn(draft);
    const choices = levelsChosen(vote, 'trust');
    expect(new Set(choices).size).toBeGreaterThan(4);
    expect(new Set(levelsChosen(compared, 'trust')).size).toBeLessThan(5);
  });

  test('two items alike are refused, and told which', () => {
    const fields = { 'items:trust:label': 'Sama', 'new:items': ' sama ' };
    expect(adapt(draftOf(), reword('vote', fields), 1)).toEqual({
      refusal: 'item-twice',
      values: { text: 'sama' },
    });
  });

  test('a stage that is left out is not reworded', () => {
    const draft = after(toggle('tables'));
    expect(adapt(draft, reword('tables', { title: 'X' }), draft.version)).toEqual({
      refusal: 'stage-dropped',
    });
  });

  test('names that mean something to the language mean nothing here', () => {
    const fields = Object.fromEntries(
      ['__proto__', 'constructor', 'items:constructor:label', 'new:__proto__'].map((name) => [name, 'x']),
    );
    expect(done(adapt(draftOf(), reword('vote', fields), 1)).draft).toEqual(draftOf());
  });
});

describe('presses that come late or twice', () => {
  test('the same press again does nothing more', () => {
    const edit = move('tables', 1);
    const once = done(adapt(draftOf(), edit, 1)).draft;
    expect(adapt(once, edit, 1)).toEqual({ outcome: 'repeated', draft: once });
  });

  test('the order is moved on the newest version alone', () => {
    const draft = after(move('tables', 1));
    expect(adapt(draft, move('promises', -1), 1)).toEqual({ outcome: 'overtaken', draft });
    expect(adapt(draft, toggle('tables'), 1)).toEqual({ outcome: 'overtaken', draft });
  });

  test('texts of a stage that nobody else touched are taken, however old the card', () => {
    const draft = after(move('tables', 1), reword('vote', { title: 'Toinen' }));
    const late = done(adapt(draft, reword('tables', { title: 'Oma' }), 1));
    expect(late.outcome).toBe('done');
    expect(stageIn(late.draft, 'tables').title.fi).toBe('Oma');
  });

  test('texts of a stage that somebody else reworded are not taken', () => {
    const draft = after(reword('tables', { title: 'Toisen' }));
    expect(adapt(draft, reword('tables', { title: 'Oma' }), 1)).toEqual({ outcome: 'overtaken', draft });
    expect(done(adapt(draft, reword('tables', { title: 'Oma' }), 2)).outcome).toBe('done');
  });
});

describe('the agenda that is made', () => {
  test('unchanged it is the agenda that it was made from', () => {
    expect(drafted(after(move('tables', 1), move('tables', -1)))).toBe(original);
  });

  test('of a shipped one it has an id and a version of its own', () => {
    expect(drafted(after(reword('tables', { minutes: '20' })))).toMatchObject({
      id: 'sample-oma',
      version: 1,
    });
  });

  test.each([
    ['a question', reword('vote', { question: 'Muu?' }), 4],
    ['an item', reword('vote', { 'items:trust:label': 'Muu' }), 4],
    ['the minutes', reword('vote', { minutes: '1' }), 3],
    ['what is said', reword('vote', { say: 'Muuta' }), 3],
    ['a stage that is left out', toggle('tables'), 3],
    ['the order', move('tables', 1), 3],
  ] as const)('an own one changed in %s', (_, edit, version) => {
    const own = { ...original, id: 'oma', version: 3 };
    const draft = done(adapt(draftOf(own, { id: 'own:x', version: 3 }), edit, 1)).draft;
    expect(drafted(draft)).toMatchObject({ id: 'oma', version });
  });
});
