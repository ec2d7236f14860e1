import type { WallWords } from '../../../cards/wall/wall-words.ts';
import type { WallView } from '../wall/wall-data.ts';

/** Milliseconds. */
const minute = 60_000;

/** The time of the open stage: its minutes, and the seconds of a countdown, by the server's clock. */
export class WallClock {
  readonly #words: WallWords;
  #tick = 0;
  /** How far the server's clock is ahead of this one, in milliseconds. */
  #ahead = 0;

  constructor(words: WallWords) {
    this.#words = words;
  }

  show(scene: HTMLElement, { now, time, closesAt }: WallView): void {
    clearInterval(this.#tick);
    this.#ahead = Date.parse(now) - Date.now();
    const place = scene.querySelector<HTMLElement>('.clock');
    if (!place) return;
    const draw = () => {
      if (closesAt !== undefined) this.#countdown(place, closesAt);
      else if (time) this.#minutes(place, time);
    };
    draw();
    this.#tick = setInterval(draw, 500);
  }

  #countdown(place: HTMLElement, closesAt: string): void {
    const left = Math.max(0, Math.ceil((Date.parse(closesAt) - this.#now()) / 1000));
    place.classList.add('closing');
    show(place, String(left), this.#words.seconds);
  }

  #minutes(place: HTMLElement, { openedAt, planned }: NonNullable<WallView['time']>): void {
    const used = Math.max(0, Math.floor((this.#now() - Date.parse(openedAt)) / minute));
    place.classList.toggle('late', used > planned);
    const text = this.#words.time.replace('{used}', String(used)).replace('{planned}', String(planned));
    show(place, text, this.#words.timeLabel);
  }

  #now(): number {
    return Date.now() + this.#ahead;
  }
}

function show(place: HTMLElement, value: string, label: string): void {
  const [number, about] = [...place.children];
  if (number && number.textContent !== value) number.textContent = value;
  if (about && about.textContent !== label) about.textContent = label;
}
