import type { AgendaFile } from '../../bot/agendas/agenda-schema.ts';

const words = (text: string) => ({
  fi: `${text} suomeksi`,
  sv: `${text} på svenska`,
  en: `${text} in English`,
});
const stage = (id: string) => ({
  id,
  title: words(id),
  minutes: 5,
  say: words('say'),
  ifLate: words('late'),
  droppable: false,
  anonymous: false,
});

export const question = { id: 'one', text: words('question'), samples: [words('answer')] };

export const item = {
  id: 'trust',
  label: words('trust'),
  reference: { label: 'Luottamus', counts: [1, 2, 3, 4, 5] },
  samples: { kunta: ['5' as const], hyvinvointialue: ['cannot-say' as const], kumppani: ['1' as const] },
};

export const asking = { kind: 'dialogue' as const, ...stage('ask'), questions: [question] };

export const supporting = { kind: 'support' as const, ...stage('support'), of: 'ask', most: 3 };

const agenda: AgendaFile = {
  id: 'small',
  version: 1,
  name: words('name'),
  purpose: words('purpose'),
  audience: words('audience'),
  source: words('source'),
  parties: ['sivistys', 'sote'],
  stages: [
    asking,
    supporting,
    {
      kind: 'challenge',
      ...stage('vote'),
      question: words('question'),
      items: [item],
      reference: { year: 2017, source: words('Kysely') },
    },
    { kind: 'talk', ...stage('talk'), instructions: words('instructions') },
    {
      kind: 'commitment',
      ...stage('agree'),
      question: words('question'),
      samples: [{ what: words('what'), owner: words('owner'), counterpart: words('with'), quarters: 1 }],
    },
  ],
};

/** The smallest agenda with every kind, new on every call, for tests to spoil. */
export function smallAgenda(): AgendaFile {
  return structuredClone(agenda);
}
