/** What can be asked of a wall. */
export type WallDeed = 'next' | 'undo' | 'reveal' | 'previous' | 'full' | 'help' | 'down' | 'up';

const deeds: Readonly<Record<string, WallDeed>> = {
  ArrowRight: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'previous',
  PageUp: 'previous',
  r: 'reveal',
  R: 'reveal',
  f: 'full',
  F: 'full',
  '?': 'help',
  ArrowDown: 'down',
  ArrowUp: 'up',
};

/** Milliseconds after which a bar that nobody uses hides. */
const idleMs = 4_000;

/** Hears keys and presenters' clickers, and tells by a mark on the page whether somebody is at it. */
export function hearKeys(doIt: (deed: WallDeed) => void): void {
  addEventListener('keydown', (event) => {
    beBusy();
    const modified = event.ctrlKey || event.metaKey || event.altKey;
    if (event.repeat || modified || document.querySelector('dialog[open]')) return;
    const { target } = event;
    // A button that has the focus takes the space itself.
    if (event.key === ' ' && target instanceof Element && target.closest('button, a, summary')) return;
    const deed = deeds[event.key];
    if (!deed) return;
    event.preventDefault();
    doIt(deed);
  });
  for (const sign of ['pointermove', 'pointerdown', 'focusin']) addEventListener(sign, beBusy);
  beBusy();
}

let idle = 0;

function beBusy(): void {
  clearTimeout(idle);
  const { classList } = document.documentElement;
  classList.remove('idle');
  idle = setTimeout(() => classList.add('idle'), idleMs);
}
