/** Something typed into a field and not sent yet. */
export interface Typed {
  /** Which card it was typed on: the stage, and which of several entries. */
  readonly scope: string;
  readonly field: string;
  readonly value: string;
  /** What the field asked; empty where it is no text that somebody wrote. */
  readonly label: string;
  /** The title of its stage. */
  readonly stage: string;
}

const prefix = 'yhdyspinta-typed';

/**
 * What is typed stays in this browser until it is sent: neither a reload, nor the next stage, nor a dead network loses
 * it. Where a browser keeps nothing, it stays as long as the page.
 */
export class TypedText {
  readonly #session: string;
  readonly #storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> & { names(): string[] };

  constructor(session: string) {
    this.#session = session;
    this.#storage = keptInBrowser() ?? keptOnPage();
  }

  keep(typed: Typed): void {
    this.#storage.setItem(this.#name(typed), JSON.stringify(typed));
  }

  valueOf(scope: string, field: string): string | undefined {
    return this.#read(this.#name({ scope, field }))?.value;
  }

  /** What was typed on cards other than the one of `scope`, and said something. */
  leftBeside(stage: string | undefined): Typed[] {
    return this.#all().filter(
      ({ scope, value, label }) => stageOf(scope) !== stage && label !== '' && value.trim() !== '',
    );
  }

  forget(scope: string): void {
    for (const typed of this.#all()) if (typed.scope === scope) this.#storage.removeItem(this.#name(typed));
  }

  clear(): void {
    for (const typed of this.#all()) this.#storage.removeItem(this.#name(typed));
  }

  #all(): Typed[] {
    const own = `${prefix} ${this.#session} `;
    return this.#storage
      .names()
      .filter((name) => name.startsWith(own))
      .toSorted()
      .flatMap((name) => this.#read(name) ?? []);
  }

  #read(name: string): Typed | undefined {
    const text = this.#storage.getItem(name);
    return text === null ? undefined : (JSON.parse(text) as Typed);
  }

  #name({ scope, field }: Pick<Typed, 'scope' | 'field'>): string {
    return `${prefix} ${this.#session} ${scope} ${field}`;
  }
}

/** The stage of a scope, which a slash ends. */
export function stageOf(scope: string): string {
  return scope.split('/')[0] ?? '';
}

function keptInBrowser() {
  try {
    localStorage.setItem(prefix, '');
    localStorage.removeItem(prefix);
  } catch {
    return undefined;
  }
  return {
    getItem: (name: string) => localStorage.getItem(name),
    setItem: (name: string, value: string) => localStorage.setItem(name, value),
    removeItem: (name: string) => localStorage.removeItem(name),
    names: () => Object.keys(localStorage),
  };
}

function keptOnPage() {
  const kept = new Map<string, string>();
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
    names: () => [...kept.keys()],
  };
}
