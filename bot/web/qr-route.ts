import { renderSVG } from 'uqr';
import { participantAddress } from '../../cards/link-invitation.ts';
import { readCode } from '../workshop/link/code.ts';
import { OneAtATime, TooBusy } from './one-at-a-time.ts';
import { Recent } from './recent.ts';
import { notFound, type WebAnswer, type WebRoute } from './web-route.ts';

const mostKept = 50;
const mostWaiting = 50;
/** Pixels: a camera reads it from across a table. */
const width = 480;

const headers = {
  'Content-Type': 'image/png',
  'Cache-Control': 'public, max-age=86400',
  'Content-Security-Policy': "default-src 'none'",
  'X-Content-Type-Options': 'nosniff',
};

/**
 * A code as a picture for cameras, as PNG because Teams shows no SVG. It is drawn for whatever could be a code, so that
 * nobody learns from it which ones there are.
 */
export function qrRoute(address: () => string | undefined): WebRoute {
  const queue = new OneAtATime(mostWaiting);
  const drawn = new Recent<Uint8Array>(mostKept);
  return {
    folder: '/qr',
    async answer(name): Promise<WebAnswer> {
      const base = address()?.replace(/\/+$/, '');
      const code = name.endsWith('.png') ? readCode(name.slice(0, -'.png'.length)) : undefined;
      if (base === undefined || code === undefined) return notFound;
      try {
        const body = await drawn.get(code, () => queue.run(() => draw(participantAddress(base, code))));
        return { status: 200, headers, body };
      } catch (cause) {
        if (!(cause instanceof TooBusy)) throw cause;
        return { status: 503, headers: { 'Retry-After': '5', 'Cache-Control': 'no-store' } };
      }
    },
  };
}

async function draw(text: string): Promise<Uint8Array> {
  const { renderAsync } = await import('@resvg/resvg-js');
  const svg = renderSVG(text, { ecc: 'M', border: 4 });
  return (await renderAsync(svg, { fitTo: { mode: 'width', value: width } })).asPng();
}
