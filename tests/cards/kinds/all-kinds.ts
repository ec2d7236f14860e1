import type { KindName, Plans, Results } from '../../../bot/workshop/kinds/all-kinds.ts';
import type { Fields } from '../../../bot/workshop/kinds/kind.ts';
import type { Writing } from '../sample-texts.ts';
import { agreement } from './agreement.ts';
import { continuum } from './continuum.ts';
import { points } from './points.ts';
import { ranking } from './ranking.ts';
import { readiness } from './readiness.ts';
import { resultFromSamples } from './result-from-samples.ts';
import type { SampleKind } from './sample-kind.ts';
import { state } from './state.ts';
import { sufficiency } from './sufficiency.ts';

/** The kinds whose samples stand in files of their own: a new kind is its file and one line here. */
export const sampleKinds = {
  state,
  readiness,
  agreement,
  sufficiency,
  continuum,
  points,
  ranking,
} satisfies {
  [Name in KindName]?: SampleKind<Name>;
};

type Sampled = keyof typeof sampleKinds;
export const sampledNames = Object.keys(sampleKinds) as Sampled[];

export const sampledPlans = ofEach((name) => sampleKinds[name].plan) as Pick<Plans, Sampled>;

export function sampledFields(writing: Writing): Record<Sampled, Fields> {
  return ofEach((name) => sampleKinds[name].fields(writing));
}

/** The results of a kind that people's own texts make, by what they show. */
export function writtenResults(name: KindName, writing: Writing): [string, Results[KindName]][] {
  const kind: SampleKind<KindName> | undefined = Object.entries<SampleKind<KindName>>(sampleKinds).find(
    ([known]) => known === name,
  )?.[1];
  return Object.entries(kind?.written?.(writing) ?? {});
}

/** What the rules make of the samples, as if so many people had answered. */
export function sampledResults(people: number): Pick<Results, Sampled> {
  return ofEach((name) => resultFromSamples(sampledPlans[name], people)) as Pick<Results, Sampled>;
}

function ofEach<Thing>(thingOf: (name: Sampled) => Thing): Record<Sampled, Thing> {
  return Object.fromEntries(sampledNames.map((name) => [name, thingOf(name)])) as Record<Sampled, Thing>;
}
