import type { Row } from '../bot/workshop/kinds/kind.ts';
import { nameOfParty, nameOfWhole } from './background-inputs.ts';
import type { Quote } from './quotes.ts';
import type { Speech } from './speech.ts';

/** What somebody wrote, with their name where the stage was named, and whether a facilitator wrote it down or it came late. */
export function signedQuote(text: string, by: Row['by'], speech: Speech): Quote {
  if (!by) return { text };
  const { name: typed, party, late, recorded, byLink } = by;
  const name = byLink ? speech.say('name.by-link', { name: typed }) : typed;
  // An organisation's statement is the whole organisation's, not that of one of its services.
  const nameOf = by.organisation === undefined ? nameOfParty : nameOfWhole;
  const author = party ? speech.say('dialogue.by', { name, party: nameOf(party, speech) }) : name;
  if (late) return { text, by: speech.say('dialogue.by-late', { by: author }) };
  return { text, by: recorded ? speech.say('dialogue.by-recorded', { by: author }) : author };
}
