import { type Draft } from './adapting/draft.ts';
import { draftRef } from './adapting/agenda-ref.ts';
import type { Fields } from './kinds/kind.ts';
import type { LaunchView } from './launching-views.ts';
import { byOrganisationFieldOf, followsNothing, launchFields, namedFieldOf, roundFields } from './verbs.ts';

/** Characters of an input that are kept: more than any input of the card takes. */
const longestKept = 8000;

/** Every input of a launch card, with what it says before anybody types. */
export function untypedFields(view: LaunchView): Fields {
  const { agenda, language, stages, counties, expected, round } = view;
  return {
    [launchFields.title]: agenda.name[language],
    [launchFields.expected]: expected === undefined ? '' : String(expected),
    [launchFields.leaderIds]: '',
    [launchFields.leaderNames]: '',
    [launchFields.coFacilitatorIds]: '',
    [launchFields.coFacilitatorNames]: '',
    ...(counties && { [launchFields.counties]: '' }),
    ...(view.mayLink && { [launchFields.byLink]: 'false' }),
    ...(asksWhatItFollows(view) && { [launchFields.follows]: followsAtFirst(view) }),
    ...Object.fromEntries(
      stages
        .filter((stage) => stage.asks && !stage.alwaysNamed)
        .map(({ id, anonymous }) => [namedFieldOf(id), String(!anonymous)]),
    ),
    ...(round && {
      [roundFields.closesOn]: round.closesOn,
      [roundFields.nudgeDays]: round.nudgeDays.join(', '),
      [roundFields.invited]: '',
      ...Object.fromEntries(
        round.statable.map(({ id, proposed }) => [byOrganisationFieldOf(id), String(proposed)]),
      ),
    }),
  };
}

/** Asked only where this room has had workshops, or the agenda cannot do without. */
export function asksWhatItFollows({ earlier, needsEarlier }: LaunchView): boolean {
  return earlier.length > 0 || needsEarlier;
}

/** Which earlier workshop a launch card proposes to continue. */
export function followsAtFirst({ earlier, needsEarlier, series }: LaunchView): string {
  return series?.follows ?? (needsEarlier ? earlier[0]?.session : undefined) ?? followsNothing;
}

/**
 * What is kept of launch cards after one more was left: what somebody typed, and neither what the card says of itself
 * (another agenda has a title and proposals of its own) nor what was kept and has been emptied. `earlier` stays as it
 * is where nothing of the card was sent.
 */
export function carry(
  earlier: Fields,
  sent: Fields,
  { untyped, family }: { readonly untyped: Fields; readonly family: string },
): Fields {
  if (!Object.keys(untyped).some((field) => sent[field] !== undefined)) return earlier;
  const kept = new Map(Object.entries(earlier));
  for (const [field, atFirst] of Object.entries(untyped)) {
    // Clients leave an emptied input out, but never a toggle.
    if (isOfStage(field) && sent[field] === undefined) continue;
    const value = (sent[field] ?? '').slice(0, longestKept);
    const isUntyped = value.trim() === atFirst || (field === launchFields.title && value.trim() === '');
    if (isUntyped) kept.delete(keyOf(field, family));
    else kept.set(keyOf(field, family), value);
  }
  return Object.fromEntries(kept);
}

/** What of it belongs on the launch card of one agenda. */
export function typedFor(kept: Fields, family: string): Fields {
  const own = `${family}${mark}`;
  return Object.fromEntries(
    Object.entries(kept).flatMap(([key, value]) => {
      if (!key.includes(mark)) return [[key, value]];
      return key.startsWith(own) ? [[key.slice(own.length), value]] : [];
    }),
  );
}

/** Agendas whose stages are the same ones: what is chosen for a stage of one means nothing in another. */
export function familyOf(ref: string, draft: Draft | undefined): string {
  if (!draft) return ref;
  const isOfDraft = ref === draftRef(draft.id) || ref === draft.basedOn.id;
  return isOfDraft ? (draft.family ?? draft.basedOn.id) : ref;
}

/** Between an agenda and the toggle of its stage; no reference and no input has it. */
const mark = '|';

function keyOf(field: string, family: string): string {
  return isOfStage(field) ? `${family}${mark}${field}` : field;
}

/** Stages of two agendas may have the same id and be nothing alike. */
function isOfStage(field: string): boolean {
  return field.startsWith(namedFieldOf('')) || field.startsWith(byOrganisationFieldOf(''));
}
