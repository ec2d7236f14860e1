import { parseSync } from '@swc/core';

/** A piece of text in code or template, with the place where it stands. */
export interface FoundText {
  readonly text: string;
  /** The names of the variables, properties and calls around it, the outermost first. */
  readonly within: readonly string[];
}

/** What reads as a sentence or a label of a human language: several words, or a letter that code does not have. */
export function looksSpoken(text: string): boolean {
  return /[äöåÄÖÅ]/.test(text) || /^\p{Lu}?\p{L}{2,},? \p{L}+/u.test(text.trim());
}

/** Every string literal of a TypeScript source, types and imports aside. */
export function stringsOfCode(source: string): FoundText[] {
  const found: FoundText[] = [];
  const visit = (node: unknown, within: readonly string[]): void => {
    if (Array.isArray(node)) {
      for (const one of node) visit(one, within);
      return;
    }
    if (typeof node !== 'object' || node === null) return;
    const { type, value, raw } = node as { type?: string; value?: string; raw?: string };
    if (type?.startsWith('Ts') || type === 'ImportDeclaration') return;
    if (type === 'StringLiteral') found.push({ text: value ?? '', within });
    if (type === 'TemplateElement') found.push({ text: raw ?? '', within });
    const name = nameOf(node);
    const inside = name === undefined ? within : [...within, name];
    for (const part of Object.values(node)) visit(part, inside);
  };
  visit(parseSync(source, { syntax: 'typescript' }).body, []);
  return found;
}

/** What a node calls what is in it: a variable, a property, a method or a constructor. */
function nameOf(node: object): string | undefined {
  const { type, id, key, callee, property } = node as Record<string, unknown> & { type?: string };
  const last = (part: unknown): string | undefined => {
    const { value, property: of } = (part ?? {}) as { value?: unknown; property?: unknown };
    return of ? last(of) : typeof value === 'string' ? value : undefined;
  };
  switch (type) {
    case 'VariableDeclarator':
      return last(id);
    case 'KeyValueProperty':
      return last(key);
    case 'CallExpression':
    case 'NewExpression':
      return last(callee);
    default:
      return type === 'MemberExpression' ? last(property) : undefined;
  }
}

/** The texts of a card template that people would read and that are no expressions. */
export function spokenInTemplate(template: unknown): string[] {
  if (Array.isArray(template)) return template.flatMap(spokenInTemplate);
  if (typeof template !== 'object' || template === null) return [];
  return Object.entries(template).flatMap(([name, value]) =>
    typeof value === 'string' ? (isSpoken(name, value) ? [value] : []) : spokenInTemplate(value),
  );
}

const spokenProperties = ['text', 'title', 'label', 'placeholder', 'errorMessage', 'altText', 'legend'];

function isSpoken(name: string, value: string): boolean {
  return spokenProperties.includes(name) && /\p{L}/u.test(value.replaceAll(/\$\{[^}]*\}/g, ''));
}
