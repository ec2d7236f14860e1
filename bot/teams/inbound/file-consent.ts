import type { Activity } from 'botbuilder';
import { z } from 'zod/v4';
import { linkTo } from '../../presses/exporting-presses.ts';
import type { Presser, PressReply } from '../../presses/presser.ts';
import { exportRecord, readableRecord } from '../../run-command/export-record.ts';
import type { WorkshopTools } from '../../run-command/workshop-tools.ts';
import { exportFormats } from '../../workshop/exporting.ts';
import { isRefusal } from '../../workshop/refusals.ts';
import type { View } from '../../workshop/views.ts';
import { fileInfoCard } from '../outbound/file-cards.ts';
import type { Messenger } from '../outbound/messenger.ts';
import type { Poster } from '../outbound/poster.ts';
import { uploadFile } from '../outbound/upload-file.ts';
import { type ArrivalTools, arrive } from './arrival.ts';
import type { FileHosts } from './attached-file.ts';

const answered = z.object({
  action: z.enum(['accept', 'decline']),
  context: z.object({ session: z.string().max(64), format: z.enum(exportFormats) }),
  uploadInfo: z
    .object({
      name: z.string().max(500),
      contentUrl: z.string().max(4000),
      uploadUrl: z.string().max(8000),
      uniqueId: z.string().max(500),
      fileType: z.string().max(20),
    })
    .optional(),
});
type Answered = z.infer<typeof answered>;

export type ConsentTools = WorkshopTools &
  ArrivalTools &
  FileHosts & { readonly poster: Poster; readonly messenger: Messenger };

/** Addresses that have been written to: Teams may deliver one consent several times. */
const written = new Set<string>();
const mostRemembered = 1000;

/**
 * Somebody answered whether a file may be kept in their OneDrive. What they may read is looked up anew: the card says
 * only which file it was. The answer to Teams does not wait for the upload.
 */
export async function handleFileConsent(tools: ConsentTools, activity: Activity): Promise<void> {
  const read = answered.safeParse(activity.value);
  const presser = await arrive(tools, activity);
  if (!read.success || presser.place.kind !== 'personal') return;
  const { action, uploadInfo } = read.data;
  if (action === 'accept') {
    if (!uploadInfo || written.has(uploadInfo.uploadUrl)) return;
    if (written.size >= mostRemembered) written.clear();
    written.add(uploadInfo.uploadUrl);
  }
  void answer(tools, read.data, presser, activity).catch((cause: unknown) => {
    const remedy = 'the person can ask for the file again';
    tools.log.error({ cause: String(cause), remedy }, 'a file could not be handed over');
  });
}

async function answer(
  tools: ConsentTools,
  { action, context, uploadInfo }: Answered,
  presser: Presser,
  activity: Activity,
): Promise<void> {
  const target = { conversation: presser.place.id, serviceUrl: activity.serviceUrl };
  const say = (view: View) => tools.messenger.send(target, tools.poster.draw(view, presser.language));
  if (activity.replyToId) await tools.messenger.remove(target, activity.replyToId).catch(() => undefined);
  if (action === 'decline' || !uploadInfo) {
    await say({ view: 'file-declined' });
    return;
  }
  const found = await readableRecord(tools, context.session, presser.person);
  const file = isRefusal(found) ? found : await exportRecord(tools, found, context.format, 'teams');
  if (isRefusal(found) || isRefusal(file)) {
    await say(asView(isRefusal(found) ? found : (file as PressReply)));
  } else if (await uploadFile(uploadInfo.uploadUrl, file.bytes, tools)) {
    await tools.messenger.sendFile(target, fileInfoCard(uploadInfo));
  } else {
    const remedy = 'if the host is the OneDrive of your cloud, add it to FILE_HOSTS';
    tools.log.warn({ host: hostOf(uploadInfo.uploadUrl), remedy }, 'a file was not taken by OneDrive');
    await say(asView(await linkTo(tools, found, context.format, 'not-saved')));
  }
}

function asView(reply: PressReply): View {
  return isRefusal(reply) ? { view: 'notice', notice: reply.refusal } : reply;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : 'none';
}
