import type restify from 'restify';
import type { Endpoint, StreamOut, WebRequest, WebStream } from '../web/endpoint.ts';
import { clientAddress } from '../web/link/client-address.ts';
import type { WebAnswer } from '../web/web-route.ts';

/** Lets an endpoint answer at its address. */
export function mount(server: restify.Server, endpoint: Endpoint, proxies: number): void {
  server[endpoint.method](endpoint.path, async (request: restify.Request, response: restify.Response) => {
    const given = await endpoint.answer(readable(request, proxies));
    if ('stream' in given) stream(response, given);
    else send(response, given);
  });
}

function readable(request: restify.Request, proxies: number): WebRequest {
  const header = (name: string) => request.header(name) as string | undefined;
  return {
    params: (request.params ?? {}) as Record<string, string>,
    query: new URLSearchParams(request.getQuery()),
    address: clientAddress(request.socket.remoteAddress, header('x-forwarded-for'), proxies),
    header,
    body: (most) => bytesOf(request, most),
  };
}

function stream(response: restify.Response, given: WebStream): void {
  response.writeHead(given.status, given.headers);
  // Whoever does not read what is sent is let go before it fills the memory.
  const longestBacklog = 64 * 1024;
  const out: StreamOut = {
    write(text) {
      if (response.writableLength > longestBacklog) response.destroy();
      else if (!response.writableEnded) response.write(text);
    },
    close: () => response.end(),
    onClosed: (heard) => void response.once('close', heard),
  };
  given.stream(out);
}

/** Sends an answer as it is. */
export function send(response: restify.Response, { status, headers, body }: WebAnswer): void {
  response.writeHead(status, headers);
  response.end(body);
}

/** The body, or undefined where it is larger than `most`: the rest is let through unread. */
export async function bytesOf(
  request: AsyncIterable<Uint8Array>,
  most: number,
): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= most) chunks.push(chunk);
    // Reading a little further lets the browser hear why; a flood is cut.
    else if (size > most * 8) break;
  }
  return size <= most ? Buffer.concat(chunks) : undefined;
}
