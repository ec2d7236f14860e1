import { keepLaunchFields } from '../run-command/adapt-draft.ts';
import { findAgenda, ownAgendasFor } from '../run-command/find-agenda.ts';
import { launchSession, startRehearsal } from '../run-command/launch-session.ts';
import { plannedNext } from '../run-command/planned-workshop.ts';
import { recordsOfRoom } from '../run-command/series-records.ts';
import { endQuietly } from '../run-command/steer-session.ts';
import type { WorkshopTools } from '../run-command/workshop-tools.ts';
import { draftRef, readAgendaRef } from '../workshop/adapting/agenda-ref.ts';
import { type Draft, takenOver } from '../workshop/adapting/draft.ts';
import { isUnchanged } from '../workshop/adapting/drafted-agenda.ts';
import { untypedFields } from '../workshop/carried-fields.ts';
import { lobbyView } from '../workshop/display/stage-views.ts';
import type { Fields } from '../workshop/kinds/kind.ts';
import { isSamePerson, keyOf, type Named, type Person } from '../workshop/people.ts';
import { mayLaunch } from '../workshop/permissions.ts';
import { isRefusal, type Refusal, refuse } from '../workshop/refusals.ts';
import { following } from '../workshop/series/series.ts';
import { launchFields, namedFieldOf, type Press, seriesValueOf } from '../workshop/verbs.ts';
import type { AgendaChoice } from '../workshop/launching-views.ts';
import type { Language } from '../workshop/words.ts';
import { choiceOf, seriesChoiceOf } from './agenda-choice.ts';
import { askerOf, languageNamed } from './asker.ts';
import { draftOf, keepTyped, launchCard } from './launch-card.ts';
import { listed } from './listed.ts';
import type { Presser, PressReply } from './presser.ts';
import { roundRequestIn } from './round-launch.ts';

/** The agenda of a rehearsal that nobody chose: it has a stage of every kind. */
const usualRehearsal = 'toimintakulttuuri';

/** A whole workshop with simulated participants, in the conversation where it was asked for. */
export async function rehearsePress(
  tools: WorkshopTools,
  press: Pick<Press, 'agenda'>,
  presser: Presser,
  fields: Fields = {},
): Promise<PressReply> {
  const { person, place, language } = presser;
  const chosen = fields[launchFields.agenda];
  const agenda = press.agenda ?? chosen ?? usualRehearsal;
  if (place.kind === 'personal') await endOwnRehearsal(tools, person, place.id);
  const session = await startRehearsal(tools, { agenda, language }, { actor: person, place });
  if (isRefusal(session)) return session;
  tools.outlet.show(session.id);
  // The list from which it was chosen stays, to try the next one.
  return chosen === undefined ? { view: 'welcome' } : chooseRehearsal(tools, presser, true);
}

/** Every agenda that the person can try alone. */
export async function chooseRehearsal(
  tools: WorkshopTools,
  { person, place }: Presser,
  began = false,
): Promise<PressReply> {
  const own = await ownAgendasFor(tools, { actor: person, place }, 'person');
  const shipped = tools.agendas.map((agenda) => ({ ref: agenda.id, version: agenda.version, agenda }));
  return {
    view: 'choose-rehearsal',
    agendas: [...own, ...shipped].map(choiceOf),
    ...(began && { began }),
  };
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
  presser: Presser,
  seenBy: 'person' | 'place',
  before: ChoiceBefore = {},
): Promise<PressReply> {
  const { person, place, language } = presser;
  if (!mayLaunch(person, tools.facilitators)) return refuse('may-not-launch');
  if (await tools.store.liveSessionIn(place.id)) return refuse('conversation-busy');
  const asker = { actor: person, place };
  const own = await ownAgendasFor(tools, asker, seenBy);
  const all = await ownAgendasFor(tools, asker, 'person');
  const shipped = tools.agendas.map((agenda) => ({ ref: agenda.id, version: agenda.version, agenda }));
  const series = (await plannedNext(tools, place)).map(seriesChoiceOf);
  const { draft, chosen, secondLanguage } = before;
  const agendas = [...(await adaptedWith(tools, draft, presser)), ...[...own, ...shipped].map(choiceOf)];
  const values = [...agendas.map(({ id }) => id), ...series.map(seriesValueOf)];
  return {
    view: 'choose-agenda',
    agendas,
    series,
    language: before.language ?? language,
    ...(secondLanguage && { secondLanguage }),
    ...(chosen !== undefined && values.includes(chosen) && { chosen }),
    ...(draft && { draft: draftRef(draft.id) }),
    ...(all.length > own.length && { keepsMore: true }),
  };
}

/** What was chosen before another choice, and the draft that holds what was typed. */
interface ChoiceBefore {
  readonly draft?: Draft | undefined;
  readonly chosen?: string | undefined;
  readonly language?: Language | undefined;
  readonly secondLanguage?: Language | undefined;
}

/** The agendas that the person has changed on the way here and not saved: none of that work is lost. */
async function adaptedWith(
  tools: WorkshopTools,
  draft: Draft | undefined,
  presser: Presser,
): Promise<AgendaChoice[]> {
  if (!draft) return [];
  const others = await Promise.all((draft.others ?? []).map((ref) => draftOf(tools, ref, presser)));
  const changed = [draft, ...others].filter((one) => one !== undefined && !isUnchanged(one));
  const found = await Promise.all(
    changed.map((one) => findAgenda(tools, draftRef(one?.id ?? ''), askerOf(presser))),
  );
  return found.flatMap((one) => (isRefusal(one) ? [] : [{ ...choiceOf(one), adapted: true }]));
}

/** The second step: the chosen agenda's stages, to be fixed and launched; or the way back to the first. */
export async function chooseAgendaPress(
  tools: WorkshopTools,
  press: Press,
  fields: Fields,
  presser: Presser,
): Promise<PressReply> {
  if (!mayLaunch(presser.person, tools.facilitators)) return refuse('may-not-launch');
  const chosen = fields[launchFields.agenda];
  if (chosen === undefined) return chooseAnother(tools, press, fields, presser);
  const planned = (await plannedNext(tools, presser.place)).find(
    ({ plan }) => chosen === seriesValueOf(plan),
  );
  const carrier = await draftOf(tools, press.draft, presser);
  if (carrier && press.draft !== chosen && readAgendaRef(chosen).kept === 'draft') {
    const taken = takenOver(carrier, chosen);
    const kept = await keepLaunchFields(
      tools,
      chosen,
      { change: () => taken.launchFields ?? {}, others: taken.others },
      askerOf(presser),
    );
    if (isRefusal(kept)) return kept;
  }
  const choice = {
    agenda: planned?.agenda.id ?? chosen,
    language: languageNamed(fields[launchFields.language]) ?? presser.language,
    secondLanguage: languageNamed(fields[launchFields.secondLanguage]),
    series: planned?.plan.id,
  };
  return launchCard(tools, choice, presser, carrier);
}

/** Back to the first step, which is shown to the presser alone. What stands on a launch card is kept. */
async function chooseAnother(
  tools: WorkshopTools,
  press: Press,
  fields: Fields,
  presser: Presser,
): Promise<PressReply> {
  if (press.agenda === undefined) {
    return chooseAgenda(tools, presser, 'person', { draft: await draftOf(tools, press.draft, presser) });
  }
  const draft = await keepTyped(tools, press, fields, presser);
  if (isRefusal(draft)) return draft;
  return chooseAgenda(tools, presser, 'person', {
    draft,
    chosen: press.series === undefined ? press.agenda : seriesValueOf({ id: press.series }),
    language: languageNamed(press.language),
    secondLanguage: languageNamed(press.secondLanguage),
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
  const draft = await draftOf(tools, press.agenda, presser);
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
    counties: listed(fields[launchFields.counties]),
    byLink: fields[launchFields.byLink] === 'true',
    coFacilitators,
    leaders,
    ...(planned &&
      planned.number === 1 && { begins: { plan: planned.plan.id, name: planned.plan.name[language] } }),
    ...(continued && { following: following(continued) }),
  };
  const session = await launchSession(tools, request, { actor: person, place });
  if (isRefusal(session)) {
    return presser.redraws ? refusedLaunch(tools, press, fields, session, presser) : session;
  }
  if (message) {
    await tools.store.savePosted(session.id, { slot: 'lobby', conversation: place.id, activity: message });
  }
  tools.outlet.show(session.id);
  return lobbyView(session);
}

/** The same card with everything that was typed, and why it was refused. */
async function refusedLaunch(
  tools: WorkshopTools,
  { agenda = '', series, ...press }: Press,
  fields: Fields,
  refused: Refusal,
  presser: Presser,
): Promise<PressReply> {
  const language = languageNamed(press.language) ?? presser.language;
  const choice = { agenda, language, secondLanguage: languageNamed(press.secondLanguage), series };
  const card = await launchCard(tools, choice, presser);
  if (isRefusal(card)) return refused;
  // An emptied input is left out by clients: it stays empty.
  const texts = Object.entries(untypedFields(card)).filter(([, text]) => text !== 'true' && text !== 'false');
  const emptied = Object.fromEntries(texts.map(([field]) => [field, '']));
  const ids = [launchFields.leaderIds, launchFields.coFacilitatorIds].flatMap((field) =>
    listed(fields[field]),
  );
  const people = await presser.directory.byIds(ids);
  const picked = people.flatMap(({ person, name }) => (person ? [[person.id, name] as const] : []));
  return { ...card, typed: { ...emptied, ...fields }, picked: Object.fromEntries(picked), refused };
}

export async function peopleIn(
  fields: Fields,
  idField: string,
  nameField: string,
  directory: Presser['directory'],
): Promise<Named[]> {
  const [picked, typed] = await Promise.all([
    directory.byIds(listed(fields[idField])),
    directory.byNames(listed(fields[nameField])),
  ]);
  const all = [...picked, ...typed];
  const nameOf = ({ person, name }: Named) => (person ? keyOf(person) : name);
  return all.filter((one, place) => all.findIndex((other) => nameOf(other) === nameOf(one)) === place);
}
