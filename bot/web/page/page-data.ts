import type { PageWords } from '../../../cards/page-words.ts';

/** What the server tells the scripts of a page. */
export interface PageData {
  readonly words: PageWords;
  readonly language: string;
  /** The address of the page; what belongs to it is below. */
  readonly here: string;
  readonly codePage: string;
}

/** What somebody sees now (bot/web/link/participant-page.ts). */
export interface Seen {
  readonly session: string;
  readonly title: string;
  readonly stage: string | null;
  readonly stageTitle: string | null;
  /** Nothing changes any more. */
  readonly over: boolean;
  readonly cards: readonly SeenCard[];
}

export interface SeenCard {
  readonly slot: 'join' | 'status' | 'answer' | 'results' | 'before';
  readonly revision: string;
  readonly card: CardJson;
}

export interface CardJson {
  readonly body: readonly CardPart[];
  readonly [property: string]: unknown;
}

export interface CardPart {
  readonly type?: string;
  readonly id?: string;
  readonly [property: string]: unknown;
}

export function pageData(): PageData {
  return JSON.parse(element('data').textContent ?? '{}') as PageData;
}

/** An element that every page has. */
export function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no element ${id}`);
  return found;
}
