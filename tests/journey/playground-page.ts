import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { type InvokeReply, pressAs } from './act-as.ts';
import { CardOnPage } from './card-on-page.ts';
import { type ReceivedCard, ReceivedCards } from './received-cards.ts';

const bot = 'Yhdyspinta';
const screenshots = join(import.meta.dirname, '..', '..', 'artefacts', 'screenshots');
const composeBox = '[data-lexical-editor="true"]';

/**
 * The Agents Playground in a browser, as the one person whose screen it shows sees it. A reload would wipe the
 * conversations, so a page is opened once a test.
 */
export class PlaygroundPage {
  readonly page: Page;
  readonly #url: string;
  readonly #cards: ReceivedCards;

  private constructor(page: Page, url: string) {
    this.page = page;
    this.#url = url;
    this.#cards = new ReceivedCards(page);
  }

  /** Opens the personal chat, and hides the log panel, which repeats every message. */
  static async open(browser: Browser, url: string): Promise<PlaygroundPage> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 1400 }, locale: 'fi-FI' });
    const playground = new PlaygroundPage(page, url);
    await page.goto(url);
    await page.getByRole('button', { name: 'Hide log panel' }).click();
    return playground;
  }

  async openPersonalChat(): Promise<void> {
    await this.#openConversation('Personal Chat');
    await this.page.getByRole('button', { name: 'Send Message' }).waitFor();
  }

  /** Opens the group chat of that name. */
  async openGroupChat(name: string): Promise<void> {
    await this.#openConversation(name);
    await this.page.getByRole('button', { name: 'Send Message' }).waitFor();
  }

  /** Opens the channel of that name. */
  async openChannel(name: string): Promise<void> {
    await this.#openConversation(name);
    await this.page.getByRole('button', { name: 'Post', exact: true }).waitFor();
  }

  async #openConversation(name: string): Promise<void> {
    await this.page.getByRole('treeitem', { name }).click();
  }

  /** Sends a message in the open chat; elsewhere than in the personal chat the bot must be mentioned to hear it. */
  async say(text: string, { mention = false } = {}): Promise<void> {
    await this.#write(this.page.locator(composeBox), text, mention);
    await this.page.getByRole('button', { name: 'Send Message' }).click();
  }

  /** Starts a thread in the open channel with a post that mentions the bot. Answers with the thread. */
  async post(text: string): Promise<Locator> {
    await this.#write(this.page.locator(composeBox).first(), text, true);
    await this.page.getByRole('button', { name: 'Post', exact: true }).click();
    const thread = this.thread(`${bot} ${text}`);
    await thread.waitFor();
    return thread;
  }

  /** The thread of the open channel that contains the text; the newest where several do. */
  thread(text: string): Locator {
    const thread = this.page
      .getByRole('group')
      .filter({ has: this.page.getByRole('button', { name: 'Send Message' }) });
    return thread.filter({ hasText: text }).first();
  }

  /** Answers in a thread with a message that mentions the bot. */
  async reply(thread: Locator, text: string): Promise<void> {
    await this.#write(thread.locator(composeBox), text, true);
    await thread.getByRole('button', { name: 'Send Message' }).click();
  }

  async #write(box: Locator, text: string, mention: boolean): Promise<void> {
    await box.click();
    if (mention) {
      await box.pressSequentially(`@${bot}`);
      await this.page.getByRole('menuitem', { name: bot }).click();
      await box.pressSequentially(' ');
    }
    await box.pressSequentially(text);
  }

  /** Waits for the lowest card with the text in the open conversation, or within a thread of it. */
  async card(text: string, within: Locator = this.page.locator('body')): Promise<CardOnPage> {
    const card = within.locator('.ac-adaptiveCard').filter({ hasText: text }).last();
    await card.waitFor();
    return new CardOnPage(this.page, card);
  }

  /** What the cards of the open conversation say, from top to bottom. */
  cardTexts(): Promise<string[]> {
    return this.page.locator('.ac-adaptiveCard').allInnerTexts();
  }

  /** Waits for the newest card whose JSON contains the text, in any conversation of the person on screen. */
  receivedCard(text: string): Promise<ReceivedCard> {
    return this.#cards.newest(text);
  }

  /** Presses a button of the newest card with the text as another person (an id of people.yml). */
  async pressAs(
    user: string,
    cardText: string,
    title: string,
    inputs: Record<string, string> = {},
  ): Promise<InvokeReply> {
    return pressAs(this.#url, user, await this.receivedCard(cardText), title, inputs);
  }

  /** Keeps a picture of the page, or of one card, under artefacts/screenshots. */
  async screenshot(name: string, of?: CardOnPage): Promise<string> {
    const path = join(screenshots, `${name}.png`);
    await (of?.locator ?? this.page).screenshot({ path });
    return path;
  }
}
