import type { Plans } from '../../bot/workshop/kinds/all-kinds.ts';
import { sampledPlans } from './kinds/all-kinds.ts';
import { stageBase } from './kinds/sample-kind.ts';
import { inEveryLanguage } from './sample-texts.ts';

/** A plan of each kind, as large as the field's own agendas have them. */
export const plans: Plans = {
  dialogue: {
    ...stageBase('dialogue'),
    kind: 'dialogue',
    questions: ['q1', 'q2', 'q3'].map((id) => ({
      id,
      text: inEveryLanguage(`Mikä yhteisessä työssämme valvottaa sinua juuri nyt? ${id}`),
      samples: [],
    })),
  },
  challenge: {
    ...stageBase('challenge'),
    kind: 'challenge',
    question: inEveryLanguage('Kuinka haasteellista tämä on teillä?'),
    items: Array.from({ length: 14 }, (_, place) => ({
      id: `item-${place}`,
      label: inEveryLanguage(`Johtamisosaamisen uudistaminen yhdessä kohdassa ${place}`),
      reference: { label: `Maakunnan johtamisosaamisen uudistaminen ${place}`, counts: [3, 5, 2, 1, 1] },
      samples: { kunta: [], hyvinvointialue: [], kumppani: [] },
    })),
    reference: {
      year: 2017,
      source: inEveryLanguage('Maakuntien muutosjohtajat, 12 vastausta 18 maakunnasta'),
    },
  },
  support: { ...stageBase('support'), kind: 'support', of: 'dialogue', most: 3 },
  talk: {
    ...stageBase('talk'),
    kind: 'talk',
    instructions: inEveryLanguage('Keskustelkaa pareittain.\nKirjatkaa yksi havainto.'),
  },
  commitment: {
    ...stageBase('commitment'),
    kind: 'commitment',
    question: inEveryLanguage('Mistä sovimme tänään?'),
    samples: [],
  },
  ...sampledPlans,
};
