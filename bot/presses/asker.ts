import type { Asker } from '../run-command/find-agenda.ts';
import { type Language, languages } from '../workshop/words.ts';
import type { Presser } from './presser.ts';

export function askerOf({ person, place }: Presser): Asker {
  return { actor: person, place };
}

/** A language that a card names; undefined for any that the product does not speak. */
export function languageNamed(text: string | undefined): Language | undefined {
  return languages.find((language) => language === text);
}
