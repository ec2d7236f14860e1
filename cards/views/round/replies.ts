import type { RepliesView } from '../../../bot/workshop/round-views.ts';
import type { CardView } from '../../card-view.ts';
import { shortenToFit } from '../../fitting.ts';
import { headOf, markedText } from '../../head.ts';
import { paragraphs } from '../../paragraphs.ts';
import { plain, verbatim } from '../../plain.ts';
import { templateOf } from '../../template.ts';
import template from '../../templates/reply.json' with { type: 'json' };

const expand = templateOf(template);
const bytesOfTexts = 16_000;

/** Comments with the answers to them. */
export const replies: CardView<RepliesView> = {
  wide: true,
  body({ session, organisation, replies: all, part, parts }, speech) {
    const texts = shortenToFit(
      all.flatMap(({ text, reply }) => [verbatim(text), verbatim(reply)]),
      bytesOfTexts,
    );
    const body =
      organisation === undefined
        ? speech.say('replies.body')
        : speech.say('replies.body-own', { name: plain(organisation) });
    return [
      ...headOf({ session, heading: speech.say('replies.heading') }, speech),
      ...paragraphs([body]),
      ...(parts > 1 ? paragraphs([speech.say('results.part', { part, parts })], 'quiet') : []),
      ...expand({
        replies: all.map(({ stage, subject, by, code }, place) => ({
          about: [speech.words(subject ?? stage), ...(code ? [speech.say(`coding.code.${code}`)] : [])].join(
            ' · ',
          ),
          text: texts[2 * place],
          by: by === undefined ? null : verbatim(by),
          replyTitle: speech.say('replies.reply'),
          reply: texts[2 * place + 1],
        })),
      }),
    ];
  },
  text: ({ session }, speech) =>
    markedText(speech.say('replies.text', { title: session.title }), session, speech),
};
