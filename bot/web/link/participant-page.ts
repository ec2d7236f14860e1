import { createHash } from 'node:crypto';
import { z } from 'zod/v4';
import type { PicturesOf } from '../../../cards/charts-of.ts';
import { pageWords, refusalWords } from '../../../cards/page-words.ts';
import { renderCard } from '../../../cards/render.ts';
import type { AdaptiveCard } from '../../../cards/element.ts';
import { handlePress } from '../../presses/handle-press.ts';
import type { Directory, Presser } from '../../presses/presser.ts';
import { readPress } from '../../presses/read-press.ts';
import { participantViews } from '../../run-command/participant-views.ts';
import type { WorkshopTools } from '../../run-command/workshop-tools.ts';
import { readCode } from '../../workshop/link/code.ts';
import { personByLink } from '../../workshop/link/link.ts';
import { keyOf, type Person } from '../../workshop/people.ts';
import { isRefusal, refuse, type Refusal } from '../../workshop/refusals.ts';
import { currentStage, isLive, type Session } from '../../workshop/session.ts';
import type { Verb } from '../../workshop/verbs.ts';
import type { View } from '../../workshop/views.ts';
import type { Language } from '../../workshop/words.ts';
import type { Endpoint, WebRequest } from '../endpoint.ts';
import { Recent } from '../recent.ts';
import type { SignedLinks } from '../signed-links.ts';
import { notFound, type WebAnswer } from '../web-route.ts';
import { cardForPage } from './card-for-page.ts';
import type { EventStreams } from './event-streams.ts';
import type { PageFiles } from './page-files.ts';
import { languageCookieOf, languageOf } from './page-language.ts';
import { pageShell } from './page-shell.ts';
import { isFromOwnPage } from './own-page.ts';
import { newSeat, noSeatCookie, type Seat, seatCookie, seatIn } from './seat.ts';
import type { WrongCodes } from './wrong-codes.ts';

/** What a participant may press; everything else is for people whom an organisation knows. */
const verbsByLink: readonly Verb[] = ['join', 'answer', 'my-answer', 'another', 'set-party', 'background'];

/** Bytes of a press: the texts of a card have their own limits. */
const largestPress = 64 * 1024;
const mostCards = 500;

const sent = z.object({
  press: z.unknown(),
  /** Which sending of the browser this is: the same however often it is tried. */
  sending: z.object({ id: z.string().min(8).max(64), at: z.iso.datetime() }),
});

const json = {
  'Content-Type': 'application/json; charset=utf-8',
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
};

export interface LinkDoorTools {
  readonly commands: WorkshopTools;
  readonly links: SignedLinks;
  readonly files: PageFiles;
  readonly streams: EventStreams;
  readonly wrongCodes: WrongCodes;
  readonly pictures: PicturesOf;
  readonly timeZone: string;
  /** Where people reach the bot; undefined while nobody can. */
  readonly address: () => string | undefined;
  /** The path of that address: empty, or "/botti". */
  readonly base: () => string;
}

/** The page of somebody who takes part by link: the cards of Teams, and the same presses. */
export function participantPage(tools: LinkDoorTools): Endpoint[] {
  const { commands, links, files, streams, wrongCodes, base } = tools;
  const { store } = commands;
  const drawn = new Recent<AdaptiveCard>(mostCards);

  /** The session of an address, and the browser's own seat in it. An unknown code counts as a wrong one. */
  async function arrive(request: WebRequest): Promise<{ session: Session; seat?: Seat } | undefined> {
    const code = readCode(request.params['code'] ?? '');
    const seat = await seatIn(links, request);
    const seated = seat && (await store.session(seat.session));
    if (seat && seated && seated.link?.code === code) return { session: seated, seat };
    if (!wrongCodes.mayTry(request.address)) return undefined;
    const session = code === undefined ? undefined : await store.liveSessionUnder(code);
    if (!session) wrongCodes.wasWrong(request.address);
    return session && { session };
  }

  async function personIn(session: Session, seat: Seat): Promise<Person> {
    const person = personByLink(seat.key);
    return (await store.participant(session.id, keyOf(person)))?.person ?? person;
  }

  /** The same card for everybody of a language is drawn once. */
  function draw(shown: View, language: Language): Promise<AdaptiveCard> {
    const name = createHash('sha256')
      .update(`${language} ${JSON.stringify(shown)}`)
      .digest('base64');
    return drawn.get(name, async () => {
      const { timeZone } = tools;
      const pictures = await tools.pictures(shown, { language, timeZone });
      const card = renderCard(shown, { language, timeZone, ...(pictures && { pictures }) });
      return cardForPage(card, tools.address());
    });
  }

  async function view(request: WebRequest): Promise<WebAnswer> {
    const { language } = languageOf(request);
    const found = await arrive(request);
    if (!found) return unknownCode(language);
    const { session, seat } = found;
    const person = seat ? await personIn(session, seat) : personByLink('');
    const seen = await participantViews(commands, session, person);
    const cards = await Promise.all(
      seen.map(async ({ slot, view: one, revision }) => {
        const card = await draw(one, language);
        return { slot, revision: revision ?? fingerprint(card), card };
      }),
    );
    return answerJson(200, {
      session: session.id,
      title: session.title,
      stage: session.state === 'running' ? currentStage(session).plan.id : null,
      stageTitle: session.state === 'running' ? currentStage(session).plan.title[language] : null,
      over: !isLive(session),
      cards,
    });
  }

  async function press(request: WebRequest): Promise<WebAnswer> {
    const { language } = languageOf(request);
    if (!isFromOwnPage(request, tools.address())) return answerJson(403, { refused: 'elsewhere' });
    const bytes = await request.body(largestPress);
    if (!bytes) return refusalJson(413, refuse('too-long', { most: 1000 }), language);
    const read = sent.safeParse(jsonIn(bytes));
    const pressed = read.success ? readPress(read.data.press) : undefined;
    if (!read.success || !pressed) return refusalJson(400, refuse('not-understood'), language);
    const found = await arrive(request);
    if (!found) return unknownCode(language);
    const { session } = found;
    const allowed = verbsByLink.includes(pressed.press.verb) && pressed.press.session === session.id;
    if (!allowed) return refusalJson(400, refuse('not-understood'), language);
    if (!found.seat && pressed.press.verb !== 'join') return refusalJson(409, refuse('not-joined'), language);
    const seat = found.seat ?? newSeat(session.id);
    const presser: Presser = {
      person: await personIn(session, seat),
      place: session.conversation,
      language,
      sending: read.data.sending,
      directory: nobodyElse,
      directoryIn: () => nobodyElse,
    };
    const outcome = await handlePress(commands, pressed.press, pressed.fields, presser);
    if (isRefusal(outcome)) return refusalJson(409, outcome, language);
    const headers = found.seat ? {} : { 'Set-Cookie': await seatCookie(links, seat, cookieOf(session)) };
    return answerJson(200, { card: await draw(outcome, language) }, headers);
  }

  /** The browser forgets that it took part: for a device that several people share. */
  async function leave(request: WebRequest): Promise<WebAnswer> {
    if (!isFromOwnPage(request, tools.address())) return answerJson(403, { refused: 'elsewhere' });
    const code = readCode(request.params['code'] ?? '');
    if (code === undefined) return notFound;
    return answerJson(200, {}, { 'Set-Cookie': noSeatCookie(`${base()}/w/${code}`) });
  }

  async function events(request: WebRequest) {
    const found = await arrive(request);
    if (!found) return notFound;
    const stream = streams.open(found.session.id, request.address);
    return stream ?? { status: 503, headers: { 'Retry-After': '30', 'Cache-Control': 'no-store' } };
  }

  function cookieOf({ link }: Session) {
    return {
      path: `${base()}/w/${link?.code ?? ''}`,
      secure: tools.address()?.startsWith('https:') ?? false,
    };
  }

  /** The frame alone: it tells nothing, and so is there for every address that could be a code. */
  async function shell(request: WebRequest): Promise<WebAnswer> {
    const code = readCode(request.params['code'] ?? '');
    if (code === undefined) return { status: 303, headers: { Location: `${base()}/osallistu` } };
    const { language, chosen } = languageOf(request);
    const words = pageWords(language);
    const fileAt = (name: string) => base() + files.path(name);
    return pageShell({
      status: 200,
      language,
      title: words.title,
      fileAt,
      scripts: ['adaptivecards.js', 'main.ts'],
      data: { words, language, here: `${base()}/w/${code}`, codePage: `${base()}/osallistu` },
      ...(chosen && { headers: { 'Set-Cookie': languageCookieOf(language, `${base()}/`) } }),
      main: `<h1 id="title" class="unseen">${words.title}</h1>
<noscript><p class="sheet">${words.noScript}</p></noscript>
<div id="lines" class="lines" role="status"></div>
<div id="cards"><p class="sheet" id="loading">${words.loading}</p></div>
<section id="unsent" class="sheet unsent" hidden></section>
<footer id="foot" hidden></footer>`,
    });
  }

  const path = '/w/:code';
  return [
    { method: 'get', path, answer: shell },
    { method: 'get', path: `${path}/view`, answer: view },
    { method: 'get', path: `${path}/events`, answer: events },
    { method: 'post', path: `${path}/press`, answer: press },
    { method: 'post', path: `${path}/leave`, answer: leave },
  ];
}

/** Whoever comes by link looks nobody up. */
const nobodyElse: Directory = {
  byIds: () => Promise.resolve([]),
  byNames: (names) => Promise.resolve(names.map((name) => ({ name }))),
  size: () => Promise.resolve(undefined),
};

function unknownCode(language: Language): WebAnswer {
  return answerJson(404, { message: pageWords(language).notFound });
}

function refusalJson(status: number, refusal: Refusal, language: Language): WebAnswer {
  return answerJson(status, { refusal: refusal.refusal, message: refusalWords(refusal, language) });
}

function answerJson(status: number, body: object, headers: Readonly<Record<string, string>> = {}): WebAnswer {
  return { status, headers: { ...json, ...headers }, body: JSON.stringify(body) };
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

function fingerprint(card: object): string {
  return createHash('sha256').update(JSON.stringify(card)).digest('base64url').slice(0, 16);
}
