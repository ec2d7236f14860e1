import { chartsOf } from '../../cards/charts-of.ts';
import type { Store } from '../../storage/store.ts';
import type { ChartSpec } from '../charts/chart-spec.ts';
import { closedStages } from '../run-command/session-facts.ts';
import { resultsViews } from '../workshop/display/results-views.ts';
import { type Session, stageNamed } from '../workshop/session.ts';
import { languages } from '../workshop/words.ts';
import { OneAtATime, TooBusy } from './one-at-a-time.ts';
import { picturesIn } from './pictures-in.ts';
import { Recent } from './recent.ts';
import type { SignedLinks } from './signed-links.ts';
import { notFound, type WebAnswer, type WebRoute } from './web-route.ts';

/** Pictures kept in memory; one takes about 70 KB. */
const mostKept = 100;
const mostWaiting = 50;
/** An answer that is hidden afterwards must not stay long where a picture was kept. Seconds. */
const secondsKept = 300;

const headers = {
  'Content-Type': 'image/png',
  'Cache-Control': `private, max-age=${secondsKept}`,
  'Content-Security-Policy': "default-src 'none'",
  'X-Content-Type-Options': 'nosniff',
};

/**
 * The pictures of results behind their signed addresses. A picture shows what the card shows now: only a revealed
 * stage, without hidden answers, suppressed alike. `draw` gives a PNG.
 */
export function pictureRoute(outside: {
  store: Store;
  links: SignedLinks;
  timeZone: string;
  draw: (chart: ChartSpec) => Promise<Uint8Array>;
}): WebRoute {
  const { store, links, timeZone, draw } = outside;
  const queue = new OneAtATime(mostWaiting);
  const drawn = new Recent<Uint8Array>(mostKept);

  async function answer(name: string): Promise<WebAnswer> {
    const ids = name.endsWith('.png') && (await links.read('picture', name.slice(0, -'.png'.length)));
    if (!ids) return notFound;
    const session = await store.session(ids['session'] ?? '');
    const language = languages.find((one) => one === ids['language']);
    if (!session || !language) return notFound;
    const view = await revealed(session, ids['stage'] ?? '');
    if (!view) return notFound;
    const place = Number(ids['picture']);
    const chart = picturesIn(chartsOf(view, { language, timeZone }))[place]?.chart;
    if (!chart) return notFound;
    // The version changes with everything that may be seen of a session, hidden answers included.
    const state = [session.id, session.version, view.stage.id, language, place].join(' ');
    return { status: 200, headers, body: await drawn.get(state, () => queue.run(() => draw(chart))) };
  }

  /** The result as its card shows it. */
  async function revealed(session: Session, id: string) {
    const stage = stageNamed(session, id);
    const cancelled = session.state === 'cancelling' || session.state === 'cancelled';
    if (stage?.phase !== 'revealed' || cancelled) return undefined;
    const [whole, ...more] = resultsViews(session, stage, await closedStages({ store }, session));
    return more.length === 0 ? whole : undefined;
  }

  return {
    folder: '/pictures',
    answer: (name) =>
      answer(name).catch((cause: unknown): WebAnswer => {
        if (!(cause instanceof TooBusy)) throw cause;
        return { status: 503, headers: { 'Retry-After': '5', 'Cache-Control': 'no-store' } };
      }),
  };
}
