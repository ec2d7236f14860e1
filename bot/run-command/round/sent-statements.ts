import type { AnswerToClose } from '../../workshop/closing.ts';
import { organisationNamed } from '../../workshop/round/invitations.ts';
import { partyIn } from '../../workshop/round/drafting.ts';
import type { Session, Stage } from '../../workshop/session.ts';
import type { WorkshopTools } from '../workshop-tools.ts';

/** What organisations have sent in a stage, for its close; what is still a draft is nobody's statement. */
export async function sentStatements(
  { store }: Pick<WorkshopTools, 'store'>,
  session: Session,
  { plan, byOrganisation }: Stage,
): Promise<AnswerToClose[]> {
  if (!byOrganisation) return [];
  const drafts = await store.statements(session.id);
  return drafts.flatMap(({ stage, organisation, party, sent }) => {
    const invited = organisationNamed(session.round, organisation);
    if (stage !== plan.id || !sent || sent.late || !invited) return [];
    const told = partyIn(drafts, organisation) ?? party ?? invited.party;
    return [
      {
        name: invited.name,
        organisation,
        body: sent.body,
        ...(told && { party: told }),
        ...(sent.recorded && { recorded: sent.recorded }),
      },
    ];
  });
}
