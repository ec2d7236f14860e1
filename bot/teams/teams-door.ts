import type { ChannelAccount } from 'botbuilder';
import type { ServiceClientCredentialsFactory } from 'botframework-connector';
import type { PicturesOf } from '../../cards/charts-of.ts';
import type { Store } from '../../storage/store.ts';
import type { Config } from '../config.ts';
import type { Log, WorkshopTools } from '../run-command/workshop-tools.ts';
import type { Place, Session } from '../workshop/session.ts';
import { botApplication } from './bot-application.ts';
import { ChannelAdapter } from './channel-adapter.ts';
import { consentCard, type OfferedFile } from './outbound/file-cards.ts';
import { Messenger } from './outbound/messenger.ts';
import { Poster } from './outbound/poster.ts';
import { Publisher } from './outbound/publisher.ts';
import { ThreadPace } from './outbound/thread-pace.ts';
import { type HttpAnswer, receiveActivity } from './receive-activity.ts';
import { quietSdkConsole } from './sdk-console.ts';

/** What the bot proves itself with when it sends; doubled in tests, which have no login server. */
export type OutboundCredentials = ServiceClientCredentialsFactory;

export interface TeamsDoor {
  readonly outlet: Publisher;
  /** Absent in the local client, which has no OneDrive. */
  readonly offerFile?: (
    place: Place,
    file: Parameters<typeof consentCard>[0],
    context: OfferedFile,
  ) => Promise<void>;
  /** Lets people in, once the commands can be run. `onDrawn` is told of every session that was redrawn. */
  open(
    tools: WorkshopTools,
    onDrawn: (session: Session) => void,
  ): (body: unknown, authorization: string) => Promise<HttpAnswer>;
}

/** Everything that speaks Teams, in and out. */
export function teamsDoor({
  config,
  store,
  log,
  pictures,
  address,
  credentials,
}: {
  config: Config;
  store: Store;
  log: Log;
  pictures: PicturesOf;
  /** Where people reach the bot without Teams, once it is known. */
  address: () => string | undefined;
  credentials: OutboundCredentials | undefined;
}): TeamsDoor {
  quietSdkConsole(log);
  const adapter = new ChannelAdapter(config, credentials);
  let bot: ChannelAccount = { id: `28:${config.app?.id ?? 'yhdyspinta'}`, name: 'Yhdyspinta' };
  const messenger = new Messenger(adapter, new ThreadPace(), () => bot);
  const poster = new Poster({ store, adapter, messenger, pictures, address }, config.timeZone);
  let commands: WorkshopTools | undefined;
  let drawn: (session: Session) => void = () => undefined;
  const outlet = new Publisher({
    tools() {
      if (!commands) throw new Error('the door has not been opened yet');
      return commands;
    },
    poster,
    onDrawn: (session) => drawn(session),
    log,
  });
  return {
    outlet,
    ...(config.app && {
      offerFile: ({ id: conversation, serviceUrl = '' }, file, context) =>
        messenger.sendFile({ conversation, serviceUrl }, consentCard(file, context)),
    }),
    open(tools, onDrawn) {
      commands = tools;
      drawn = onDrawn;
      const trustLocale = config.app !== undefined;
      const application = botApplication({
        ...tools,
        adapter,
        poster,
        messenger,
        trustLocale,
        fileHosts: config.fileHosts,
        fromLoopback: config.app === undefined,
      });
      const heardFrom = (account: ChannelAccount) => {
        bot = account;
      };
      return (body, authorization) =>
        receiveActivity({ adapter, application, config, log, heardFrom }, body, authorization);
    },
  };
}
