import { agendasList } from '../../bot/agendas/agendas-list.ts';
import { smallAgenda } from './small-agenda.ts';

test('the list tells of each agenda how long it is, what its stages are and where it comes from', () => {
  const agenda = smallAgenda();
  const talks = {
    ...agenda,
    id: 'two-talks',
    theme: 'follow-up' as const,
    recurs: true as const,
    stages: [...agenda.stages.slice(3, 4), ...agenda.stages.slice(3, 4)],
  };
  const source = { fi: `Kysely ${'sana '.repeat(40)}`, sv: 's', en: 'e' };
  expect(agendasList([agenda, { ...talks, source }], [])).toBe(
    [
      'Tunnus     Nimi           Kesto             Vaiheet ja lähde',
      '-- Seuranta ja toistuvat',
      'two-talks  name suomeksi  10 min, toistuva  keskustelu 2',
      `                                            Kysely${' sana'.repeat(16)}…`,
      'small      name suomeksi  25 min            avoimet vastaukset 1, kannatus 1, haasteiden arviointi 1, keskustelu 1, sitoumukset 1',
      '                                            source suomeksi',
      '',
    ].join('\n'),
  );
});
