import type { GroupingView } from '../../bot/workshop/grouping-views.ts';
import { isUsual } from '../../bot/workshop/grouping.ts';
import { groupingFields } from '../../bot/workshop/verbs.ts';
import { type Button, buttonRow, steeringPress } from '../button.ts';
import type { CardView } from '../card-view.ts';
import type { Element } from '../element.ts';
import { headOf, markedText } from '../head.ts';
import { groupingSentence, outlookSentence, recruitSentence } from '../outlook-sentences.ts';
import { note, paragraphs } from '../paragraphs.ts';
import type { Speech } from '../speech.ts';
import { templateOf } from '../template.ts';
import mergeTemplate from '../templates/merge-groups.json' with { type: 'json' };
import byTemplate from '../templates/background-input.json' with { type: 'json' };

const expandMerge = templateOf(mergeTemplate);
const expandBy = templateOf(byTemplate);

/** Each choice with one sentence of what follows from it. */
export const grouping: CardView<GroupingView> = {
  body(view, own) {
    const { session, stage, outlook } = view;
    const speech = own.inGrouping(view.grouping);
    return [
      ...headOf(
        { session, above: speech.words(stage.title), heading: speech.say('grouping.heading') },
        speech,
      ),
      ...paragraphs([groupingSentence(view.grouping, own)]),
      ...(outlook ? note(outlookSentence(outlook, speech), 'warning') : []),
      ...(outlook ? choice('recruit', recruitSentence(outlook, speech), speech) : []),
      ...merging(view, own),
      ...mainSides(view, speech),
      ...dimensions(view, speech),
      ...buttonRow([
        { title: speech.say('button.control'), press: { verb: 'control', session: session.id } },
        ...(isUsual({ ...view.grouping, by: 'side' })
          ? []
          : [button('undo-grouping', speech.say('button.undo-grouping'), view)]),
      ]),
    ];
  },
  text: ({ session, stage }, speech) =>
    markedText(speech.say('grouping.text', { stage: stage.title[speech.language] }), session, speech),
};

function merging(view: GroupingView, speech: Speech): Element[] {
  const { groups, proposed } = view;
  if (groups.length < 2 || view.grouping.mainSides) return [];
  return [
    ...choice('merge', speech.say('grouping.merge-about'), speech),
    ...expandMerge({
      ids: groupingFields,
      label: speech.say('grouping.merge-label'),
      choices: groups.map((value) => ({ value, title: speech.group(value) })),
      value: proposed.join(',') || null,
      nameLabel: speech.say('grouping.merge-name'),
      nameHint: speech.say('grouping.merge-name-hint'),
    }),
    ...buttonRow([button('merge-groups', speech.say('button.merge-groups'), view, true)]),
  ];
}

function mainSides(view: GroupingView, speech: Speech): Element[] {
  if (view.grouping.by !== 'side' || view.grouping.mainSides) return [];
  return [
    ...choice('main-sides', speech.say('grouping.main-sides-about'), speech),
    ...buttonRow([button('main-sides', speech.say('button.main-sides'), view)]),
  ];
}

function dimensions(view: GroupingView, speech: Speech): Element[] {
  return [
    ...choice('by', speech.say('grouping.by-about'), speech),
    ...expandBy({
      id: groupingFields.by,
      label: speech.say('grouping.by-label'),
      placeholder: null,
      value: view.grouping.by,
      choices: view.dimensions.map((value) => ({ value, title: speech.say(`dimension.${value}`) })),
    }),
    ...buttonRow([button('group-by', speech.say('button.group-by'), view, true)]),
  ];
}

function choice(name: 'recruit' | 'merge' | 'main-sides' | 'by', about: string, speech: Speech): Element[] {
  return [...paragraphs([speech.say(`grouping.choice.${name}`)], 'strong'), ...paragraphs([about], 'quiet')];
}

function button(
  verb: 'group-by' | 'merge-groups' | 'main-sides' | 'undo-grouping',
  title: string,
  view: GroupingView,
  sendsInputs = false,
): Button {
  return { title, press: steeringPress(verb, view), sendsInputs };
}
