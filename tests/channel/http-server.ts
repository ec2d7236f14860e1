import { createServer, type IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';

export interface HttpRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  authorization: string | undefined;
  body: unknown;
}

export interface HttpAnswer {
  /** `lost` cuts the connection instead of answering. */
  status: number | 'lost';
  body?: unknown;
  headers?: Record<string, string>;
}

export interface HttpServer {
  /** With a slash at the end. */
  url: string;
  stop(): Promise<void>;
}

/** Serves JSON over HTTP on a free port of the loopback address. */
export async function listen(answer: (request: HttpRequest) => HttpAnswer): Promise<HttpServer> {
  const server = createServer((incoming, outgoing) => {
    void readBody(incoming).then((body) => {
      const url = new URL(incoming.url ?? '/', 'http://127.0.0.1');
      const {
        status,
        body: answered,
        headers,
      } = answer({
        method: incoming.method ?? 'GET',
        path: url.pathname,
        query: url.searchParams,
        authorization: incoming.headers.authorization,
        body,
      });
      if (status === 'lost') return incoming.socket.destroy();
      // Not writeHead(): restify, when it runs in the same process, replaces it for all servers.
      outgoing.statusCode = status;
      for (const [name, value] of Object.entries({ 'content-type': 'application/json', ...headers }))
        outgoing.setHeader(name, value);
      return outgoing.end(answered === undefined ? '' : JSON.stringify(answered));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A test that fails before it stops the channel must not keep the test runner alive.
  server.unref();
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The channel got no port.');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The parsed body; undefined when there is none, or none that is JSON. */
async function readBody(incoming: IncomingMessage): Promise<unknown> {
  return json(incoming).catch(() => undefined);
}
