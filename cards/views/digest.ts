import type { Digest } from '../../bot/workshop/digest.ts';
import type { Commitment } from '../../bot/workshop/kinds/commitment.ts';
import type { DigestView, SummaryView } from '../../bot/workshop/views.ts';
import type { CardView } from '../card-view.ts';
import { commentsSection, someComments } from '../comment-lines.ts';
import { commitmentBlocks } from '../commitment-blocks.ts';
import { briefly, type FirstScreen, firstScreenOf } from '../digest-screen.ts';
import {
  askedSection,
  decisionSection,
  fitSections,
  participantsLine,
  purposeSection,
  whenLine,
} from '../digest-sections.ts';
import type { Element } from '../element.ts';
import { shorten, sizeOf } from '../fitting.ts';
import { headOf, markedText } from '../head.ts';
import { highlightSections } from '../highlight-sections.ts';
import { paragraphs } from '../paragraphs.ts';
import { plain, verbatim } from '../plain.ts';
import { quotesOf } from '../quotes.ts';
import { mainSplitSection, standsSections } from '../stands-sections.ts';
import type { Speech } from '../speech.ts';
import { templateOf } from '../template.ts';
import { exportButton } from './exporting.ts';
import template from '../templates/digest.json' with { type: 'json' };
import type { TextKey } from '../texts.ts';

const expand = templateOf(template);

/** What the card holds at all; before "more" stands what fits a screen. */
const commitmentsMost = 10;
const decisionsFirst = 3;
const decisionsMost = 10;
/** Characters of a text that people wrote: enough to know it by. */
const longestFirst = 120;
/** Two lines on a phone. */
const longestNamed = 84;
/** Bytes of the parts of the card, so that the whole keeps within 28 KB. */
const bytesOfHighlights = 6000;
const bytesOfBriefs = 2500;
const bytesOfFirst = 5000;
const bytesOfOthers = { least: 4000, most: 9000 };
/** Of the whole body, so that a summary has room for a second language. */
const bytesOfBody = 16_000;
const bytesOfComments = 1600;
const bytesOfDecisions = 4000;

const digestAlone = digestCard('digest.heading', 'digest.text');
/** To a leader, who may have the same as a file. */
export const digest: CardView<DigestView> = {
  ...digestAlone,
  body: (view, speech) => [...digestAlone.body(view, speech), ...exportButton(view.digest.session, speech)],
};
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
  const { commitments } = told;
  const left = commitments.length - commitmentsMost;
  const { sections, decisions, round } = findingsOf(told, speech);
  // In Finnish, whatever is spoken: where two languages stand side by side, both must break at the same place.
  const measured =
    speech.language === 'fi' ? { sections, decisions, round } : findingsOf(told, speech.inLanguage('fi'));
  const first = firstScreenOf(measured.sections, {
    decisions: [...measured.round, ...measured.decisions],
    promises: commitments.map(({ what }) => what),
  });
  const comments = fitSections(someComments(told.comments, speech), bytesOfComments);
  const blocks = (from: number, to: number, bytes: number) =>
    commitmentBlocks(commitments.slice(from, to), { speech, extent: 'short', bytes });
  const draw = (otherCommitments: Element[]) =>
    expand({
      when: verbatim(whenLine(told, speech)),
      participants: participantsLine(told, speech),
      findings: [
        ...sections.slice(0, first.whole),
        ...fitSections(sections.slice(first.whole, first.shown).map(briefly), bytesOfBriefs),
        ...round,
        ...decisions,
      ],
      commitmentsTitle:
        told.asksCommitments || commitments.length > 0
          ? speech.say('digest.commitments', { count: commitments.length })
          : null,
      firstCommitments: [
        ...paragraphs(commitments.slice(0, first.named).map(namedInALine)),
        ...blocks(0, first.commitments, bytesOfFirst),
      ],
      moreTitle: speech.say('button.more'),
      otherFindings: [...sections.slice(first.whole), ...standsSections(told, speech), ...comments],
      otherDecisionsTitle:
        told.decisions.length > decisionsFirst ? speech.say('digest.decisions-more') : null,
      otherDecisions: quotesOf(
        told.decisions.slice(decisionsFirst, decisionsMost).map((text) => ({ text })),
        bytesOfDecisions,
      ),
      otherTitle: titleOfOthers(first, commitments.length, speech),
      otherCommitments,
      notShown: left > 0 ? speech.say('digest.more', { count: left }) : null,
      background: [purposeSection(told, speech), ...askedSection(told, speech)],
    });
  const room = bytesOfBody - sizeOf(draw([]));
  const bytes = Math.min(bytesOfOthers.most, Math.max(bytesOfOthers.least, room));
  return draw(blocks(first.commitments, commitmentsMost, bytes));
}

function findingsOf(told: Digest, speech: Speech) {
  const highlights = highlightSections(told, { longest: longestFirst }, speech);
  return {
    sections: fitSections(highlights, bytesOfHighlights),
    decisions: decisionSection(told, { most: decisionsFirst, longest: longestFirst }, speech),
    round: [...mainSplitSection(told, speech), ...commentsSection(told.comments, speech)],
  };
}

/** A commitment where there is no room for its box: what, and who has it. */
function namedInALine({ what, owner }: Commitment): string {
  return `– ${shorten(plain(`${what} (${owner.name})`), longestNamed)}`;
}

/** Behind "more" stand the other commitments, or all of them where the first screen only names some. */
function titleOfOthers({ commitments, named }: FirstScreen, count: number, speech: Speech): string | null {
  if (named > 0) return speech.say('digest.commitments', { count });
  return commitments < count ? speech.say('digest.commitments-more') : null;
}
