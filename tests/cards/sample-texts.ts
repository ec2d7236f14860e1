import type { Words } from '../../bot/workshop/words.ts';

/** How much people write, and what they put in it. */
export interface Writing {
  readonly name: 'realistic' | 'extreme';
  /** The nth free text of a person. */
  text(n: number): string;
  /** The nth single line: a name, an owner, a title. */
  line(n: number): string;
}

const ordinary = [
  'Tieto ei kulje koulun ja perhekeskuksen välillä, ja perhe joutuu kertomaan asiansa uudelleen.',
  'Nuori odottaa neuropsykiatrisia tutkimuksia yli puoli vuotta.\nSillä välin koulu jää yksin.',
  'Hyvää on se, että tunnemme toisemme nimeltä.',
];
const names = ['Perhekeskuksen vastuuhenkilö', 'Aino Kettula', 'Sivistysjohtaja'];

export const realistic: Writing = {
  name: 'realistic',
  text: (n) => ordinary[n % ordinary.length] ?? '',
  line: (n) => names[n % names.length] ?? '',
};

/** Everything that a card could take for its own: Markdown, mentions, bindings, functions, entities. */
export const hostile =
  '**bold** _it_ <at>x</at> ${x} ${$root} [link](javascript:alert(1)) `c` # h &lt;b&gt; {{DATE(2026-01-01T00:00:00Z)}} äöå 👩‍👧';

export const extreme: Writing = {
  name: 'extreme',
  text: (n) => `${n} ${hostile} ${'ÄÖ堂"\\\n'.repeat(1000)}`.slice(0, 5000),
  line: (n) => `${n} ${hostile} ${'ä"'.repeat(500)}`.slice(0, 1000),
};

export function inEveryLanguage(text: string): Words {
  return { fi: `${text} fi`, sv: `${text} sv`, en: `${text} en` };
}
