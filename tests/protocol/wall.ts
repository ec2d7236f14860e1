import { setTimeout } from 'node:timers/promises';
import { expect } from '@jest/globals';
import type { WallBar, WallView } from '../../bot/web/wall/wall-data.ts';
import { findAction } from '../channel/reading-cards.ts';
import type { User } from '../channel/user.ts';
import type { Room, Workshop } from './workshop-room.ts';

/** The address that the control card's button gives its presser alone. */
export async function wallAddress(workshop: Workshop, by: User = workshop.facilitator): Promise<string> {
  const { message, card } = await workshop.control('wall', by);
  const place = workshop.channel.conversation(message.conversationId);
  const given = await by.presses(place, message, findAction(card, { verb: 'wall' }));
  const url = /"(http[^"]+\/seina\/[^"]+)"/.exec(JSON.stringify(given.card))?.[1];
  expect(url).toBeDefined();
  return url ?? '';
}

/** A wall, as far as HTTP goes. */
export class Wall {
  readonly #room: Pick<Room, 'bot'>;
  readonly location: string;
  readonly givenCookie: string;
  readonly cookie: string;

  private constructor(
    room: Pick<Room, 'bot'>,
    { location, givenCookie, cookie }: Pick<Wall, 'location' | 'givenCookie' | 'cookie'>,
  ) {
    this.#room = room;
    this.location = location;
    this.givenCookie = givenCookie;
    this.cookie = cookie;
  }

  /** What a token in an address is answered with. */
  static asks({ bot }: Pick<Room, 'bot'>, token: string): Promise<Response> {
    return fetch(`http://127.0.0.1:${bot.port}/seina/${token}`, { redirect: 'manual' });
  }

  static async opened(room: Pick<Room, 'bot'>, address: string): Promise<Wall> {
    const response = await Wall.asks(room, address.split('/').at(-1) ?? '');
    expect(response.status).toBe(303);
    const [givenCookie = ''] = response.headers.getSetCookie();
    const location = response.headers.get('location') ?? '';
    return new Wall(room, { location, givenCookie, cookie: givenCookie.split(';')[0] ?? '' });
  }

  withCookie(cookie: string): Wall {
    return new Wall(this.#room, { location: this.location, givenCookie: this.givenCookie, cookie });
  }

  fetched(path: string, init: RequestInit = {}): Promise<Response> {
    const here = this.location.replace(/^.*(?=\/seina\/)/, '');
    return fetch(`http://127.0.0.1:${this.#room.bot.port}${here}${path}`, {
      ...init,
      headers: { ...(init.headers as Record<string, string>), cookie: this.cookie },
    });
  }

  async sees(query = ''): Promise<WallView> {
    const response = await this.fetched(`/view${query}`);
    expect(response.status).toBe(200);
    return (await response.json()) as WallView;
  }

  async until(isSo: (view: WallView) => boolean): Promise<WallView> {
    const late = Date.now() + 15_000;
    for (;;) {
      const view = await this.sees();
      if (isSo(view)) return view;
      if (Date.now() > late) throw new Error(`no wall like that, only ${JSON.stringify(view).slice(0, 600)}`);
      await setTimeout(100);
    }
  }

  async bar(): Promise<WallBar> {
    const { bar } = await this.sees();
    if (!bar) throw new Error('nothing is steered');
    return bar;
  }

  async presses(
    verb: string,
    bar: Pick<WallBar, 'stage' | 'version'> | undefined,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; body: object }> {
    const response = await this.fetched('/press', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-yhdyspinta': 'page', ...headers },
      body: JSON.stringify({ verb, stage: bar?.stage, version: bar?.version }),
    });
    return { status: response.status, body: (await response.json().catch(() => ({}))) as object };
  }

  /** Listens for changes; `count` says how many were heard, and ends it. */
  async hears(): Promise<{ count(): Promise<number> }> {
    const end = new AbortController();
    const response = await this.fetched('/events', { signal: end.signal });
    let heard = '';
    const reading = (async () => {
      for await (const chunk of response.body ?? []) heard += Buffer.from(chunk as Uint8Array).toString();
    })().catch(() => undefined);
    return {
      async count() {
        end.abort();
        await reading;
        return heard.split('event: changed').length - 1;
      },
    };
  }
}
