import { TeamsAdapter } from '@microsoft/teams-ai';
import type { Activity, InvokeResponse, TurnContext } from 'botbuilder';
import {
  type AuthenticateRequestResult,
  AuthenticationConfiguration,
  AuthenticationConstants,
  AuthenticationError,
  type ConnectorClient,
  type ServiceClientCredentialsFactory,
} from 'botframework-connector';
import type { Config } from '../config.ts';

/** Stands for an app id where there is none: the SDK then asks for no authentication at all. */
const noApp = '';

/**
 * The SDK's adapter, with its inbound path taken apart so that a failed authentication is told from a fault
 * (the SDK answers 500 to a bad signature and prints the stack), and with direct access to the connector.
 */
export class ChannelAdapter extends TeamsAdapter {
  readonly #appId: string;
  readonly #audience: string | undefined;
  readonly #connectors = new Map<string, Promise<ConnectorClient>>();

  constructor({ app, channel }: Config, credentials?: ServiceClientCredentialsFactory) {
    super(
      {
        ...channel,
        MicrosoftAppId: app?.id ?? noApp,
        MicrosoftAppPassword: app?.password ?? '',
        MicrosoftAppType: app?.type ?? 'MultiTenant',
        MicrosoftAppTenantId: app?.tenant ?? '',
      },
      credentials,
      new AuthenticationConfiguration([], (claims) => refuseForeignTokens(claims, channel)),
    );
    this.#appId = app?.id ?? noApp;
    this.#audience = channel.ToChannelFromBotOAuthScope;
  }

  /** Who speaks, proved. Throws AuthenticationFailed on any doubt. */
  async authenticate(activity: Activity, authorization: string): Promise<AuthenticateRequestResult> {
    try {
      return await this.botFrameworkAuthentication.authenticateRequest(activity, authorization);
    } catch (cause) {
      throw new AuthenticationFailed(cause instanceof AuthenticationError ? 'refused' : 'invalid', { cause });
    }
  }

  /** Runs the bot on an authenticated activity; an invoke's answer comes back. */
  receive(
    authenticated: AuthenticateRequestResult,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(authenticated, activity, logic);
  }

  /** The connector of a service address, made once. */
  connector(serviceUrl: string): Promise<ConnectorClient> {
    const known = this.#connectors.get(serviceUrl);
    if (known) return known;
    const made = this.#connect(serviceUrl);
    this.#connectors.set(serviceUrl, made);
    return made;
  }

  async #connect(serviceUrl: string): Promise<ConnectorClient> {
    const identity = this.createClaimsIdentity(this.#appId);
    const factory = this.botFrameworkAuthentication.createConnectorFactory(identity);
    const audience = this.#audience ?? AuthenticationConstants.ToChannelFromBotOAuthScope;
    return withoutBlindRetries(await factory.create(serviceUrl, audience));
  }
}

/**
 * The SDK repeats a POST after 5xx, which posts twice, and none of its options stops it. The messenger has its
 * own rules of trying again.
 */
function withoutBlindRetries(connector: ConnectorClient): ConnectorClient {
  const inner = (connector as unknown as { client?: { pipeline?: Pipeline } }).client;
  inner?.pipeline?.removePolicy({ name: 'defaultRetryPolicy' });
  return connector;
}

interface Pipeline {
  removePolicy(policy: { name: string }): unknown;
}

/** The request did not prove where it comes from. */
export class AuthenticationFailed extends Error {
  override readonly name = 'AuthenticationFailed';
}

/**
 * The SDK also takes emulator tokens, of any tenant, with the bot's own app id and no audience. Only the
 * channel's own issuer may speak here.
 */
function refuseForeignTokens(
  claims: readonly { type: string; value: string }[],
  channel: Config['channel'],
): Promise<void> {
  const issuer = claims.find(({ type }) => type === 'iss')?.value;
  const expected = channel.ToBotFromChannelTokenIssuer ?? AuthenticationConstants.ToBotFromChannelTokenIssuer;
  if (issuer !== expected) throw new AuthenticationError('the token is not from the channel', 401);
  return Promise.resolve();
}
