import { expect } from '@jest/globals';
import type { Room, Workshop } from './workshop-room.ts';

/** Where the bot believes that people reach it; the tests reach it at its port. */
export const publicUrl = 'http://workshop.example/botti';

interface Shown {
  readonly session: string;
  readonly stage: string | null;
  readonly over: boolean;
  readonly cards: readonly { readonly slot: string; readonly revision: string; readonly card: object }[];
}

/** The code on the lobby card. */
export async function codeOf(room: Room, workshop: Workshop): Promise<string> {
  const found = await room.channel.until(
    () =>
      room.channel
        .botMessages(workshop.thread)
        .map(({ card }) => /\/w\/(\w{8})"/.exec(JSON.stringify(card ?? {}))?.[1])
        .find(Boolean),
    { what: 'a lobby card with a code' },
  );
  return found ?? '';
}

/** A browser, as far as HTTP goes: it keeps the cookies of one page. */
export class Guest {
  readonly #at: string;
  #cookie = '';

  constructor(room: Pick<Room, 'bot'>, code: string) {
    this.#at = `http://127.0.0.1:${room.bot.port}/w/${code}`;
  }

  get cookie(): string {
    return this.#cookie;
  }

  withCookie(cookie: string): this {
    this.#cookie = cookie;
    return this;
  }

  fetched(path: string, init: RequestInit = {}): Promise<Response> {
    const cookie = this.#cookie === '' ? {} : { cookie: this.#cookie };
    return fetch(`${this.#at}${path}`, {
      ...init,
      headers: { ...cookie, ...(init.headers as Record<string, string>) },
    });
  }

  async sees(language = 'fi'): Promise<Shown> {
    const response = await this.fetched('/view', { headers: { 'accept-language': language } });
    expect(response.status).toBe(200);
    return (await response.json()) as Shown;
  }

  async card(slot: string): Promise<string> {
    const { cards } = await this.sees();
    return cards
      .filter((one) => one.slot === slot)
      .map(({ card }) => JSON.stringify(card))
      .join('\n');
  }

  async presses(
    yp: object,
    inputs: Record<string, string> = {},
    { headers = {}, id = crypto.randomUUID(), at = new Date().toISOString() } = {},
  ): Promise<{ status: number; body: { refusal?: string; message?: string; card?: object }; raw: Response }> {
    const raw = await this.fetched('/press', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-yhdyspinta': 'page', ...headers },
      body: JSON.stringify({ press: { yp, ...inputs }, sending: { id, at } }),
    });
    const [cookie] = raw.headers.getSetCookie();
    if (cookie) this.#cookie = cookie.split(';')[0] ?? '';
    return { status: raw.status, body: (await raw.json().catch(() => ({}))) as object, raw };
  }

  async joins(inputs: Record<string, string> = { party: 'jarjesto' }): Promise<string> {
    const { session } = await this.sees();
    const joined = await this.presses({ verb: 'join', session }, inputs);
    expect(joined).toMatchObject({ status: 200 });
    return session;
  }
}
