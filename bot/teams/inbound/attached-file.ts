import type { Activity } from 'botbuilder';
import { z } from 'zod/v4';
import { isTrustedServiceUrl } from '../trusted-service-url.ts';

/** What Teams sends in 1:1 for a file that somebody attached; the address is good for a few minutes. */
const attachment = z.object({
  contentType: z.literal('application/vnd.microsoft.teams.file.download.info'),
  content: z.object({ downloadUrl: z.string().max(4000) }),
});

const longestFetchMs = 10_000;

/** The address of the file that a message brings; undefined where it brings none. */
export function attachedFile({ attachments }: Activity): string | undefined {
  const files = (attachments ?? []).map((each) => attachment.safeParse(each));
  return files.find(({ success }) => success)?.data?.content.downloadUrl;
}

/** Where files may be fetched from. */
export interface FileHosts {
  readonly fileHosts: readonly string[];
  /** The local client and tests have no https. */
  readonly fromLoopback: boolean;
}

/**
 * The file as text, or why there is none. The address comes with the activity: it is fetched from known hosts
 * alone, without following it elsewhere, and no further than `most` bytes.
 */
export async function fetchText(
  url: string,
  most: number,
  { fileHosts, fromLoopback }: FileHosts,
): Promise<{ readonly text: string } | 'too-big' | 'unreachable'> {
  if (!isTrustedServiceUrl(url, fileHosts, fromLoopback)) return 'unreachable';
  try {
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(longestFetchMs) });
    if (!response.ok || !response.body) return 'unreachable';
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of response.body) {
      size += chunk.length;
      // Leaving the loop closes the connection.
      if (size > most) return 'too-big';
      chunks.push(chunk);
    }
    return { text: Buffer.concat(chunks).toString() };
  } catch {
    return 'unreachable';
  }
}
