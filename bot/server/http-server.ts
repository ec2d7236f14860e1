import restify from 'restify';
import type { Log } from '../run-command/workshop-tools.ts';
import type { HttpAnswer } from '../teams/receive-activity.ts';

export interface HttpDoors {
  readonly messages: (body: unknown, authorization: string) => Promise<HttpAnswer>;
  /** Rejects when storage does not answer. */
  readonly ready: () => Promise<void>;
  readonly log: Log;
}

/** Bytes of a request; Teams sends far less, and a card's texts have their own limits. */
const largestBody = 256 * 1024;

/** The HTTP server with its two routes; it is not listening yet. */
export function httpServer({ messages, ready, log }: HttpDoors): restify.Server {
  const server = restify.createServer({ name: 'yhdyspinta', handleUncaughtExceptions: false });
  // The parser unpacks without a limit, and a broken archive would end the process. Teams sends nothing packed.
  server.use((request: restify.Request, response: restify.Response, next: restify.Next) => {
    if (request.headers['content-encoding'] === undefined) return next();
    response.send(415, { error: 'a packed body is not taken' });
    return next(false);
  });
  server.use(
    restify.plugins.bodyParser({ maxBodySize: largestBody, mapParams: false, rejectUnknown: false }),
  );
  server.post('/api/messages', async (request, response) => {
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
  // Whatever is thrown inside a route: the operator reads the cause, the caller a status.
  server.on(
    'restifyError',
    (request: restify.Request, response: restify.Response, error: HttpFault, done: () => void) => {
      const status = error.statusCode ?? 500;
      if (status >= 500) log.error({ path: request.path(), cause: error.message }, 'a request failed');
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
