import { resultsViews, reviewView } from '../../bot/workshop/display/results-views.ts';
import type { DialogueResult } from '../../bot/workshop/kinds/dialogue.ts';
import type { ResultsView } from '../../bot/workshop/views.ts';
import { languages } from '../../bot/workshop/words.ts';
import { renderCard } from '../../cards/render.ts';
import { closedWith, sessionAt, stageOf, thoughts } from './session-moments.ts';

const largestCard = 28 * 1024;

function viewsOf(texts: readonly string[], hidden: readonly string[] = []): ResultsView[] {
  const session = sessionAt('thoughts', { thoughts: { phase: 'revealed', hidden } });
  return resultsViews(session, stageOf(session, 'thoughts'), new Map([['thoughts', thoughts(...texts)]]));
}

const idsOf = ({ result }: ResultsView) =>
  (result as DialogueResult).questions.flatMap(({ answers }) => answers.map(({ id }) => id));

test('a few answers are one part; nothing kept is no part', () => {
  expect(viewsOf(['a', 'b'])).toMatchObject([{ part: 1, parts: 1, hidden: 0, answered: { total: 2 } }]);
  const session = sessionAt('thoughts', { thoughts: { phase: 'revealed' } });
  expect(resultsViews(session, stageOf(session, 'thoughts'), new Map())).toEqual([]);
});

test('a stage that nobody answered still has its card', () => {
  expect(viewsOf([])).toMatchObject([{ part: 1, parts: 1, answered: { total: 0 } }]);
});

test('every answer stands on exactly one part, in order', () => {
  const texts = Array.from({ length: 45 }, (_, place) => `${place} ${'x'.repeat((place * 211) % 3000)}`);
  const views = viewsOf(texts);
  expect(views.map(({ part }) => part)).toEqual(views.map((_, index) => index + 1));
  expect(new Set(views.map(({ parts }) => parts))).toEqual(new Set([views.length]));
  expect(views.flatMap(idsOf)).toEqual(texts.map((_, place) => `row-${place}`));
});

test('hiding an answer never moves the others, not even a whole part', () => {
  const texts = Array.from({ length: 60 }, () => 'x'.repeat(400));
  const before = viewsOf(texts).map(idsOf);
  const second = before[1] ?? [];
  expect(second.length).toBeGreaterThan(1);
  for (const hidden of [second.slice(0, 1), second]) {
    const after = viewsOf(texts, hidden);
    expect(after.map(idsOf)).toEqual(before.map((ids) => ids.filter((id) => !hidden.includes(id))));
    expect(new Set(after.map((view) => view.hidden))).toEqual(new Set([hidden.length]));
  }
});

describe('under headings', () => {
  const texts = Array.from({ length: 45 }, (_, place) => `${place} ${'x'.repeat(400)}`);
  const viewsUnder = (rows: readonly string[], posted = 0) => {
    const headings = [{ id: 'h1', text: 'Kiire', rows }];
    const session = sessionAt('thoughts', { thoughts: { phase: 'revealed', headings, hidden: ['row-44'] } });
    const closed = new Map([['thoughts', thoughts(...texts)]]);
    return resultsViews(session, stageOf(session, 'thoughts'), closed, { posted });
  };
  const headingsOf = ({ result }: ResultsView) => (result as DialogueResult).headings;

  test('its answers come first, each answer once, the count without the hidden one', () => {
    const views = viewsUnder(['row-40', 'row-3', 'row-44']);
    expect(headingsOf(views[0] as ResultsView)).toMatchObject([{ text: 'Kiire', count: 2 }]);
    const gathered = views.flatMap((view) =>
      headingsOf(view).flatMap(({ answers }) => answers.map(({ id }) => id)),
    );
    expect(gathered).toEqual(['row-40', 'row-3']);
    expect([...gathered, ...views.flatMap(idsOf)].toSorted()).toEqual(
      texts
        .map((_, place) => `row-${place}`)
        .filter((id) => id !== 'row-44')
        .toSorted(),
    );
  });

  test('a heading that goes on in the next part is named there too', () => {
    const views = viewsUnder(texts.map((_, place) => `row-${place}`));
    expect(views.length).toBeGreaterThan(2);
    for (const view of views) expect(headingsOf(view)).toMatchObject([{ text: 'Kiire', count: 44 }]);
  });

  test('a part that is needed no more stays, and is empty', () => {
    const needed = viewsUnder([]).length;
    const views = viewsUnder([], needed + 1);
    expect(views.map(({ part, parts }) => `${part}/${parts}`).at(-1)).toBe(`${needed + 1}/${needed + 1}`);
    const last = views.at(-1) as ResultsView;
    expect([...idsOf(last), ...headingsOf(last)]).toEqual([]);
  });
});

describe.each(languages)('200 answers of 5,000 characters, in %s', (language) => {
  test.each([
    ['plain text', 'x'],
    ['letters of two bytes', 'ä'],
    ['signs of three bytes', '€'],
    ['signs of four bytes', '😀'],
    ['what JSON and Markdown escape', '"\\*_\n'],
  ])('of %s come in parts that each keep within a card', (_what, sign) => {
    const text = sign.repeat(5000).slice(0, 4990);
    const views = viewsOf(Array.from({ length: 200 }, () => text));
    expect(views.flatMap(idsOf)).toHaveLength(200);
    for (const view of views.slice(0, 20)) {
      const card = JSON.stringify(renderCard(view, { language, timeZone: 'Europe/Helsinki' }));
      expect(Buffer.byteLength(card)).toBeLessThanOrEqual(largestCard);
    }
  });

  test('of letters are shown whole', () => {
    const texts = Array.from({ length: 8 }, (_, place) => `${'ä'.repeat(4980)} loppu ${place}.`);
    const cards = viewsOf(texts).map((view) =>
      JSON.stringify(renderCard(view, { language, timeZone: 'Europe/Helsinki' })),
    );
    for (const [place] of texts.entries()) expect(cards.join('')).toContain(`loppu ${place}.`);
  });
});

test('figures are one part, however many answered', () => {
  const votes = Array.from({ length: 500 }, () => ({ item: 'trust', choice: '5' }));
  const session = sessionAt('vote', { vote: { phase: 'revealed' } });
  const closed = new Map([['vote', closedWith([], votes)]]);
  expect(resultsViews(session, stageOf(session, 'vote'), closed)).toMatchObject([{ part: 1, parts: 1 }]);
});

describe('going through the answers', () => {
  const rows = Array.from({ length: 17 }, (_, place) => ({ id: `row-${place}`, text: `${place}` }));
  const session = sessionAt('thoughts', { thoughts: { phase: 'closed', hidden: ['row-9'] } });
  const review = (page: number, of = rows) => reviewView(session, stageOf(session, 'thoughts'), of, page);

  test.each([
    [1, 1, 'row-0', 8],
    [2, 2, 'row-8', 8],
    [3, 3, 'row-16', 1],
    [9, 3, 'row-16', 1],
    [0, 1, 'row-0', 8],
    [-4, 1, 'row-0', 8],
  ])('page %i is page %i', (asked, page, first, count) => {
    const view = review(asked);
    expect(view).toMatchObject({ page, pages: 3 });
    expect(view.rows[0]?.id).toBe(first);
    expect(view.rows).toHaveLength(count);
  });

  test('what is hidden is there too, and says so', () => {
    expect(
      review(2)
        .rows.filter(({ hidden }) => hidden)
        .map(({ id }) => id),
    ).toEqual(['row-9']);
  });

  test('no answers are one empty page', () => {
    expect(review(1, [])).toMatchObject({ page: 1, pages: 1, rows: [] });
  });
});
