import { launchSession, startRehearsal } from '../run-command/launch-session.ts';
import type { WorkshopTools } from '../run-command/workshop-tools.ts';
import { type Agenda, lengthOf } from '../workshop/agenda.ts';
import { lobbyView } from '../workshop/display/stage-views.ts';
import { kindOf } from '../workshop/kinds/all-kinds.ts';
import type { Fields } from '../workshop/kinds/kind.ts';
import type { Named } from '../workshop/people.ts';
import { mayLaunch } from '../workshop/permissions.ts';
import { isRefusal, refuse } from '../workshop/refusals.ts';
import { launchFields, namedFieldOf, type Press } from '../workshop/verbs.ts';
import type { AgendaChoice, LaunchView } from '../workshop/views.ts';
import { type Language, languages } from '../workshop/words.ts';
import type { Presser, PressReply } from './presser.ts';

/** The agenda of a rehearsal that nobody chose: it has a stage of every kind. */
const usualRehearsal = 'toimintakulttuuri';

/** A whole workshop with simulated participants, in the conversation where it was asked for. */
export async function rehearsePress(
  tools: WorkshopTools,
  { agenda = usualRehearsal }: Pick<Press, 'agenda'>,
  { person, place, language }: Presser,
): Promise<PressReply> {
  const session = await startRehearsal(tools, { agenda, language }, { actor: person, place });
  if (isRefusal(session)) return session;
  tools.outlet.show(session.id);
  return { view: 'welcome' };
}

/** The first step of launching. */
export async function chooseAgenda(
  tools: WorkshopTools,
  { person, place, language }: Presser,
): Promise<PressReply> {
  if (!mayLaunch(person, tools.facilitators)) return refuse('may-not-launch');
  if (await tools.store.liveSessionIn(place.id)) return refuse('conversation-busy');
  return { view: 'choose-agenda', agendas: tools.agendas.map(choiceOf), language };
}

/** The second step: the chosen agenda's stages, to be fixed and launched. */
export async function chooseAgendaPress(
  tools: WorkshopTools,
  fields: Fields,
  { person, directory, language }: Presser,
): Promise<PressReply> {
  if (!mayLaunch(person, tools.facilitators)) return refuse('may-not-launch');
  const agenda = tools.agendas.find(({ id }) => id === fields[launchFields.agenda]);
  if (!agenda) return refuse('unknown-agenda');
  const expected = await directory.size();
  return launchView(agenda, languageIn(fields) ?? language, expected === undefined ? {} : { expected });
}

/** Launches; the pressed card becomes the lobby card for everybody. */
export async function launchPress(
  tools: WorkshopTools,
  press: Press,
  fields: Fields,
  presser: Presser,
): Promise<PressReply> {
  const agenda = tools.agendas.find(({ id }) => id === press.agenda);
  if (!agenda) return refuse('unknown-agenda');
  const { person, place, directory, message } = presser;
  const [coFacilitators, leaders] = await Promise.all([
    peopleIn(fields, launchFields.coFacilitatorIds, launchFields.coFacilitatorNames, directory),
    peopleIn(fields, launchFields.leaderIds, launchFields.leaderNames, directory),
  ]);
  const request = {
    agenda: agenda.id,
    title: fields[launchFields.title] ?? '',
    language: languageIn({ language: press.language ?? '' }) ?? presser.language,
    namedStages: agenda.stages.filter(({ id }) => fields[namedFieldOf(id)] === 'true').map(({ id }) => id),
    expected: fields[launchFields.expected] ?? '',
    coFacilitators,
    leaders,
  };
  const session = await launchSession(tools, request, { actor: person, place });
  if (isRefusal(session)) return session;
  if (message) {
    await tools.store.savePosted(session.id, { slot: 'lobby', conversation: place.id, activity: message });
  }
  tools.outlet.show(session.id);
  return lobbyView(session);
}

function launchView(agenda: Agenda, language: Language, { expected }: { expected?: number }): LaunchView {
  return {
    view: 'launch',
    agenda: choiceOf(agenda),
    language,
    stages: agenda.stages.map((plan, index) => ({
      id: plan.id,
      kind: plan.kind,
      number: index + 1,
      of: agenda.stages.length,
      title: plan.title,
      minutes: plan.minutes,
      anonymous: plan.anonymous,
      asks: kindOf(plan).asks,
      alwaysNamed: kindOf(plan).alwaysNamed,
    })),
    ...(expected !== undefined && { expected }),
  };
}

function choiceOf(agenda: Agenda): AgendaChoice {
  const { id, name, purpose, audience } = agenda;
  return { id, name, purpose, audience, minutes: lengthOf(agenda) };
}

function languageIn(fields: Fields): Language | undefined {
  return languages.find((language) => language === fields[launchFields.language]);
}

async function peopleIn(
  fields: Fields,
  idField: string,
  nameField: string,
  directory: Presser['directory'],
): Promise<Named[]> {
  const [picked, typed] = await Promise.all([
    directory.byIds(parts(fields[idField])),
    directory.byNames(parts(fields[nameField])),
  ]);
  return [...picked, ...typed];
}

/** What a people picker or a person lists: separated by commas, semicolons or lines. */
function parts(text = ''): string[] {
  return text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
