import { partyField, type Press } from '../../../bot/workshop/verbs.ts';
import type { DraftHead, RoundPart, RoundPartView } from '../../../bot/workshop/round-views.ts';
import type { StageView } from '../../../bot/workshop/views.ts';
import { type Button, buttonRow } from '../../button.ts';
import type { CardView } from '../../card-view.ts';
import type { Element } from '../../element.ts';
import { headOf, markedText } from '../../head.ts';
import { note, paragraphs } from '../../paragraphs.ts';
import { plain } from '../../plain.ts';
import { promiseOf, promiseOfStatement } from '../../promise.ts';
import type { Speech } from '../../speech.ts';
import type { Words } from '../../../bot/workshop/words.ts';
import { statedItems } from '../../stated-items.ts';
import { answerInputs, hiddenInputsOf } from '../stage.ts';

const bytesOfSent = 14_000;
const bytesBeside = 5000;

export const roundPart: CardView<RoundPartView> = {
  body(view, speech) {
    const { session, part, closesOn, told, organisation } = view;
    const heading = part ? speech.words(part.stage.title) : speech.say('round-part.all-done');
    const above = speech.say('round-part.above', { day: speech.day(closesOn) });
    return [
      ...headOf({ session, above, heading }, speech),
      ...(view.preview ? note(speech.say('round-part.preview')) : []),
      ...(told ? toldOf(told, speech) : []),
      ...(part ? partOf(part, view, speech) : paragraphs([speech.say('round-part.thanks')])),
      ...partsList(view, speech),
      ...otherOrganisations(organisation, session.id, speech),
    ];
  },
  text: ({ session }, speech) =>
    markedText(speech.say('round-part.text', { title: session.title }), session, speech),
};

function toldOf(told: NonNullable<RoundPartView['told']>, speech: Speech): Element[] {
  if (told.what !== 'sent-all') {
    return note(speech.say(`round-part.told.${told.what}`, { title: speech.words(told.title) }));
  }
  const titles = (words: readonly Words[]) => plain(speech.list(words.map((one) => speech.words(one))));
  return [
    ...note(speech.say('round-part.told.sent-all', { titles: titles(told.sent) })),
    ...(told.left.length === 0
      ? paragraphs([speech.say('round-part.told.nothing-left')])
      : note(speech.say('round-part.told.left', { titles: titles(told.left) }), 'warning')),
  ];
}

function partOf(part: StageView, view: RoundPartView, speech: Speech): Element[] {
  const { organisation, next } = view;
  if (!organisation) {
    return [
      ...promiseOf(part.stage, part.smallGroup, speech, { ofRound: true }),
      ...answerInputs(part, speech),
      ...buttonRow([
        {
          title: speech.say(next ? 'button.round-answer' : 'button.answer'),
          press: { verb: 'round-answer', session: part.session.id, stage: part.stage.id },
          style: 'positive',
          sendsInputs: true,
          hiddenInputs: hiddenInputsOf(part),
        },
      ]),
    ];
  }
  return [
    ...paragraphs([speech.say('round-part.together', { name: plain(organisation.name) })], 'strong'),
    ...conflictOf(part, organisation, speech),
    ...(organisation.sent
      ? [
          ...paragraphs([speech.say('round-part.is-sent')]),
          ...statedItems(part, part.fields ?? {}, bytesOfSent, speech),
        ]
      : [...promiseOfStatement(speech), ...answerInputs(part, speech, { asksGroupSize: false })]),
    ...lastWriter(organisation, speech),
    ...buttonRow(
      view.preview
        ? [{ title: speech.say('button.control'), press: { verb: 'control', session: view.session.id } }]
        : draftButtons(part, organisation, view, speech),
    ),
  ];
}

/** What somebody else saved meanwhile, above the person's own text, which stays in the fields. */
function conflictOf(part: StageView, { conflict }: DraftHead, speech: Speech): Element[] {
  if (!conflict) return [];
  const { by, at, fields } = conflict;
  return [
    ...note(speech.say('round-part.conflict', { name: plain(by), when: speech.moment(at) }), 'warning'),
    ...statedItems(part, fields, bytesBeside, speech),
    ...paragraphs([speech.say('round-part.conflict-own')], 'strong'),
  ];
}

function lastWriter({ last, conflict }: DraftHead, speech: Speech): Element[] {
  if (!last || conflict) return [];
  const told = { name: plain(last.by), when: speech.moment(last.at) };
  return paragraphs([speech.say('round-part.last', told)], 'quiet');
}

function draftButtons(
  part: StageView,
  { id, version, sent }: DraftHead,
  { parts }: RoundPartView,
  speech: Speech,
): Button[] {
  const press = (verb: Press['verb']): Press => ({
    verb,
    session: part.session.id,
    stage: part.stage.id,
    organisation: id,
    version,
  });
  if (sent) return [{ title: speech.say('button.take-back'), press: press('take-back') }];
  const others = parts.filter(
    ({ id: other, stated, state }) => other !== part.stage.id && stated && state !== 'done',
  );
  // A party that was chosen earlier is known; on the card it is an input like the others.
  const { [partyField]: _known, ...hiddenInputs } = hiddenInputsOf(part);
  return [
    {
      title: speech.say('button.send-statement'),
      press: press('send-statement'),
      style: 'positive',
      sendsInputs: true,
      hiddenInputs,
    },
    { title: speech.say('button.draft'), press: press('draft'), sendsInputs: true, hiddenInputs },
    ...(others.length > 0
      ? [{ title: speech.say('button.send-all'), press: press('send-all'), sendsInputs: true, hiddenInputs }]
      : []),
  ];
}

/** Teams hides the actions of a row after the sixth. */
const mostInRow = 5;

/** Which parts are done, with a way to each; what is next stands first. */
function partsList(
  { parts, part: shown, next, session, organisation, preview }: RoundPartView,
  speech: Speech,
): Element[] {
  if (parts.length < 2) return [];
  const toPart = (id: string): Press => ({
    verb: 'round-part',
    session: session.id,
    stage: id,
    ...(organisation && { organisation: organisation.id }),
  });
  const others = parts
    .filter(({ id }) => id !== shown?.stage.id && id !== next)
    .map(({ id, number }) => ({ title: speech.say('round-part.to', { number }), press: toPart(id) }));
  const buttons: Button[] = [
    ...(next ? [{ title: speech.say('button.next-part'), press: toPart(next) }] : []),
    ...others,
  ];
  const rows = Array.from({ length: Math.ceil(buttons.length / mostInRow) }, (_, row) =>
    buttons.slice(row * mostInRow, (row + 1) * mostInRow),
  );
  return [
    ...paragraphs([speech.say('round-part.parts')], 'strong'),
    ...paragraphs(
      parts.map((part) => lineOf(part, shown, speech)),
      'quiet',
    ),
    ...(preview ? [] : rows.flatMap(buttonRow)),
  ];
}

function lineOf(
  { id, number, title, state }: RoundPart,
  shown: StageView | undefined,
  speech: Speech,
): string {
  const told = { number, title: speech.words(title), state: speech.say(`round-part.state.${state}`) };
  return plain(speech.say(id === shown?.stage.id ? 'round-part.line-here' : 'round-part.line', told));
}

function otherOrganisations(organisation: DraftHead | undefined, session: string, speech: Speech): Element[] {
  return buttonRow(
    (organisation?.others ?? []).slice(0, mostInRow).map(({ id, name }) => ({
      title: speech.say('round-part.switch', { name: plain(name).slice(0, 40) }),
      press: { verb: 'round-part', session, organisation: id },
    })),
  );
}
