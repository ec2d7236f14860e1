/** What fills a mark, and what is written on it. */
export interface Paint {
  readonly fill: string;
  readonly ink: string;
  /** Drawn around marks that would not stand out from the paper. */
  readonly outline?: string;
}

export const paper = '#ffffff';
export const ink = '#1b1b1b';
export const quietInk = '#595959';
export const faintLine = '#b5b5b5';

/** Blue against orange is told apart by the colour-blind; the blues are darker, so greyscale shows the pole too. */
const strongSide = ['#08306b', '#2a6fb5', '#9ecae1'];
const weakSide = ['#fcc78f', '#ec8a34', '#bd5108'];
const neutral = { ...paintOf('#ececec'), outline: faintLine };

/** From the strongest step to the weakest, the middle of an odd number neutral. */
export function divergingPaints(steps: number): Paint[] {
  const half = Math.floor(steps / 2);
  return [
    ...spread(strongSide, half).map(paintOf),
    ...(steps % 2 === 1 ? [neutral] : []),
    ...spread(weakSide.toReversed(), half).map(paintOf).toReversed(),
  ];
}

const oneHue = ['#08306b', '#1a559c', '#4f94d0', '#86b7df', '#b0cfe8', '#dbe9f5'];

/** From dark to light in one hue, so that the order is seen without colours. */
export function orderedPaints(count: number): Paint[] {
  return spread(oneHue, count).map((fill) => ({ ...paintOf(fill), outline: '#7d93a8' }));
}

/** For those who do not know: no colour at all. */
export const hollow: Paint = { fill: paper, ink, outline: quietInk };

/** The series of dots differ in shape as well. */
export const dotPaints: readonly Paint[] = [paintOf('#08306b'), paintOf('#d46a12'), paintOf('#595959')];

export const barPaint: Paint = paintOf('#1f5fa8');

/** As many of a scale as are wanted, the first always among them, at even distances. */
function spread(scale: readonly string[], count: number): string[] {
  if (count <= 0) return [];
  const step = count === 1 ? 0 : (scale.length - 1) / (count - 1);
  return Array.from({ length: count }, (_, place) => scale[Math.round(place * step)] ?? scale[0] ?? ink);
}

function paintOf(fill: string): Paint {
  return { fill, ink: contrast(fill, paper) >= contrast(fill, ink) ? paper : ink };
}

/** The contrast of WCAG: 1 for the same colour, 21 for black on white. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [lightness(one), lightness(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function lightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
