import type { FormBody } from './uploaded-file.ts';

/** One page, picture or file that is fetched by its address; the server mounts it. */
export interface WebRoute {
  /** The address up to the name of what is fetched, for example /pictures. */
  readonly folder: string;
  /** Answers for the last part of the address, whatever stands there. */
  answer(name: string): Promise<WebAnswer>;
  /** Takes what a form on the page sends; absent where nothing is sent. */
  take?(name: string, body: FormBody): Promise<WebAnswer>;
}

export interface WebAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string;
}

/** The same for everything that is not there, may not be seen or is no longer valid: it tells nothing. */
export const notFound: WebAnswer = { status: 404, headers: { 'Cache-Control': 'no-store' } };
