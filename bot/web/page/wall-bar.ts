import type { WallWords } from '../../../cards/wall/wall-words.ts';
import type { WallView } from '../wall/wall-data.ts';
import type { WallDeed } from './wall-keys.ts';

/** The bar of whoever steers. Each deed has one button that stays, so that the focus stays with it. */
export function showBar(
  place: HTMLElement,
  { bar, shown }: WallView,
  { words, looking }: { words: WallWords; looking: string | undefined },
  doIt: (deed: WallDeed) => void,
): void {
  const next = looking === undefined ? bar?.next?.title : words.now;
  const titles: readonly (readonly [WallDeed, string | undefined])[] = [
    ['previous', shown.length > 0 ? words.previous : undefined],
    ['undo', bar?.undo?.title],
    ['next', next],
    ['down', document.documentElement.scrollHeight > innerHeight + 1 ? words.more : undefined],
    ['full', words.full],
    ['help', words.help],
  ];
  for (const [deed, title] of titles) {
    const button = buttonOf(place, deed, doIt);
    button.hidden = title === undefined;
    button.textContent = title ?? '';
  }
}

function buttonOf(place: HTMLElement, deed: WallDeed, doIt: (deed: WallDeed) => void): HTMLButtonElement {
  const found = place.querySelector<HTMLButtonElement>(`[data-deed=${deed}]`);
  if (found) return found;
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset['deed'] = deed;
  button.addEventListener('click', () => doIt(deed));
  place.append(button);
  return button;
}
