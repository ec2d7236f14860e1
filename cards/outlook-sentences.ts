import type { Dimension } from '../bot/workshop/dimensions.ts';
import { bySide, type Grouping } from '../bot/workshop/grouping.ts';
import type { Outlook } from '../bot/workshop/outlook.ts';
import { sides } from '../bot/workshop/parties.ts';
import type { Speech } from './speech.ts';

/** What cannot be shown, in a sentence: "Eroa ei voi näyttää: kumppaneita vain 3." */
export function outlookSentence(outlook: Outlook, speech: Speech, smallOnes = namedGroups): string {
  const { shows, small, limit, coming = 0 } = outlook;
  if (small.length === 0) return speech.say('outlook.few-expected', { expected: coming, limit });
  const list = smallOnes(outlook, speech);
  const sentence = speech.say(shows === 'nothing' ? 'outlook.nothing' : 'outlook.some', { list });
  return coming > 0 ? `${sentence} ${speech.say('outlook.coming', { coming })}` : sentence;
}

/**
 * The same for everybody's eyes. That a municipality or a level has one person would point at them, so of those only
 * how many are too small is told.
 */
export function publicOutlookSentence(outlook: Outlook, speech: Speech): string {
  return outlookSentence(outlook, speech, isPersonal(outlook.by) ? smallGroups : namedGroups);
}

function isPersonal(by: Dimension): boolean {
  return by === 'municipality' || by === 'level';
}

function namedGroups({ small }: Outlook, speech: Speech): string {
  return speech.list(small.map(({ group, count }) => onlySo(group, count, speech)));
}

function smallGroups({ small }: Outlook, speech: Speech): string {
  return speech.say('outlook.small-groups', { count: small.length });
}

/** How many more are needed of which groups: "kumppaneita 2". */
export function recruitSentence({ small, limit }: Outlook, speech: Speech): string {
  if (small.length === 0) return speech.say('outlook.recruit-any', { limit });
  const list = speech.list(small.map(({ group, more }) => soMany(group, more, speech)));
  return speech.say('outlook.recruit', { list });
}

/** What results are broken down by, with what has been chosen besides. */
export function groupingSentence(grouping: Grouping = bySide, speech: Speech): string {
  const { by, merged = [], mainSides } = grouping;
  if (mainSides) return speech.say('grouping.main-sides');
  const named = speech.inGrouping(grouping);
  const wholes = merged.map(({ groups, name }) => {
    const parts = speech.group(groups.join('+'));
    return name === undefined ? parts : `${named.group(groups.join('+'))} (${parts})`;
  });
  const sentence = speech.say(`grouping.by.${by}`);
  return wholes.length === 0
    ? sentence
    : `${sentence} ${speech.say('grouping.merged', { groups: wholes.join('; ') })}`;
}

function onlySo(group: string, count: number, speech: Speech): string {
  const side = sides.find((candidate) => candidate === group);
  return side
    ? speech.say(`outlook.only.${side}`, { count })
    : speech.say('outlook.only-group', { group: speech.group(group), count });
}

function soMany(group: string, count: number, speech: Speech): string {
  const side = sides.find((candidate) => candidate === group);
  return side
    ? speech.say(`outlook.more.${side}`, { count })
    : speech.say('outlook.more-group', { group: speech.group(group), count });
}
