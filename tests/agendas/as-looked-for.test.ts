import { loadAgendas } from '../../bot/agendas/load-agendas.ts';
import { themeWords } from '../../bot/agendas/theme-words.ts';
import { themes } from '../../bot/workshop/agenda.ts';
import { say } from '../../cards/texts.ts';

const agendas = await loadAgendas();

test('the agendas stand by theme, and within it by name', () => {
  const places = agendas.map(({ theme }) => (theme ? themes.indexOf(theme) : -1));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  for (const theme of themes) {
    const names = agendas.filter((agenda) => agenda.theme === theme).map(({ name }) => name.fi);
    expect(names.length).toBeGreaterThanOrEqual(2);
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'fi')));
  }
});

test('what is open for days or comes again says so, by its file', () => {
  const open = agendas.filter(({ rhythm }) => rhythm === 'open').map(({ id }) => id);
  expect(open.toSorted()).toEqual(['lape-teesit', 'maakuntakysely']);
  expect(agendas.filter(({ recurs }) => recurs).map(({ id }) => id)).toEqual(['verkkokahvit']);
});

test('documents and cards call the themes the same', () => {
  for (const theme of themes) expect(say('fi', `theme.${theme}`)).toBe(themeWords[theme]);
});
