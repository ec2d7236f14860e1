import type { Theme } from '../workshop/agenda.ts';

/** The themes in the documents and on the terminal, which are in Finnish. */
export const themeWords: Readonly<Record<Theme, string>> = {
  start: 'Aloita tästä',
  'survey-2017': 'Vuoden 2017 kyselyn aiheet',
  dialogue: 'Vuoropuhelu ja kuuleminen',
  structures: 'Yhteiset rakenteet',
  services: 'Palvelut ja suunnitelmat',
  'follow-up': 'Seuranta ja toistuvat',
};
