import { themes } from '../bot/workshop/agenda.ts';
import type { AgendaChoice, SeriesChoice } from '../bot/workshop/launching-views.ts';
import { launchFields, seriesValueOf } from '../bot/workshop/verbs.ts';
import type { Element } from './element.ts';
import { shortenToFit } from './fitting.ts';
import type { Speech } from './speech.ts';
import { templateOf } from './template.ts';
import template from './templates/agenda-list.json' with { type: 'json' };

const expand = templateOf(template);

/** For the purposes of all agendas together, so that a long list of them keeps within 28 KB. */
const bytesOfPurposes = 10_000;

/** One agenda or planned series to choose, and behind a button what each is for and how it is tried. */
export function agendaList({ agendas, series = [], chosen }: AgendasToChoose, speech: Speech): Element[] {
  const purposes = shortenToFit(
    [...agendas, ...series].map(({ purpose }) => speech.words(purpose)),
    bytesOfPurposes,
  );
  const told = [...agendas, ...series].map((one, place) => ({
    theme: 'theme' in one ? one.theme : undefined,
    shipped: place < agendas.length,
    name: speech.words(one.name),
    purpose: purposes[place],
    rehearse:
      place < agendas.length && /^[a-z0-9-]+$/.test(one.id)
        ? speech.say('choose.rehearse', { id: one.id })
        : '',
  }));
  const themed = themes.map((theme) => ({
    heading: speech.say(`theme.${theme}`),
    agendas: told.filter((one) => one.theme === theme),
  }));
  return expand({
    ids: launchFields,
    agendaLabel: speech.say('choose.agenda'),
    agendaMissing: speech.say('choose.agenda-missing'),
    agendaHint: speech.say('choose.agenda-hint'),
    agenda: chosen ?? (agendas.length === 1 ? agendas[0]?.id : null),
    agendas: [
      ...agendas.map((one) => agendaLine(one, speech)),
      ...series.map((one) => seriesLine(one, speech)),
    ],
    aboutTitle: speech.say('choose.about'),
    about: [
      { heading: null, agendas: told.filter(({ theme, shipped }) => !theme && shipped) },
      ...themed,
      { heading: speech.say('theme.series'), agendas: told.filter(({ shipped }) => !shipped) },
    ].filter((group) => group.agendas.length > 0),
  });
}

export interface AgendasToChoose {
  readonly agendas: readonly AgendaChoice[];
  readonly series?: readonly SeriesChoice[];
  readonly chosen?: string | undefined;
}

function agendaLine(agenda: AgendaChoice, speech: Speech): { value: string; title: string } {
  const { id, name, own, adapted } = agenda;
  const told = { name: speech.words(name), length: lengthText(agenda, speech) };
  return {
    value: id,
    title: speech.say(`choose.${adapted ? 'adapted' : own ? 'own' : 'agenda'}-line`, told),
  };
}

/** "75 min", "auki 2 viikkoa", "15 min, toistuva" */
function lengthText({ minutes, openDays, recurs }: AgendaChoice, speech: Speech): string {
  if (openDays === undefined) return speech.say(recurs ? 'choose.recurring' : 'choose.minutes', { minutes });
  return openDays % 7 === 0
    ? speech.say('choose.open-weeks', { weeks: openDays / 7 })
    : speech.say('choose.open-days', { days: openDays });
}

/** "Sarja: Satakunnan kolme työpajaa 2/3, Yhteinen toimintakulttuuri (75 min)" */
function seriesLine(one: SeriesChoice, speech: Speech): { value: string; title: string } {
  const { name, agenda, number, of, minutes } = one;
  const told = { name: speech.words(name), agenda: speech.words(agenda), number, of, minutes };
  return { value: seriesValueOf(one), title: speech.say('choose.series-line', told) };
}
