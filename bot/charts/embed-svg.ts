/**
 * A drawn chart as part of a page whose policy lets no style into its markup: styles become attributes, what reacts to
 * a mouse is left out, and the page says how large it is.
 */
export function embedSvg(svg: string): string {
  return svg
    .replace(/<style\b[^]*?<\/style>/, '')
    .replaceAll(/<[a-z]+[^<>]*>/g, (tag) =>
      tag
        .replace(/ style="([^"]*)"/, (_whole, style: string) => attributesOf(style))
        .replaceAll(/ (?:class|ecmeta_\w+|xmlns:xlink|baseProfile)="[^"]*"/g, ''),
    )
    .replace(/^<svg width="[^"]*" height="[^"]*"/, '<svg');
}

function attributesOf(style: string): string {
  return style
    .split(';')
    .map((rule) => rule.split(':'))
    .filter(([name, value]) => name && value)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
}

const frame = / viewBox="0 0 ([\d.]+) ([\d.]+)"/;

/** Drawings that stand side by side get the height of the tallest, so that all are shown at one scale. */
export function atOneScale(svgs: readonly string[]): string[] {
  const tallest = Math.max(...svgs.map((svg) => Number(frame.exec(svg)?.[2] ?? 0)));
  return svgs.map((svg) =>
    svg.replace(
      frame,
      (_whole, width: string) => ` viewBox="0 0 ${width} ${tallest}" preserveAspectRatio="xMinYMin"`,
    ),
  );
}
