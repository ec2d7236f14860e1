import { type EditableText, minutesField } from '../../bot/workshop/adapting/editable-texts.ts';
import type { AdaptStageView } from '../../bot/workshop/adapting-views.ts';
import { agendaPart, agendaPlace } from '../agenda-part.ts';
import { buttonRow } from '../button.ts';
import type { CardView } from '../card-view.ts';
import type { Element } from '../element.ts';
import { headOf, placeOf } from '../head.ts';
import { note, paragraphs } from '../paragraphs.ts';
import type { Speech } from '../speech.ts';
import { templateOf } from '../template.ts';
import listTemplate from '../templates/adapt-list.json' with { type: 'json' };
import template from '../templates/adapt-stage.json' with { type: 'json' };

const expand = templateOf(template);
const expandList = templateOf(listTemplate);

/** Above every limit of the format, so that the refusal can name the limit. */
const longest = 1000;

export const adaptStage: CardView<AdaptStageView> = {
  body(view, speech) {
    const { draft, stage, language, typed, lists, compared } = view;
    const spoken = speech.inLanguage(language);
    return [
      ...headOfStage(view, speech),
      ...paragraphs([speech.say(`adapt-stage.body.${language}`)], 'quiet'),
      ...(compared ? paragraphs([speech.say('adapt-stage.compared')], 'quiet') : []),
      ...expand({
        minutes: {
          id: minutesField,
          label: speech.say('adapt-stage.minutes'),
          wrong: speech.say('adapt-stage.minutes-wrong'),
          value: Number(typed?.[minutesField] ?? stage.minutes) || stage.minutes,
        },
        texts: view.texts.map((text) => ({
          ...inputOf(text, view),
          label: capital(agendaPart(text.name, speech.language)),
          multiline: text.name === 'title' ? null : true,
        })),
        textMissing: speech.say('adapt-stage.text-missing'),
        longest,
      }),
      ...lists.flatMap((list) => listOf(list, view, speech)),
      ...buttonRow([
        {
          title: speech.say('button.adapt-save'),
          press: { verb: 'adapt-save', agenda: draft.ref, version: draft.version, stage: stage.id },
          style: 'positive',
          sendsInputs: true,
        },
        {
          title: speech.say('button.adapt-back'),
          press: { verb: 'adapt', agenda: draft.ref, language: spoken.language },
        },
      ]),
    ];
  },
  text: ({ stage, language }, speech) =>
    speech.say('adapt.text', { name: speech.inLanguage(language).words(stage.title) }),
};

/** The workshop's own title of the stage, in the language that is being worked on. */
function headOfStage({ stage, language, note: told }: AdaptStageView, speech: Speech): Element[] {
  return [
    ...headOf(
      { above: placeOf(stage, speech), heading: speech.inLanguage(language).words(stage.title) },
      speech,
    ),
    ...(told === 'overtaken' ? note(speech.say('adapt-stage.note'), 'warning') : []),
  ];
}

function listOf(list: AdaptStageView['lists'][number], view: AdaptStageView, speech: Speech): Element[] {
  return expandList({
    heading: capital(agendaPart(list.name, speech.language)),
    hint: speech.say('adapt-stage.list-hint'),
    items: list.items.flatMap(({ texts }, index) => {
      const place = capital(agendaPlace(list.name, index + 1, speech.language));
      return texts.map((text) => ({
        ...inputOf(text, view),
        label:
          texts.length === 1
            ? place
            : speech.say('adapt-stage.item', { place, text: agendaPart(text.name, speech.language) }),
      }));
    }),
    fresh: { id: list.field, label: speech.say('adapt-stage.new'), value: view.typed?.[list.field] || null },
    longest,
  });
}

/** The text as it is, or as somebody has just typed it. */
function inputOf({ field, words }: EditableText, { typed, language }: AdaptStageView) {
  return { id: field, value: typed?.[field] ?? words[language] };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
