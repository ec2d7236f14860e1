import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';

const require = createRequire(import.meta.url);
const axe = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Somebody with a phone who has the code. */
export class GuestPage {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Everything that the page asked of a server. */
  readonly asked: string[] = [];
  readonly errors: string[] = [];

  private constructor(context: BrowserContext, page: Page) {
    this.context = context;
    this.page = page;
    page.on('request', (request) => this.asked.push(request.url()));
    page.on('pageerror', ({ message }) => this.errors.push(message));
    page.on('console', (line) => {
      if (/Content Security Policy/i.test(line.text())) this.errors.push(line.text());
    });
  }

  static async open(
    browser: Browser,
    address: string,
    {
      width = 390,
      height = 800,
      locale = 'fi-FI',
    }: { width?: number; height?: number; locale?: string } = {},
  ): Promise<GuestPage> {
    const context = await browser.newContext({ viewport: { width, height }, locale });
    const guest = new GuestPage(context, await context.newPage());
    await guest.page.goto(address);
    return guest;
  }

  async join(button = 'Tule mukaan'): Promise<void> {
    await this.page.locator('.card-join select').first().selectOption({ index: 1 });
    await this.page.getByRole('button', { name: button }).click();
    await this.page.locator('.card-join').waitFor({ state: 'detached' });
  }

  async send(): Promise<void> {
    await this.page.getByRole('button', { name: 'Lähetä vastaus' }).click();
    await this.page.getByRole('heading', { name: 'Vastauksesi on tallessa' }).waitFor();
  }

  /** What axe-core finds against WCAG 2.1 A and AA, and the good practices that it knows. */
  async faults(): Promise<string[]> {
    // The policy of the page lets no code in: axe comes in from outside it.
    const session = await this.context.newCDPSession(this.page);
    await session.send('Runtime.evaluate', { expression: axe });
    const { result } = await session.send('Runtime.evaluate', {
      expression: `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] }).then(({ violations }) =>
        JSON.stringify(violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => id + ': ' + html.slice(0, 160) + ' ' + failureSummary))))`,
      awaitPromise: true,
      returnByValue: true,
    });
    await session.detach();
    return JSON.parse(String(result.value)) as string[];
  }

  /** Pixels by which the page is wider than the screen. */
  overflow(): Promise<number> {
    return this.page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  }
}
