import { digestOf } from '../../../bot/workshop/digest-of.ts';
import { kindOf } from '../../../bot/workshop/kinds/all-kinds.ts';
import type { Row } from '../../../bot/workshop/kinds/kind.ts';
import { standsViews } from '../../../bot/workshop/display/stands-views.ts';
import { mayBeStated } from '../../../bot/workshop/round/round-request.ts';
import { organisationParties } from '../../../bot/workshop/round/organisation-party.ts';
import { standsIn } from '../../../bot/workshop/round/stands.ts';
import type { Stage } from '../../../bot/workshop/session.ts';
import { signedQuote } from '../../../cards/signed-quote.ts';
import { standLines } from '../../../cards/stand-lines.ts';
import { speechOf } from '../../../cards/speech.ts';
import { kindNames } from '../../cards/exhibit.ts';
import { plans } from '../../cards/sample-plans.ts';
import { realistic } from '../../cards/sample-texts.ts';
import { fieldsOf } from '../../cards/stage-exhibits.ts';
import { sessionAt } from '../session-moments.ts';
import { stages } from '../sample-session.ts';

const of = (name: string, changes: object = {}) => ({ name, organisation: name, ...changes });
const row = (item: string, choice: string, by?: Row['by']): Row => ({
  id: `${item} ${choice} ${by?.name}`,
  content: { item, choice },
  ...(by && { by }),
});
const named: Stage = {
  plan: stages.vote,
  phase: 'revealed',
  anonymous: false,
  byOrganisation: true,
  hidden: [],
  brought: 0,
};
const [first = '', second = ''] = stages.vote.items.map(({ id }) => id);
const rows = [
  row(second, '1', of('Kela')),
  row(first, '4', of('Nokia')),
  row(first, '5', of('Perhejärjestö', { late: true })),
  row(first, '5', of('Ähtäri')),
  row(first, '3', { name: 'Aino Virtanen' }),
];

test('one organisation is enough: each stands with what it stated, in the order of items, choices and names', () => {
  expect(standsIn(named, rows).map(({ item, choices }) => [item.id, choices])).toEqual([
    [
      first,
      [
        { choice: '5', organisations: [{ name: 'Perhejärjestö', late: true }, { name: 'Ähtäri' }] },
        { choice: '4', organisations: [{ name: 'Nokia' }] },
      ],
    ],
    [second, [{ choice: '1', organisations: [{ name: 'Kela' }] }]],
  ]);
});

test('a person’s own answer is nobody’s stand, and an anonymous stage has none', () => {
  expect(JSON.stringify(standsIn(named, rows))).not.toContain('Aino');
  expect(standsIn({ ...named, anonymous: true }, rows)).toEqual([]);
  expect(standsIn({ ...named, byOrganisation: false }, rows)).toEqual([]);
});

test('they are shown with the results and told in the summary, not before', () => {
  const answered = { total: 4, bySide: { kunta: 0, hyvinvointialue: 0, kumppani: 0 } };
  const closed = new Map([['vote', { answered, rows }]]);
  const at = (phase: 'closed' | 'revealed') => {
    const { plan: _plan, ...moment } = { ...named, phase, closedAt: '2026-11-23T09:00:00.000Z' };
    return sessionAt('support', { vote: moment });
  };
  const stageOf = (session: ReturnType<typeof at>) => session.stages[0] as Stage;
  const [shown, waiting] = [at('revealed'), at('closed')];
  expect(standsViews(shown, stageOf(shown), closed)).toMatchObject([{ items: [{}, {}], parts: 1 }]);
  expect(standsViews(waiting, stageOf(waiting), closed)).toEqual([]);
  expect(digestOf(shown, closed, []).stands).toMatchObject([{ items: [{}, {}] }]);
  expect(digestOf(waiting, closed, [])).not.toHaveProperty('stands');
});

test('many long names take several cards', () => {
  const many = Array.from({ length: 90 }, (_, n) =>
    row(n % 2 ? first : second, '5', of(`${n} ${'x'.repeat(100)}`)),
  );
  const answered = { total: 90, bySide: { kunta: 0, hyvinvointialue: 0, kumppani: 0 } };
  const { plan: _plan, ...moment } = named;
  const session = sessionAt('support', { vote: moment });
  const views = standsViews(
    session,
    session.stages[0] as Stage,
    new Map([['vote', { answered, rows: many }]]),
  );
  expect(views.map(({ part, parts }) => `${part}/${parts}`)).toEqual(['1/2', '2/2']);
});

test('a municipality is offered as one whole, partners one by one', () => {
  expect(organisationParties(['sivistys', 'kunnanjohto', 'sote', 'hallinto', 'jarjesto', 'valtio'])).toEqual([
    'kunnanjohto',
    'hallinto',
    'jarjesto',
    'valtio',
  ]);
  expect(organisationParties(['sivistys', 'sote'])).toEqual(['sivistys', 'sote']);
});

test('of a whole municipality its side is told, of a person and a partner which one', () => {
  const speech = speechOf({ language: 'fi', timeZone: 'Europe/Helsinki' });
  const by = (changes: object) => signedQuote('', { name: 'X', ...changes }, speech).by;
  expect(by({ organisation: 'o', party: 'kunnanjohto' })).toBe('X, Kunta');
  expect(by({ organisation: 'o', party: 'jarjesto' })).toBe('X, Kumppani: järjestö');
  expect(by({ party: 'sivistys' })).toBe('X, Kunta: sivistys');
});

test('what a facilitator wrote down says so, in time and late, in each place that signs it', () => {
  const speech = speechOf({ language: 'fi', timeZone: 'Europe/Helsinki' });
  const signed = [
    row(first, '5', of('Kela')),
    row(first, '5', of('Nokia', { recorded: true })),
    row(first, '5', of('Ähtäri', { late: true })),
  ];
  const [stand] = standsIn(named, signed);
  const line = stand && standLines(stand, named.plan, speech)[0];
  expect(line).toMatch(/: Kela, Nokia \(vetäjän kirjaama\), Ähtäri \(määräajan jälkeen\)$/);
  expect(signed.map(({ by }) => signedQuote('', by, speech).by)).toEqual([
    'Kela',
    'Nokia (vetäjän kirjaama)',
    'Ähtäri (saapui määräajan jälkeen, vetäjän kirjaama)',
  ]);
});

const statable = kindNames.filter((name) => mayBeStated(plans[name]) && name !== 'dialogue');

test.each(statable)('%s says every choice of an organisation in words', (name) => {
  const plan = plans[name];
  const kind = kindOf(plan);
  const { entry: _entry, ...fields } = fieldsOf(name, realistic);
  const accepted = kind.accept(fields, plan, { options: [] });
  if ('problem' in accepted) throw new Error(accepted.problem);
  const contents = kind.rowsOf(accepted.body);
  const chosen = contents.filter((content) => kind.textOf(content) === undefined);
  const stated = chosen.map((content, n): Row => ({ id: String(n), content, by: of('Kela') }));
  const stands = standsIn({ ...named, plan }, stated);
  expect(stands.flatMap(({ choices }) => choices)).toHaveLength(chosen.length);
  const speech = speechOf({ language: 'fi', timeZone: 'Europe/Helsinki' });
  const lines = stands.flatMap((item) => standLines(item, plan, speech));
  expect(lines.every((line) => /^\S.*: Kela$/.test(line))).toBe(true);
  expect(lines.join(' ')).not.toMatch(/cannot-say|no-stand|importance|sufficiency/);
});
