import { serve } from './connector.ts';
import { readCall } from './connector-routes.ts';
import { type Courier, createCourier, type Delivery, type DeliveryOptions } from './delivery.ts';
import { type ChannelEnvironment, channelEnvironment } from './environment.ts';
import { createFaults, type Faults } from './faults.ts';
import { type HttpAnswer, type HttpRequest, listen } from './http-server.ts';
import { createLimiter, type Limits, type Quota, TEAMS_LIMITS } from './limits.ts';
import { createMembership } from './membership.ts';
import { createMessages, type Message } from './messages.ts';
import { createPrivateViews } from './private-views.ts';
import { createTeamsIds } from './teams-ids.ts';
import { createTokens } from './tokens.ts';
import { createTraffic, type OutboundCall } from './traffic.ts';
import { createUser, type User } from './user.ts';
import { until, type WaitOptions } from './waiting.ts';
import { type Conversation, createWorld, type Person } from './world.ts';
import { type Building, createBuilding, type PersonOptions, type Team } from './world-building.ts';

export interface ChannelOptions {
  /** Rate limits: none when left out; `teams` for those that Microsoft documents. */
  limits?: Limits | 'teams' | 'none';
  /** The largest card, in bytes of JSON; 28 KB when left out, Infinity for no limit. */
  maxCardBytes?: number;
  botName?: string;
  appId?: string;
  /** The tenant of the bot, and of everybody and everything that is not given another. */
  tenantId?: string;
  /** Milliseconds, for limits and the log of requests; the real time when left out. */
  clock?: () => number;
}

/** A stand-in for Teams and the Bot Connector, over real HTTP. The README beside this file tells how to use it. */
export interface Channel extends Faults, Courier, Omit<Building, 'person'> {
  /** The service URL on every activity: the channel's own address. */
  url: string;
  bot: { id: string; name: string };
  /** Environment variables for the bot's process. */
  environment(): ChannelEnvironment;
  user(options: PersonOptions): User;
  personal(person: Person): Conversation;
  /** By id, also that of a thread. @throws when there is none. */
  conversation(id: string): Conversation;
  /** Installs the bot for a person, in a team or in a chat, and tells it; `by` is the first member when left out. */
  installBot(
    where: Person | Team | Conversation,
    options?: { by?: Person } & DeliveryOptions,
  ): Promise<Delivery[]>;
  removeBot(
    where: Person | Team | Conversation,
    options?: { by?: Person } & DeliveryOptions,
  ): Promise<Delivery[]>;
  addMember(where: Team | Conversation, person: Person, options?: DeliveryOptions): Promise<Delivery>;
  removeMember(where: Team | Conversation, person: Person, options?: DeliveryOptions): Promise<Delivery>;
  /** All messages of a conversation in order, people's and the bot's; of a channel, those of all its threads. */
  messages(conversation: Conversation | string): Message[];
  /** The bot's messages of a conversation. */
  botMessages(conversation: Conversation | string): Message[];
  /** The bot's messages in the 1:1 chat with this person. */
  personalMessages(person: Person): Message[];
  /** Every request of the bot, with the status that it was answered. */
  outbound(): OutboundCall[];
  /** Every delivery to the bot, with its answer. */
  deliveries(): Delivery[];
  until<T>(look: () => T | undefined | null | false | 0 | '', options?: WaitOptions): Promise<T>;
  /** Other bots' calls in a place, which use up the limit that all bots share. */
  othersCall(conversation: Conversation, what: keyof Quota, calls: number): void;
  stop(): Promise<void>;
}

/** Starts a channel on a free port of the loopback address. */
export async function startChannel(options: ChannelOptions = {}): Promise<Channel> {
  const appId = options.appId ?? '00000000-feed-4bad-a000-000000000001';
  const tenantId = options.tenantId ?? '00000000-feed-4bad-a000-0000000000aa';
  const maxCardBytes = options.maxCardBytes ?? 28 * 1024;
  const clock = options.clock ?? Date.now;
  const limits = options.limits === 'teams' ? TEAMS_LIMITS : options.limits;
  const limiter = limits && limits !== 'none' ? createLimiter(limits, clock) : undefined;
  const ids = createTeamsIds();
  const world = createWorld(ids);
  const messages = createMessages();
  const faults = createFaults();
  const traffic = createTraffic();
  const views = createPrivateViews();
  const kid = `channel-${crypto.randomUUID()}`;
  const openIdPath = `v1/${kid}/.well-known/openidconfiguration`;
  const jwksPath = `v1/${kid}/.well-known/keys`;
  const sender = { serviceUrl: '', bot: { id: `28:${appId}`, name: options.botName ?? 'Yhdyspinta' } };
  const tokens = await createTokens({ appId, kid, serviceUrl: () => sender.serviceUrl });
  const retryAfter = limits !== undefined && limits !== 'none' && limits.retryAfter;
  const connector = { ids, world, messages, faults, maxCardBytes, limiter, retryAfter };

  const server = await listen((request: HttpRequest): HttpAnswer => {
    if (faults.isDown()) return { status: 'lost' };
    const openId = { issuer: 'https://api.botframework.com', jwks_uri: `${sender.serviceUrl}${jwksPath}` };
    if (request.path.endsWith(openIdPath))
      return { status: 200, body: { ...openId, id_token_signing_alg_values_supported: ['RS256'] } };
    if (request.path === `/${jwksPath}`) return { status: 200, body: tokens.jwks };
    const call = readCall(request, clock());
    traffic.outbound.push(call);
    const answer = serve(call, connector);
    traffic.changed();
    return answer;
  });
  sender.serviceUrl = server.url;

  const courier = createCourier(tokens, traffic);
  const membership = createMembership(ids, sender, courier);
  const building = createBuilding(world, ids, tenantId);
  const around = { ids, world, messages, views, courier, sender, maxCardBytes };
  const fromBot = (conversation: Conversation | string) =>
    messages.in(idOf(conversation)).filter(({ from }) => from === 'bot');
  const placeOf = (where: Person | Team | Conversation): Conversation => {
    if ('general' in where) return where.general;
    return 'roster' in where ? where : world.personal(where);
  };

  return {
    ...faults,
    ...courier,
    ...building,
    url: server.url,
    bot: sender.bot,
    environment: () => channelEnvironment({ url: server.url, appId, tenantId, openIdPath }),
    user: (who) => createUser(building.person(who), around),
    personal: (someone) => world.personal(someone),
    conversation: (id) => {
      const found = world.conversation(id);
      if (!found) throw new Error(`There is no conversation ${id}.`);
      return found;
    },
    installBot: (where, { by, ...delivery } = {}) =>
      membership.installBot(placeOf(where), by ?? firstMember(placeOf(where)), delivery),
    removeBot: (where, { by, ...delivery } = {}) =>
      membership.removeBot(placeOf(where), by ?? firstMember(placeOf(where)), delivery),
    addMember: (where, who, delivery) => membership.addMember(placeOf(where), who, delivery),
    removeMember: (where, who, delivery) => membership.removeMember(placeOf(where), who, delivery),
    messages: (conversation) => messages.in(idOf(conversation)),
    botMessages: fromBot,
    personalMessages: (someone) => fromBot(world.personal(someone)),
    outbound: () => [...traffic.outbound],
    deliveries: () => [...traffic.deliveries],
    until: (look, waiting) => until(look, traffic, messages, waiting),
    othersCall: (conversation, what, calls) => limiter?.othersCalled(what, conversation.placeId, calls),
    stop: () => server.stop(),
  };
}

function idOf(conversation: Conversation | string): string {
  return typeof conversation === 'string' ? conversation : conversation.id;
}

function firstMember({ roster }: Conversation): Person {
  const [first] = roster.members;
  if (!first) throw new Error('Nobody is there who could install the bot.');
  return first;
}
