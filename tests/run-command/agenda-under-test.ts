import type { Agenda } from '../../bot/workshop/agenda.ts';
import { stages, agenda as sample } from '../workshop/sample-session.ts';

const words = (text: string) => ({ fi: `${text} (fi)`, sv: `${text} (sv)`, en: `${text} (en)` });

/** Every kind of stage, complete as the published schema asks, with the vote once anonymous and once named. */
export const agenda: Agenda = {
  ...sample,
  stages: [
    stages.vote,
    {
      ...stages.thoughts,
      questions: stages.thoughts.questions.map((question) => ({ ...question, samples: [words('sample')] })),
    },
    stages.tables,
    stages.support,
    { ...stages.vote, id: 'named-vote' },
    {
      ...stages.promises,
      samples: [{ what: words('what'), owner: words('owner'), counterpart: words('with'), quarters: 1 }],
    },
  ],
};
