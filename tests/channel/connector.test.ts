import { type Channel, startChannel } from './start-channel.ts';

let channel: Channel;

beforeAll(async () => {
  channel = await startChannel();
});

afterAll(() => channel.stop());

interface Answered {
  members: { id: string }[];
  continuationToken?: string;
  conversations: object[];
}

async function ask(path: string, headers: Record<string, string> = { authorization: 'Bearer any' }) {
  const response = await fetch(`${channel.url}${path}`, { headers });
  const body: Answered = JSON.parse(await response.text());
  return { status: response.status, body };
}

test('without a bearer token nothing is told', async () => {
  const chat = channel.groupChat([channel.user({ name: 'Aino' })]);
  expect((await ask(`v3/conversations/${encodeURIComponent(chat.id)}/members`, {})).status).toBe(401);
});

test('a large roster comes in pages, each person once', async () => {
  const people = Array.from({ length: 120 }, (_, index) => channel.user({ name: `Henkilö ${index}` }));
  const { general } = channel.team({ name: 'Suuri tiimi', members: people });
  const seen: string[] = [];
  let continuation = '';
  do {
    const { body } = await ask(
      `v3/conversations/${encodeURIComponent(general.id)}/pagedmembers?pageSize=10&continuationToken=${continuation}`,
    );
    expect(body.members.length).toBeLessThanOrEqual(50);
    seen.push(...body.members.map(({ id }) => id));
    continuation = body.continuationToken ?? '';
  } while (continuation);
  expect(seen).toEqual(people.map(({ id }) => id));
});

test('one member is found by any id, a stranger is not', async () => {
  const aino = channel.user({ name: 'Aino Aalto', role: 'guest', tenant: 'county' });
  const stranger = channel.user({ name: 'Muu' });
  const chat = encodeURIComponent(channel.groupChat([aino]).id);
  for (const id of [aino.id, aino.aadObjectId, aino.email]) {
    const { body } = await ask(`v3/conversations/${chat}/members/${encodeURIComponent(id)}`);
    expect(body).toMatchObject({ id: aino.id, tenantId: 'county', userRole: 'guest', givenName: 'Aino' });
  }
  expect((await ask(`v3/conversations/${chat}/members/${encodeURIComponent(stranger.id)}`)).status).toBe(404);
});

test('a team tells its name and channels; a shared channel has people of its own', async () => {
  const [aino, guest] = [channel.user({ name: 'Aino' }), channel.user({ name: 'Vieras', tenant: 'county' })];
  const team = channel.team({ name: 'Johdon tiimi', members: [aino] });
  const shared = team.sharedChannel('Yhteinen', [aino, guest]);
  const id = encodeURIComponent(team.id);
  expect((await ask(`v3/teams/${id}`)).body).toMatchObject({
    name: 'Johdon tiimi',
    aadGroupId: team.aadGroupId,
  });
  expect((await ask(`v3/teams/${id}/conversations`)).body.conversations).toEqual([
    { id: team.id, type: 'standard' },
    { id: shared.id, name: 'Yhteinen', type: 'shared' },
  ]);
  expect((await ask(`v3/conversations/${encodeURIComponent(shared.id)}/members`)).body).toHaveLength(2);
  expect((await ask(`v3/conversations/${encodeURIComponent(team.id)}/members`)).body).toHaveLength(1);
});
