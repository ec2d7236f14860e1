import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const folders = ['bot', 'cards', 'storage', 'playground', 'manifest'];

/** The rooms of ARCHITECTURE.md, the most specific first, and the rooms that each may import. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  'bot/workshop': [],
  'bot/charts': [],
  'bot/agendas': ['bot/workshop'],
  'bot/records': ['bot/workshop', 'bot/agendas'],
  'bot/calendar': ['bot/workshop'],
  'bot/exports': ['bot/workshop', 'bot/charts', 'bot/records', 'bot/run-command', 'cards'],
  'bot/config.ts': ['bot/workshop'],
  'bot/run-command': [
    'bot/workshop',
    'bot/agendas',
    'bot/calendar',
    'storage/store.ts',
    'storage/stage-secrets.ts',
  ],
  'bot/rehearsal': ['bot/workshop', 'bot/agendas', 'bot/run-command'],
  'bot/likeness': [],
  'bot/presses': ['bot/workshop', 'bot/run-command', 'bot/likeness'],
  'bot/teams': [
    'bot/workshop',
    'bot/run-command',
    'bot/presses',
    'bot/config.ts',
    'cards',
    'storage/store.ts',
  ],
  'bot/web': ['bot/workshop', 'bot/run-command', 'bot/presses', 'bot/charts', 'cards', 'storage/store.ts'],
  'bot/server': ['bot/workshop', 'bot/run-command', 'bot/teams', 'bot/web'],
  'bot/start-bot.ts': ['bot', 'storage'],
  cards: ['bot/workshop', 'bot/charts/chart-spec.ts'],
  storage: ['bot/workshop'],
  playground: ['bot/start-bot.ts', 'bot/config.ts', 'storage/store.ts', 'bot/agendas'],
  manifest: [],
};

const sdk = /^(@microsoft\/teams-ai|botbuilder|botframework-)/;
/** What the pure room may not even ask of the language. */
const impure = /\bDate\.now\(|new Date\(\)|Math\.random\(|\bprocess\.|\bconsole\.|\bfetch\(|setTimeout\(/;

const files = folders.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name)),
);

interface Import {
  readonly from: string;
  readonly to: string;
}

function importsOf(file: string, text = readFileSync(join(root, file), 'utf8')): Import[] {
  const statements = text.matchAll(
    /(?:import|export)\s+[^'";]*?from\s*'([^']+)'|import\s*'([^']+)'|import\(\s*'([^']+)'\s*\)/g,
  );
  return [...statements].map(([, from, bare, dynamic]) => {
    const target = from ?? bare ?? dynamic ?? '';
    const to = target.startsWith('.') ? relative(root, resolve(root, dirname(file), target)) : target;
    return { from: file, to };
  });
}

const isIn = (room: string, path: string) => path === room || path.startsWith(`${room}/`);
const roomOf = (path: string) =>
  Object.keys(rooms)
    .toSorted((a, b) => b.length - a.length)
    .find((room) => isIn(room, path));

/** Why an import may not be; undefined when it may. */
function fault({ from, to }: Import): string | undefined {
  const room = roomOf(from);
  if (!room) return `${from} is in no room of the plan`;
  if (sdk.test(to)) return room === 'bot/teams' ? undefined : `${from} imports the SDK (${to})`;
  const isOurs = folders.some((folder) => isIn(folder, to));
  if (!isOurs)
    return room === 'bot/workshop' ? `${from} imports ${to}: the pure room imports nothing` : undefined;
  const allowed = isIn(room, to) || rooms[room]?.some((other) => isIn(other, to));
  return allowed ? undefined : `${from} imports ${to}: this arrow runs back`;
}

test('every file stands in a room, and every arrow points one way', () => {
  expect(files.length).toBeGreaterThan(60);
  const faults = files.flatMap((file) => importsOf(file).flatMap((one) => fault(one) ?? []));
  expect(faults).toEqual([]);
});

test('the pure room asks neither for the time nor for chance', () => {
  const pure = files.filter((file) => isIn('bot/workshop', file));
  expect(pure.filter((file) => impure.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
});

test.each([
  ['bot/workshop/x.ts', "import { z } from 'zod/v4';"],
  ['bot/workshop/x.ts', "import fs from 'node:fs';"],
  ['bot/workshop/x.ts', "import type { Store } from '../../storage/store.ts';"],
  ['bot/presses/x.ts', "import { Poster } from '../teams/outbound/poster.ts';"],
  ['bot/run-command/x.ts', "import {\n  renderCard,\n} from '../../cards/render.ts';"],
  ['cards/x.ts', "import { TurnContext } from 'botbuilder';"],
  ['storage/x.ts', "export { x } from '../cards/render.ts';"],
  ['bot/run-command/x.ts', "await import('../teams/teams-door.ts');"],
])('an arrow that runs back is found: %s %s', (file, text) => {
  expect(importsOf(file, text).map(fault)).toEqual([expect.stringContaining(file)]);
});
