import type { Digest } from '../bot/workshop/digest.ts';
import type { ItemStands } from '../bot/workshop/round/stands.ts';
import type { Section } from './digest-sections.ts';
import { shorten, sizeOf } from './fitting.ts';
import { plain } from './plain.ts';
import type { Speech } from './speech.ts';
import { standLines } from './stand-lines.ts';

const longestItem = 120;
/** What the stands may take of a summary of 28 KB; more of them are told to be elsewhere. */
const bytesOfStands = 2500;

/** Which organisation stated what, stage by stage, one line an item. */
export function standsSections({ stands = [] }: Digest, speech: Speech): Section[] {
  const sections = stands.map(({ plan, items }) => ({
    title: speech.say('stands.section', { stage: speech.words(plan.title) }),
    lines: items.map((item) =>
      plain(
        `${shorten(speech.words(item.item.label), longestItem)}: ${standLines(item, plan, speech).join('; ')}`,
      ),
    ),
  }));
  if (sections.length === 0 || sizeOf(sections) <= bytesOfStands) return sections;
  return [{ title: speech.say('stands.heading'), lines: [speech.say('stands.elsewhere')] }];
}

const longestSplit = 240;

/** The item on which organisations took the most different stands: a line that stands in sight. */
export function mainSplitSection({ stands = [] }: Digest, speech: Speech): Section[] {
  const items = stands.flatMap(({ plan, items: all }) => all.map((item) => ({ plan, item })));
  const [widest] = items.toSorted((a, b) => apartIn(b.item) - apartIn(a.item));
  if (!widest) return [];
  const { plan, item } = widest;
  const label = shorten(speech.words(item.item.label), longestItem);
  const split = shorten(standLines(item, plan, speech).join('; '), longestSplit);
  return [{ title: speech.say('stands.heading'), lines: [plain(`${label}: ${split}`)] }];
}

/** How many organisations stand elsewhere than where the most do. */
function apartIn({ choices }: ItemStands): number {
  const counts = choices.map(({ organisations }) => organisations.length);
  return counts.reduce((sum, count) => sum + count, 0) - Math.max(0, ...counts);
}
