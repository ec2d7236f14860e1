import type { RepliesTextView } from '../../../bot/workshop/round-views.ts';
import { buttonRow } from '../../button.ts';
import type { CardView } from '../../card-view.ts';
import { shortenToFit } from '../../fitting.ts';
import { headOf, markedText } from '../../head.ts';
import { plain, verbatim } from '../../plain.ts';
import type { Speech } from '../../speech.ts';
import { templateOf } from '../../template.ts';
import template from '../../templates/forward.json' with { type: 'json' };

const expand = templateOf(template);
const bytesOfTexts = 9000;

/** The answers to send on to an organisation that no message reached. */
export const repliesText: CardView<RepliesTextView> = {
  wide: true,
  body: (view, speech) => [
    ...headOf(
      {
        session: view.session,
        heading: speech.say('replies-text.heading', { name: plain(view.organisation) }),
      },
      speech,
    ),
    ...expand({
      body: speech.say('replies-text.body'),
      to: view.to.slice(0, mostNames).map(verbatim),
      text: verbatim(textOf(view, speech)),
    }),
    ...buttonRow([
      ...(view.number < view.of
        ? [
            {
              title: speech.say('button.next-organisation'),
              press: { verb: 'replies-text' as const, session: view.session.id, page: view.number + 1 },
            },
          ]
        : []),
      {
        title: speech.say('button.coding-summary'),
        press: { verb: 'coding-summary', session: view.session.id },
      },
    ]),
  ],
  /** The text to send on itself, with nothing around it. */
  text: (view, speech) => markedText(textOf(view, speech), view.session, speech),
};

const mostNames = 20;

function textOf({ session, organisation, replies }: RepliesTextView, speech: Speech): string {
  const texts = shortenToFit(
    replies.flatMap(({ text, reply }) => [text, reply]),
    bytesOfTexts,
  );
  const told = replies.flatMap(({ stage, subject }, place) => [
    '',
    speech.words(subject ?? stage),
    `”${texts[2 * place] ?? ''}”`,
    `${speech.say('replies.reply')}: ${texts[2 * place + 1] ?? ''}`,
  ]);
  const name = plain(organisation);
  return [`${session.title}. ${speech.say('replies.body-own', { name })}`, ...told].join('\n');
}
