import { type FoundAgenda, findAgenda, findDraft, ownAgendasFor } from '../run-command/find-agenda.ts';
import { launchSession, startRehearsal } from '../run-command/launch-session.ts';
import { plannedNext } from '../run-command/planned-workshop.ts';
import { recordsOfRoom } from '../run-command/series-records.ts';
import { endQuietly } from '../run-command/steer-session.ts';
import { now, type WorkshopTools } from '../run-command/workshop-tools.ts';
import { readAgendaRef } from '../workshop/adapting/agenda-ref.ts';
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
import { launchFields, namedFieldOf, type Press, seriesValueOf } from '../workshop/verbs.ts';
import type { LaunchView } from '../workshop/launching-views.ts';
import type { Language } from '../workshop/words.ts';
import { choiceOf, seriesChoiceOf, seriesShown } from './agenda-choice.ts';
import { languageNamed } from './asker.ts';
import type { Presser, PressReply } from './presser.ts';
import { roundProposal, roundRequestIn } from './round-launch.ts';

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
  await endQuietly(tools, live.id);
}

/**
 * The first step of launching. A card that everybody in the conversation sees tells nothing of what the person keeps
 * alone, but offers a way to it.
 */
export async function chooseAgenda(
  tools: WorkshopTools,
  { person, place, language }: Presser,
  seenBy: 'person' | 'place',
): Promise<PressReply> {
  if (!mayLaunch(person, tools.facilitators)) return refuse('may-not-launch');
  if (await tools.store.liveSessionIn(place.id)) return refuse('conversation-busy');
  const asker = { actor: person, place };
  const own = await ownAgendasFor(tools, asker, seenBy);
  const all = await ownAgendasFor(tools, asker, 'person');
  const shipped = tools.agendas.map((agenda) => ({ ref: agenda.id, version: agenda.version, agenda }));
  const series = (await plannedNext(tools, place)).map(seriesChoiceOf);
  return {
    view: 'choose-agenda',
    agendas: [...own, ...shipped].map(choiceOf),
    series,
    language,
    ...(all.length > own.length && { keepsMore: true }),
  };
}

/** The second step: the chosen agenda's stages, to be fixed and launched. */
export async function chooseAgendaPress(
  tools: WorkshopTools,
  fields: Fields,
  presser: Presser,
): Promise<PressReply> {
  const { person, place, directory, language } = presser;
  if (!mayLaunch(person, tools.facilitators)) return refuse('may-not-launch');
  const chosen = fields[launchFields.agenda];
  // The way back and the way to one's own agendas send no choice: the first step is shown, to the presser alone.
  if (chosen === undefined) return chooseAgenda(tools, presser, 'person');
  const planned = (await plannedNext(tools, place)).find(({ plan }) => chosen === seriesValueOf(plan));
  const ref = planned?.agenda.id ?? chosen;
  const found = await findAgenda(tools, ref, { actor: person, place });
  if (isRefusal(found)) return found;
  const expected = await directory.size();
  const secondLanguage = languageNamed(fields[launchFields.secondLanguage]);
  return launchView(found, languageNamed(fields[launchFields.language]) ?? language, {
    ...(expected !== undefined && { expected }),
    ...(secondLanguage && { secondLanguage }),
    earlier: await recordsOfRoom(tools, presser.place),
    ...(await draftShown(tools, ref, presser)),
    ...(planned && { series: seriesShown(planned) }),
    ...(found.agenda.rhythm === 'open' && { round: roundProposal(found.agenda, now(tools)) }),
  });
}

/** Launches; the pressed card becomes the lobby card for everybody. */
export async function launchPress(
  tools: WorkshopTools,
  press: Press,
  fields: Fields,
  presser: Presser,
): Promise<PressReply> {
  const { person, place, directory, message } = presser;
  const found = await findAgenda(tools, press.agenda ?? '', { actor: person, place });
  if (isRefusal(found)) return found;
  const { ref, agenda } = found;
  const draft = await draftShown(tools, press.agenda ?? '', presser);
  if (draft && draft.version !== press.version) return refuse('draft-changed');
  const [coFacilitators, leaders] = await Promise.all([
    peopleIn(fields, launchFields.coFacilitatorIds, launchFields.coFacilitatorNames, directory),
    peopleIn(fields, launchFields.leaderIds, launchFields.leaderNames, directory),
  ]);
  const language = languageNamed(press.language) ?? presser.language;
  const secondLanguage = languageNamed(press.secondLanguage);
  const continued = (await recordsOfRoom(tools, place)).find(
    ({ session }) => session === fields[launchFields.follows],
  );
  const planned = (await plannedNext(tools, place)).find(({ plan }) => plan.id === press.series);
  const round = agenda.rhythm === 'open' ? await roundRequestIn(tools, agenda, fields, directory) : undefined;
  const request = {
    agenda: ref,
    ...(round && { round }),
    title: fields[launchFields.title] ?? '',
    language,
    ...(secondLanguage && { secondLanguage }),
    namedStages: agenda.stages.filter(({ id }) => fields[namedFieldOf(id)] === 'true').map(({ id }) => id),
    expected: fields[launchFields.expected] ?? '',
    counties: parts(fields[launchFields.counties]),
    coFacilitators,
    leaders,
    ...(planned &&
      planned.number === 1 && { begins: { plan: planned.plan.id, name: planned.plan.name[language] } }),
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

/** Where an agenda is being adapted: the draft's reference and version, and what was typed before. */
async function draftShown(tools: WorkshopTools, ref: string, { person, place, directory }: Presser) {
  if (readAgendaRef(ref).kept !== 'draft') return undefined;
  const draft = await findDraft(tools, ref, { actor: person, place });
  if (isRefusal(draft)) return undefined;
  const typed = draft.launchFields ?? {};
  const ids = [launchFields.leaderIds, launchFields.coFacilitatorIds].flatMap((field) => parts(typed[field]));
  const people = await directory.byIds(ids);
  const names = people.flatMap(({ person: known, name }) => (known ? [[known.id, name] as const] : []));
  return { draft: ref, version: draft.version, typed, picked: Object.fromEntries(names) };
}

function launchView(
  found: FoundAgenda,
  language: Language,
  {
    draft,
    secondLanguage,
    earlier,
    ...shown
  }: Pick<LaunchView, 'expected' | 'secondLanguage' | 'version' | 'typed' | 'picked' | 'series' | 'round'> & {
    readonly draft?: string;
    readonly earlier: readonly SessionRecord[];
  },
): LaunchView {
  const { agenda } = found;
  return {
    view: 'launch',
    agenda: { ...choiceOf(found), ...(draft && { id: draft }) },
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
    ...shown,
    ...(secondLanguage && secondLanguage !== language && { secondLanguage }),
  };
}

export async function peopleIn(
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
