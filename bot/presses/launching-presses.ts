import { finishSession } from '../run-command/finish-session.ts';
import { launchSession, startRehearsal } from '../run-command/launch-session.ts';
import { recordsOfRoom } from '../run-command/series-records.ts';
import { steerSession } from '../run-command/steer-session.ts';
import type { WorkshopTools } from '../run-command/workshop-tools.ts';
import { type Agenda, lengthOf } from '../workshop/agenda.ts';
import { counties } from '../workshop/counties.ts';
import { lobbyView } from '../workshop/display/stage-views.ts';
import { kindOf } from '../workshop/kinds/all-kinds.ts';
import type { Fields } from '../workshop/kinds/kind.ts';
import { isSamePerson, keyOf, type Named, type Person } from '../workshop/people.ts';
import { mayLaunch } from '../workshop/permissions.ts';
import type { SessionRecord } from '../workshop/record.ts';
import { isRefusal, refuse } from '../workshop/refusals.ts';
import { needsSeries } from '../workshop/series/fill-from-series.ts';
import { following } from '../workshop/series/series.ts';
import { currentStage } from '../workshop/session.ts';
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
  if (place.kind === 'personal') await endOwnRehearsal(tools, person, place.id);
  const session = await startRehearsal(tools, { agenda, language }, { actor: person, place });
  if (isRefusal(session)) return session;
  tools.outlet.show(session.id);
  return { view: 'welcome' };
}

/** A rehearsal that the person left unfinished gives way to a new one; nobody else is at it. */
async function endOwnRehearsal(tools: WorkshopTools, person: Person, conversation: string): Promise<void> {
  const live = await tools.store.liveSessionIn(conversation);
  if (!live?.rehearsal || !isSamePerson(live.facilitator, person)) return;
  const stage = currentStage(live).plan.id;
  await steerSession(tools, live.id, { type: 'cancel', stage, version: live.steered }, person);
  await finishSession(tools, live.id);
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
  presser: Presser,
): Promise<PressReply> {
  const { person, directory, language } = presser;
  if (!mayLaunch(person, tools.facilitators)) return refuse('may-not-launch');
  const chosen = fields[launchFields.agenda];
  // The launch card's way back sends no choice: the first step is shown again.
  if (chosen === undefined) return chooseAgenda(tools, presser);
  const agenda = tools.agendas.find(({ id }) => id === chosen);
  if (!agenda) return refuse('unknown-agenda');
  const expected = await directory.size();
  const secondLanguage = languageOf(fields[launchFields.secondLanguage]);
  return launchView(agenda, languageOf(fields[launchFields.language]) ?? language, {
    ...(expected !== undefined && { expected }),
    ...(secondLanguage && { secondLanguage }),
    earlier: await recordsOfRoom(tools, presser.place),
  });
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
  const secondLanguage = languageOf(press.secondLanguage);
  const continued = (await recordsOfRoom(tools, place)).find(
    ({ session }) => session === fields[launchFields.follows],
  );
  const request = {
    agenda: agenda.id,
    title: fields[launchFields.title] ?? '',
    language: languageOf(press.language) ?? presser.language,
    ...(secondLanguage && { secondLanguage }),
    namedStages: agenda.stages.filter(({ id }) => fields[namedFieldOf(id)] === 'true').map(({ id }) => id),
    expected: fields[launchFields.expected] ?? '',
    counties: parts(fields[launchFields.counties]),
    coFacilitators,
    leaders,
    ...(continued && { following: following(continued) }),
  };
  const session = await launchSession(tools, request, { actor: person, place });
  if (isRefusal(session)) return session;
  if (message) {
    await tools.store.savePosted(session.id, { slot: 'lobby', conversation: place.id, activity: message });
  }
  tools.outlet.show(session.id);
  return lobbyView(session);
}

function launchView(
  agenda: Agenda,
  language: Language,
  {
    expected,
    secondLanguage,
    earlier,
  }: Pick<LaunchView, 'expected' | 'secondLanguage'> & { readonly earlier: readonly SessionRecord[] },
): LaunchView {
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
    ...(agenda.asks?.municipality && { counties: counties.map(({ id, name }) => ({ id, name })) }),
    earlier: earlier.map(({ session, title, startedAt }) => ({ session, title, at: startedAt })),
    needsEarlier: needsSeries(agenda),
    ...(expected !== undefined && { expected }),
    ...(secondLanguage && secondLanguage !== language && { secondLanguage }),
  };
}

function choiceOf(agenda: Agenda): AgendaChoice {
  const { id, name, purpose, audience } = agenda;
  return { id, name, purpose, audience, minutes: lengthOf(agenda) };
}

function languageOf(text: string | undefined): Language | undefined {
  return languages.find((language) => language === text);
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
  const all = [...picked, ...typed];
  const nameOf = ({ person, name }: Named) => (person ? keyOf(person) : name);
  return all.filter((one, place) => all.findIndex((other) => nameOf(other) === nameOf(one)) === place);
}

/** What a people picker or a person lists. Where semicolons or lines divide, a comma belongs to a title. */
function parts(text = ''): string[] {
  return text
    .split(/[;\n]/.test(text) ? /[;\n]/ : ',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
