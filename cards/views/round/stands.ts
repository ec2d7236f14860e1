import type { StandsView } from '../../../bot/workshop/round-views.ts';
import type { CardView } from '../../card-view.ts';
import { shortenToFit } from '../../fitting.ts';
import { markedText, placeOf, headOf } from '../../head.ts';
import { paragraphs } from '../../paragraphs.ts';
import { verbatim } from '../../plain.ts';
import { standLines } from '../../stand-lines.ts';
import { templateOf } from '../../template.ts';
import template from '../../templates/stands.json' with { type: 'json' };

const expand = templateOf(template);
const bytesOfLines = 20_000;

/** Which organisation took which stand, item by item. */
export const stands: CardView<StandsView> = {
  wide: true,
  body({ session, stage, plan, items, part, parts }, speech) {
    const above = `${placeOf(stage, speech)} · ${speech.words(stage.title)}`;
    const lines = items.map((item) => standLines(item, plan, speech));
    const short = shortenToFit(lines.flat().map(verbatim), bytesOfLines);
    const starts = lines.map((_, place) => lines.slice(0, place).flat().length);
    return [
      ...headOf({ session, above, heading: speech.say('stands.heading') }, speech),
      ...paragraphs([speech.say('stands.about')], 'quiet'),
      ...(parts > 1 ? paragraphs([speech.say('results.part', { part, parts })], 'quiet') : []),
      ...expand({
        items: items.map(({ item }, place) => ({
          label: speech.words(item.label),
          lines: short.slice(starts[place] ?? 0, (starts[place] ?? 0) + (lines[place]?.length ?? 0)),
        })),
      }),
    ];
  },
  text: ({ session, stage }, speech) =>
    markedText(
      speech.say('stands.text', { title: session.title, stage: speech.words(stage.title) }),
      session,
      speech,
    ),
};
