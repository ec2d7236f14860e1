import { z } from 'zod/v4';
import { refusalWords } from '../../../cards/page-words.ts';
import { wallStale } from '../../../cards/wall/wall-step.ts';
import type { ChartSpec } from '../../charts/chart-spec.ts';
import { steerSession } from '../../run-command/steer-session.ts';
import { wallFacts } from '../../run-command/wall-facts.ts';
import type { WorkshopTools } from '../../run-command/workshop-tools.ts';
import { isRefusal, type Refusal, refuse } from '../../workshop/refusals.ts';
import type { Language } from '../../workshop/words.ts';
import type { Endpoint, WebRequest } from '../endpoint.ts';
import type { EventStreams } from '../link/event-streams.ts';
import { isFromOwnPage } from '../link/own-page.ts';
import type { PageFiles } from '../link/page-files.ts';
import type { SignedLinks } from '../signed-links.ts';
import { notFound, type WebAnswer } from '../web-route.ts';
import { wallFolder } from './wall-links.ts';
import { wallCookie, wallSeat, wallSeatOf } from './wall-seat.ts';
import { wallExpiredPage, wallShell } from './wall-shell.ts';
import { WallViews } from './wall-view.ts';

/** Bytes of a press. */
const largestPress = 4 * 1024;

/** What can be steered from a wall: the next steps of the control card, and the way back of a countdown. */
const pressed = z.object({
  verb: z.enum(['open', 'close', 'undo-close', 'reveal', 'next', 'drop', 'end']),
  stage: z.string().max(64),
  version: z.number().int(),
});

const json = {
  'Content-Type': 'application/json; charset=utf-8',
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
};

export interface WallTools {
  readonly commands: WorkshopTools;
  readonly links: SignedLinks;
  readonly files: PageFiles;
  readonly streams: EventStreams;
  readonly timeZone: string;
  readonly address: () => string | undefined;
  readonly base: () => string;
  /** A chart as SVG that stands in a page. */
  readonly draw: (chart: ChartSpec) => Promise<string>;
}

/** The wall of a room: a page for a projector, and the steering of whoever opened it. */
export function wallPage(tools: WallTools): Endpoint[] {
  const { commands, links, files, streams, base, address } = tools;
  const doors = { store: commands.store, links };
  const views = new WallViews(tools);
  const pathOf = (session: string) => `${base()}${wallFolder}/${session}`;

  /** With a token the way in, which keeps it in a cookie; with a session's id its wall. */
  async function open(request: WebRequest): Promise<WebAnswer> {
    const token = request.params['name'] ?? '';
    const given = await wallSeat(doors, token);
    if (given) {
      const path = pathOf(given.session.id);
      const secure = address()?.startsWith('https:') ?? false;
      const headers = {
        Location: path,
        'Set-Cookie': wallCookie(token, { path, secure }),
        'Cache-Control': 'no-store',
        'Referrer-Policy': 'no-referrer',
      };
      return { status: 303, headers };
    }
    const seat = await wallSeatOf(doors, request);
    if (!seat) return wallExpiredPage();
    const { id, language, title } = seat.session;
    return wallShell({ language, title, here: pathOf(id), fileAt: (name) => base() + files.path(name) });
  }

  async function view(request: WebRequest): Promise<WebAnswer> {
    const seat = await wallSeatOf(doors, request);
    if (!seat) return notFound;
    const { session } = seat;
    const looking = request.query.get('shown') ?? undefined;
    return answerJson(200, await views.of(session, await wallFacts(commands, session), looking));
  }

  async function press(request: WebRequest): Promise<WebAnswer> {
    const seat = await wallSeatOf(doors, request);
    if (!seat) return notFound;
    const { session, person } = seat;
    if (!isFromOwnPage(request, address())) return answerJson(403, { refused: 'elsewhere' });
    const bytes = await request.body(largestPress);
    const read = pressed.safeParse(bytes && jsonIn(bytes));
    if (!read.success) return refused(400, refuse('not-understood'), session.language);
    const { verb: type, stage, version } = read.data;
    const outcome = await steerSession(commands, session.id, { type, stage, version }, person);
    return isRefusal(outcome) ? refused(409, outcome, session.language) : answerJson(200, {});
  }

  async function events(request: WebRequest) {
    const seat = await wallSeatOf(doors, request);
    if (!seat) return notFound;
    const stream = streams.open(seat.session.id, request.address);
    return stream ?? { status: 503, headers: { 'Retry-After': '30', 'Cache-Control': 'no-store' } };
  }

  return [
    { method: 'get', path: `${wallFolder}/:name`, answer: open },
    { method: 'get', path: `${wallFolder}/:name/view`, answer: view },
    { method: 'get', path: `${wallFolder}/:name/events`, answer: events },
    { method: 'post', path: `${wallFolder}/:name/press`, answer: press },
  ];
}

function refused(status: number, refusal: Refusal, language: Language): WebAnswer {
  const outdated = refusal.refusal === 'stale-press' || refusal.refusal === 'not-in-this-phase';
  const message = outdated ? wallStale(language) : refusalWords(refusal, language);
  return answerJson(status, { refusal: refusal.refusal, message });
}

function answerJson(status: number, body: object): WebAnswer {
  return { status, headers: json, body: JSON.stringify(body) };
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
