import type { WebAnswer } from './web-route.ts';

/** A request as an endpoint reads it. */
export interface WebRequest {
  /** Named parts of the address. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Of the client, as far as the operator's own proxies tell it. */
  readonly address: string;
  header(name: string): string | undefined;
  /** Undefined where it is larger than `most` bytes. */
  body(most: number): Promise<Uint8Array | undefined>;
}

/** An answer that goes on until one side ends it. */
export interface WebStream {
  readonly status: 200;
  readonly headers: Readonly<Record<string, string>>;
  stream(out: StreamOut): void;
}

export interface StreamOut {
  write(text: string): void;
  close(): void;
  onClosed(heard: () => void): void;
}

/** What is answered at one address by one method; the server mounts it. */
export interface Endpoint {
  readonly method: 'get' | 'post';
  /** With `:name` for a named part. */
  readonly path: string;
  answer(request: WebRequest): Promise<WebAnswer | WebStream>;
}

/** The value of a cookie; undefined where there is none of the name. */
export function cookieIn(request: Pick<WebRequest, 'header'>, name: string): string | undefined {
  const pairs = (request.header('cookie') ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}
