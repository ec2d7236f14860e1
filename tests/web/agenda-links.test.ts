import { agendaLinks } from '../../bot/web/agenda-links.ts';
import type { Draft } from '../../bot/workshop/adapting/draft.ts';
import type { SignedLinks } from '../../bot/web/signed-links.ts';

const signed: unknown[] = [];
const links = agendaLinks(
  {
    sign: (...given: unknown[]) => {
      signed.push(given);
      return Promise.resolve('token');
    },
  } as unknown as SignedLinks,
  () => 'https://yp.example/',
);
const draftOn = (shelf: string) => ({ id: 'd', shelf }) as Draft;

test.each(['team:19:a', 'chat:19:b'])('what is kept for %s has addresses', async (shelf) => {
  expect(await links.download(draftOn(shelf))).toBe('https://yp.example/agendas/files/token');
  expect(await links.upload(shelf, 'fi')).toBe('https://yp.example/agendas/import/token');
});

test('what a person keeps alone has none: whoever came by the address could fetch it', async () => {
  signed.length = 0;
  expect(await links.download(draftOn('person:kunta/1'))).toBeUndefined();
  expect(await links.upload('person:kunta/1', 'fi')).toBeUndefined();
  expect(signed).toEqual([]);
});
