import type { Digest } from '../bot/workshop/digest.ts';
import { commentsSection, someComments } from './comment-lines.ts';
import { commitmentText } from './commitment-blocks.ts';
import {
  askedSection,
  decisionSection,
  fitSections,
  participantsLine,
  purposeSection,
  type Section,
  whenLine,
} from './digest-sections.ts';
import { shortenToFit } from './fitting.ts';
import { markedText } from './head.ts';
import { highlightSections } from './highlight-sections.ts';
import { standsSections } from './stands-sections.ts';
import type { Speech } from './speech.ts';

/** Bytes of the parts, so that the whole keeps within a message of 28 KB. */
const bytesOfFindings = 6500;
const bytesOfPromises = 7500;
const bytesOfComments = 1600;
const longest = 300;
const mostDecisions = 5;

/** A digest as plain text to send on, one block a section. */
export function digestText(digest: Digest, speech: Speech): string {
  const promised = digest.commitments.map((commitment) => commitmentText(commitment, speech));
  const sections: Section[] = [
    purposeSection(digest, speech),
    ...askedSection(digest, speech),
    ...fitSections(
      [
        ...highlightSections(digest, { longest }, speech),
        ...decisionSection(digest, { most: mostDecisions, longest }, speech),
      ],
      bytesOfFindings,
    ),
    ...standsSections(digest, speech),
    ...commentsSection(digest.comments, speech),
    ...fitSections(someComments(digest.comments, speech), bytesOfComments),
    ...(digest.asksCommitments || promised.length > 0
      ? [
          {
            title: speech.say('digest.commitments', { count: promised.length }),
            lines: shortenToFit(promised, bytesOfPromises),
          },
        ]
      : []),
  ];
  return [
    [
      markedText(speech.say('digest.text', { title: digest.title }), digest, speech),
      whenLine(digest, speech),
      participantsLine(digest, speech),
    ].join('\n'),
    ...sections.map(({ title, lines }) => [title, ...lines].join('\n')),
  ].join('\n\n');
}
