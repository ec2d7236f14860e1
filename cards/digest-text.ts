import type { Digest } from '../bot/workshop/digest.ts';
import { commitmentText } from './commitment-blocks.ts';
import {
  askedSection,
  challengeSection,
  gapSection,
  headingsSection,
  participantsLine,
  prioritiesSection,
  purposeSection,
  type Section,
  whenLine,
} from './digest-sections.ts';
import { shortenToFit } from './fitting.ts';
import { markedText } from './head.ts';
import type { Speech } from './speech.ts';

/** Bytes of what people wrote, so that the whole keeps within a message of 28 KB. */
const bytesOfTexts = 17_000;

/** A digest as plain text to send on, one block a section. */
export function digestText(digest: Digest, speech: Speech): string {
  const { commitments, mostSupported } = digest;
  const supported = mostSupported.map(
    ({ text, support }) => `- ${text} (${speech.say('support.count', { support })})`,
  );
  const promised = commitments.map((commitment) => commitmentText(commitment, speech));
  const written = shortenToFit([...supported, ...promised], bytesOfTexts);
  const sections: Section[] = [
    purposeSection(digest, speech),
    ...askedSection(digest, speech),
    ...challengeSection(digest, speech),
    ...gapSection(digest, speech),
    ...headingsSection(digest, speech),
    ...prioritiesSection(digest, speech),
    { title: speech.say('digest.supported'), lines: written.slice(0, supported.length) },
    {
      title: speech.say('digest.commitments', { count: commitments.length }),
      lines: written.slice(supported.length),
    },
  ];
  return [
    [
      markedText(speech.say('digest.text', { title: digest.title }), digest, speech),
      whenLine(digest, speech),
      participantsLine(digest, speech),
    ].join('\n'),
    ...sections
      .filter(
        ({ title, lines }) => lines.length > 0 || title === speech.say('digest.commitments', { count: 0 }),
      )
      .map(({ title, lines }) => [title, ...lines].join('\n')),
  ].join('\n\n');
}
