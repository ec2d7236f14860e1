import { type Agenda, lengthOf } from '../workshop/agenda.ts';
import type { StagePlan } from '../workshop/kinds/all-kinds.ts';
import type { Words } from '../workshop/words.ts';
import { askedWords } from './asked-words.ts';
import { agendaKinds } from './kinds/all-kinds.ts';

/** docs/agendas.md: every agenda as a facilitator chooses among them, in Markdown, Finnish first. */
export function agendasDocument(agendas: readonly Agenda[]): string {
  const paragraphs = [
    '# Työpajapohjat',
    'Tämä sivu on tehty pohjien tiedostoista komennolla `npm run agendas:document`. Älä muokkaa sitä käsin.',
    'Pohja valitaan, kun työpaja aloitetaan. Pohjaa voi kokeilla yksin kirjoittamalla Yhdyspinnalle `harjoittele` ja ' +
      'pohjan tunnuksen.',
    table(['Työpajapohja', 'Kesto', 'Vaiheita', 'Tunnus'], agendas.map(overviewRow)),
    ...agendas.flatMap(sectionOf),
    '## På svenska, in English',
    table(
      ['Tunnus', 'Svenska', 'English'],
      agendas.map((agenda) => [`\`${agenda.id}\``, inShort(agenda, 'sv'), inShort(agenda, 'en')]),
    ),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

function overviewRow(agenda: Agenda): string[] {
  const { id, name, stages } = agenda;
  return [
    `[${plain(name.fi)}](#${anchorOf(name.fi)})`,
    `${lengthOf(agenda)} min`,
    `${stages.length}`,
    `\`${id}\``,
  ];
}

function sectionOf(agenda: Agenda): string[] {
  const { id, version, name, purpose, audience, source, stages } = agenda;
  return [
    `## ${plain(name.fi)}`,
    plain(purpose.fi),
    [
      `- Kenelle: ${plain(audience.fi)}`,
      `- Kesto: ${lengthOf(agenda)} min`,
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

function inShort({ name, purpose }: Agenda, language: keyof Words): string {
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
