import type { Digest } from '../bot/workshop/digest.ts';
import type { TopChallenge, WidestGap } from '../bot/workshop/kinds/challenge.ts';
import { linesOf } from './paragraphs.ts';
import { roundParticipationLine } from './round-participation.ts';
import { sidesList } from './participation-line.ts';
import { shorten, shortenToFit } from './fitting.ts';
import { plain } from './plain.ts';
import type { Speech } from './speech.ts';

export interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

/** When it was and who led it. The name is as people wrote it. */
export function whenLine({ startedAt, facilitator, round }: Digest, speech: Speech): string {
  const when = round?.days ? speech.period(round.days) : speech.moment(startedAt);
  return speech.say('digest.when', { when, facilitator });
}

/** How many told their party, from which sides; of a round which organisations and how many people answered. */
export function participantsLine({ participants, smallGroup, round }: Digest, speech: Speech): string {
  const list = sidesList(participants, smallGroup, speech);
  if (round) {
    const people = list ? ` ${speech.say('digest.round-people-sides', { list })}` : '';
    return roundParticipationLine(round, speech) + people;
  }
  const told = speech.say('digest.participants', { total: participants.total });
  return list ? `${told} ${speech.say('participation', { list })}` : told;
}

export function challengeSection(
  { topChallenges }: { readonly topChallenges: readonly TopChallenge[] },
  speech: Speech,
): Section[] {
  if (topChallenges.length === 0) return [];
  const lines = topChallenges.map(({ label, strong, n }) =>
    speech.say('items.share', { label: speech.words(label), count: strong, n }),
  );
  return [{ title: speech.say('digest.challenges'), lines }];
}

export function gapSection({ widestGap }: { readonly widestGap?: WidestGap }, speech: Speech): Section[] {
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

/** What needs a decision: the first ones, each known by its beginning, and how many more there are. */
export function decisionSection(
  { decisions }: Digest,
  { most, longest }: { most: number; longest: number },
  speech: Speech,
): Section[] {
  if (decisions.length === 0) return [];
  const left = decisions.length - most;
  return [
    {
      title: speech.say('digest.decisions'),
      lines: [
        ...decisions.slice(0, most).map((text) => `– ${shorten(plain(text), longest)}`),
        ...(left > 0 ? [speech.say('digest.more', { count: left })] : []),
      ],
    },
  ];
}

/** The same sections in at most so many bytes of text, the longest lines shortened first. */
export function fitSections(sections: readonly Section[], bytes: number): Section[] {
  const fitted = shortenToFit(
    sections.flatMap(({ lines }) => lines),
    bytes,
  ).values();
  return sections.map(({ title, lines }) => ({ title, lines: lines.map(() => fitted.next().value ?? '') }));
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
