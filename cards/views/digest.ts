import type { Digest } from '../../bot/workshop/digest.ts';
import type { DigestView, SummaryView } from '../../bot/workshop/views.ts';
import type { CardView } from '../card-view.ts';
import { commitmentBlocks } from '../commitment-blocks.ts';
import {
  askedSection,
  challengeSection,
  gapSection,
  headingsSection,
  participantsLine,
  prioritiesSection,
  purposeSection,
  whenLine,
} from '../digest-sections.ts';
import type { Element } from '../element.ts';
import { headOf, markedText } from '../head.ts';
import { verbatim } from '../plain.ts';
import { quotesOf } from '../quotes.ts';
import type { Speech } from '../speech.ts';
import { templateOf } from '../template.ts';
import template from '../templates/digest.json' with { type: 'json' };
import type { TextKey } from '../texts.ts';

const expand = templateOf(template);

/** What a phone shows before "more", and what the card holds at all. */
const commitmentsFirst = 3;
const commitmentsMost = 10;
/** Bytes a part of the card, so that the whole keeps within 28 KB. */
const bytesOfFirst = 6000;
const bytesOfOthers = 10_000;
const bytesOfSupported = 5000;

export const digest = digestCard('digest.heading', 'digest.text') satisfies CardView<DigestView>;
export const summary = digestCard('summary.heading', 'summary.text') satisfies CardView<SummaryView>;

function digestCard(heading: TextKey, text: 'digest.text' | 'summary.text'): CardView<{ digest: Digest }> {
  return {
    wide: true,
    body: (view, speech) => [
      ...headOf(
        { session: { ...view.digest, id: view.digest.session, version: 0 }, heading: speech.say(heading) },
        speech,
      ),
      ...bodyOf(view.digest, speech),
    ],
    text: (view, speech) => markedText(speech.say(text, { title: view.digest.title }), view.digest, speech),
  };
}

function bodyOf(told: Digest, speech: Speech): Element[] {
  const { commitments, mostSupported } = told;
  const left = commitments.length - commitmentsMost;
  const blocks = (from: number, to: number, bytes: number) =>
    commitmentBlocks(commitments.slice(from, to), { speech, extent: 'short', bytes });
  return expand({
    when: verbatim(whenLine(told, speech)),
    participants: participantsLine(told, speech),
    findings: [
      ...challengeSection(told, speech),
      ...gapSection(told, speech),
      ...headingsSection(told, speech),
      ...prioritiesSection(told, speech),
    ],
    commitmentsTitle: speech.say('digest.commitments', { count: commitments.length }),
    firstCommitments: blocks(0, commitmentsFirst, bytesOfFirst),
    moreTitle: speech.say('button.more'),
    otherCommitments: blocks(commitmentsFirst, commitmentsMost, bytesOfOthers),
    notShown: left > 0 ? speech.say('digest.more-commitments', { count: left }) : null,
    supportedTitle: mostSupported.length > 0 ? speech.say('digest.supported') : null,
    supported: quotesOf(
      mostSupported.map(({ text, support }) => ({ text, by: speech.say('support.count', { support }) })),
      bytesOfSupported,
    ),
    background: [purposeSection(told, speech), ...askedSection(told, speech)],
  });
}
