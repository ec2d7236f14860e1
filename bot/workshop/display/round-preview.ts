import { questionsOf } from '../background.ts';
import { invitedIn, type RoundSession } from '../round/round.ts';
import { isPart } from '../round/round-steering.ts';
import type { RoundPartView } from '../round-views.ts';
import { sessionHead } from './heads.ts';
import { stageView } from './stage-views.ts';

/**
 * The first part as the people of an invited organisation will see it, before the round is opened. Undefined where no
 * organisation is invited: everybody then gets the card of one's own.
 */
export function roundPreview(session: RoundSession, now: string): RoundPartView | undefined {
  const [invitation] = invitedIn(session.round);
  const stages = session.stages.filter(isPart);
  const first = stages.find(({ byOrganisation }) => byOrganisation);
  if (!invitation || !first) return undefined;
  const { id, name, party } = invitation.organisation;
  const { parties } = questionsOf(session);
  const asked = party || !parties ? undefined : { parties };
  return {
    view: 'round-part',
    preview: true,
    session: sessionHead(session),
    parts: stages.map((stage) => ({
      id: stage.plan.id,
      number: session.stages.indexOf(stage) + 1,
      title: stage.plan.title,
      state: 'empty',
      ...(stage.byOrganisation && { stated: true }),
    })),
    closesOn: session.round.closesOn,
    part: stageView(session, first, { mode: 'mine', options: [], asked, now }),
    organisation: { id, name, version: 0, sent: false, others: [] },
  };
}
