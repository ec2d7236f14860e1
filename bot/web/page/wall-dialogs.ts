import type { WallWords } from '../../../cards/wall/wall-words.ts';

/** What each key does. */
export function showHelp({ helpHeading, helpIdle, keys, close }: WallWords): void {
  const list = document.createElement('dl');
  for (const { keys: names, does } of keys) {
    const term = document.createElement('dt');
    for (const name of names) {
      const key = document.createElement('kbd');
      key.textContent = name;
      term.append(key, ' ');
    }
    const what = document.createElement('dd');
    what.textContent = does;
    list.append(term, what);
  }
  const about = document.createElement('p');
  about.textContent = helpIdle;
  void ask(helpHeading, [list, about], [{ title: close, value: '' }]);
}

/** Asks once more before the end. */
export async function askSure(words: WallWords): Promise<boolean> {
  const about = document.createElement('p');
  about.textContent = words.sureBody;
  const answer = await ask(
    words.sureHeading,
    [about],
    [
      { title: words.notYet, value: '' },
      { title: words.end, value: 'yes' },
    ],
  );
  return answer === 'yes';
}

/** A dialog over the wall; Escape is the first choice. */
function ask(
  title: string,
  content: readonly HTMLElement[],
  choices: readonly { readonly title: string; readonly value: string }[],
): Promise<string> {
  const dialog = document.createElement('dialog');
  const heading = document.createElement('h2');
  heading.id = 'dialog-heading';
  heading.textContent = title;
  dialog.setAttribute('aria-labelledby', heading.id);
  const buttons = document.createElement('p');
  for (const choice of choices) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = choice.title;
    button.addEventListener('click', () => dialog.close(choice.value));
    buttons.append(button, ' ');
  }
  dialog.append(heading, ...content, buttons);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue);
    });
  });
}
