import { loadAgendas } from '../../bot/agendas/load-agendas.ts';
import { digestOf } from '../../bot/workshop/digest-of.ts';
import { kindOf } from '../../bot/workshop/kinds/all-kinds.ts';
import { withoutHidden } from '../../bot/workshop/hiding.ts';
import { wholeSession } from '../records/whole-session.ts';

const agendas = await loadAgendas();

function digestOfAgenda(id: string) {
  const agenda = agendas.find((one) => one.id === id)!;
  const gone = wholeSession({ agenda, language: 'fi', named: false });
  return { ...gone, digest: digestOf(gone.session, gone.closed, []) };
}

/** Told one by one, or not a matter of counting. */
const toldOtherwise = ['dialogue', 'commitment', 'talk'];

test.each(agendas.map(({ id }) => id))('%s: the digest tells the main result of every vote', (id) => {
  const { session, digest } = digestOfAgenda(id);
  const told = digest.highlights.map(({ plan }) => plan.id);
  const toldToo = digest.highlights.flatMap(({ plan, main }) =>
    main.tellsEarlier ? [kindOf(plan).comparesWith?.(plan)] : [],
  );
  const votes = session.stages.filter(({ plan }) => !toldOtherwise.includes(plan.kind));
  expect([...told, ...toldToo]).toEqual(expect.arrayContaining(votes.map(({ plan }) => plan.id)));
});

test('the shift from now to a year from now takes the place of where each one stands now', () => {
  const { highlights } = digestOfAgenda('tyollisyys').digest;
  expect(highlights.map(({ plan }) => plan.id)).toEqual(['points', 'in-a-year']);
  const [, shift] = highlights;
  if (shift?.kind !== 'continuum') throw new Error('no continuum');
  expect(shift.main.moved).toHaveLength(2);
  for (const { before, figures } of shift.main.moved) expect(figures?.mean).not.toBe(before);
});

test('a follow-up tells what waits for a decision, without what was hidden', () => {
  const { digest, closed, hidden } = digestOfAgenda('seurantatyopaja');
  const answers = closed.get('decisions')!;
  const shown = withoutHidden(
    answers,
    hidden.map(({ id }) => id),
  ).rows.map(({ content }) => (content as { text: string }).text);
  expect(shown).toHaveLength(answers.rows.length - 1);
  expect(digest.decisions).toEqual(shown);
});

test('answers to other questions wait for nobody’s decision', () => {
  expect(digestOfAgenda('opiskeluhuolto').digest.decisions).toEqual([]);
});
