import type { Digest } from '../bot/workshop/digest.ts';
import { linesOf } from './paragraphs.ts';
import { sidesList } from './participation-line.ts';
import { shorten } from './fitting.ts';
import { labelOf } from './options-results.ts';
import { plain } from './plain.ts';
import type { Speech } from './speech.ts';

/** A heading or a short answer; a long one is known by its beginning. */
const longestPriority = 160;

export interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

/** When it was and who led it. The name is as people wrote it. */
export function whenLine({ startedAt, facilitator }: Digest, speech: Speech): string {
  return speech.say('digest.when', { when: speech.moment(startedAt), facilitator });
}

/** How many told their party, from which sides. */
export function participantsLine({ participants, smallGroup }: Digest, speech: Speech): string {
  const list = sidesList(participants, smallGroup, speech);
  const told = speech.say('digest.participants', { total: participants.total });
  return list ? `${told} ${speech.say('participation', { list })}` : told;
}

export function challengeSection(
  { topChallenges }: Pick<Digest, 'topChallenges'>,
  speech: Speech,
): Section[] {
  if (topChallenges.length === 0) return [];
  const lines = topChallenges.map(({ label, strong, n }) =>
    speech.say('items.share', { label: speech.words(label), count: strong, n }),
  );
  return [{ title: speech.say('digest.challenges'), lines }];
}

export function gapSection({ widestGap }: Pick<Digest, 'widestGap'>, speech: Speech): Section[] {
  if (!widestGap) return [];
  const { label, kunta, hyvinvointialue } = widestGap;
  const line = speech.say('digest.gap-line', {
    label: speech.words(label),
    kunta: speech.decimal(kunta.mean),
    kuntaN: kunta.n,
    hyvinvointialue: speech.decimal(hyvinvointialue.mean),
    hyvinvointialueN: hyvinvointialue.n,
  });
  return [{ title: speech.say('digest.gap'), lines: [line] }];
}

/** What the answers were gathered under, where the facilitator did so. */
export function headingsSection({ topHeadings }: Digest, speech: Speech): Section[] {
  if (topHeadings.length === 0) return [];
  const lines = topHeadings.map(({ text, answers }) =>
    plain(speech.say('dialogue.heading', { text, count: answers })),
  );
  return [{ title: speech.say('digest.headings'), lines }];
}

/** What got the most points or the highest places. */
export function prioritiesSection({ priorities }: Digest, speech: Speech): Section[] {
  const lines = priorities.flatMap(({ items }) =>
    items.map(({ label, points }) =>
      speech.say('digest.priority', { label: shorten(labelOf(label, speech), longestPriority), points }),
    ),
  );
  return lines.length === 0 ? [] : [{ title: speech.say('digest.priorities'), lines }];
}

export function purposeSection({ purpose }: Digest, speech: Speech): Section {
  return { title: speech.say('digest.purpose'), lines: linesOf(purpose, speech) };
}

export function askedSection({ asked }: Digest, speech: Speech): Section[] {
  if (asked.length === 0) return [];
  const lines = asked.map(({ title, answered, people }) => {
    const told = { title: speech.words(title), answered };
    return people === undefined
      ? speech.say('digest.asked-line', told)
      : speech.say('digest.asked-line-people', { ...told, people });
  });
  return [{ title: speech.say('digest.asked'), lines }];
}
