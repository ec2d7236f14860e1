import { questionsOf, type Told } from '../background.ts';
import { cameByLink, type Link } from '../link/link.ts';
import type { JoinView, LinkView } from '../link/link-views.ts';
import type { Participant } from '../people.ts';
import type { Session } from '../session.ts';
import { sessionHead } from './heads.ts';

/** The link as the facilitator steers it. */
export function linkView(session: Session, link: Link, participants: readonly Participant[]): LinkView {
  return { view: 'link', session: sessionHead(session), came: cameByLink(participants), ...link };
}

/** The first card of somebody who comes by link. */
export function joinView(session: Session, told: Told): JoinView {
  const { facilitator, coFacilitators, agenda } = session;
  return {
    view: 'join',
    session: sessionHead(session),
    purpose: agenda.purpose,
    facilitators: [facilitator.name, ...coFacilitators.map(({ name }) => name)],
    told,
    ...questionsOf(session),
  };
}
