import type { Action, Input, Renderer } from './adaptive-cards.d.ts';
import { hostConfig } from './host-config.ts';
import { mendAccess } from './mend-access.ts';
import type { CardJson, CardPart } from './page-data.ts';
import type { TypedText } from './typed-text.ts';

/** The official renderer, which its own script leaves here. */
const renderer = (globalThis as unknown as { AdaptiveCards: Renderer }).AdaptiveCards;
// No text is Markdown: cards make it harmless, and here it is shown as it is.
renderer.AdaptiveCard.onProcessMarkdown = (_text, result) => {
  result.didProcess = false;
};

export interface OnPage {
  readonly typed: TypedText | undefined;
  /** The title of the stage, for a text that stays behind. */
  readonly stageTitle: string;
  pressed(press: unknown, scope: string): void;
  /** A press that was held back because something is missing. */
  incomplete(): void;
}

/** A card as the official renderer draws it, with what was typed into it before. */
export function drawCard(json: CardJson, page: OnPage): HTMLElement {
  const scope = scopeOf(json);
  const card = new renderer.AdaptiveCard();
  card.hostConfig = new renderer.HostConfig(hostConfig);
  card.onExecuteAction = (action) => execute(action, (press) => page.pressed(press, scope));
  card.onInputValueChanged = (input) => keep(input, scope, page);
  const { typed } = page;
  card.parse(typed ? { ...json, body: json.body.map((part) => filled(part, typed, scope)) } : json);
  for (const input of card.getAllInputs()) mendInput(input);
  const drawn = card.render() ?? document.createElement('div');
  mendAccess(drawn, page);
  return drawn;
}

/** The renderer takes an empty number field with limits for a wrong one, and would hold every press back. */
function mendInput(input: Input): void {
  if (input.getJsonTypeName() !== 'Input.Number') return;
  const isValid = input.isValid.bind(input);
  input.isValid = () => (!input.isSet() && !input.isRequired) || isValid();
}

/**
 * The card as what is typed on it belongs together: its stage, and which of several entries it changes. A card that
 * sends nothing has none.
 */
export function scopeOf(json: CardJson): string {
  const data = findData(json.body);
  return data ? `${data.yp?.stage ?? ''}/${data.entry ?? ''}` : '';
}

interface PressData {
  readonly yp?: { readonly stage?: string; readonly verb?: string };
  readonly entry?: string;
}

function findData(parts: readonly CardPart[]): PressData | undefined {
  for (const part of parts) {
    const { type, data, associatedInputs } = part as CardPart & { data?: PressData };
    if (type === 'Action.Execute' && associatedInputs !== 'none') return data;
    const inside = Object.values(part).flatMap((value) => (Array.isArray(value) ? value : [])) as CardPart[];
    const found = findData(inside.filter((one) => typeof one === 'object' && one !== null));
    if (found) return found;
  }
  return undefined;
}

function execute(action: Action, press: (data: unknown) => void): void {
  if (action.getJsonTypeName() === 'Action.OpenUrl') {
    window.open(action.url, '_blank', 'noopener');
    return;
  }
  press(action.data);
}

function keep(input: Input, scope: string, { typed, stageTitle }: OnPage): void {
  if (!input.id || scope === '') return;
  const written = input.renderedElement?.querySelector('input[type=text], input:not([type]), textarea');
  const { value: given } = input;
  const value =
    typeof given === 'string'
      ? given
      : typeof given === 'number' && !Number.isNaN(given)
        ? String(given)
        : '';
  typed?.keep({
    scope,
    field: input.id,
    value,
    label: written ? (input.label ?? '') : '',
    stage: stageTitle,
  });
}

/** The part with what was typed before; what is folded away and holds something is opened. */
function filled(part: CardPart, typed: TypedText, scope: string): CardPart {
  const before =
    part.type?.startsWith('Input.') && part.id !== undefined ? typed.valueOf(scope, part.id) : undefined;
  if (before !== undefined) return { ...part, value: before };
  const parts = Object.entries(part).map(([name, value]) => [
    name,
    Array.isArray(value) && ['items', 'columns', 'body'].includes(name)
      ? value.map((one: CardPart) => filled(one, typed, scope))
      : value,
  ]);
  const whole = Object.fromEntries(parts) as CardPart;
  const opened = part['isVisible'] === false && holdsText(whole) && !holdsText(part);
  return opened ? { ...whole, isVisible: true } : whole;
}

function holdsText(part: CardPart): boolean {
  if (part.type?.startsWith('Input.')) return Boolean(part['value']);
  return Object.values(part).some(
    (value) =>
      Array.isArray(value) && value.some((one) => typeof one === 'object' && holdsText(one as CardPart)),
  );
}
