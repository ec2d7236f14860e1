/** The languages of the product, Finnish first. */
export const languages = ['fi', 'sv', 'en'] as const;
export type Language = (typeof languages)[number];

/** One text in every language. An agenda carries its own; the bot's own texts live in cards/texts. */
export type Words = Readonly<Record<Language, string>>;

/** Whether two texts say the same in every language. */
export function sameWords(one: Words, other: Words): boolean {
  return languages.every((language) => one[language] === other[language]);
}
