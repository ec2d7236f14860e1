import { renderCard, renderText } from '../../../cards/render.ts';
import type { Posted, Store } from '../../../storage/store.ts';
import type { Posting } from '../../workshop/display/postings.ts';
import { keyOf } from '../../workshop/people.ts';
import type { Session } from '../../workshop/session.ts';
import type { View } from '../../workshop/views.ts';
import type { Language } from '../../workshop/words.ts';
import type { ChannelAdapter } from '../channel-adapter.ts';
import type { Messenger, OutgoingCard, Target } from './messenger.ts';
import { personalTarget } from './reachable-person.ts';

/** Puts one posting into its conversation, in the right languages: the room's own, or the person's. */
export class Poster {
  readonly #outside: {
    readonly store: Store;
    readonly adapter: ChannelAdapter;
    readonly messenger: Messenger;
  };
  readonly #timeZone: string;

  constructor(outside: { store: Store; adapter: ChannelAdapter; messenger: Messenger }, timeZone: string) {
    this.#outside = outside;
    this.#timeZone = timeZone;
  }

  /** Sends; resolves with where the message now stands. */
  async send(session: Session, { slot, to, view }: Posting): Promise<Posted> {
    const target = await this.#targetOf(session, to);
    const outgoing = this.draw(view, await this.#languagesFor(session, to));
    const activity = await this.#outside.messenger.send(target, outgoing);
    return { slot, conversation: target.conversation, activity };
  }

  async update(session: Session, { to, view }: Posting, standing: Posted): Promise<void> {
    const { serviceUrl } = await this.#targetOf(session, to);
    const outgoing = this.draw(view, await this.#languagesFor(session, to));
    await this.#outside.messenger.update(
      { conversation: standing.conversation, serviceUrl },
      standing.activity,
      outgoing,
    );
  }

  /** A view as a card, with the sentence that a notification shows; two languages stand side by side. */
  draw(view: View, languages: Language | readonly Language[]): OutgoingCard {
    const [language = 'fi', beside] = typeof languages === 'string' ? [languages] : languages;
    const reader = { language, timeZone: this.#timeZone, ...(beside && { beside }) };
    return { card: renderCard(view, reader), summary: renderText(view, reader) };
  }

  async #targetOf({ conversation }: Session, to: Posting['to']): Promise<Target> {
    const room = { conversation: conversation.id, serviceUrl: conversation.serviceUrl ?? '' };
    return to === 'room' ? room : personalTarget(this.#outside, to, room);
  }

  /** The room's own, one or two; a person is spoken to in theirs. */
  async #languagesFor(session: Session, to: Posting['to']): Promise<readonly Language[]> {
    const { language, secondLanguage } = session;
    if (to === 'room') return secondLanguage ? [language, secondLanguage] : [language];
    return [(await this.#outside.store.contact(keyOf(to)))?.language ?? language];
  }
}
