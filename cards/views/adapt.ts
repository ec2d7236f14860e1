import { adaptFields, launchFields, type Press } from '../../bot/workshop/verbs.ts';
import type { AdaptView } from '../../bot/workshop/adapting-views.ts';
import { type Button, buttonRow } from '../button.ts';
import type { CardView } from '../card-view.ts';
import { headOf } from '../head.ts';
import { linkButtons } from '../link-buttons.ts';
import { note, paragraphs } from '../paragraphs.ts';
import type { Speech } from '../speech.ts';
import { templateOf } from '../template.ts';
import template from '../templates/adapt.json' with { type: 'json' };

const expand = templateOf(template);

export const adapt: CardView<AdaptView> = {
  body(view, speech) {
    const { name, language, selected, note: told, download } = view;
    return [
      ...headOf(
        { above: speech.say('adapt.above'), heading: speech.inLanguage(language).words(name) },
        speech,
      ),
      ...paragraphs([lengthOf(view, speech)], 'quiet'),
      ...(told ? note(speech.say(`adapt.note.${told}`), told === 'overtaken' ? 'warning' : 'accent') : []),
      ...expand({
        id: adaptFields.stage,
        label: speech.say('adapt.stages'),
        missing: speech.say('adapt.stage-missing'),
        value: selected ?? null,
        choices: view.stages.map((stage) => ({ value: stage.id, title: lineOf(stage, view, speech) })),
      }),
      ...(view.stages.some(({ number }) => number === undefined)
        ? paragraphs([speech.say('adapt.restore', { button: speech.say('button.adapt-toggle') })], 'quiet')
        : []),
      ...buttonRow(stageButtons(view, speech)),
      ...buttonRow(draftButtons(view, speech)),
      ...linkButtons([{ title: speech.say('button.download-agenda'), ...(download && { url: download }) }]),
    ];
  },
  text: ({ name, language }, speech) =>
    speech.say('adapt.text', { name: speech.inLanguage(language).words(name) }),
};

function lengthOf({ minutes, originalMinutes: original, stages }: AdaptView, speech: Speech): string {
  const kept = stages.filter(({ number }) => number !== undefined).length;
  return minutes === original
    ? speech.say('adapt.about', { minutes, stages: kept })
    : speech.say('adapt.about-changed', { minutes, original, stages: kept });
}

function lineOf(stage: AdaptView['stages'][number], { language }: AdaptView, speech: Speech): string {
  const { number, minutes } = stage;
  const title = speech.inLanguage(language).words(stage.title);
  return number === undefined
    ? speech.say('adapt.dropped', { title, minutes })
    : speech.say('adapt.stage', { number, title, minutes });
}

function pressOf(verb: Press['verb'], { draft }: Pick<AdaptView, 'draft'>): Press {
  return { verb, agenda: draft.ref, version: draft.version };
}

/** What is done to the chosen stage. */
function stageButtons(view: AdaptView, speech: Speech): Button[] {
  return (['adapt-stage', 'adapt-up', 'adapt-down', 'adapt-toggle'] as const).map((verb) => ({
    title: speech.say(`button.${verb}`),
    press: pressOf(verb, view),
    sendsInputs: true,
  }));
}

/** What is done with the whole. */
function draftButtons(view: AdaptView, speech: Speech): Button[] {
  const { draft, language, secondLanguage } = view;
  return [
    {
      title: speech.say('button.adapt-done'),
      press: { verb: 'choose-agenda' },
      hiddenInputs: {
        [launchFields.agenda]: draft.ref,
        [launchFields.language]: language,
        ...(secondLanguage && { [launchFields.secondLanguage]: secondLanguage }),
      },
      style: 'positive',
    },
    { title: speech.say('button.adapt-try'), press: { ...pressOf('adapt-try', view), language } },
    { title: speech.say('button.ask-keep-agenda'), press: pressOf('ask-keep-agenda', view) },
  ];
}
