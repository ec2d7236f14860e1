import type { Digest, StageHighlight } from '../../bot/workshop/digest.ts';
import { kindOf, kinds, type KindName, type Results } from '../../bot/workshop/kinds/all-kinds.ts';
import type { Commitment } from '../../bot/workshop/kinds/commitment.ts';
import type { Answered, Breakdown, Option, Row } from '../../bot/workshop/kinds/kind.ts';
import type { ItemStands } from '../../bot/workshop/round/stands.ts';
import { sampledResults } from './kinds/all-kinds.ts';
import { plans } from './sample-plans.ts';
import { inEveryLanguage, type Writing } from './sample-texts.ts';

export const answered: Answered = { total: 36, bySide: { kunta: 18, hyvinvointialue: 15, kumppani: 3 } };
export const nobody: Answered = { total: 0, bySide: { kunta: 0, hyvinvointialue: 0, kumppani: 0 } };

/** Long as the random ids of stored answers are. */
export const rowId = (place: number) => `0a6f1f0e-3c1b-4e0c-9d8e-${String(place).padStart(12, '0')}`;

export function commitmentsOf(count: number, writing: Writing): Commitment[] {
  return Array.from({ length: count }, (_, place) => ({
    what: writing.line(place),
    owner: { name: writing.line(place + 1) },
    due:
      place % 2 === 0
        ? { type: 'day', day: '2027-03-15' }
        : {
            type: 'quarters',
            from: { year: 2027, quarter: 3 },
            to: { year: 2028, quarter: (place % 4) + 1 },
          },
    ...(place % 3 !== 1 && {
      counterpart: writing.line(place + 2),
      theme: writing.line(place),
      structure: writing.line(place),
      goal: writing.line(place),
      actors: writing.line(place),
      agreement: place % 2 === 0,
    }),
  }));
}

/** What an earlier stage gives to choose from. */
export function optionsOf(count: number, writing: Writing): Option[] {
  return Array.from({ length: count }, (_, place) => ({ id: rowId(place), text: writing.text(place) }));
}

export function rowsOf<Content>(contents: readonly Content[], named = false): Row<Content>[] {
  return contents.map((content, place) => ({
    id: rowId(place),
    content,
    ...(named && {
      by: { name: 'Aino <at>K</at>', ...(place % 2 === 0 && { party: 'jarjesto' as const }) },
    }),
  }));
}

/** As many answers as one card is given (a part holds about 5,500 characters), and results of every kind. */
export function resultsOf(writing: Writing, state: 'full' | 'empty'): Results {
  const full = state === 'full';
  const manyTexts = writing.name === 'realistic' ? 20 : 2;
  return {
    ...sampledResults(full ? 36 : 0),
    dialogue: {
      headings: [],
      questions: plans.dialogue.questions.map(({ id, text }, question) => ({
        id,
        text,
        answers:
          full && question < 2
            ? rowsOf(
                Array.from({ length: manyTexts / 2 }, (_, n) => ({ question: id, text: writing.text(n) })),
                true,
              )
            : [],
      })),
    },
    challenge: full ? challengeResult() : emptyChallenge(),
    support: {
      answers: full
        ? Array.from({ length: 150 }, (_, n) => ({
            id: rowId(n),
            text: writing.text(n),
            support: Math.max(0, 60 - n),
          }))
        : [],
    },
    talk: null,
    commitment: { commitments: rowsOf(full ? commitmentsOf(manyTexts, writing) : []) },
  };
}

function challengeResult(
  sidesShown: (place: number) => boolean = () => true,
  plan = plans.challenge,
): Results['challenge'] {
  const counts = [8, 13, 9, 4, 2];
  const choices = counts.flatMap((count, place) => Array.from({ length: count }, () => String(5 - place)));
  const rows = plan.items.flatMap(({ id }) =>
    [...choices, 'cannot-say'].map((choice) => ({ item: id, choice })),
  );
  const breakdown: Breakdown = Object.fromEntries(
    plan.items.map(({ id }, place) => [
      id,
      sidesShown(place) ? { kunta: [2 + (place % 5), 6, 5, 3, 2], hyvinvointialue: [5, 7, 2, 1, 0] } : {},
    ]),
  );
  return kinds.challenge.resultOf({ answered, rows: rowsOf(rows), breakdown }, plan, {
    options: [],
    smallGroup: 5,
  });
}

function emptyChallenge(): Results['challenge'] {
  return kinds.challenge.resultOf({ answered: nobody, rows: [] }, plans.challenge, {
    options: [],
    smallGroup: 5,
  });
}

/** More and longer items than any agenda has. */
export const longChallenge = challengeResult(() => true, {
  ...plans.challenge,
  items: Array.from({ length: 20 }, (_, place) => ({
    id: `item-${place}`,
    label: inEveryLanguage(
      `${place} Lasten, nuorten ja perheiden palvelujen johtaminen yli organisaatiorajojen`,
    ),
    reference: { label: 'Maakunnan johtaminen', counts: [3, 5, 2, 1, 1] },
    samples: { kunta: [], hyvinvointialue: [], kumppani: [] },
  })),
});

/** The votes whose sides suppression hides, wholly or for some items. */
export const hiddenSides = {
  all: challengeResult(() => false),
  some: challengeResult((place) => place % 2 === 0),
};

export function digestOf(writing: Writing, commitments: number, found = true): Digest {
  return {
    session: 's1',
    title: writing.line(0).slice(0, 120),
    rehearsal: !found,
    facilitator: writing.line(1),
    startedAt: '2026-11-22T10:05:00.000Z',
    endedAt: '2026-11-22T11:20:00.000Z',
    smallGroup: 5,
    purpose: inEveryLanguage('Toimintakulttuurin yhteinen uudistaminen.'),
    asked: found ? Object.values(plans).map(({ title }) => ({ title, answered: 12 })) : [],
    participants: found ? answered : nobody,
    highlights: found ? (Object.keys(plans) as KindName[]).flatMap((name) => highlightOf(name, writing)) : [],
    ...(found && {
      changes: [
        {
          since: '2026-09-03T09:00:00.000Z',
          unit: 'step' as const,
          items: plans.challenge.items.map(({ label }, place) => ({
            label,
            before: 2 + place / 8,
            after: 3.4,
          })),
        },
      ],
    }),
    decisions: found ? Array.from({ length: 14 }, (_, n) => writing.text(n)) : [],
    ...(found && { stands: [{ plan: plans.agreement, items: standsOf(writing) }] }),
    asksCommitments: found || commitments > 0,
    commitments: commitmentsOf(commitments, writing),
  };
}

/** The same of an open round: an ordinary one has few kinds of stages and promises nothing. */
export function roundDigestOf(writing: Writing, commitments: number): Digest {
  const whole = digestOf(writing, commitments);
  return {
    ...whole,
    ...(commitments === 0 && {
      highlights: whole.highlights.filter(({ kind }) => kind === 'agreement' || kind === 'dialogue'),
      asksCommitments: false,
      changes: [],
    }),
    comments: {
      total: 12,
      counts: { reasoning: 5, specification: 2, addition: 2, wording: 1, objection: 1 },
      uncoded: 1,
      replied: 11,
      some: Array.from({ length: 5 }, (_, n) => ({
        about: plans.agreement.title,
        text: writing.text(n),
        by: writing.line(n),
        code: 'objection' as const,
        reply: writing.text(n + 1),
      })),
    },
    round: {
      organisations: 3,
      invited: 4,
      people: 1,
      bySide: { kunta: 2, hyvinvointialue: 1, kumppani: 0 },
      days: { from: '2026-11-25', to: '2026-12-09' },
    },
  };
}

/** What the rules make of the sample result of a kind. */
function highlightOf(name: KindName, writing: Writing): StageHighlight[] {
  const results = resultsOf(writing, 'full');
  const headings = [0, 1, 2].map((n) => ({
    id: rowId(n),
    text: writing.text(n).slice(0, 120),
    count: 9 - n,
    answers: [],
  }));
  const full = { ...results, dialogue: { ...results.dialogue, headings } };
  const main = kindOf(plans[name]).highlightOf(full[name], plans[name]);
  return main ? [{ kind: name, plan: plans[name], main } as StageHighlight] : [];
}

/** What organisations stated. */
function standsOf(writing: Writing): ItemStands[] {
  return plans.agreement.items.slice(0, 4).map((item, n) => ({
    item,
    choices: [{ choice: '4', organisations: [{ name: writing.line(n).slice(0, 120) }] }],
  }));
}
