import type { GatherView } from '../../bot/workshop/headings-views.ts';
import { type Exhibit, headOfSession, headOfStage } from './exhibit.ts';
import { plans } from './sample-plans.ts';
import { answered, rowId, rowsOf } from './sample-results.ts';
import { inEveryLanguage, type Writing } from './sample-texts.ts';

/** Gathering answers under headings, and what comes of it. */
export function headingsExhibits(writing: Writing): Exhibit[] {
  const heads = { session: headOfSession(writing), stage: headOfStage('dialogue') };
  const of = { ...heads, revision: 3 };
  const answersFrom = (first: number, count: number) =>
    Array.from({ length: count }, (_, n) => ({ id: rowId(first + n), text: writing.text(first + n) }));
  const text = (n: number) => writing.line(n).slice(0, 120);
  const headings = (count: number) =>
    Array.from({ length: count }, (_, n) => ({ id: rowId(n), text: text(n), answers: n }));
  const gather = (name: string, shown: Partial<GatherView>): Exhibit => ({
    name: `gather ${name}, ${writing.name}`,
    view: {
      view: 'gather',
      ...of,
      headings: [],
      topics: [{ answers: answersFrom(0, 15) }],
      ungrouped: 15,
      total: 15,
      page: 1,
      pages: 1,
      typed: { text: '', under: '', rows: [] },
      ...shown,
    },
  });
  return [
    gather('nothing gathered yet', {}),
    gather('of several topics, among many headings', {
      headings: headings(20),
      topics: [0, 5, 10].map((n) => ({ topic: inEveryLanguage(`Kysymys ${n}`), answers: answersFrom(n, 5) })),
      ungrouped: 200,
      total: 400,
      page: 2,
      pages: 14,
    }),
    gather('overtaken', {
      headings: headings(2),
      typed: { text: text(1), under: rowId(1), rows: [rowId(0), rowId(2)] },
      note: 'overtaken',
    }),
    gather('without proposals', { note: 'no-proposals' }),
    gather('all of it', { headings: headings(3), topics: [], ungrouped: 0 }),
    gather('nothing', { topics: [], ungrouped: 0, total: 0 }),
    ...[
      { answers: answersFrom(0, 40), more: 12, removable: true, others: headings(12) },
      { answers: [], more: 0, removable: false, others: [] },
    ].map(
      (shown): Exhibit => ({
        name: `heading of ${shown.answers.length}, ${writing.name}`,
        view: { view: 'heading', ...of, heading: rowId(1), text: text(1), ...shown },
      }),
    ),
    ...[2, 8].map(
      (count): Exhibit => ({
        name: `proposal of ${count}, ${writing.name}`,
        view: { view: 'proposal', ...of, answers: answersFrom(0, count), text: text(0), left: count - 1 },
      }),
    ),
    ...[1, 3].flatMap((questions) => [
      resultsUnder(questions, 2, writing),
      resultsUnder(questions, 20, writing),
    ]),
    { name: `results under headings, a part that has moved, ${writing.name}`, view: emptyPart(writing) },
  ];
}

/** The result of a dialogue whose answers stand under `count` headings, two of them under none. */
function resultsUnder(questions: number, count: number, writing: Writing): Exhibit {
  const answersUnder = (n: number) =>
    rowsOf([
      { question: 'q1', text: writing.name === 'extreme' ? writing.line(n).slice(0, 250) : writing.text(n) },
    ]);
  return {
    name: `results under ${count} headings, questions ${questions}, ${writing.name}`,
    view: {
      ...emptyPart(writing),
      result: {
        headings: Array.from({ length: count }, (_, n) => ({
          id: rowId(n),
          text: writing.line(n).slice(0, 120),
          count: n + 1,
          answers: answersUnder(n),
        })),
        questions: plans.dialogue.questions
          .slice(0, questions)
          .map(({ id, text }, place) => ({ id, text, answers: place === 0 ? answersUnder(30) : [] })),
      },
      total: 60,
      part: 1,
    },
  };
}

function emptyPart(writing: Writing): Extract<Exhibit['view'], { view: 'results' }> {
  return {
    view: 'results',
    session: headOfSession(writing),
    stage: headOfStage('dialogue'),
    plan: plans.dialogue,
    result: {
      headings: [],
      questions: plans.dialogue.questions.map((question) => ({ ...question, answers: [] })),
    },
    answered,
    smallGroup: 5,
    hidden: 0,
    total: 60,
    part: 3,
    parts: 3,
  };
}
