import type { KindName } from '../../bot/workshop/kinds/all-kinds.ts';
import type { SessionHead, StageHead, View } from '../../bot/workshop/views.ts';
import { plans } from './sample-plans.ts';
import type { Writing } from './sample-texts.ts';

/** A view with a name that says what it shows. */
export interface Exhibit {
  readonly name: string;
  readonly view: View;
}

export const kindNames = Object.keys(plans) as KindName[];

export function exhibit(name: string, view: View): Exhibit {
  return { name, view };
}

export function headOfSession(writing: Writing): SessionHead {
  const rehearsal = writing.name === 'extreme';
  return { id: 's-0a6f1f0e', version: 7, title: writing.line(0).slice(0, 120), rehearsal };
}

export function headOfStage(kind: KindName): StageHead {
  const { id, title, minutes } = plans[kind];
  return {
    id,
    kind,
    number: kindNames.indexOf(kind) + 1,
    of: kindNames.length,
    title,
    minutes,
    anonymous: kind !== 'commitment',
  };
}
