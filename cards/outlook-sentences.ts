import { bySide, type Grouping } from '../bot/workshop/grouping.ts';
import type { Outlook } from '../bot/workshop/outlook.ts';
import { sides } from '../bot/workshop/parties.ts';
import type { Speech } from './speech.ts';

/** What cannot be shown, in a sentence: "Eroa ei voi näyttää: kumppaneita vain 3." */
export function outlookSentence({ shows, small, limit, coming = 0 }: Outlook, speech: Speech): string {
  if (small.length === 0) return speech.say('outlook.few-expected', { expected: coming, limit });
  const list = speech.list(small.map(({ group, count }) => onlySo(group, count, speech)));
  const sentence = speech.say(shows === 'nothing' ? 'outlook.nothing' : 'outlook.some', { list });
  return coming > 0 ? `${sentence} ${speech.say('outlook.coming', { coming })}` : sentence;
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
