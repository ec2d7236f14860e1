/**
 * What the page uses of the official renderer, which it loads as a script of its own. The package's own types lead to
 * its sources, which are not written for this project's strictness: tsconfig.json leads here instead.
 */
export interface Renderer {
  readonly AdaptiveCard: (new () => AdaptiveCard) & {
    onProcessMarkdown: (text: string, result: { didProcess: boolean; outputHtml?: string }) => void;
  };
  readonly HostConfig: new (config: object) => HostConfig;
}

export interface AdaptiveCard {
  hostConfig: HostConfig;
  onExecuteAction?: (action: Action) => void;
  onInputValueChanged?: (input: Input) => void;
  parse(source: object): void;
  render(): HTMLElement | undefined;
  getAllInputs(): Input[];
}

export type HostConfig = object;

export interface Input {
  readonly id?: string;
  readonly label?: string;
  readonly value: unknown;
  readonly renderedElement?: HTMLElement;
  readonly isRequired: boolean;
  isSet(): boolean;
  isValid: () => boolean;
  getJsonTypeName(): string;
}

export interface Action {
  readonly title?: string;
  readonly data?: unknown;
  readonly url?: string;
  getJsonTypeName(): string;
}
