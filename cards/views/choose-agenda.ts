import { launchFields, seriesValueOf } from '../../bot/workshop/verbs.ts';
import type { ChooseAgendaView, SeriesChoice } from '../../bot/workshop/launching-views.ts';
import { languages } from '../../bot/workshop/words.ts';
import { buttonRow } from '../button.ts';
import type { CardView } from '../card-view.ts';
import { shortenToFit } from '../fitting.ts';
import { headOf } from '../head.ts';
import { paragraphs } from '../paragraphs.ts';
import type { Speech } from '../speech.ts';
import { templateOf } from '../template.ts';
import template from '../templates/choose-agenda.json' with { type: 'json' };

const expand = templateOf(template);

/** For the purposes of all agendas together, so that a long list of them keeps within 28 KB. */
const bytesOfPurposes = 10_000;

export const chooseAgenda: CardView<ChooseAgendaView> = {
  body({ agendas, series, language, secondLanguage, chosen, draft, keepsMore }, speech) {
    const carrying = draft === undefined ? {} : { draft };
    const head = headOf({ heading: speech.say('choose.heading') }, speech);
    const [first] = agendas;
    if (!first) return [...head, ...paragraphs([speech.say('choose.none')])];
    const purposes = shortenToFit(
      [...agendas, ...series].map(({ purpose }) => speech.words(purpose)),
      bytesOfPurposes,
    );
    return [
      ...head,
      ...expand({
        ids: launchFields,
        agendaLabel: speech.say('choose.agenda'),
        agendaMissing: speech.say('choose.agenda-missing'),
        agendaHint: speech.say('choose.agenda-hint'),
        agenda: chosen ?? (agendas.length === 1 ? first.id : null),
        agendas: agendas
          .map(({ id, name, minutes, own, adapted }) => ({
            value: id,
            title: speech.say(`choose.${adapted ? 'adapted' : own ? 'own' : 'agenda'}-line`, {
              name: speech.words(name),
              minutes,
            }),
          }))
          .concat(series.map((one) => seriesLine(one, speech))),
        aboutTitle: speech.say('choose.about'),
        about: [...agendas, ...series].map(({ name }, place) => ({
          name: speech.words(name),
          purpose: purposes[place],
        })),
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

/** "Sarja: Satakunnan kolme työpajaa 2/3, Yhteinen toimintakulttuuri (75 min)" */
function seriesLine(one: SeriesChoice, speech: Speech): { value: string; title: string } {
  const { name, agenda, number, of, minutes } = one;
  const told = { name: speech.words(name), agenda: speech.words(agenda), number, of, minutes };
  return { value: seriesValueOf(one), title: speech.say('choose.series-line', told) };
}
