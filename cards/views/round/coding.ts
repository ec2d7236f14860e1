import { commentCodes } from '../../../bot/workshop/round/coding.ts';
import { roundFields } from '../../../bot/workshop/verbs.ts';
import type { CodingSummaryView, CodingView } from '../../../bot/workshop/round-views.ts';
import { type Button, buttonRow } from '../../button.ts';
import type { CardView } from '../../card-view.ts';
import { headOf, markedText } from '../../head.ts';
import { cardKindOf } from '../../kinds/all-kinds.ts';
import { note, paragraphs } from '../../paragraphs.ts';
import { plain } from '../../plain.ts';
import { quotesOf } from '../../quotes.ts';
import type { Speech } from '../../speech.ts';
import { templateOf } from '../../template.ts';
import template from '../../templates/coding-inputs.json' with { type: 'json' };

const expand = templateOf(template);
const longestReply = 3000;
const bytesOfComment = 8000;

/** One comment: what kind it is, and the answer to it. */
export const coding: CardView<CodingView> = {
  body(view, speech) {
    const { session, stage, subject, text, by, chose, number, of, code, reply } = view;
    return [
      ...headOf(
        {
          session,
          above: speech.say('coding.place', { title: speech.words(stage.title), number, of }),
          heading: speech.say('coding.heading'),
        },
        speech,
      ),
      ...(subject ? paragraphs([speech.words(subject)], 'strong') : []),
      ...(chose ? paragraphs([plain(choseLine(chose, by ?? '', speech))]) : []),
      ...quotesOf([{ text, ...(by !== undefined && { by }) }], bytesOfComment),
      ...expand({
        ids: roundFields,
        labels: { code: speech.say('coding.code'), reply: speech.say('coding.reply') },
        replyHint: speech.say('coding.reply-hint'),
        longestReply,
        values: { code: code ?? null, reply: reply ?? null },
        choices: commentCodes.map((value) => ({ value, title: speech.say(`coding.code.${value}`) })),
      }),
      ...buttonRow(codingButtons(view, speech)),
    ];
  },
  text: ({ session, number, of }, speech) =>
    markedText(speech.say('coding.text', { number, of }), session, speech),
};

function choseLine({ choice, plan }: NonNullable<CodingView['chose']>, name: string, speech: Speech): string {
  return speech.say('coding.chose', {
    name,
    choice: cardKindOf(plan.kind).stand?.(choice, plan, speech) ?? choice,
  });
}

function codingButtons({ session, stage, row, version, number, of }: CodingView, speech: Speech): Button[] {
  const toNumber = (page: number) => ({ verb: 'coding' as const, session: session.id, page });
  return [
    {
      title: speech.say(number < of ? 'button.code-comment' : 'button.code-last'),
      press: { verb: 'code-comment', session: session.id, stage: stage.id, row, version, page: number },
      style: 'positive',
      sendsInputs: true,
    },
    ...(number > 1 ? [{ title: speech.say('button.earlier-comment'), press: toNumber(number - 1) }] : []),
    ...(number < of ? [{ title: speech.say('button.later-comment'), press: toNumber(number + 1) }] : []),
    { title: speech.say('button.coding-summary'), press: { verb: 'coding-summary', session: session.id } },
  ];
}

/** How the comments were coded, and the way to send the answers. */
export const codingSummary: CardView<CodingSummaryView> = {
  body(view, speech) {
    const { session, comments, counts, sendable, unshown, sent, unreached } = view;
    return [
      ...headOf({ session, heading: speech.say('coding-summary.heading') }, speech),
      ...paragraphs([speech.say('coding-summary.comments', { comments })]),
      ...counts.flatMap((count) => [
        ...paragraphs([speech.words(count.subject ?? count.stage)], 'strong'),
        ...paragraphs([plain(countLine(count, speech))], 'quiet'),
      ]),
      ...(unshown > 0 ? note(speech.say('coding-summary.unshown', { unshown }), 'warning') : []),
      ...paragraphs([sent ? sentLine(view, speech) : speech.say('coding-summary.sendable', { sendable })]),
      ...(unreached > 0 ? note(speech.say('coding-summary.unreached', { unreached }), 'warning') : []),
      ...buttonRow(summaryButtons(view, speech)),
    ];
  },
  text: ({ session }, speech) => markedText(speech.say('coding-summary.heading'), session, speech),
};

function sentLine({ sending, waiting }: CodingSummaryView, speech: Speech): string {
  if (sending) return speech.say('coding-summary.sending');
  return speech.say(waiting ? 'coding-summary.waiting' : 'coding-summary.sent');
}

function countLine(
  { counts, uncoded, replied }: CodingSummaryView['counts'][number],
  speech: Speech,
): string {
  const coded = commentCodes.filter((code) => counts[code] > 0);
  return [
    ...coded.map((code) =>
      speech.say('coding-summary.count', { code: speech.say(`coding.code.${code}`), count: counts[code] }),
    ),
    ...(uncoded > 0 ? [speech.say('coding-summary.uncoded', { uncoded })] : []),
    speech.say('coding-summary.replied', { replied }),
  ].join(' · ');
}

function summaryButtons(view: CodingSummaryView, speech: Speech): Button[] {
  const { session, comments, sendable, sent, waiting, unreached } = view;
  return [
    ...(sendable > 0 && (!sent || waiting)
      ? [
          {
            title: speech.say('button.send-replies'),
            press: { verb: 'send-replies' as const, session: session.id },
            style: 'positive' as const,
          },
        ]
      : []),
    ...(unreached > 0
      ? [
          {
            title: speech.say('button.replies-text'),
            press: { verb: 'replies-text' as const, session: session.id, page: 1 },
          },
        ]
      : []),
    ...(comments > 0
      ? [
          {
            title: speech.say('button.comments-again'),
            press: { verb: 'coding' as const, session: session.id, page: 1 },
          },
        ]
      : []),
    { title: speech.say('button.control'), press: { verb: 'control', session: session.id } },
  ];
}
