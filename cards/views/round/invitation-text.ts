import type { InvitationTextView } from '../../../bot/workshop/round-views.ts';
import { buttonRow } from '../../button.ts';
import type { CardView } from '../../card-view.ts';
import { shortenToFit } from '../../fitting.ts';
import { headOf, markedText } from '../../head.ts';
import { cardKindOf } from '../../kinds/all-kinds.ts';
import { plain, verbatim } from '../../plain.ts';
import type { Speech } from '../../speech.ts';
import { templateOf } from '../../template.ts';
import template from '../../templates/forward.json' with { type: 'json' };

const expand = templateOf(template);
const bytesOfAsked = 12_000;

/** The text to send on to an organisation whose people Teams does not reach. */
export const invitationText: CardView<InvitationTextView> = {
  wide: true,
  body: (view, speech) => [
    ...headOf(
      {
        session: view.session,
        heading: speech.say('invitation-text.heading', { name: plain(view.organisation.name) }),
      },
      speech,
    ),
    ...expand({
      body: speech.say('invitation-text.body'),
      to: view.to.map(verbatim),
      text: verbatim(textOf(view, speech)),
    }),
    ...buttonRow([
      {
        title: speech.say('button.back'),
        press: { verb: 'invitation', session: view.session.id, organisation: view.organisation.id },
      },
    ]),
  ],
  /** The text to send on itself, with nothing around it. */
  text: (view, speech) => markedText(textOf(view, speech), view.session, speech),
};

function choicesOf(
  { choices, plan }: NonNullable<InvitationTextView['parts'][number]['offered']>,
  speech: Speech,
): string {
  const kind = cardKindOf(plan.kind);
  return choices.map((choice) => kind.stand?.(choice, plan, speech) ?? choice).join(' / ');
}

function textOf(
  { session, organisation, facilitator, closesOn, purpose, parts }: InvitationTextView,
  speech: Speech,
): string {
  const day = speech.day(closesOn);
  const asked = parts.flatMap(({ title, question, asked: all, offered }) => [
    `\n${speech.words(title)}`,
    ...(question ? [speech.words(question)] : []),
    ...(offered ? [speech.say('invitation-text.choices', { choices: choicesOf(offered, speech) })] : []),
    ...all.map((one, place) => `${place + 1}. ${speech.words(one)}`),
  ]);
  return [
    speech.say('invitation-text.hello', { title: session.title, name: organisation.name, day }),
    purpose[speech.language],
    speech.say('invitation-text.how', { facilitator, day }),
    ...shortenToFit(asked, bytesOfAsked),
  ].join('\n');
}
