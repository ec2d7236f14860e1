import type { KindName } from '../../workshop/kinds/all-kinds.ts';
import type { AgendaKind } from './agenda-kind.ts';
import { agreement } from './agreement.ts';
import { challenge } from './challenge.ts';
import { commitment } from './commitment.ts';
import { continuum } from './continuum.ts';
import { dialogue } from './dialogue.ts';
import { readiness } from './readiness.ts';
import { state } from './state.ts';
import { sufficiency } from './sufficiency.ts';
import { points } from './points.ts';
import { ranking } from './ranking.ts';
import { support } from './support.ts';
import { talk } from './talk.ts';

/** The list: a new kind is its file and one line here; the compiler names what is missing. */
export const agendaKinds = {
  dialogue,
  challenge,
  state,
  readiness,
  agreement,
  sufficiency,
  continuum,
  support,
  talk,
  commitment,
  points,
  ranking,
} satisfies {
  [Name in KindName]: AgendaKind<Name>;
};

type StageSchema = (typeof agendaKinds)[KindName]['schema'];

/** The formats of all kinds, for a union. */
export const stageSchemas = Object.values(agendaKinds).map(({ schema }) => schema) as [
  StageSchema,
  ...StageSchema[],
];

/** What files know of a kind, for callers that do not care which it is. */
export function agendaKindOf(kind: KindName): AgendaKind<KindName> {
  return agendaKinds[kind] as unknown as AgendaKind<KindName>;
}
