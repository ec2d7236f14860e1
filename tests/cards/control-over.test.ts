import type { ControlOverView } from '../../bot/workshop/views.ts';
import { renderCard } from '../../cards/render.ts';

const reader = { language: 'fi', timeZone: 'Europe/Helsinki' } as const;
const session = { id: 's', version: 1, title: 'Kysely', rehearsal: false };
const told = (leaders: number, undelivered: number) => {
  const view: ControlOverView = { view: 'control-over', session, state: 'ended', leaders, undelivered };
  return JSON.stringify(renderCard(view, reader));
};

test.each([
  [0, 0, true, false],
  [2, 2, false, true],
  [2, 1, false, true],
])(
  '%d receivers, %d not reached: nobody to send to is said only where there was nobody',
  (leaders, undelivered, nobody, failed) => {
    const text = told(leaders, undelivered);
    expect(text.includes('Koosteelle ei ollut saajia')).toBe(nobody);
    expect(text.includes('mennyt perille')).toBe(failed);
    expect(text.includes('Kooste lähti yhdelle')).toBe(leaders > undelivered);
  },
);
