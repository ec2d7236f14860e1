import { type Agenda, themes } from '../workshop/agenda.ts';
import type { StagePlan } from '../workshop/kinds/all-kinds.ts';
import type { SeriesPlan } from '../workshop/series/series-plan.ts';
import type { Words } from '../workshop/words.ts';
import { askedWords } from './asked-words.ts';
import { durationOf } from './duration-of.ts';
import { agendaKinds } from './kinds/all-kinds.ts';
import { themeWords } from './theme-words.ts';

/** docs/agendas.md: every agenda as a facilitator chooses among them, in Markdown, Finnish first. */
export function agendasDocument(agendas: readonly Agenda[], plans: readonly SeriesPlan[]): string {
  const paragraphs = [
    '# Työpajapohjat',
    'Tämä sivu on tehty pohjien tiedostoista komennolla `npm run agendas:document`. Älä muokkaa sitä käsin.',
    'Pohja valitaan, kun työpaja aloitetaan. Pohjaa voi kokeilla yksin kirjoittamalla Yhdyspinnalle `harjoittele` ja ' +
      'pohjan tunnuksen.',
    ...overview(agendas),
    ...agendas.flatMap(sectionOf),
    ...seriesSections(plans, agendas),
    '## På svenska, in English',
    table(
      ['Tunnus', 'Svenska', 'English'],
      [...agendas, ...plans].map((one) => [`\`${one.id}\``, inShort(one, 'sv'), inShort(one, 'en')]),
    ),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

/** A table of each theme, under its name. */
function overview(agendas: readonly Agenda[]): string[] {
  return [...themes, undefined].flatMap((theme) => {
    const under = agendas.filter((agenda) => agenda.theme === theme);
    if (under.length === 0) return [];
    const rows = table(
      ['Työpajapohja', 'Kesto', 'Vaiheita', 'Kokeile kirjoittamalla'],
      under.map(overviewRow),
    );
    return theme ? [`**${themeWords[theme]}**`, rows] : [rows];
  });
}

function overviewRow(agenda: Agenda): string[] {
  const { id, name, stages } = agenda;
  return [
    `[${plain(name.fi)}](#${anchorOf(name.fi)})`,
    durationOf(agenda),
    `${stages.length}`,
    `\`harjoittele ${id}\``,
  ];
}

function sectionOf(agenda: Agenda): string[] {
  const { id, version, name, purpose, audience, source, stages } = agenda;
  return [
    `## ${plain(name.fi)}`,
    plain(purpose.fi),
    [
      `- Kenelle: ${plain(audience.fi)}`,
      `- Kesto: ${durationOf(agenda)}`,
      ...askedOfPeople(agenda),
      `- Lähde: ${plain(source.fi)}`,
      `- Tunnus: \`${id}\`, versio ${version}`,
    ].join('\n'),
    stages.map(stageLines).join('\n'),
  ];
}

/** What participants are asked of themselves besides the party. */
function askedOfPeople({ asks }: Agenda): string[] {
  const asked = [...(asks?.municipality ? ['kunta'] : []), ...(asks?.level ? ['taso'] : [])];
  return asked.length === 0 ? [] : [`- Osallistujilta kysytään taustatahon lisäksi: ${asked.join(' ja ')}`];
}

function seriesSections(plans: readonly SeriesPlan[], agendas: readonly Agenda[]): string[] {
  if (plans.length === 0) return [];
  return [
    '# Sarjat',
    'Sarjan seuraava työpaja on valittavana samassa luettelossa kuin pohjat. Se jatkaa siitä, mihin edellinen jäi.',
    ...plans.flatMap((plan) => seriesSection(plan, agendas)),
  ];
}

function seriesSection(
  { id, version, name, purpose, source, workshops }: SeriesPlan,
  agendas: readonly Agenda[],
) {
  const lines = workshops.map(({ agenda, weeksAfter }, place) => {
    const title = plain(agendas.find((one) => one.id === agenda)?.name.fi ?? agenda);
    return `${place + 1}. ${title}${weeksAfter > 0 ? `, ${weeksAfter} viikkoa edellisestä` : ''}`;
  });
  return [
    `## ${plain(name.fi)}`,
    plain(purpose.fi),
    [`- Lähde: ${plain(source.fi)}`, `- Tunnus: \`${id}\`, versio ${version}`].join('\n'),
    lines.join('\n'),
  ];
}

function stageLines(stage: StagePlan, place: number): string {
  const { questions, items } = askedWords(stage);
  const indent = ' '.repeat(`${place + 1}. `.length);
  const itemIndent = questions.length > 0 ? `${indent}  ` : indent;
  const told = [
    `${stage.minutes} min`,
    agendaKinds[stage.kind].word,
    ...(stage.droppable ? ['voi jättää pois'] : []),
  ];
  return [
    `${place + 1}. ${plain(stage.title.fi)} (${told.join(', ')})`,
    ...questions.map(({ fi }) => `${indent}- ${plain(fi)}`),
    ...items.map((texts) => `${itemIndent}- ${texts.map(({ fi }) => plain(fi)).join(' – ')}`),
  ].join('\n');
}

function inShort({ name, purpose }: Pick<Agenda, 'name' | 'purpose'>, language: keyof Words): string {
  return `${plain(name[language])}. ${plain(purpose[language])}`;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** A text on one line, in which Markdown finds nothing to interpret. */
function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_[\]<>|#]/g, String.raw`\$&`);
}

/** Where GitHub and its like put a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
    .replaceAll(/\s/g, '-');
}
