import { continuum as rules, positions } from '../../../bot/workshop/kinds/continuum.ts';
import { inEveryLanguage } from '../sample-texts.ts';
import { closedFromSamples } from './result-from-samples.ts';
import { labelOf, type SampleKind, sampleChoices, stageBase } from './sample-kind.ts';

export const continuum: SampleKind<'continuum'> = {
  plan: {
    ...stageBase('continuum'),
    kind: 'continuum',
    question: inEveryLanguage('Missä kohdassa kukin toimija on?'),
    left: labelOf(0, 60),
    right: labelOf(1, 60),
    moment: inEveryLanguage('vuoden päästä'),
    items: Array.from({ length: 8 }, (_, place) => ({
      id: `item-${place}`,
      label: labelOf(place, 60),
      samples: sampleChoices(positions, place),
    })),
    comparedWith: 'earlier',
  },
  fields: () => ({ 'item-0': '1', 'item-1': '7', 'item-7': 'cannot-say' }),
  written: () => ({ movement: moved() }),
};

/** As if the same had been asked before, when the actors stood elsewhere. */
function moved() {
  const { plan } = continuum;
  const { comparedWith: _none, ...asked } = plan;
  const earlier = {
    ...asked,
    id: 'earlier',
    moment: inEveryLanguage('nyt'),
    items: plan.items.map((item, place) => ({ ...item, samples: sampleChoices(positions, place + 3) })),
  };
  return rules.resultOf(closedFromSamples(plan, 36), plan, {
    options: [],
    smallGroup: 5,
    earlier: { plan: earlier, closed: closedFromSamples(earlier, 36) },
  });
}
