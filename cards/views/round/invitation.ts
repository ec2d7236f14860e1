import { roundFields } from '../../../bot/workshop/verbs.ts';
import type { InvitationView } from '../../../bot/workshop/round-views.ts';
import { type Button, buttonRow } from '../../button.ts';
import type { CardView } from '../../card-view.ts';
import type { Element } from '../../element.ts';
import { headOf, markedText } from '../../head.ts';
import { note, paragraphs } from '../../paragraphs.ts';
import { plain } from '../../plain.ts';
import type { Speech } from '../../speech.ts';
import { templateOf } from '../../template.ts';
import template from '../../templates/invitation-inputs.json' with { type: 'json' };

const expand = templateOf(template);
const longest = { name: 120, names: 1000, contact: 200 };

/** One invitation: who may draft, and the statements that came by other means. */
export const invitation: CardView<InvitationView> = {
  body(view, speech) {
    const { session, row, open, recorded } = view;
    const organisation = row?.standing.invitation.organisation;
    const heading = organisation ? plain(organisation.name) : speech.say('invitation.new');
    return [
      ...headOf({ session, above: speech.say('invited.heading'), heading }, speech),
      ...(recorded ? note(speech.say('invitation.recorded', { title: speech.words(recorded) })) : []),
      ...(row
        ? paragraphs(
            [speech.say(`invited.state.${row.standing.state}`), ...partsLine(row.standing, speech)],
            'strong',
          )
        : []),
      ...(row && row.outside.length > 0
        ? note(speech.say('invited.outside', { names: plain(speech.list(row.outside)) }), 'warning')
        : []),
      ...(open ? inputsOf(view, speech) : []),
      ...buttonRow(buttonsOf(view, speech)),
      ...recording(view, speech),
    ];
  },
  text: ({ session }, speech) => markedText(speech.say('invited.heading'), session, speech),
};

function partsLine({ sent, of }: { sent: number; of: number }, speech: Speech): string[] {
  return of > 1 ? [speech.say('invited.parts', { sent, of })] : [];
}

function inputsOf({ row }: InvitationView, speech: Speech): Element[] {
  const invited = row?.standing.invitation;
  const known = (invited?.people ?? []).flatMap(({ name, person }) =>
    person ? [{ title: plain(name) || speech.say('forward.unnamed'), value: person.id }] : [],
  );
  return expand({
    ids: roundFields,
    labels: {
      name: speech.say('invitation.name'),
      peopleIds: speech.say('invitation.people'),
      peopleNames: speech.say('invitation.people-names'),
      contact: speech.say('invitation.contact'),
    },
    longest,
    nameMissing: speech.say('invitation.name-missing'),
    peopleHint: speech.say('launch.people-hint'),
    namesHint: speech.say('launch.names-hint'),
    known,
    values: {
      name: invited?.organisation.name ?? null,
      peopleIds: known.length > 0 ? known.map(({ value }) => value).join(',') : null,
      peopleNames: (invited?.people ?? []).flatMap(({ name, person }) => (person ? [] : [name])).join('; '),
      contact: invited?.contact ?? null,
    },
  });
}

function buttonsOf({ session, row, open }: InvitationView, speech: Speech): Button[] {
  const organisation = row?.standing.invitation.organisation.id;
  return [
    ...(open
      ? [
          {
            title: speech.say('button.save-invitation'),
            press: { verb: 'invite' as const, session: session.id, ...(organisation && { organisation }) },
            style: 'positive' as const,
            sendsInputs: true,
          },
        ]
      : []),
    ...(open && row && organisation
      ? [
          ...(row.outside.length + row.notReached.length > 0 || row.standing.invitation.people.length === 0
            ? [
                {
                  title: speech.say('button.invitation-text'),
                  press: { verb: 'invitation-text' as const, session: session.id, organisation },
                },
              ]
            : []),
          {
            title: speech.say('button.ask-withdraw'),
            press: { verb: 'ask-withdraw' as const, session: session.id, organisation },
          },
        ]
      : []),
    { title: speech.say('button.invited'), press: { verb: 'invited', session: session.id } },
  ];
}

const mostInRow = 5;

/** A statement that came by e-mail is recorded part by part. */
function recording({ session, row, recordable }: InvitationView, speech: Speech): Element[] {
  const organisation = row?.standing.invitation.organisation.id;
  if (!organisation || recordable.length === 0) return [];
  const buttons = recordable.map(
    ({ id, title }): Button => ({
      title: speech.say('invitation.record-part', { title: speech.words(title) }),
      press: { verb: 'ask-record', session: session.id, organisation, stage: id },
    }),
  );
  const rows = Array.from({ length: Math.ceil(buttons.length / mostInRow) }, (_, place) =>
    buttons.slice(place * mostInRow, (place + 1) * mostInRow),
  );
  return [...paragraphs([speech.say('invitation.record')]), ...rows.flatMap(buttonRow)];
}
