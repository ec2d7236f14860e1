import { CHANNEL_ISSUER } from './tokens.ts';

/** What the bot's process is told so that it takes this channel for Teams. */
export interface ChannelEnvironment extends Record<string, string> {
  MicrosoftAppId: string;
  MicrosoftAppPassword: string;
  MicrosoftAppType: 'SingleTenant';
  MicrosoftAppTenantId: string;
}

/** The bot's app id and password, all seven channel settings, and leave to answer to loopback addresses. */
export function channelEnvironment(channel: {
  url: string;
  appId: string;
  tenantId: string;
  openIdPath: string;
}): ChannelEnvironment {
  return {
    MicrosoftAppId: channel.appId,
    MicrosoftAppPassword: 'not-a-secret-test-channel',
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppTenantId: channel.tenantId,
    ToChannelFromBotLoginUrl: `${channel.url}login/${channel.tenantId}`,
    ToChannelFromBotOAuthScope: CHANNEL_ISSUER,
    ToBotFromChannelTokenIssuer: CHANNEL_ISSUER,
    OAuthUrl: `${channel.url}oauth`,
    ToBotFromChannelOpenIdMetadataUrl: `${channel.url}${channel.openIdPath}`,
    ToBotFromEmulatorOpenIdMetadataUrl: `${channel.url}emulator/${channel.openIdPath}`,
    CallerId: 'urn:botframework:azure',
    SERVICE_URL_HOSTS: '127.0.0.1',
  };
}
