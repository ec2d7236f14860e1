import type { LaunchView } from '../bot/workshop/launching-views.ts';
import { followsAtFirst } from '../bot/workshop/carried-fields.ts';
import { launchFields } from '../bot/workshop/verbs.ts';
import type { Words } from '../bot/workshop/words.ts';
import { plain } from './plain.ts';
import type { Speech } from './speech.ts';

/** How long the workshop is and of how many stages, and what is left out of it and why, before it is launched. */
export function lengthLines(view: LaunchView, speech: Speech): string[] {
  const { agenda, stages, earlier, needsEarlier, typed } = view;
  if (needsEarlier && earlier.length === 0) return [speech.say('launch.nothing-to-follow')];
  const chosen = typed?.[launchFields.follows] ?? followsAtFirst(view);
  const proposed = earlier.find(({ session }) => session === chosen);
  const { runs } = proposed ?? {};
  const told = runs ?? { minutes: agenda.minutes, stages: stages.length };
  // Of the others what it comes to is enough: only the choice itself tells which of them it is.
  const others = earlier.filter((one) => one !== proposed && differs(one.runs, runs));
  return [
    view.round
      ? speech.say('launch.about-round', { parts: stages.filter(({ asks }) => asks).length })
      : speech.say('launch.about', { minutes: told.minutes, stages: told.stages }),
    ...(proposed && runs
      ? [
          ...taken(proposed.title, runs, speech),
          ...leftOut('launch.without-vote', proposed.title, runs.withoutVote, speech),
          ...leftOut('launch.without-promises', proposed.title, runs.withoutPromises, speech),
        ]
      : []),
    ...others.flatMap(({ title, runs: other }) =>
      other
        ? [
            speech.say('launch.follows-runs', {
              earlier: plain(title),
              minutes: other.minutes,
              stages: other.stages,
            }),
          ]
        : [],
    ),
  ];
}

type Runs = LaunchView['earlier'][number]['runs'];

function differs(one: Runs, other: Runs): boolean {
  return one?.stages !== other?.stages;
}

/** What the workshop takes from the one that it continues. */
function taken(earlier: string, { promises, vote }: NonNullable<Runs>, speech: Speech): string[] {
  const what = [
    ...(promises > 0 ? [speech.say('launch.takes-promises', { promises })] : []),
    ...(vote
      ? [speech.say('launch.takes-vote', { title: speech.words(vote.title), items: vote.items })]
      : []),
  ];
  if (what.length === 0) return [];
  return [plain(speech.say('launch.takes', { earlier, what: speech.list(what) }))];
}

function leftOut(
  key: 'launch.without-vote' | 'launch.without-promises',
  earlier: string,
  titles: readonly Words[],
  speech: Speech,
): string[] {
  if (titles.length === 0) return [];
  const list = speech.list(titles.map((title) => speech.words(title)));
  return [speech.say(key, { earlier: plain(earlier), titles: list })];
}
