import type { Locator } from 'playwright-core';

const months = Array.from({ length: 12 }, (_, month) =>
  new Date(Date.UTC(2000, month)).toLocaleString('en', { month: 'long', timeZone: 'UTC' }),
);

/** Turns the opened calendar, which is in English and opens on the present month, to a day (YYYY-MM-DD), and picks it. */
export async function pickDay(calendar: Locator, day: string): Promise<void> {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const wanted = year * 12 + month - 1;
  const monthShown = calendar.getByRole('button', { name: /^[A-Z][a-z]+ \d{4}$/ });
  for (;;) {
    const [name = '', shownYear = '0'] = (await monthShown.innerText()).split(' ');
    const shown = Number(shownYear) * 12 + months.indexOf(name);
    if (shown === wanted) break;
    await calendar.getByRole('button', { name: shown < wanted ? /^Next month/ : /^Previous month/ }).click();
  }
  await calendar.getByRole('button', { name: `${date}, ${months[month - 1]}, ${year}`, exact: true }).click();
}
