import type { PageData } from './page-data.ts';
import type { Typed } from './typed-text.ts';

/** What was typed on a stage that closed before it was sent, to be copied or removed. */
export function showUnsent(
  place: HTMLElement,
  left: readonly Typed[],
  words: PageData['words'],
  discard: (typed: Typed) => void,
): void {
  const shown = JSON.stringify(left);
  if (place.dataset['shown'] === shown) return;
  place.dataset['shown'] = shown;
  place.hidden = left.length === 0;
  const heading = document.createElement('h2');
  heading.textContent = words.unsent;
  const body = document.createElement('p');
  body.textContent = words.unsentBody;
  place.replaceChildren(heading, body, ...left.map((typed) => oneText(typed, words, discard)));
}

function oneText(typed: Typed, words: PageData['words'], discard: (typed: Typed) => void): HTMLElement {
  const part = document.createElement('div');
  part.className = 'unsent-text';
  const label = document.createElement('p');
  label.className = 'unsent-label';
  label.textContent = typed.stage === '' ? typed.label : `${typed.stage}: ${typed.label}`;
  const text = document.createElement('blockquote');
  text.textContent = typed.value;
  const copy = button(words.copy, () => {
    void copyText(typed.value, copy, words.copied);
  });
  const remove = button(words.discard, () => discard(typed));
  const row = document.createElement('div');
  row.className = 'row';
  row.append(copy, remove);
  part.append(label, text, row);
  return part;
}

function button(title: string, pressed: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = title;
  made.addEventListener('click', pressed);
  return made;
}

/** Where a browser does not let a page copy, the text stands there to be marked by hand. */
async function copyText(text: string, pressed: HTMLElement, copied: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    pressed.textContent = copied;
  } catch {
    pressed.hidden = true;
  }
}
