import type { OnPage } from './card-on-page.ts';

/** What the official renderer leaves to be desired for people who do not see or do not use a mouse. */
export function mendAccess(card: HTMLElement, { incomplete }: Pick<OnPage, 'incomplete'>): void {
  // The frame of a card is nothing to stop at.
  card.removeAttribute('tabindex');
  for (const button of card.querySelectorAll('button')) {
    button.type = 'button';
    button.addEventListener('click', () => {
      // Errors stand on the card only after the renderer has looked.
      setTimeout(() => {
        const wrong = card.querySelector<HTMLElement>('[aria-invalid=true]');
        if (!wrong) return;
        wrong.focus();
        incomplete();
      });
    });
  }
}
