/** The two employers that share the interface, and everyone else at the table. */
export const sides = ['kunta', 'hyvinvointialue', 'kumppani'] as const;
export type Side = (typeof sides)[number];

/** Who employs or sends the participant. People are asked for the employer, never for the profession. */
export const sideOfParty = {
  sivistys: 'kunta',
  kunnanjohto: 'kunta',
  hyte: 'kunta',
  tyollisyys: 'kunta',
  sote: 'hyvinvointialue',
  opiskeluhuolto: 'hyvinvointialue',
  pelastus: 'hyvinvointialue',
  hallinto: 'hyvinvointialue',
  jarjesto: 'kumppani',
  seurakunta: 'kumppani',
  koulutuksenjarjestaja: 'kumppani',
  valtio: 'kumppani',
  yritys: 'kumppani',
  perhe: 'kumppani',
} as const satisfies Record<string, Side>;
export type Party = keyof typeof sideOfParty;

/** Whether a text names a party; card data and files are read as unknown. */
export function isParty(text: string | undefined): text is Party {
  return text !== undefined && Object.hasOwn(sideOfParty, text);
}
