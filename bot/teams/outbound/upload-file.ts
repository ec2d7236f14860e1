import type { FileHosts } from '../inbound/attached-file.ts';
import { isTrustedServiceUrl } from '../trusted-service-url.ts';

const longestUploadMs = 60_000;

/**
 * Puts a whole file to an address that the channel gave for it; false where that did not work. The address comes with
 * an activity: only known hosts get people's texts, and nobody is followed elsewhere.
 */
export async function uploadFile(
  url: string,
  bytes: Uint8Array,
  { fileHosts, fromLoopback }: FileHosts,
): Promise<boolean> {
  if (!isTrustedServiceUrl(url, fileHosts, fromLoopback)) return false;
  try {
    const response = await fetch(url, {
      method: 'PUT',
      headers: {
        'Content-Type': 'application/octet-stream',
        'Content-Range': `bytes 0-${bytes.length - 1}/${bytes.length}`,
      },
      body: Uint8Array.from(bytes),
      redirect: 'error',
      signal: AbortSignal.timeout(longestUploadMs),
    });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
