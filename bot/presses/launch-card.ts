import { keepLaunchFields, startDraft } from '../run-command/adapt-draft.ts';
import { type FoundAgenda, findAgenda, findDraft } from '../run-command/find-agenda.ts';
import { type PlannedNext, plannedNext } from '../run-command/planned-workshop.ts';
import { chainsOfRoom, type EndOfChain } from '../run-command/series-records.ts';
import { now, type WorkshopTools } from '../run-command/workshop-tools.ts';
import { draftRef, readAgendaRef } from '../workshop/adapting/agenda-ref.ts';
import { type Draft, takenOver } from '../workshop/adapting/draft.ts';
import { asksMunicipality } from '../workshop/background.ts';
import { carry, familyOf, typedFor, untypedFields } from '../workshop/carried-fields.ts';
import { counties } from '../workshop/counties.ts';
import { finnishDay } from '../workshop/finnish-time.ts';
import { kindOf } from '../workshop/kinds/all-kinds.ts';
import type { Fields } from '../workshop/kinds/kind.ts';
import type { LaunchView } from '../workshop/launching-views.ts';
import { isRefusal, type Refusal } from '../workshop/refusals.ts';
import { needsSeries, runsAfter } from '../workshop/series/fill-from-series.ts';
import { launchFields, type Press } from '../workshop/verbs.ts';
import type { Language } from '../workshop/words.ts';
import { choiceOf, seriesShown } from './agenda-choice.ts';
import { askerOf, languageNamed } from './asker.ts';
import { listed } from './listed.ts';
import type { Presser } from './presser.ts';
import { roundProposal } from './round-launch.ts';

/** What is to be launched, as the choice of an agenda leaves it. */
export interface LaunchChoice {
  readonly agenda: string;
  readonly language: Language;
  readonly secondLanguage?: Language | undefined;
  /** The planned series whose next workshop it is. */
  readonly series?: string | undefined;
}

/**
 * The launch card of an agenda. `carrier` holds what was typed on launch cards before; where a draft is chosen, that
 * one does.
 */
export async function launchCard(
  tools: WorkshopTools,
  { agenda: ref, language, secondLanguage, series }: LaunchChoice,
  presser: Presser,
  carrier?: Draft,
): Promise<LaunchView | Refusal> {
  const { place, directory } = presser;
  const found = await findAgenda(tools, ref, askerOf(presser));
  if (isRefusal(found)) return found;
  const draft = await draftOf(tools, ref, presser);
  const holder = draft ?? carrier;
  const planned = await plannedOf(tools, series ?? draft?.series, presser);
  const expected = await directory.size();
  return launchView(found, language, {
    ...(expected !== undefined && { expected }),
    ...(tools.linkDoor?.isReachable() && found.agenda.rhythm !== 'open' && { mayLink: true }),
    ...(secondLanguage && { secondLanguage }),
    earlier: await chainsOfRoom(tools, place),
    today: finnishDay(now(tools)),
    ...(draft && { version: draft.version, agendaRef: ref }),
    ...(holder && (await typedBefore(holder, ref, presser))),
    ...(planned && { series: seriesShown(planned) }),
    ...(found.agenda.rhythm === 'open' && { round: roundProposal(found.agenda, now(tools)) }),
  });
}

/** Keeps what stands on the launch card that is being left; the draft that then holds it. */
export async function keepTyped(
  tools: WorkshopTools,
  press: Press,
  fields: Fields,
  presser: Presser,
  { toAdapt = false }: { readonly toAdapt?: boolean } = {},
): Promise<Draft | Refusal> {
  const { agenda = '', series } = press;
  const language = languageNamed(press.language) ?? presser.language;
  const secondLanguage = languageNamed(press.secondLanguage);
  const carrier = await draftOf(tools, press.draft, presser);
  const card = await launchCard(tools, { agenda, language, secondLanguage, series }, presser, carrier);
  if (isRefusal(card)) return card;
  const untyped = untypedFields(card);
  const isDraft = readAgendaRef(agenda).kept === 'draft';
  const holder = isDraft ? await draftOf(tools, agenda, presser) : carrier;
  const family = familyOf(agenda, holder);
  const carried = (earlier: Fields = {}) => carry(earlier, fields, { untyped, family });
  // Adapting an agenda begins a draft of its own; for another choice what was typed needs one place only.
  if (holder && (isDraft || !toAdapt)) {
    const changed = { change: carried, ...(isDraft && { languages: { language, secondLanguage } }) };
    return keepLaunchFields(tools, draftRef(holder.id), changed, askerOf(presser));
  }
  const begun = {
    language,
    ...(secondLanguage && { secondLanguage }),
    ...(carrier && takenOver(carrier, '')),
    launchFields: carried(carrier?.launchFields),
    ...(series !== undefined && { series }),
    family,
  };
  return startDraft(tools, agenda, begun, askerOf(presser));
}

/** The draft of a reference; undefined where it is none, or none that the person may see here. */
export async function draftOf(
  tools: WorkshopTools,
  ref: string | undefined,
  presser: Presser,
): Promise<Draft | undefined> {
  if (ref === undefined || readAgendaRef(ref).kept !== 'draft') return undefined;
  const draft = await findDraft(tools, ref, askerOf(presser));
  return isRefusal(draft) ? undefined : draft;
}

/** What comes next of a planned series, by the series' id. */
export async function plannedOf(
  tools: WorkshopTools,
  series: string | undefined,
  { place }: Presser,
): Promise<PlannedNext | undefined> {
  if (series === undefined) return undefined;
  return (await plannedNext(tools, place)).find(({ plan }) => plan.id === series);
}

async function typedBefore(draft: Draft, ref: string, { directory }: Presser) {
  const typed = typedFor(draft.launchFields ?? {}, familyOf(ref, draft));
  const ids = [launchFields.leaderIds, launchFields.coFacilitatorIds].flatMap((field) =>
    listed(typed[field]),
  );
  const people = await directory.byIds(ids);
  const names = people.flatMap(({ person, name }) => (person ? [[person.id, name] as const] : []));
  return { draft: draftRef(draft.id), typed, picked: Object.fromEntries(names) };
}

function launchView(
  found: FoundAgenda,
  language: Language,
  {
    agendaRef,
    secondLanguage,
    earlier,
    today,
    ...shown
  }: Pick<
    LaunchView,
    'draft' | 'expected' | 'mayLink' | 'secondLanguage' | 'version' | 'typed' | 'picked' | 'series' | 'round'
  > & {
    readonly agendaRef?: string;
    readonly earlier: readonly EndOfChain[];
    readonly today: string;
  },
): LaunchView {
  const { agenda } = found;
  return {
    view: 'launch',
    agenda: { ...choiceOf(found), ...(agendaRef && { id: agendaRef }) },
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
    ...(asksMunicipality(agenda) && { counties: counties.map(({ id, name }) => ({ id, name })) }),
    earlier: earlier.map(({ session, title, startedAt, chain }) => ({
      session,
      title,
      at: startedAt,
      ...(needsSeries(agenda) && { runs: runsAfter(agenda, chain, today) }),
    })),
    needsEarlier: needsSeries(agenda),
    ...shown,
    ...(secondLanguage && secondLanguage !== language && { secondLanguage }),
  };
}
