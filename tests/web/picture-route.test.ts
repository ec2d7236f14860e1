import type { ChartSpec } from '../../bot/charts/chart-spec.ts';
import { pictureRoute } from '../../bot/web/picture-route.ts';
import { type LinkIds, type LinkPurpose, SignedLinks } from '../../bot/web/signed-links.ts';
import type { ClosedStage } from '../../bot/workshop/kinds/kind.ts';
import type { Session } from '../../bot/workshop/session.ts';
import type { Store } from '../../storage/store.ts';
import { answered, rowsOf } from '../cards/sample-results.ts';
import { sampleSession } from '../workshop/sample-session.ts';

const timeZone = 'Europe/Helsinki';
const key = new TextEncoder().encode('a-key-of-at-least-thirty-two-characters');
const links = new SignedLinks(key, () => new Date());
const png = new Uint8Array([1, 2, 3]);

/** Six supports of the first thought and one of the second; a vote without any group that may be shown. */
const thoughts = rowsOf(['Ensimmäinen', 'Toinen'].map((text) => ({ question: 'good', text })));
const closed: Readonly<Record<string, ClosedStage>> = {
  thoughts: { answered, rows: thoughts },
  support: {
    answered,
    rows: rowsOf([0, 0, 0, 0, 0, 0, 1].map((place) => ({ answer: thoughts[place]?.id }))),
  },
  vote: {
    answered,
    rows: rowsOf(['5', '5', '4', '2', '1'].map((choice) => ({ item: 'trust', choice }))),
  },
};

let session: Session;
let drawn: ChartSpec[];
/** The session as it is, or a newer version at each look. */
let versioned: () => Session;

beforeEach(() => {
  const launched = sampleSession();
  session = {
    ...launched,
    stages: launched.stages.map((stage) => ({ ...stage, phase: 'revealed', closedAt: launched.launchedAt })),
  };
  drawn = [];
  versioned = () => session;
});

function drawing(chart: ChartSpec): Promise<Uint8Array> {
  drawn.push(chart);
  return Promise.resolve(png);
}

function openRoute(draw = drawing) {
  const store = {
    session: (id: string) => Promise.resolve(id === session.id ? versioned() : undefined),
    closedStage: (_: string, stage: string) => Promise.resolve(closed[stage]),
  } as unknown as Store;
  return pictureRoute({ store, links, timeZone, draw });
}

const idsOf = (stage: string, changes: Partial<Record<string, string>> = {}) =>
  ({ session: session.id, stage, language: 'fi', picture: '0', ...changes }) as LinkIds;
const nameOf = async (ids: LinkIds, purpose: LinkPurpose = 'picture') =>
  `${await links.sign(purpose, ids, 1)}.png`;
const labels = () => drawn.map(({ items }) => items.map(({ label }) => label));

test('a picture of a revealed stage is a PNG that nothing else may be made of', async () => {
  const answer = await openRoute().answer(await nameOf(idsOf('support')));
  expect(answer).toEqual({
    status: 200,
    headers: {
      'Content-Type': 'image/png',
      'Cache-Control': 'private, max-age=300',
      'Content-Security-Policy': "default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
    },
    body: png,
  });
  expect(labels()).toEqual([['Ensimmäinen', 'Toinen']]);
});

test('it is in the language of its link', async () => {
  const route = openRoute();
  for (const language of ['fi', 'sv']) await route.answer(await nameOf(idsOf('vote', { language })));
  expect(labels().map(([first]) => first)).toEqual(['trust (fi)', 'trust (sv)']);
});

test('an answer that is hidden afterwards vanishes from it', async () => {
  const route = openRoute();
  const name = await nameOf(idsOf('support'));
  await route.answer(name);
  const hidden = [thoughts[0]?.id ?? ''];
  session = {
    ...session,
    version: session.version + 1,
    stages: session.stages.map((stage) => (stage.plan.id === 'thoughts' ? { ...stage, hidden } : stage)),
  };
  await route.answer(name);
  expect(labels()).toEqual([['Ensimmäinen', 'Toinen'], ['Toinen']]);
});

test('it shows no group that suppression hides', async () => {
  await openRoute().answer(await nameOf(idsOf('vote')));
  expect(drawn).toHaveLength(1);
  expect(JSON.stringify(drawn)).not.toMatch(/hyvinvointialue/i);
});

test('the same picture is drawn once', async () => {
  const route = openRoute();
  const name = await nameOf(idsOf('support'));
  await Promise.all([route.answer(name), route.answer(name)]);
  await route.answer(await nameOf(idsOf('support')));
  expect(drawn).toHaveLength(1);
});

describe('there is no picture', () => {
  const isNothing = async (name: string) => {
    const { status, body, headers } = await openRoute().answer(name);
    expect({ status, body }).toEqual({ status: 404, body: undefined });
    expect(headers).toEqual({ 'Cache-Control': 'no-store' });
    expect(drawn).toEqual([]);
  };

  test.each(['waiting', 'open', 'closing', 'closed', 'dropped'] as const)(
    'of a stage that is %s',
    async (phase) => {
      session = { ...session, stages: session.stages.map((stage) => ({ ...stage, phase })) };
      await isNothing(await nameOf(idsOf('vote')));
    },
  );

  test.each(['cancelling', 'cancelled'] as const)('of a session that is %s', async (state) => {
    session = { ...session, state };
    await isNothing(await nameOf(idsOf('vote')));
  });

  test.each([
    ['another session', { session: 'unknown' }],
    ['another stage', { stage: 'unknown' }],
    ['a kind without figures', { stage: 'thoughts' }],
    ['a stage that asks nothing', { stage: 'tables' }],
    ['another language', { language: 'de' }],
    ['a picture too far', { picture: '1' }],
    ['a picture before the first', { picture: '-1' }],
    ['a broken number', { picture: 'x' }],
  ])('of %s', async (_, changes) => {
    await isNothing(await nameOf(idsOf('vote', changes)));
  });

  test('for another purpose, without the ending, or under a changed name', async () => {
    await isNothing(await nameOf(idsOf('vote'), 'file' as LinkPurpose));
    const name = await nameOf(idsOf('vote'));
    await isNothing(name.replace('.png', ''));
    await isNothing(`x${name}`);
    await isNothing('.png');
  });

  test('for ids that are missing', async () => {
    await isNothing(await nameOf({}));
  });
});

test('while too many wait to be drawn, one more is asked to come again, and the others are drawn', async () => {
  let version = 0;
  versioned = () => ({ ...session, version: (version += 1) });
  const [mostWaiting, name] = [50, await nameOf(idsOf('support'))];
  let begin: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const route = openRoute((chart) => begun.then(() => drawing(chart)));
  const answers = Array.from({ length: mostWaiting + 1 }, () => route.answer(name));
  // Nothing has been drawn yet, so the first answer is the refusal.
  expect((await Promise.race(answers)).status).toBe(503);
  begin();
  const statuses = (await Promise.all(answers)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(mostWaiting);
  expect(drawn).toHaveLength(mostWaiting);
});
