import type { PicturesOf } from '../../../cards/charts-of.ts';
import { renderCard, renderText } from '../../../cards/render.ts';
import type { Reader } from '../../../cards/speech.ts';
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
    readonly pictures: PicturesOf;
    readonly address: () => string | undefined;
  };
  readonly #timeZone: string;

  constructor(
    outside: {
      store: Store;
      adapter: ChannelAdapter;
      messenger: Messenger;
      pictures: PicturesOf;
      address: () => string | undefined;
    },
    timeZone: string,
  ) {
    this.#outside = outside;
    this.#timeZone = timeZone;
  }

  /** Sends; resolves with where the message now stands. */
  async send(session: Session, { slot, to, view }: Posting): Promise<Posted> {
    const target = await this.#targetOf(session, to);
    const outgoing = await this.#drawFor(session, to, view);
    const activity = await this.#outside.messenger.send(target, outgoing);
    return { slot, conversation: target.conversation, activity };
  }

  async update(session: Session, { to, view }: Posting, standing: Posted): Promise<void> {
    const { serviceUrl } = await this.#targetOf(session, to);
    const outgoing = await this.#drawFor(session, to, view);
    await this.#outside.messenger.update(
      { conversation: standing.conversation, serviceUrl },
      standing.activity,
      outgoing,
    );
  }

  async remove(session: Session, { to }: Posting, { conversation, activity }: Posted): Promise<void> {
    const { serviceUrl } = await this.#targetOf(session, to);
    await this.#outside.messenger.remove({ conversation, serviceUrl }, activity);
  }

  /** A view as a card, with the sentence that a notification shows. */
  draw(view: View, language: Language): OutgoingCard {
    return outgoingOf(view, this.#reader(language));
  }

  #reader(language: Language): Reader {
    const address = this.#outside.address();
    return { language, timeZone: this.#timeZone, ...(address !== undefined && { address }) };
  }

  /** A posting in the languages of its readers, two side by side, with the addresses of its pictures. */
  async #drawFor(session: Session, to: Posting['to'], view: View): Promise<OutgoingCard> {
    const [language = session.language, beside] = await this.#languagesFor(session, to);
    const reader = { ...this.#reader(language), ...(beside && { beside }) };
    const pictures = await this.#outside.pictures(view, reader);
    return outgoingOf(view, { ...reader, ...(pictures && { pictures }) });
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

function outgoingOf(view: View, reader: Reader): OutgoingCard {
  return { card: renderCard(view, reader), summary: renderText(view, reader) };
}
