import fc from 'fast-check';
import type { SteeringType } from '../../bot/workshop/steering.ts';

/**
 * What happens next. `by` is a place in the list of people, `stage` a place among the stages (the current one
 * where it is undefined), `choice` any number from which the stage's kind makes an answer.
 */
export type Deed =
  | { readonly deed: 'steer'; readonly type: SteeringType; readonly by: number }
  /** What comes next in a workshop that goes as planned; undefined choices are a room that says nothing. */
  | { readonly deed: 'onward'; readonly presses: number; readonly choices: readonly number[] | undefined }
  | {
      readonly deed: 'answer';
      readonly by: number;
      readonly stage: number | undefined;
      readonly choice: number;
      readonly party: string | undefined;
      readonly here: boolean;
    }
  /** Everyone answers in the same instant. */
  | { readonly deed: 'crowd'; readonly choices: readonly number[] }
  | { readonly deed: 'tell-party'; readonly by: number; readonly party: string }
  | {
      readonly deed: 'hide' | 'unhide';
      readonly by: number;
      readonly stage: number;
      readonly row: number;
    }
  | { readonly deed: 'pass'; readonly seconds: number }
  | { readonly deed: 'sweep' }
  | { readonly deed: 'finish' }
  | { readonly deed: 'launch' };

/** A deed as the channel brings it: so many times, so many steps after it was pressed. */
export interface Step {
  readonly deed: Deed;
  readonly late: number;
  readonly copies: number;
}

const steeringTypes: readonly SteeringType[] = [
  'open',
  'close',
  'undo-close',
  'reopen',
  'reveal',
  'next',
  'drop',
  'bring',
  'end',
  'cancel',
];

/**
 * `people` and `stages` are how many there are, `textStage` is the place of the stage whose answers are hidden
 * most often; the first two people may steer.
 */
export function arbitrarySteps(
  people: number,
  { stages, textStage }: { readonly stages: number; readonly textStage: number },
): fc.Arbitrary<Step[]> {
  const by = fc.nat({ max: people - 1 });
  // What seldom fits is pressed more often; what ends a sequence early is pressed less.
  const steering = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...steeringTypes.slice(0, -2)) },
    { weight: 6, arbitrary: fc.constantFrom<SteeringType>('undo-close', 'reopen') },
    { weight: 1, arbitrary: fc.constantFrom(...steeringTypes.slice(-2)) },
  );
  const mostlySteering = fc.oneof({ weight: 5, arbitrary: fc.nat({ max: 1 }) }, { weight: 1, arbitrary: by });
  const party = fc.constantFrom('sivistys', 'sote', 'jarjesto', 'perhe', 'nobody');
  const choices = fc.array(fc.nat({ max: 60 }), { minLength: people, maxLength: people });
  const deed = <Name extends Deed['deed']>(name: Name) => fc.constant(name);
  const deeds: fc.WeightedArbitrary<Deed>[] = [
    {
      weight: 5,
      arbitrary: fc.record({ deed: deed('steer'), type: steering, by: mostlySteering }),
    },
    {
      weight: 9,
      arbitrary: fc.record({
        deed: deed('onward'),
        presses: fc.integer({ min: 1, max: 4 }),
        choices: fc.oneof(
          { weight: 4, arbitrary: choices },
          { weight: 1, arbitrary: fc.constant(undefined) },
        ),
      }),
    },
    {
      weight: 5,
      arbitrary: fc.record({
        deed: deed('answer'),
        by,
        stage: fc.oneof(
          { weight: 4, arbitrary: fc.constant(undefined) },
          { weight: 1, arbitrary: fc.nat({ max: stages - 1 }) },
        ),
        choice: fc.nat({ max: 60 }),
        party: fc.option(party, { nil: undefined }),
        here: fc.boolean(),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        deed: deed('crowd'),
        choices,
      }),
    },
    { weight: 2, arbitrary: fc.record({ deed: deed('tell-party'), by, party }) },
    {
      weight: 4,
      arbitrary: fc.record({
        deed: fc.constantFrom('hide', 'hide', 'hide', 'unhide'),
        by: mostlySteering,
        stage: fc.oneof(fc.constant(textStage), fc.nat({ max: stages - 1 })),
        row: fc.nat({ max: 12 }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        deed: deed('pass'),
        seconds: fc.constantFrom(1, 29, 30, 31, 600, 40_000, -20, -3600),
      }),
    },
    { weight: 2, arbitrary: fc.record({ deed: deed('sweep') }) },
    { weight: 1, arbitrary: fc.record({ deed: deed('finish') }) },
    { weight: 1, arbitrary: fc.record({ deed: deed('launch') }) },
  ];
  const step = fc.record({
    deed: fc.oneof(...deeds),
    late: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat({ max: 4 }) }),
    copies: fc.oneof({ weight: 3, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.constant(2) }),
  });
  return fc.array(step, { minLength: 20, maxLength: 45, size: 'max' });
}
