/**
 * How an agenda is named on cards and in sessions: a shipped one by its id alone, the others by where they are
 * kept. No id of an agenda file has a colon, so that they cannot be taken for each other.
 */
export type AgendaRef =
  | { readonly kept: 'shipped'; readonly id: string }
  | { readonly kept: 'own' | 'draft'; readonly id: string };

export function readAgendaRef(text: string): AgendaRef {
  const [, kept, id] = /^(own|draft):(.+)$/.exec(text) ?? [];
  return id === undefined ? { kept: 'shipped', id: text } : { kept: kept as 'own' | 'draft', id };
}

export function ownRef(id: string): string {
  return `own:${id}`;
}

export function draftRef(id: string): string {
  return `draft:${id}`;
}
