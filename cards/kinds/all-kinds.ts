import type { KindName } from '../../bot/workshop/kinds/all-kinds.ts';
import type { CardKind } from './card-kind.ts';
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
const cardKinds = {
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
  [Name in KindName]: CardKind<Name>;
};

/** How a kind looks on cards, for callers that do not care which it is. */
export function cardKindOf(kind: KindName): CardKind<KindName> {
  return cardKinds[kind];
}
