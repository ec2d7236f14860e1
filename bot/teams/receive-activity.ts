import type { Activity, InvokeResponse } from 'botbuilder';
import type { Application } from '@microsoft/teams-ai';
import { z } from 'zod/v4';
import type { Config } from '../config.ts';
import type { Log } from '../run-command/workshop-tools.ts';
import { AuthenticationFailed, type ChannelAdapter } from './channel-adapter.ts';
import { isTrustedServiceUrl } from './trusted-service-url.ts';

/** As much of an activity as must be right before anything is done with it. */
const shape = z.looseObject({
  type: z.string().min(1).max(64),
  channelId: z.string().min(1).max(64),
  serviceUrl: z.string().min(1).max(500),
  from: z.looseObject({
    id: z.string().min(1).max(500),
    name: z.string().max(500).nullish(),
    aadObjectId: z.string().max(100).nullish(),
  }),
  recipient: z.looseObject({ id: z.string().min(1).max(500), name: z.string().nullish() }),
  conversation: z.looseObject({
    id: z.string().min(1).max(1000),
    conversationType: z.string().nullish(),
    tenantId: z.string().max(100).nullish(),
  }),
  text: z.string().nullish(),
  locale: z.string().max(50).nullish(),
  replyToId: z.string().max(500).nullish(),
});

export interface HttpAnswer {
  readonly status: number;
  readonly body?: unknown;
}

/**
 * The way in: a parsed HTTP body and its Authorization header become an answer. 400 for what is no activity,
 * 401 and 403 for whoever may not speak, never a stack.
 */
export async function receiveActivity(
  {
    adapter,
    application,
    config,
    log,
    heardFrom,
  }: {
    adapter: ChannelAdapter;
    application: Application;
    config: Config;
    log: Log;
    /** Told of the bot's own account, as the channel writes it. */
    heardFrom: (bot: Activity['recipient']) => void;
  },
  body: unknown,
  authorization: string,
): Promise<HttpAnswer> {
  const read = shape.safeParse(body);
  if (!read.success) return { status: 400, body: { error: 'not an activity' } };
  const activity = withDates(read.data);
  let authenticated: Awaited<ReturnType<ChannelAdapter['authenticate']>>;
  try {
    authenticated = await adapter.authenticate(activity, authorization);
  } catch (cause) {
    if (!(cause instanceof AuthenticationFailed)) throw cause;
    log.warn(
      { reason: cause.message, channel: activity.channelId },
      'an unauthenticated request was refused',
    );
    return { status: 401, body: { error: 'not authenticated' } };
  }
  if (!isTrustedServiceUrl(activity.serviceUrl, config.serviceUrlHosts, config.app === undefined)) {
    const remedy = 'if the host is the channel of your cloud, add it to SERVICE_URL_HOSTS';
    log.warn({ host: hostOf(activity.serviceUrl), remedy }, 'an activity names an untrusted service address');
    return { status: 403, body: { error: 'service address not trusted' } };
  }
  heardFrom(activity.recipient);
  const answer: InvokeResponse | undefined = await adapter.receive(
    authenticated,
    activity,
    async (context) => {
      await application.run(context);
    },
  );
  return { status: answer?.status ?? 200, body: answer?.body };
}

/** The SDK expects its dates as dates; a text that is none is left out. */
function withDates(read: z.infer<typeof shape>): Activity {
  const { timestamp, expiration, localTimestamp, ...rest } = read;
  const dates = Object.entries({ timestamp, expiration, localTimestamp }).flatMap(([name, text]) => {
    const date = new Date(typeof text === 'string' ? text : Number.NaN);
    return Number.isNaN(date.getTime()) ? [] : [[name, date] as const];
  });
  return { ...rest, ...Object.fromEntries(dates) } as unknown as Activity;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : 'none';
}
