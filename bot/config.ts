import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { z } from 'zod/v4';
import { smallestGroupEver, usualSmallGroup } from './workshop/suppression.ts';

/** A setting that stops the start. The message names the setting, what is wrong and an example. */
export class UnusableSetting extends Error {
  override readonly name = 'UnusableSetting';
}

/** The channel settings, by the SDK's own names. Setting one drops all of its defaults: it is all or none. */
export const channelSettings = [
  'ToChannelFromBotLoginUrl',
  'ToChannelFromBotOAuthScope',
  'ToBotFromChannelTokenIssuer',
  'OAuthUrl',
  'ToBotFromChannelOpenIdMetadataUrl',
  'ToBotFromEmulatorOpenIdMetadataUrl',
  'CallerId',
] as const;

export interface Config {
  /** Undefined in local mode: no authentication, loopback only. */
  readonly app: AppRegistration | undefined;
  /** The SDK's channel settings; empty for the public cloud. */
  readonly channel: Readonly<Record<string, string>>;
  /** Hosts to which the bot may send; a leading dot allows subdomains. */
  readonly serviceUrlHosts: readonly string[];
  /** Hosts from which a file that somebody attached is fetched; a leading dot allows subdomains. */
  readonly fileHosts: readonly string[];
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly dataDir: string;
  readonly secretsDir: string;
  readonly storageUrl: string | undefined;
  readonly publicUrl: string | undefined;
  /** What links are signed with; undefined where a key of the program's own is kept in `secretsDir`. */
  readonly linkKey: string | undefined;
  readonly logLevel: string;
  /** Entra object ids of those who may launch; empty: any member. */
  readonly facilitators: readonly string[];
  /** Suppression threshold in answers. */
  readonly smallGroup: number;
  /** How long a closing stage still takes answers, seen by all. */
  readonly closingSeconds: number;
  readonly timeZone: string;
  /** How many proxies of the operator's own stand between people and the bot. */
  readonly proxies: number;
}

export interface AppRegistration {
  readonly id: string;
  readonly type: 'SingleTenant' | 'UserAssignedMSI' | 'MultiTenant';
  readonly password: string | undefined;
  readonly tenant: string | undefined;
}

const teamsHosts = 'smba.trafficmanager.net,.botframework.com,.teams.microsoft.com';

const microsoftFileHosts = '.sharepoint.com,.sharepoint.us';

const optional = z.preprocess((text) => (text === '' ? undefined : text), z.string().trim().optional());
const examples: Readonly<Record<string, string>> = {
  MicrosoftAppType: 'MicrosoftAppType=SingleTenant',
  PORT: 'PORT=3978',
  LOG_LEVEL: 'LOG_LEVEL=info',
  PUBLIC_URL: 'PUBLIC_URL=https://yhdyspinta.example.fi',
  LINK_KEY: 'LINK_KEY=at least 32 random characters, the same in every instance',
  SMALL_GROUP: 'SMALL_GROUP=5',
  CLOSING_SECONDS: 'CLOSING_SECONDS=30',
  TIME_ZONE: 'TIME_ZONE=Europe/Helsinki',
  PROXIES: 'PROXIES=1',
};

/** Characters: a shorter key could be guessed, and with it every link. */
const shortestLinkKey = 32;

const settings = z.object({
  NODE_ENV: optional,
  MicrosoftAppId: optional,
  MicrosoftAppPassword: optional,
  MicrosoftAppType: z.enum(['SingleTenant', 'UserAssignedMSI', 'MultiTenant']).default('SingleTenant'),
  MicrosoftAppTenantId: optional,
  SERVICE_URL_HOSTS: z.string().default(teamsHosts),
  FILE_HOSTS: z.string().default(microsoftFileHosts),
  HOST: optional,
  PORT: z.coerce.number().int().min(0).max(65535).default(3978),
  DATA_DIR: z.string().default('./data'),
  SECRETS_DIR: optional,
  STORAGE_URL: optional,
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  LINK_KEY: z.string().trim().min(shortestLinkKey).optional(),
  LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
  FACILITATORS: z.string().default(''),
  SMALL_GROUP: z.coerce.number().int().min(smallestGroupEver).default(usualSmallGroup),
  CLOSING_SECONDS: z.coerce.number().int().min(1).max(600).default(30),
  PROXIES: z.coerce.number().int().min(0).max(9).default(0),
  TIME_ZONE: z.string().refine(isTimeZone, 'is no time zone').default('Europe/Helsinki'),
});

/**
 * Reads the environment, the only place that does. Throws UnusableSetting on a value that cannot be used, and
 * on a combination that would be unsafe.
 */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const known = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = settings.safeParse(known);
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0] ?? { path: [], message: '' };
    const name = String(path[0]);
    throw new UnusableSetting(`${name} cannot be used: ${message}. Example: ${examples[name] ?? `${name}=`}`);
  }
  const values = parsed.data;
  const app = appRegistration(values);
  return {
    app,
    channel: channelEnvironment(known),
    serviceUrlHosts: listOf(values.SERVICE_URL_HOSTS),
    fileHosts: listOf(values.FILE_HOSTS),
    host: hostOf(values.HOST, app),
    port: values.PORT,
    dataDir: resolve(values.DATA_DIR),
    secretsDir: secretsFolder(values.SECRETS_DIR, values.DATA_DIR),
    storageUrl: values.STORAGE_URL,
    publicUrl: values.PUBLIC_URL,
    linkKey: values.LINK_KEY,
    logLevel: values.LOG_LEVEL,
    facilitators: listOf(values.FACILITATORS),
    smallGroup: values.SMALL_GROUP,
    closingSeconds: values.CLOSING_SECONDS,
    timeZone: values.TIME_ZONE,
    proxies: values.PROXIES,
  };
}

function appRegistration(values: z.infer<typeof settings>): AppRegistration | undefined {
  if (!values.MicrosoftAppId) {
    if (values.NODE_ENV !== 'production') return undefined;
    throw new UnusableSetting(
      'MicrosoftAppId is missing: in production the bot does not start without authentication. ' +
        'Example: MicrosoftAppId=00000000-0000-0000-0000-000000000000',
    );
  }
  if (values.MicrosoftAppType !== 'UserAssignedMSI' && !values.MicrosoftAppPassword) {
    throw new UnusableSetting(
      'MicrosoftAppPassword is missing: the app needs its client secret. ' +
        'Example: MicrosoftAppPassword=the value shown once when the secret was made',
    );
  }
  if (values.MicrosoftAppType !== 'MultiTenant' && !values.MicrosoftAppTenantId) {
    throw new UnusableSetting(
      `MicrosoftAppTenantId is missing: a ${values.MicrosoftAppType} app belongs to one tenant. ` +
        'Example: MicrosoftAppTenantId=00000000-0000-0000-0000-000000000000',
    );
  }
  return {
    id: values.MicrosoftAppId,
    type: values.MicrosoftAppType,
    password: values.MicrosoftAppPassword,
    tenant: values.MicrosoftAppTenantId,
  };
}

/** Without authentication the bot listens on loopback, whatever is asked. */
function hostOf(host: string | undefined, app: AppRegistration | undefined): string {
  if (app) return host ?? '0.0.0.0';
  if (host === undefined || ['127.0.0.1', '::1', 'localhost'].includes(host)) return host ?? '127.0.0.1';
  throw new UnusableSetting(
    `HOST=${host} would open a bot without authentication to the network. ` +
      'Leave HOST out, or set MicrosoftAppId. Example: HOST=127.0.0.1',
  );
}

/** A backup of the data folder must never hold the secrets: they may not lie inside it. */
function secretsFolder(given: string | undefined, dataDir: string): string {
  const data = resolve(dataDir);
  const secrets = given ? resolve(given) : `${data}-secrets`;
  const inside = relative(data, secrets);
  if (!inside.startsWith('..') && !isAbsolute(inside)) {
    throw new UnusableSetting(
      'SECRETS_DIR lies inside DATA_DIR, so a backup of the data would hold the secrets of anonymous answers. ' +
        `Example: SECRETS_DIR=${resolve(dirname(data), 'secrets')}`,
    );
  }
  return secrets;
}

function channelEnvironment(environment: Record<string, string | undefined>): Record<string, string> {
  const given = channelSettings.filter((name) => environment[name] !== undefined);
  const missing = channelSettings.filter((name) => !given.includes(name));
  if (given.length > 0 && missing.length > 0) {
    throw new UnusableSetting(
      `${missing[0]} is missing: the seven channel settings are given all or none (${channelSettings.join(', ')}). ` +
        `Example: ${missing[0]}=https://...`,
    );
  }
  return Object.fromEntries(given.map((name) => [name, environment[name] ?? '']));
}

function listOf(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('fi', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
