import { launchFields } from '../../bot/workshop/verbs.ts';
import type { ChooseAgendaView } from '../../bot/workshop/launching-views.ts';
import { languages } from '../../bot/workshop/words.ts';
import { agendaList } from '../agenda-list.ts';
import { buttonRow } from '../button.ts';
import type { CardView } from '../card-view.ts';
import { headOf } from '../head.ts';
import { paragraphs } from '../paragraphs.ts';
import { templateOf } from '../template.ts';
import template from '../templates/choose-agenda.json' with { type: 'json' };

const expand = templateOf(template);

export const chooseAgenda: CardView<ChooseAgendaView> = {
  body({ agendas, series, language, secondLanguage, chosen, draft, keepsMore }, speech) {
    const carrying = draft === undefined ? {} : { draft };
    const head = headOf({ heading: speech.say('choose.heading') }, speech);
    if (agendas.length === 0) return [...head, ...paragraphs([speech.say('choose.none')])];
    return [
      ...head,
      ...agendaList({ agendas, series, chosen }, speech),
      ...expand({
        ids: launchFields,
        languageLabel: speech.say('choose.language'),
        languageMissing: speech.say('choose.language-missing'),
        language,
        languages: languages.map((value) => ({ value, title: speech.say(`language.${value}`) })),
        secondLanguageLabel: speech.say('choose.second-language'),
        secondLanguage: secondLanguage ?? 'none',
        secondLanguages: [
          { value: 'none', title: speech.say('choose.one-language') },
          ...languages.map((value) => ({ value, title: speech.say(`language.${value}`) })),
        ],
      }),
      ...buttonRow([
        {
          title: speech.say('button.choose-agenda'),
          press: { verb: 'choose-agenda', ...carrying },
          style: 'positive',
          sendsInputs: true,
        },
        ...(keepsMore
          ? [{ title: speech.say('button.own-agendas'), press: { verb: 'choose-agenda' as const } }]
          : []),
        { title: speech.say('button.import-agenda'), press: { verb: 'import-agenda', ...carrying } },
      ]),
    ];
  },
  text: (_view, speech) => speech.say('choose.text'),
};
