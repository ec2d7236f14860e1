import { drawCard, type OnPage } from './card-on-page.ts';
import { Live } from './live.ts';
import { type CardJson, element, type PageData, type Seen, type SeenCard } from './page-data.ts';
import { leave, newSend, type Outcome, type Send, Sends } from './sends.ts';
import { StatusLines } from './status-lines.ts';
import { TypedText } from './typed-text.ts';
import { showUnsent } from './unsent-texts.ts';

/** What stands on the page, by slot and place. */
interface Standing {
  readonly revision: string;
  readonly drawn: HTMLElement;
}

/** The page of one participant: shows what the server shows, and keeps what is typed. */
export class ParticipantPage {
  readonly #data: PageData;
  readonly #lines = new StatusLines(element('lines'));
  readonly #live: Live;
  readonly #standing = new Map<string, Standing>();
  #seen: Seen | undefined;
  #typed: TypedText | undefined;
  #sends: Sends | undefined;
  #looking = false;
  #lookAgain = false;

  constructor(data: PageData) {
    this.#data = data;
    const { words } = data;
    this.#live = new Live(`${data.here}/events`, {
      changed: () => void this.look(),
      lost: () => this.#lines.show('connection', words.lost, 'warning'),
      back: () => {
        this.#lines.show('connection', words.back, 'good', 4_000);
        void this.#sends?.retry();
      },
    });
  }

  async start(): Promise<void> {
    await this.look();
    if (this.#seen && !this.#seen.over) this.#live.connect();
    await this.#sends?.retry();
  }

  /** Fetches what is to be seen now. What is asked meanwhile becomes one more look. */
  async look(): Promise<void> {
    if (this.#looking) {
      this.#lookAgain = true;
      return;
    }
    this.#looking = true;
    try {
      do {
        this.#lookAgain = false;
        await this.#lookOnce();
      } while (this.#lookAgain);
    } finally {
      this.#looking = false;
    }
  }

  async #lookOnce(): Promise<void> {
    const response = await fetch(`${this.#data.here}/view`).catch(() => undefined);
    if (response?.status === 404) {
      this.#notFound(((await response.json()) as { message: string }).message);
      return;
    }
    if (!response?.ok) {
      this.#live.failed();
      return;
    }
    this.#show((await response.json()) as Seen);
  }

  #notFound(message: string): void {
    this.#live.stop();
    const sheet = document.createElement('div');
    sheet.className = 'sheet';
    const text = document.createElement('p');
    text.textContent = message;
    const link = document.createElement('a');
    link.href = this.#data.codePage;
    link.textContent = this.#data.words.typeCode;
    sheet.append(text, link);
    element('cards').replaceChildren(sheet);
  }

  #show(seen: Seen): void {
    const { words } = this.#data;
    const before = this.#seen;
    this.#seen = seen;
    this.#typed ??= new TypedText(seen.session);
    this.#sends ??= new Sends(`${this.#data.here}/press`, seen.session, {
      trying: () => this.#lines.show('sending', words.sending, 'quiet'),
      failed: () => this.#lines.show('sending', words.notSent, 'warning'),
      done: (send, outcome) => void this.#sent(send, outcome),
    });
    document.title = seen.title;
    element('title').textContent = seen.title;
    document.getElementById('loading')?.remove();
    const wasInside = element('cards').contains(document.activeElement);
    const changed = this.#place(seen.cards);
    // At the end nothing is kept any more: what was not sent stays on the page as long as that is open.
    if (!before?.over) this.#showUnsent();
    this.#showFoot(seen);
    if (seen.over) {
      this.#typed.clear();
      this.#sends.forget();
      this.#live.stop();
    }
    if (before && before.stage !== seen.stage && seen.stageTitle !== null) {
      this.#lines.show('stage', words.moved.replace('{title}', seen.stageTitle), 'quiet', 8_000);
    }
    // Whoever stood on a card that is gone stands at the top of what came in its place, not at the top of the page.
    if (wasInside && !element('cards').contains(document.activeElement)) focusOn(changed ?? element('cards'));
  }

  /** Draws what differs, in its place; gives the first card that was drawn. */
  #place(cards: readonly SeenCard[]): HTMLElement | undefined {
    const place = element('cards');
    const names = cards.map(({ slot }, index) => {
      const same = cards.slice(0, index).filter((other) => other.slot === slot).length;
      return `${slot} ${same}`;
    });
    for (const [name, { drawn }] of this.#standing) {
      if (names.includes(name)) continue;
      drawn.remove();
      this.#standing.delete(name);
    }
    let first: HTMLElement | undefined;
    for (const [index, name] of names.entries()) {
      const { slot, revision, card } = cards[index] as SeenCard;
      const standing = this.#standing.get(name);
      const drawn = standing?.revision === revision ? standing.drawn : this.#draw(slot, card);
      if (drawn !== standing?.drawn) {
        standing?.drawn.remove();
        this.#standing.set(name, { revision, drawn });
        first ??= drawn;
      }
      if (place.children[index] !== drawn) place.insertBefore(drawn, place.children[index] ?? null);
    }
    return first;
  }

  #draw(slot: SeenCard['slot'], card: CardJson): HTMLElement {
    const section = document.createElement('section');
    section.classList.add('sheet', `card-${slot}`);
    section.append(this.#drawn(card, section));
    return section;
  }

  #drawn(card: CardJson, section: HTMLElement): HTMLElement {
    const page: OnPage = {
      typed: this.#typed,
      stageTitle: this.#seen?.stageTitle ?? '',
      pressed: (press, scope) => this.#press(press, scope, section),
      incomplete: () => this.#lines.show('sending', this.#data.words.required, 'warning', 6_000),
    };
    return drawCard(card, page);
  }

  #press(press: unknown, scope: string, section: HTMLElement): void {
    section.querySelector('.refusal')?.remove();
    void this.#sends?.send(newSend(press, scope));
  }

  /** The private card in place of the one that was pressed; a refusal beside it, with everything typed as it was. */
  async #sent(send: Send, outcome: Outcome): Promise<void> {
    if (outcome === 'not-sent') return;
    const { words } = this.#data;
    const verb = (send.press as { yp?: { verb?: string } }).yp?.verb;
    const slot = verb === 'join' ? 'join 0' : 'answer 0';
    const standing = this.#standing.get(slot);
    if ('message' in outcome) {
      await this.look();
      // The stage may have closed meanwhile, and its card with it: then the sentence stands at the top.
      const left = this.#standing.get(slot);
      this.#lines.show('sending', left ? '' : outcome.message, 'warning');
      if (left) showRefusal(left.drawn, outcome.message);
      return;
    }
    this.#lines.show('sending', sends(verb) ? words.sent : '', 'good', 4_000);
    if (sends(verb)) this.#typed?.forget(send.scope);
    if (standing && verb !== 'join') {
      standing.drawn.replaceChildren(this.#drawn(outcome.card, standing.drawn));
      focusOn(standing.drawn);
    }
    await this.look();
    // Nobody heard of changes while this browser was not in.
    if (verb === 'join') this.#live.connect();
  }

  #showUnsent(): void {
    const { words } = this.#data;
    const open = this.#standing.has('answer 0') ? (this.#seen?.stage ?? undefined) : undefined;
    const left = this.#typed?.leftBeside(open) ?? [];
    showUnsent(element('unsent'), left, words, (typed) => {
      this.#typed?.forget(typed.scope);
      this.#showUnsent();
    });
  }

  #showFoot({ cards }: Seen): void {
    const foot = element('foot');
    const { words } = this.#data;
    foot.hidden = cards.some(({ slot }) => slot === 'join');
    if (foot.childElementCount > 0) return;
    const about = document.createElement('p');
    about.textContent = words.clearBody;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = words.clear;
    button.addEventListener('click', () => void this.#clear());
    foot.append(button, about);
  }

  /** A shared device forgets that somebody took part with it. */
  async #clear(): Promise<void> {
    if (!(await leave(`${this.#data.here}/leave`))) {
      this.#lines.show('sending', this.#data.words.notSent, 'warning', 6_000);
      return;
    }
    this.#typed?.clear();
    this.#sends?.forget();
    location.assign(this.#data.codePage);
  }
}

/** Whether a press carries what somebody wrote. */
function sends(verb: string | undefined): boolean {
  return verb === 'answer' || verb === 'set-party' || verb === 'join';
}

function showRefusal(card: HTMLElement, message: string): void {
  const line = document.createElement('p');
  line.className = 'refusal';
  line.setAttribute('role', 'alert');
  line.textContent = message;
  card.append(line);
}

/** The heading of a card, where somebody who cannot see begins to read. */
function focusOn(card: HTMLElement): void {
  const heading = card.querySelector<HTMLElement>('[role=heading]') ?? card;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: false });
}
