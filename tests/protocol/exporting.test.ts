import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import mammoth from 'mammoth';
import readExcelFile from 'read-excel-file/node';
import { actionsOf, type Card, findAction, textOf } from '../channel/reading-cards.ts';
import type { User } from '../channel/user.ts';
import { offers, openRoom, type Room, type Workshop } from './workshop-room.ts';

/** Stands in for OneDrive: remembers what was put where. */
interface OneDrive {
  readonly puts: { path: string; range: string; body: Buffer }[];
  readonly address: string;
  status: number;
}

let server: Server;
let oneDrive: OneDrive;
let room: Room;
let workshop: Workshop;

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { url: path = '', headers } = request;
      oneDrive.puts.push({ path, range: headers['content-range'] ?? '', body: Buffer.concat(chunks) });
      response.writeHead(oneDrive.status).end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  oneDrive = { puts: [], address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, status: 201 };
  room = await openRoom({
    env: { PUBLIC_URL: 'https://yhdyspinta.example.fi', FILE_HOSTS: '127.0.0.1' },
  });
  workshop = await room.launch({ title: 'Syksyn =dialogi', leaderNames: room.leader.name });
  await workshop.steer('open');
  await workshop.steer('close');
  await workshop.steer('next');
  await workshop.steer('open');
  const card = await workshop.openCard('Haasteet nyt');
  await Promise.all(
    room.people.map((user, index) =>
      workshop.answer(user, card, {
        party: index % 2 === 0 ? 'sivistys' : 'sote',
        'mutual-trust': index > 5 ? '4' : '2',
      }),
    ),
  );
  await workshop.closeNow();
  await workshop.steer('reveal');
  await workshop.endNow();
}, 120_000);
afterAll(async () => {
  await room.close();
  await new Promise((resolve) => server.close(resolve));
});

/** The card in somebody's 1:1 chat that offers the file. */
async function offering(by: User) {
  return room.channel.until(
    () => by.sees(room.channel.personal(by)).findLast(({ card }) => offers(card, 'ask-export')),
    { what: `a card that offers ${by.name} the file` },
  );
}

/** Goes from there to the file in this form. */
async function asks(by: User, format: string): Promise<Card> {
  const chat = room.channel.personal(by);
  const { message, card } = await offering(by);
  const asked = await by.presses(chat, message, findAction(card, { verb: 'ask-export' }));
  expect(textOf(asked.card ?? {})).not.toBe('');
  const made = await by.presses(chat, message, findAction(asked.card, { verb: 'export' }), { format });
  if (!made.card) throw new Error(made.error?.message);
  return made.card;
}

interface Offer {
  readonly name: string;
  readonly content: { readonly sizeInBytes: number; readonly acceptContext: { readonly format: string } };
}

const filesOf = (by: User, kind: 'consent' | 'info') =>
  room.channel
    .messages(room.channel.personal(by))
    .flatMap(({ activity }) => (activity['attachments'] ?? []) as { contentType: string }[])
    .filter(({ contentType }) => contentType.endsWith(`file.${kind}`));

function consent(by: User, context: object, path: string, action = 'accept', times = 1) {
  const uploadInfo = {
    name: 'Muistio.docx',
    contentUrl: `${oneDrive.address}/Muistio.docx`,
    uploadUrl: `${oneDrive.address}${path}`,
    uniqueId: 'U-1',
    fileType: 'docx',
  };
  const value = { type: 'fileUpload', action, context, ...(action === 'accept' && { uploadInfo }) };
  return by.invokes(room.channel.personal(by), 'fileConsent/invoke', value, { times });
}

test('the facilitator keeps the memo in OneDrive, once however often Teams says so', async () => {
  const card = await asks(room.facilitator, 'docx');
  expect(textOf(card)).toContain('OneDrive');
  expect(actionsOf(card).filter(({ type }) => type === 'Action.OpenUrl')).toEqual([]);
  const [offer] = filesOf(room.facilitator, 'consent') as unknown as Offer[];
  expect(offer?.name).toMatch(/^Työpajamuistio – Syksyn dialogi – \d{4}-\d\d-\d\d\.docx$/);
  expect(offer?.content.sizeInBytes).toBeGreaterThan(5000);
  await consent(room.facilitator, offer!.content.acceptContext, '/upload/1', 'accept', 3);
  await room.channel.until(() => filesOf(room.facilitator, 'info').length > 0, { what: 'the kept file' });
  const puts = oneDrive.puts.filter(({ path }) => path === '/upload/1');
  expect(puts).toHaveLength(1);
  const { body, range } = puts[0]!;
  expect(range).toBe(`bytes 0-${body.length - 1}/${body.length}`);
  const { value } = await mammoth.extractRawText({ buffer: body });
  expect(value).toContain('Syksyn =dialogi');
  expect(value).toContain('12 vastasi');
  expect(filesOf(room.facilitator, 'info')).toEqual([
    expect.objectContaining({
      contentUrl: `${oneDrive.address}/Muistio.docx`,
      content: { uniqueId: 'U-1', fileType: 'docx' },
    }),
  ]);
}, 120_000);

test('whoever declines is told so kindly, and nothing goes out', async () => {
  const before = oneDrive.puts.length;
  await consent(room.facilitator, { session: workshop.id, format: 'docx' }, '', 'decline');
  await room.channel.until(
    () =>
      room.channel
        .personalMessages(room.facilitator)
        .some(({ card }) => textOf(card ?? {}).includes('Mitään ei lähetetty OneDriveen')),
    { what: 'the kind answer' },
  );
  expect(oneDrive.puts).toHaveLength(before);
});

test('a leader has the same from the digest, and the way back', async () => {
  const card = await asks(room.leader, 'xlsx');
  const [offer] = filesOf(room.leader, 'consent') as unknown as Offer[];
  await consent(room.leader, offer!.content.acceptContext, '/upload/leader');
  await room.channel.until(() => filesOf(room.leader, 'info').length > 0, { what: 'the kept file' });
  const put = oneDrive.puts.find(({ path }) => path === '/upload/leader');
  const sheets = await readExcelFile(put!.body);
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Työpaja', 'Tulokset', 'Vastaukset', 'Sitoumukset']);
  const { message } = await offering(room.leader);
  const back = await room.leader.presses(
    room.channel.personal(room.leader),
    message,
    findAction(card, { verb: 'digest' }),
  );
  expect(textOf(back.card ?? {})).toContain('Syksyn =dialogi');
}, 120_000);

test('a stranger gets nothing, whatever their consent says', async () => {
  const stranger = room.people[0] as User;
  await stranger.says(room.channel.personal(stranger), 'ohje');
  const before = oneDrive.puts.length;
  await consent(stranger, { session: workshop.id, format: 'json' }, '/upload/stranger');
  await room.channel.until(
    () =>
      room.channel
        .personalMessages(stranger)
        .some(({ card }) => textOf(card ?? {}).includes('vetäjät ja koosteen saajat')),
    { what: 'the refusal' },
  );
  expect(oneDrive.puts).toHaveLength(before);
});

test('an address that is not of OneDrive gets nothing; the person gets a link that works once', async () => {
  const by = room.facilitator;
  const value = {
    type: 'fileUpload',
    action: 'accept',
    context: { session: workshop.id, format: 'csv' },
    uploadInfo: {
      name: 'x.csv',
      contentUrl: 'https://evil.example.com/x',
      uploadUrl: 'https://evil.example.com/upload',
      uniqueId: 'U',
      fileType: 'csv',
    },
  };
  await by.invokes(room.channel.personal(by), 'fileConsent/invoke', value);
  const told = await room.channel.until(
    () =>
      room.channel
        .personalMessages(by)
        .findLast(({ card }) => textOf(card ?? {}).includes('ei saatu tallennettua')),
    { what: 'the link' },
  );
  const link = actionsOf(told.card ?? {}).find(({ type }) => type === 'Action.OpenUrl');
  const { pathname } = new URL(String(link?.['url']));
  const address = `${new URL(room.bot.endpoint).origin}${pathname}`;
  // What looks at addresses before people do spends nothing.
  for (let look = 0; look < 3; look += 1) {
    const page = await fetch(address);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Lataa tiedosto');
  }
  const file = await fetch(address, { method: 'POST' });
  expect(file.status).toBe(200);
  expect(file.headers.get('cache-control')).toBe('no-store');
  expect(file.headers.get('content-disposition')).toMatch(
    /^attachment; filename="Tyopajan tulokset - Syksyn dialogi - [\d-]+\.csv"; filename\*=UTF-8''Ty%C3%B6pajan%20/,
  );
  expect(Buffer.from(await file.arrayBuffer()).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  for (const method of ['GET', 'POST']) {
    const spent = await fetch(address, { method });
    expect(spent.status).toBe(404);
    expect(await spent.text()).toContain('käytetty tai vanhentunut');
  }
  expect((await fetch(`${address.slice(0, -3)}abc`, { method: 'POST' })).status).toBe(404);
  const logged = room.bot.logs().filter((line) => line.includes('a record was exported'));
  expect(logged.length).toBeGreaterThan(2);
  const names = [room.facilitator, room.leader].flatMap(({ name, aadObjectId }) => [
    name,
    aadObjectId ?? name,
  ]);
  expect(names.filter((name) => logged.some((line) => line.includes(name)))).toEqual([]);
}, 120_000);
