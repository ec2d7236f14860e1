import { chartsOf, type PicturesOf } from '../../cards/charts-of.ts';
import type { Picture } from '../../cards/speech.ts';
import { type Language, languages } from '../workshop/words.ts';
import { picturesIn } from './pictures-in.ts';
import type { SignedLinks } from './signed-links.ts';

/** Days that a picture can be fetched. The numbers on the card stay for ever. */
const daysOfPicture = 90;

/** What a picture's link names. */
export interface PictureIds extends Readonly<Record<string, string>> {
  readonly session: string;
  readonly stage: string;
  readonly language: Language;
  /** Its place among the pictures of the result. */
  readonly picture: string;
}

/** Gives pictures their signed addresses. `publicUrl` is where people reach the bot; undefined when that is not known, and then there are no pictures. */
export function pictureLinks(links: SignedLinks, publicUrl: () => string | undefined): PicturesOf {
  return async (view, reader) => {
    const base = publicUrl();
    if (base === undefined || view.view !== 'results') return undefined;
    const spoken = languages.filter((one) => one === reader.language || one === reader.beside);
    const signed = spoken.map(async (language) => {
      const drawn = picturesIn(chartsOf(view, { ...reader, language }));
      const pictures = drawn.map(async ({ chart, of }, place): Promise<Picture> => {
        const ids: PictureIds = {
          session: view.session.id,
          stage: view.stage.id,
          language,
          picture: String(place),
        };
        const token = await links.sign('picture', ids, daysOfPicture);
        return { url: `${base.replace(/\/+$/, '')}/pictures/${token}.png`, chart, of };
      });
      return [language, await Promise.all(pictures)] as const;
    });
    return Object.fromEntries(await Promise.all(signed));
  };
}
