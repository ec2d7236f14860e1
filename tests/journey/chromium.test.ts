import { findChromium, launchChromium } from './chromium.ts';

test('a Chromium opens a page and draws Finnish text', async () => {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.setContent('<h1>Työpaja päättyi</h1>');
    expect(await page.getByRole('heading').textContent()).toBe('Työpaja päättyi');
    expect((await page.getByRole('heading').boundingBox())?.height).toBeGreaterThan(10);
  } finally {
    await browser.close();
  }
});

test('a browser that cannot be run is an error that names the setting', async () => {
  await expect(findChromium({ CHROMIUM_PATH: '/nowhere/chromium' })).rejects.toThrow('CHROMIUM_PATH');
});
