import type { WorkshopTools } from '../run-command/workshop-tools.ts';
import { type Agenda, usualOpenDays } from '../workshop/agenda.ts';
import { addDays, finnishDay } from '../workshop/finnish-time.ts';
import type { Fields } from '../workshop/kinds/kind.ts';
import type { Named } from '../workshop/people.ts';
import { isRefusal } from '../workshop/refusals.ts';
import { invitationOf, nameIsTaken, readInvitationLines } from '../workshop/round/invitations.ts';
import { mayBeStated, type RoundRequest, usualNudgeDays } from '../workshop/round/round-request.ts';
import type { Invitation } from '../workshop/round/round.ts';
import type { RoundProposal } from '../workshop/round-views.ts';
import { byOrganisationFieldOf, roundFields } from '../workshop/verbs.ts';
import type { Directory } from './presser.ts';

/** What the launch card of an open round proposes. */
export function roundProposal(agenda: Agenda, now: string): RoundProposal {
  return {
    closesOn: addDays(finnishDay(now), agenda.openDays ?? usualOpenDays),
    nudgeDays: usualNudgeDays,
    statable: agenda.stages.flatMap((plan, place) =>
      mayBeStated(plan)
        ? [{ id: plan.id, number: place + 1, title: plan.title, proposed: !plan.anonymous }]
        : [],
    ),
  };
}

/** What the launch card sent of the round, with the invited people looked up. */
export async function roundRequestIn(
  { chance }: Pick<WorkshopTools, 'chance'>,
  agenda: Agenda,
  fields: Fields,
  directory: Directory,
): Promise<RoundRequest> {
  const invitations: Invitation[] = [];
  for (const { name, people } of readInvitationLines(fields[roundFields.invited] ?? '')) {
    const found = await directory.byNames(people);
    // An address is where to write to; a name that nobody was found by is a person whom Teams does not reach.
    const isAddress = ({ person, name: text }: Named) => !person && /[@\d]/.test(text);
    const contact = found.filter(isAddress).map(({ name: text }) => text);
    const organisation = { id: chance.id(), name };
    const named = found.filter((one) => !isAddress(one));
    const made = invitationOf({ organisation, name, people: named, contact: contact.join(', ') });
    // An organisation that is written twice is one; what its second line adds can be added on its own card.
    if (!isRefusal(made) && !nameIsTaken(name, invitations)) invitations.push(made);
  }
  return {
    closesOn: fields[roundFields.closesOn] ?? '',
    nudgeDays: fields[roundFields.nudgeDays] ?? '',
    invitations,
    byOrganisation: agenda.stages
      .filter(({ id }) => fields[byOrganisationFieldOf(id)] === 'true')
      .map(({ id }) => id),
  };
}
