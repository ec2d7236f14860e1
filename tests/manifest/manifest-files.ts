import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const folder = resolve(import.meta.dirname, '../../manifest');

export interface Command {
  readonly title: string;
  readonly description: string;
}

export interface CommandList {
  readonly scopes: readonly string[];
  readonly commands: readonly Command[];
}

/** As much of the manifest as the tests read. */
export interface Manifest {
  readonly manifestVersion: string;
  readonly version: string;
  readonly id: string;
  readonly developer: { readonly name: string; readonly [url: string]: string };
  readonly localizationInfo: {
    readonly defaultLanguageTag: string;
    readonly additionalLanguages: readonly { readonly languageTag: string; readonly file: string }[];
  };
  readonly name: { readonly short: string; readonly full: string };
  readonly description: { readonly short: string; readonly full: string };
  readonly icons: { readonly color: string; readonly outline: string };
  readonly accentColor: string;
  readonly bots: readonly {
    readonly botId: string;
    readonly scopes: readonly string[];
    readonly commandLists: readonly CommandList[];
  }[];
  readonly supportsChannelFeatures: string;
  readonly validDomains: readonly string[];
}

export const manifestText = readFileSync(join(folder, 'manifest.json'), 'utf8');

/** An example for each placeholder of the template. */
export const filledIn: Readonly<Record<string, string>> = {
  MicrosoftAppId: '11111111-2222-3333-4444-555555555555',
  Organisation: 'Länsirannan hyvinvointialue',
  WebsiteUrl: 'https://yhdyspinta.example/',
  PrivacyUrl: 'https://yhdyspinta.example/tietosuoja',
  TermsUrl: 'https://yhdyspinta.example/ehdot',
};

/** The manifest as an administrator would fill it in. A placeholder without an example stays as it is. */
export const manifest = JSON.parse(
  manifestText.replace(/\{\{(\w+)\}\}/g, (placeholder, name: string) => filledIn[name] ?? placeholder),
) as Manifest;

/** A file with the texts of one language: JSONPath -> text. */
export function translation(file: string): Record<string, string> {
  const { $schema: _, ...texts } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<
    string,
    string
  >;
  return texts;
}

/** Every text of the manifest that people read, by the JSONPath under which it is translated. */
export function textsOf({ name, description, bots }: Manifest): Record<string, string> {
  const commands = (bots[0]?.commandLists ?? []).flatMap((list, place) =>
    list.commands.flatMap((command, line) => {
      const path = `bots[0].commandLists[${place}].commands[${line}]`;
      return [
        [`${path}.title`, command.title],
        [`${path}.description`, command.description],
      ];
    }),
  );
  return {
    'name.short': name.short,
    'name.full': name.full,
    'description.short': description.short,
    'description.full': description.full,
    ...Object.fromEntries(commands),
  };
}
