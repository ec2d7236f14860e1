import { VersionConflict } from '../../storage/store.ts';
import { type Adapted, adapt } from '../workshop/adapting/adapt.ts';
import { readAgendaRef } from '../workshop/adapting/agenda-ref.ts';
import type { Draft } from '../workshop/adapting/draft.ts';
import { draftedAgenda } from '../workshop/adapting/drafted-agenda.ts';
import type { Edit } from '../workshop/adapting/edits.ts';
import { withLeftOut } from '../workshop/adapting/left-out.ts';
import { shelfOf } from '../workshop/adapting/shelf.ts';
import { isSame } from '../workshop/adapting/same.ts';
import type { Fields } from '../workshop/kinds/kind.ts';
import { mayLaunch } from '../workshop/permissions.ts';
import { isRefusal, type Refusal, refuse } from '../workshop/refusals.ts';
import type { Language } from '../workshop/words.ts';
import { type Asker, findAgenda, findDraft, type FoundAgenda } from './find-agenda.ts';
import { unfitAgenda } from './unfit-agenda.ts';
import type { WorkshopTools } from './workshop-tools.ts';

/** Three facilitators at one draft is a team; more tries than this is a fault. */
const mostTries = 5;
/** An adaptation of an adaptation, and so on: further back nobody looks. */
const mostBases = 5;

/** Begins to adapt an agenda. What was typed on the launch card is kept with it and stands there again afterwards. */
export async function startDraft(
  tools: WorkshopTools,
  ref: string,
  begun: Pick<Draft, 'language' | 'secondLanguage' | 'launchFields' | 'family' | 'series' | 'others'>,
  asker: Asker,
): Promise<Draft | Refusal> {
  if (!mayLaunch(asker.actor, tools.facilitators)) return refuse('may-not-launch');
  if (readAgendaRef(ref).kept === 'draft') return findDraft(tools, ref, asker);
  const found = await findAgenda(tools, ref, asker);
  if (isRefusal(found)) return found;
  const draft: Draft = {
    schema: 1,
    id: tools.chance.id(),
    version: 1,
    shelf: shelfOf(asker.place, asker.actor),
    ...begun,
    basedOn: { id: found.ref, version: found.version },
    original: found.agenda,
    ...(await withBases(tools, found, asker)),
    reworded: {},
  };
  await tools.store.saveDraft(draft);
  return draft;
}

/** An agenda of one's own with what was left out of those that it was made from, as far as they are at hand. */
async function withBases(
  tools: WorkshopTools,
  { agenda, basedOn }: FoundAgenda,
  asker: Asker,
): Promise<Pick<Draft, 'agenda' | 'dropped'>> {
  let begun: Pick<Draft, 'agenda' | 'dropped'> = { agenda, dropped: [] };
  let next = basedOn;
  for (let step = 0; next && step < mostBases; step += 1) {
    const base = await findAgenda(tools, next.id, asker);
    if (isRefusal(base)) break;
    const { agenda: whole, dropped } = withLeftOut(begun.agenda, base.agenda);
    begun = { agenda: whole, dropped: [...begun.dropped, ...dropped] };
    next = base.basedOn;
  }
  return begun;
}

/** Changes what was typed on launch cards and is kept with a draft, and in which languages it goes on. */
export async function keepLaunchFields(
  tools: WorkshopTools,
  ref: string,
  {
    change,
    languages,
    others,
  }: {
    readonly change: (earlier: Fields | undefined) => Fields;
    readonly languages?: { readonly language: Language; readonly secondLanguage: Language | undefined };
    readonly others?: readonly string[] | undefined;
  },
  asker: Asker,
): Promise<Draft | Refusal> {
  const decided = await saveDraftDecision(tools, ref, asker, (draft) => {
    const { secondLanguage, ...rest } = draft;
    const second = languages ? languages.secondLanguage : secondLanguage;
    const next: Draft = {
      ...rest,
      ...(languages && { language: languages.language }),
      ...(second && { secondLanguage: second }),
      launchFields: change(draft.launchFields),
      ...(others && { others: [...new Set([...others, ...(draft.others ?? [])])] }),
    };
    return { draft: isSame(next, draft) ? draft : { ...next, version: draft.version + 1 } };
  });
  return isRefusal(decided) ? decided : decided.draft;
}

/** One edit, made on version `on` of the draft: decided, checked as a whole agenda, saved. */
export function adaptDraft(
  tools: WorkshopTools,
  ref: string,
  { edit, on }: { readonly edit: Edit; readonly on: number },
  asker: Asker,
): Promise<Adapted | Refusal> {
  return saveDraftDecision(tools, ref, asker, (draft) => {
    const adapted = adapt(draft, edit, on);
    if (isRefusal(adapted)) return adapted;
    if (adapted.outcome === 'overtaken' && edit.type !== 'reword') return adapted;
    // Texts that were overtaken go back onto the card to be sent again: they must fit it already.
    const wanted = adapted.outcome === 'overtaken' ? adapt(draft, edit, draft.version) : adapted;
    const agenda = isRefusal(wanted) ? wanted : draftedAgenda(wanted.draft);
    return isRefusal(agenda) ? agenda : (unfitAgenda(agenda) ?? adapted);
  });
}

/** Loads, decides, saves what was changed; when somebody else saved first, decides again on what they saved. */
export async function saveDraftDecision<Decided extends { readonly draft: Draft }>(
  tools: WorkshopTools,
  ref: string,
  asker: Asker,
  decide: (draft: Draft) => Decided | Refusal,
): Promise<Decided | Refusal> {
  if (!mayLaunch(asker.actor, tools.facilitators)) return refuse('may-not-launch');
  for (let attempt = 0; attempt < mostTries; attempt += 1) {
    const draft = await findDraft(tools, ref, asker);
    if (isRefusal(draft)) return draft;
    const decided = decide(draft);
    if (isRefusal(decided) || decided.draft === draft) return decided;
    try {
      await tools.store.saveDraft(decided.draft);
      return decided;
    } catch (cause) {
      if (!(cause instanceof VersionConflict)) throw cause;
    }
  }
  return refuse('try-again');
}
