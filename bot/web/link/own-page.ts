import type { WebRequest } from '../endpoint.ts';

/** A header that no form and no other site can send without being asked first. */
const pageHeader = 'x-yhdyspinta';

/**
 * Whether a press comes from a page of our own. The cookie already stays away from other sites; this refuses what a
 * browser says comes from elsewhere, and everything that a plain form could send.
 */
export function isFromOwnPage(request: Pick<WebRequest, 'header'>, address: string | undefined): boolean {
  const site = request.header('sec-fetch-site');
  const origin = request.header('origin');
  return (
    request.header(pageHeader) === 'page' &&
    /^application\/json\b/.test(request.header('content-type') ?? '') &&
    (site === undefined || site === 'same-origin') &&
    (origin === undefined || origin === ownOrigin(address) || hostOf(origin) === request.header('host'))
  );
}

function ownOrigin(address: string | undefined): string | undefined {
  return address === undefined ? undefined : new URL(address).origin;
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
