import { kinds } from '../../bot/workshop/kinds/all-kinds.ts';
import type { StageView } from '../../bot/workshop/views.ts';
import { backgroundInputs, groupSizeInput } from '../background-inputs.ts';
import { isUsual } from '../../bot/workshop/grouping.ts';
import { groupingSentence } from '../outlook-sentences.ts';
import { type Button, buttonRow } from '../button.ts';
import type { CardView } from '../card-view.ts';
import type { Element } from '../element.ts';
import { sizeOf } from '../fitting.ts';
import { markedText, stageHeadOf } from '../head.ts';
import { cardKindOf } from '../kinds/all-kinds.ts';
import { ownEntries } from '../own-entries.ts';
import { note, paragraphs } from '../paragraphs.ts';
import { promiseOf } from '../promise.ts';
import type { Speech } from '../speech.ts';

/** Bytes of a person's own earlier texts that fit a card of 28 KB beside everything else. */
const mostPrefilled = 20_000;

export const stage: CardView<StageView> = {
  body(view, speech) {
    return [
      ...stageHeadOf(view, speech),
      ...notesOf(view, speech),
      ...(asks(view) ? promiseOf(view.stage, view.smallGroup, speech) : []),
      ...paragraphs(view.seenByLink ? [speech.say('promise.by-link')] : [], 'quiet'),
      ...(view.grouping && !isUsual(view.grouping)
        ? paragraphs([groupingSentence(view.grouping, speech)], 'quiet')
        : []),
      ...answerInputs(view, speech),
      ...buttonsOf(view, speech),
    ];
  },
  text(view, speech) {
    const told = { title: view.session.title, stage: view.stage.title[speech.language] };
    return markedText(speech.say(asks(view) ? 'stage.text' : 'stage.text-talk', told), view.session, speech);
  },
};

/** What is filled in, with what the person wrote before; says so where that is too long to be changed here. */
export function answerInputs(
  view: StageView,
  speech: Speech,
  { asksGroupSize = view.parties !== undefined }: { asksGroupSize?: boolean } = {},
): Element[] {
  const entries = ownEntries(view, speech);
  const fits = sizeOf(view.fields ?? {}) + sizeOf(entries) <= mostPrefilled;
  return [
    ...(fits ? [] : note(speech.say('stage.too-long-to-edit'), 'warning')),
    ...entries,
    ...backgroundInputs(view, view.told ?? {}, speech),
    ...cardKindOf(view.plan.kind).inputs(view.plan, {
      speech,
      // A text that was cut short would replace the whole one when sent again.
      fields: fits ? (view.fields ?? {}) : {},
      options: view.options,
      thisQuarter: view.thisQuarter,
      endsAt: view.endsAt,
    }),
    ...(asksGroupSize ? groupSizeInput(view.told ?? {}, speech) : []),
  ];
}

/** What has been filled in, to be read. */
export function ownReceipt({ plan, fields = {}, options }: StageView, speech: Speech): Element[] {
  return cardKindOf(plan.kind).receipt(plan, { speech, fields, options, entries: 1 });
}

/** What travels with the send button instead of standing on the card. */
export function hiddenInputsOf({
  stage: { kind },
  fields = {},
}: StageView): Readonly<Record<string, string>> {
  const { hiddenInputs = [] } = cardKindOf(kind);
  return Object.fromEntries(
    hiddenInputs.flatMap((id) => {
      const hidden = fields[id];
      return hidden === undefined ? [] : [[id, hidden]];
    }),
  );
}

function asks({ plan }: StageView): boolean {
  return kinds[plan.kind].asks;
}

function notesOf({ mode }: StageView, speech: Speech): Element[] {
  return [
    ...(mode === 'preview' ? note(speech.say('stage.preview')) : []),
    ...(mode === 'mine' ? paragraphs([speech.say('stage.mine')], 'quiet') : []),
  ];
}

function buttonsOf(view: StageView, speech: Speech): Element[] {
  const { mode, session, stage: head } = view;
  const of = { session: session.id, stage: head.id };
  if (mode === 'preview') {
    return buttonRow([
      { title: speech.say('button.control'), press: { verb: 'control', session: session.id } },
    ]);
  }
  if (!asks(view)) return [];
  const changes = mode === 'mine' && view.fields !== undefined;
  const send: Button = {
    title: speech.say(changes ? 'button.answer-again' : 'button.answer'),
    press: { verb: 'answer', ...of },
    style: 'positive',
    sendsInputs: true,
    hiddenInputs: hiddenInputsOf(view),
  };
  const own: Button = { title: speech.say('button.my-answer'), press: { verb: 'my-answer', ...of } };
  return buttonRow(mode === 'shared' ? [send, own] : [send]);
}
