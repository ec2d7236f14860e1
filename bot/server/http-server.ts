import restify from 'restify';
import type { Log } from '../run-command/workshop-tools.ts';
import type { HttpAnswer } from '../teams/receive-activity.ts';
import type { Endpoint } from '../web/endpoint.ts';
import type { WebRoute } from '../web/web-route.ts';
import { bytesOf, mount, send } from './mount.ts';

export interface HttpDoors {
  readonly messages: (body: unknown, authorization: string) => Promise<HttpAnswer>;
  /** Rejects when storage does not answer. */
  readonly ready: () => Promise<void>;
  /** What is fetched by its address, without an account. */
  readonly pages: readonly WebRoute[];
  readonly endpoints: readonly Endpoint[];
  /** How many proxies of the operator's own stand before the bot. */
  readonly proxies: number;
  readonly log: Log;
}

/** Bytes of a request; Teams sends far less, and a card's texts have their own limits. */
const largestBody = 256 * 1024;

/** Bytes of a form: a file of that size with what stands around it. */
const largestForm = largestBody + 16 * 1024;

/** Characters of the last part of an address: a signed token has a few hundred. */
const longestName = 2000;

/** The HTTP server with its routes; it is not listening yet. */
export function httpServer({ messages, ready, pages, endpoints, proxies, log }: HttpDoors): restify.Server {
  const server = restify.createServer({
    name: 'yhdyspinta',
    handleUncaughtExceptions: false,
    maxParamLength: longestName,
  });
  // The parser unpacks without a limit, and a broken archive would end the process. Teams sends nothing packed.
  server.use((request: restify.Request, response: restify.Response, next: restify.Next) => {
    if (request.headers['content-encoding'] === undefined) return next();
    response.send(415, { error: 'a packed body is not taken' });
    return next(false);
  });
  const parser = restify.plugins.bodyParser({
    maxBodySize: largestBody,
    mapParams: false,
    rejectUnknown: false,
  });
  server.post('/api/messages', parser, async (request: restify.Request, response: restify.Response) => {
    const answer = await messages(request.body, request.header('authorization', ''));
    response.send(answer.status, answer.body);
  });
  server.get('/health', async (_request, response) => {
    try {
      await ready();
      response.send(200, { status: 'ready' });
    } catch (cause) {
      log.error({ cause: String(cause), remedy: 'check that the data folder can be written' }, 'not ready');
      response.send(503, { status: 'storage does not answer' });
    }
  });
  for (const endpoint of endpoints) mount(server, endpoint, proxies);
  for (const page of pages) {
    server.get(`${page.folder}/:name`, async (request, response) => {
      send(response, await page.answer((request.params as { name: string }).name));
    });
    const take = page.take?.bind(page);
    if (take) {
      // The parser of the other route would put a form's files on the disk.
      server.post(`${page.folder}/:name`, async (request, response) => {
        const { name } = request.params as { name: string };
        const contentType = request.header('content-type', '');
        send(response, await take(name, { contentType, bytes: await bytesOf(request, largestForm) }));
      });
    }
  }
  // Whatever is thrown inside a route: the operator reads the cause, the caller a status.
  server.on(
    'restifyError',
    (request: restify.Request, response: restify.Response, error: HttpFault, done: () => void) => {
      const status = error.statusCode ?? 500;
      // The route and not the path, which may hold a token that opens something.
      const route = String(request.getRoute()?.path);
      if (status >= 500) log.error({ route, cause: error.message }, 'a request failed');
      response.send(status, {
        error: status >= 500 ? 'internal error' : (error.body?.code ?? 'bad request'),
      });
      done();
    },
  );
  return server;
}

interface HttpFault extends Error {
  readonly statusCode?: number;
  readonly body?: { readonly code?: string };
}
