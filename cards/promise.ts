import { kinds } from '../bot/workshop/kinds/all-kinds.ts';
import type { StageHead } from '../bot/workshop/views.ts';
import type { Element } from './element.ts';
import { paragraphs } from './paragraphs.ts';
import type { Speech } from './speech.ts';

/** What happens to an answer. It is true to the letter: change it together with the storage or not at all. */
export function promiseOf(
  { anonymous, kind }: StageHead,
  limit: number,
  speech: Speech,
  { ofRound = false }: { readonly ofRound?: boolean } = {},
): Element[] {
  // Where nobody writes anything there is no text to warn of.
  const unnamed = kinds[kind].moderated ? 'promise.anonymous' : 'promise.anonymous-no-text';
  const text = anonymous
    ? speech.say(unnamed, { limit })
    : speech.say(ofRound ? 'promise.named-round' : 'promise.named');
  const lead = speech.say(anonymous ? 'promise.lead.anonymous' : 'promise.lead.named');
  return [...paragraphs([lead], 'strong'), ...paragraphs([text], 'quiet')];
}

/** The same where people of an organisation answer as one; that they do is said above it. */
export function promiseOfStatement(speech: Speech): Element[] {
  return paragraphs([speech.say('promise.statement')], 'quiet');
}
