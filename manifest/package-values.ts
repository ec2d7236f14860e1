import { parseArgs } from 'node:util';
import { z } from 'zod/v4';

/** What an organisation fills into the app package; the names are the placeholders of manifest.json. */
export interface PackageValues {
  readonly MicrosoftAppId: string;
  readonly Organisation: string;
  readonly WebsiteUrl: string;
  readonly PrivacyUrl: string;
  readonly TermsUrl: string;
}

/** The package cannot be made. The message has a line for each option that is missing or wrong, with an example. */
export class UnusableOptions extends Error {
  override readonly name = 'UnusableOptions';
}

/** Characters; the limit of Teams' schema for the developer's name. */
const longestOrganisation = 32;

const page = z.url({ protocol: /^https$/ });

const options = {
  'app-id': { rule: z.guid(), example: '00000000-0000-0000-0000-000000000000' },
  organisation: { rule: z.string().trim().min(1).max(longestOrganisation), example: '"Esimerkin kunta"' },
  website: { rule: page, example: 'https://www.example.fi/yhdyspinta' },
  privacy: { rule: page, example: 'https://www.example.fi/tietosuoja' },
  terms: { rule: page, example: 'https://www.example.fi/ehdot' },
} as const;

type Option = keyof typeof options;

const names = Object.keys(options) as Option[];

/**
 * Reads the options of `npm run package`, such as `--app-id` and `--organisation`.
 * Throws UnusableOptions that tells of all faults at once.
 */
export function packageValues(words: readonly string[]): PackageValues {
  const given = optionsIn(words);
  const faults = names.flatMap((name) => faultOf(name, given[name]));
  if (faults.length > 0) throw new UnusableOptions(faults.join('\n'));
  const value = (name: Option) => given[name]?.trim() ?? '';
  return {
    MicrosoftAppId: value('app-id').toLowerCase(),
    Organisation: value('organisation'),
    WebsiteUrl: value('website'),
    PrivacyUrl: value('privacy'),
    TermsUrl: value('terms'),
  };
}

function optionsIn(words: readonly string[]): Partial<Record<Option, string>> {
  const known = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  try {
    return parseArgs({ args: [...words], options: known }).values;
  } catch (cause) {
    throw new UnusableOptions(cause instanceof Error ? cause.message : String(cause));
  }
}

function faultOf(name: Option, value: string | undefined): string[] {
  const { rule, example } = options[name];
  if (value === undefined) return [`--${name} is missing. Example: --${name} ${example}`];
  const read = rule.safeParse(value);
  if (read.success) return [];
  return [`--${name} cannot be used: ${read.error.issues[0]?.message}. Example: --${name} ${example}`];
}
