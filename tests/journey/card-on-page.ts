import type { Locator, Page } from 'playwright-core';
import { type InvokeReply, invokeReply } from './act-as.ts';
import { pickDay } from './calendar-on-page.ts';

/** One adaptive card on the page, filled in and pressed as a person does: by labels and titles. */
export class CardOnPage {
  readonly #page: Page;
  /** For what this class does not offer. */
  readonly locator: Locator;

  constructor(page: Page, locator: Locator) {
    this.#page = page;
    this.locator = locator;
  }

  /** What the card says, as a person reads it. */
  text(): Promise<string> {
    return this.locator.innerText();
  }

  /**
   * The input with that label. Found by the label itself, because an input's accessible name changes: an error
   * message joins it.
   */
  async #input(label: string): Promise<Locator> {
    const text = this.#page.getByText(label, { exact: true });
    const id = await this.locator.locator('label').filter({ has: text }).getAttribute('for');
    return this.locator.locator(`[id="${id}"]`);
  }

  /** Types into the text or number field with that label. */
  async fill(label: string, value: string): Promise<void> {
    await (await this.#input(label)).fill(value);
  }

  /** Chooses one answer, whether the choice is drawn as radio buttons or as a list that opens. */
  async choose(label: string, choice: string): Promise<void> {
    const input = await this.#input(label);
    if ((await input.getAttribute('role')) === 'radiogroup') {
      // The drawn circle lies over the real radio button.
      await input.getByRole('radio', { name: choice, exact: true }).check({ force: true });
    } else {
      await input.click();
      await this.#page.getByRole('option', { name: choice, exact: true }).click();
    }
  }

  /** Ticks the box whose name contains the text (a toggle's name is its label and its title together). */
  async tick(text: string): Promise<void> {
    await this.locator.getByRole('checkbox', { name: text }).check({ force: true });
  }

  /** Picks a day (YYYY-MM-DD) in the date field with that label: the field takes no typed text. */
  async pickDate(label: string, day: string): Promise<void> {
    await (await this.#input(label)).click();
    await pickDay(this.#page.getByRole('dialog', { name: 'Calendar' }), day);
  }

  /** Clicks a button that stays within the card: one that unfolds something, or whose inputs are incomplete. */
  async click(title: string): Promise<void> {
    await this.locator.getByRole('button', { name: title, exact: true }).click();
  }

  /** Presses a button that goes to the bot, and answers with what the bot replied. */
  async press(title: string): Promise<InvokeReply> {
    const replied = this.#page.waitForResponse(
      (response) =>
        response.request().method() === 'POST' && response.url().endsWith('/_conversation/v1/invoke'),
    );
    const [response] = await Promise.all([replied, this.click(title)]);
    return invokeReply.parse(await response.json());
  }
}
