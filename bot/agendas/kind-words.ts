import type { KindName } from '../workshop/kinds/all-kinds.ts';

/** What a facilitator calls a stage of each kind, in Finnish, where agendas are listed. */
export const kindWords: Readonly<Record<KindName, string>> = {
  dialogue: 'avoimet vastaukset',
  challenge: 'haasteiden arviointi',
  support: 'kannatus',
  talk: 'keskustelu',
  commitment: 'sitoumukset',
};
