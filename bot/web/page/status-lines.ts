/** Lines that tell of the connection and of what was sent, read aloud as they come; each topic has one. */
export class StatusLines {
  readonly #place: HTMLElement;
  readonly #lines = new Map<string, HTMLElement>();
  readonly #ends = new Map<string, number>();

  constructor(place: HTMLElement) {
    this.#place = place;
  }

  /** An empty text ends the line; `forMs` ends it by itself. */
  show(topic: string, text: string, look: 'quiet' | 'good' | 'warning', forMs?: number): void {
    clearTimeout(this.#ends.get(topic));
    if (text === '') {
      this.#lines.get(topic)?.remove();
      this.#lines.delete(topic);
      return;
    }
    const line = this.#lines.get(topic) ?? document.createElement('p');
    line.className = look;
    line.textContent = text;
    this.#lines.set(topic, line);
    if (!line.isConnected) this.#place.append(line);
    if (forMs !== undefined) {
      this.#ends.set(
        topic,
        setTimeout(() => this.show(topic, '', look), forMs),
      );
    }
  }
}
