import type { WallWords } from '../../../cards/wall/wall-words.ts';
import type { WallBar, WallView } from '../wall/wall-data.ts';
import { Live } from './live.ts';
import { element } from './page-data.ts';
import { StatusLines } from './status-lines.ts';
import { showBar } from './wall-bar.ts';
import { WallClock } from './wall-clock.ts';
import { askSure, showHelp } from './wall-dialogs.ts';
import { fit } from './wall-fit.ts';
import { hearKeys, type WallDeed } from './wall-keys.ts';
import { scrollScene } from './wall-scroll.ts';
import { drawScene } from './wall-scene.ts';

/** What the server tells the scripts of a wall. */
export interface WallData {
  readonly words: WallWords;
  readonly here: string;
}

export function wallData(): WallData {
  return JSON.parse(element('data').textContent ?? '{}') as WallData;
}

const headers = { 'Content-Type': 'application/json', 'X-Yhdyspinta': 'page' };
const noteMs = 6_000;

/** The wall of a room: shows what the server shows, and carries out what is pressed on it. */
export class WallPage {
  readonly #data: WallData;
  readonly #lines = new StatusLines(element('lines'));
  readonly #live: Live;
  readonly #clock: WallClock;
  #view: WallView | undefined;
  #drawn = '';
  /** The stage whose result is looked at again, on this screen alone. */
  #looking: string | undefined;
  #running: Promise<void> | undefined;
  #again = false;
  /** The press that is on its way: the same is not sent twice. */
  #pressing: string | undefined;

  constructor(data: WallData) {
    this.#data = data;
    const { words, here } = data;
    this.#clock = new WallClock(words);
    this.#live = new Live(`${here}/events`, {
      changed: () => void this.look(),
      lost: () => this.#lines.show('connection', words.lost, 'warning'),
      back: () => this.#lines.show('connection', words.back, 'good', 4_000),
    });
  }

  async start(): Promise<void> {
    hearKeys((deed) => void this.do(deed));
    addEventListener('resize', () => fit(element('scene')));
    await this.look();
    if (this.#view && !this.#view.over) this.#live.connect();
    await document.fonts.ready;
    fit(element('scene'));
  }

  async do(deed: WallDeed): Promise<void> {
    const { words } = this.#data;
    const bar = this.#view?.bar;
    switch (deed) {
      case 'next':
        if (this.#looking !== undefined) return this.#lookAt(undefined);
        return bar?.next ? this.#step(bar, bar.next) : this.#say(words.nothingNext);
      case 'reveal':
        return bar?.next?.verb === 'reveal' ? this.#step(bar, bar.next) : this.#say(words.noReveal);
      case 'undo':
        return bar?.undo ? this.#step(bar, bar.undo) : undefined;
      case 'previous':
        return this.#previous();
      case 'full':
        return document.fullscreenElement
          ? document.exitFullscreen()
          : document.documentElement.requestFullscreen().catch(() => undefined);
      case 'down':
      case 'up':
        return scrollScene(element('scene'), deed);
      case 'help':
        return showHelp(words);
    }
  }

  /** Fetches what is to be seen now. What is asked meanwhile becomes one more look. */
  look(): Promise<void> {
    this.#again = this.#running !== undefined;
    this.#running ??= this.#lookUntilSeen().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #lookUntilSeen(): Promise<void> {
    do {
      this.#again = false;
      await this.#lookOnce();
    } while (this.#again);
  }

  async #lookOnce(): Promise<void> {
    const asked = this.#looking === undefined ? '' : `?shown=${encodeURIComponent(this.#looking)}`;
    const response = await fetch(`${this.#data.here}/view${asked}`).catch(() => undefined);
    if (response?.status === 404) {
      // The address has run out meanwhile: the page that says so.
      this.#live.stop();
      location.reload();
      return;
    }
    if (!response?.ok) {
      this.#live.failed();
      return;
    }
    this.#show((await response.json()) as WallView);
  }

  #show(view: WallView): void {
    const before = this.#view;
    const moved =
      before && (before.bar?.stage !== view.bar?.stage || before.bar?.version !== view.bar?.version);
    if (moved && this.#looking !== undefined) {
      // The workshop goes on for everybody: the screen comes along.
      this.#looking = undefined;
      this.#again = true;
    }
    this.#view = view;
    const { screens, scene } = view;
    const drawn = JSON.stringify([scene, screens]);
    document.documentElement.dataset['scene'] = scene;
    if (drawn !== this.#drawn) {
      this.#drawn = drawn;
      element('scene').replaceChildren(...drawScene(view));
      fit(element('scene'));
      const sameStage = before?.scene === scene && before.screens[0]?.heading === screens[0]?.heading;
      if (!sameStage) scrollTo(0, 0);
    }
    this.#clock.show(element('scene'), view);
    this.#showBar();
    if (view.over) this.#live.stop();
  }

  #showBar(): void {
    const { words } = this.#data;
    const view = this.#view;
    if (view) {
      showBar(element('bar'), view, { words, looking: this.#looking }, (deed) => void this.do(deed));
    }
  }

  #previous(): Promise<void> | void {
    const shown = this.#view?.shown ?? [];
    const current =
      this.#view?.scene === 'results' && !this.#view.looking ? this.#view.bar?.stage : undefined;
    const at = shown.indexOf(this.#looking ?? current ?? '');
    const to = at < 0 ? shown.at(-1) : shown[at - 1];
    return to === undefined ? this.#say(this.#data.words.noEarlier) : this.#lookAt(to);
  }

  #lookAt(stage: string | undefined): Promise<void> {
    this.#looking = stage;
    return this.look();
  }

  async #step(bar: WallBar, { verb, sure }: NonNullable<WallBar['next']>): Promise<void> {
    const { words, here } = this.#data;
    const pressed = [verb, bar.stage, bar.version].join(' ');
    if (this.#pressing === pressed) return;
    this.#pressing = pressed;
    try {
      if (sure && !(await askSure(words))) return;
      this.#lines.show('press', words.sending, 'quiet');
      const body = JSON.stringify({ verb, stage: bar.stage, version: bar.version });
      const response = await fetch(`${here}/press`, { method: 'POST', headers, body }).catch(() => undefined);
      const told = response && (await response.json().catch(() => ({})));
      this.#looking = undefined;
      await this.look();
      if (response?.ok) this.#lines.show('press', '', 'quiet');
      else this.#say((told as { message?: string } | undefined)?.message ?? words.notSent);
    } finally {
      if (this.#pressing === pressed) this.#pressing = undefined;
    }
  }

  #say(text: string): void {
    this.#lines.show('press', text, 'warning', noteMs);
  }
}
