/** Words that stand in any answer and tell nothing of its matter, in the three languages. */
const fillers = new Set(
  [
    'ja tai että on ei ole olla ovat oli se ne ne sen sitä siinä siitä siihen tämä tätä nämä näitä kun kuin jos',
    'niin myös mutta vain vielä joka jotka mikä mitä missä miten meidän meillä me te he hän heidän minä minun mun',
    'pitäisi pitää tulisi voisi voi olisi eivät emme en älä nyt aina usein liian paljon enemmän hyvin kaikki eri',
    'och att det den de som är inte på i för med till av om en ett vi man har ska bör kan också men eller vår våra',
    'the a an and or to of in on is are be it we our they not for with that this should can must too more',
  ].flatMap((line) => line.split(' ')),
);

const denials = new Set(
  [
    'ei en et emme ette eivät älä älkää ilman kukaan mikään',
    'inte ingen inget inga aldrig utan',
    'not no nobody nothing never none without',
  ].flatMap((line) => line.split(' ')),
);
/** A Finnish word that denies its own rest: epäselvä, epätasainen. */
const denyingStart = 'epä';

/** Whether a text denies something. */
export function denies(text: string): boolean {
  return wordsOf(text).some((word) => denials.has(word) || word.startsWith(denyingStart));
}

/** The words of a text that carry its matter, in small letters and without signs. */
export function plainWords(text: string): string[] {
  const words = wordsOf(text);
  const telling = words.filter((word) => !fillers.has(word));
  // Where nothing but fillers was written, they are all there is to compare.
  return telling.length > 0 ? telling : words;
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
