import type { InvitedRow, InvitedView } from '../../../bot/workshop/round-views.ts';
import { type Button, buttonRow } from '../../button.ts';
import type { CardView } from '../../card-view.ts';
import type { Element } from '../../element.ts';
import { shortenToFit } from '../../fitting.ts';
import { headOf, markedText } from '../../head.ts';
import { note, paragraphs } from '../../paragraphs.ts';
import { plain, verbatim } from '../../plain.ts';
import { countLines } from '../../round-lines.ts';
import type { Speech } from '../../speech.ts';
import { templateOf } from '../../template.ts';
import template from '../../templates/invited-row.json' with { type: 'json' };

const expand = templateOf(template);
const bytesOfPeople = 6000;
const colors = {
  'not-opened': 'Attention',
  opened: 'Accent',
  draft: 'Accent',
  part: 'Accent',
  sent: 'Good',
} as const;

/** Who is invited and how far each is. */
export const invited: CardView<InvitedView> = {
  body(view, speech) {
    const { session, counts, rows, page, pages, done } = view;
    const lines = shortenToFit(
      rows.flatMap((row) => [verbatim(peopleLine(row, speech)), verbatim(missedLine(row, speech))]),
      bytesOfPeople,
    );
    return [
      ...headOf({ session, heading: speech.say('invited.heading') }, speech),
      ...(done ? note(speech.say(`invited.done.${done.what}`, { name: plain(done.name) })) : []),
      ...paragraphs(
        counts.invited === 0 ? [speech.say('invited.none')] : countLines(counts, speech),
        'strong',
      ),
      ...(pages > 1 ? paragraphs([speech.say('review.page', { page, pages })], 'quiet') : []),
      ...rows.flatMap((row, place) => rowOf(row, lines.slice(2 * place, 2 * place + 2), view, speech)),
      ...buttonRow(buttonsOf(view, speech)),
    ];
  },
  text: ({ session }, speech) => markedText(speech.say('invited.heading'), session, speech),
};

function rowOf(
  { standing }: InvitedRow,
  [people = '', missed = '']: readonly string[],
  view: InvitedView,
  speech: Speech,
): Element[] {
  const { invitation, state, sent, of } = standing;
  return expand({
    name: verbatim(invitation.organisation.name),
    people: people === '' ? null : people,
    missed: missed === '' ? null : missed,
    state: speech.say(`invited.state.${stateShown(standing, view)}`),
    parts: of > 1 && view.counts.begun ? speech.say('invited.parts', { sent, of }) : null,
    color: view.counts.begun ? colors[state] : null,
    buttons: buttonRow([
      {
        title: speech.say('button.invitation'),
        press: {
          verb: 'invitation',
          session: view.session.id,
          organisation: invitation.organisation.id,
          page: view.page,
        },
      },
    ]),
  });
}

/** Nothing leaves for an organisation of which nobody is known. */
function stateShown({ invitation, state }: InvitedRow['standing'], { counts, open }: InvitedView) {
  const nobody = invitation.people.length === 0 && invitation.contact === undefined;
  if (open && nobody && (state === 'not-opened' || !counts.begun)) return 'nobody';
  return counts.begun ? state : 'waiting';
}

function peopleLine({ standing }: InvitedRow, speech: Speech): string {
  const { people, contact } = standing.invitation;
  const names = people.map(({ name }) => name || speech.say('forward.unnamed'));
  return [
    ...(names.length > 0 ? [speech.list(names)] : [speech.say('invited.nobody')]),
    ...(contact ? [contact] : []),
  ].join(' · ');
}

function missedLine({ standing, notReached, outside }: InvitedRow, speech: Speech): string {
  return [
    ...(standing.invitation.withdrawnAt ? [speech.say('invited.withdrawn')] : []),
    ...(notReached.length > 0 ? [speech.say('invited.not-reached', { names: speech.list(notReached) })] : []),
    ...(outside.length > 0 ? [speech.say('invited.outside', { names: speech.list(outside) })] : []),
  ].join(' ');
}

function buttonsOf({ session, page, pages, open }: InvitedView, speech: Speech): Button[] {
  const toPage = (shown: number) => ({ verb: 'invited' as const, session: session.id, page: shown });
  return [
    ...(open
      ? [{ title: speech.say('button.invite'), press: { verb: 'invitation' as const, session: session.id } }]
      : []),
    ...(page > 1 ? [{ title: speech.say('button.earlier'), press: toPage(page - 1) }] : []),
    ...(page < pages ? [{ title: speech.say('button.later'), press: toPage(page + 1) }] : []),
    { title: speech.say('button.control'), press: { verb: 'control', session: session.id } },
  ];
}
