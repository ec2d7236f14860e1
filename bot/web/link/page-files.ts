import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import { letterFiles } from '../../charts/letters.ts';
import type { Endpoint } from '../endpoint.ts';
import { notFound } from '../web-route.ts';

const folder = join(import.meta.dirname, '..', 'page');
const renderer = 'dist/adaptivecards.min.js';

interface PageFile {
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly packed: Uint8Array;
}

/** What a page loads, under an address that changes with its content. */
export interface PageFiles {
  /** The address of a file, below that of the bot. */
  path(name: string): string;
  readonly endpoint: Endpoint;
}

/** The files of pages, once: scripts without their types (there is no build), styles, and the official renderer. */
export async function pageFiles(): Promise<PageFiles> {
  const files = new Map<string, PageFile>();
  const own = (await readdir(folder)).filter((name) => /(?<!\.d)\.ts$|\.css$|\.svg$/.test(name));
  for (const name of own) files.set(name, await fileOf(name));
  for (const [name, path] of Object.entries({
    'letters.ttf': letterFiles[0],
    'letters-bold.ttf': letterFiles[1],
  })) {
    files.set(name, await packed('font/ttf', await readFile(path)));
  }
  const script = join(createRequire(import.meta.url).resolve('adaptivecards/package.json'), '..', renderer);
  files.set('adaptivecards.js', await packed('text/javascript', await readFile(script, 'utf8')));
  const hash = createHash('sha256');
  for (const [name, { bytes }] of files) hash.update(name).update(bytes);
  const build = hash.digest('base64url').slice(0, 12);
  return {
    path: (name) => `/page/${build}/${name}`,
    endpoint: {
      method: 'get',
      path: '/page/:build/:name',
      async answer(request) {
        const { params } = request;
        const file = params['build'] === build ? files.get(params['name'] ?? '') : undefined;
        if (!file) return notFound;
        const takesPacked = /\bgzip\b/.test(request.header('accept-encoding') ?? '');
        return {
          status: 200,
          headers: {
            'Content-Type': file.type.startsWith('font/') ? file.type : `${file.type}; charset=utf-8`,
            'Cache-Control': 'public, max-age=31536000, immutable',
            'X-Content-Type-Options': 'nosniff',
            Vary: 'Accept-Encoding',
            ...(takesPacked && { 'Content-Encoding': 'gzip' }),
          },
          body: takesPacked ? file.packed : file.bytes,
        };
      },
    },
  };
}

async function fileOf(name: string): Promise<PageFile> {
  const text = await readFile(join(folder, name), 'utf8');
  if (name.endsWith('.css')) return packed('text/css', text);
  if (name.endsWith('.svg')) return packed('image/svg+xml', text);
  return packed('text/javascript', withoutTypes(text));
}

/** Node warns at the first call that this may change one day; a test would tell, and the operator can do nothing. */
function withoutTypes(text: string): string {
  const emitWarning = process.emitWarning.bind(process);
  process.emitWarning = () => undefined;
  try {
    return stripTypeScriptTypes(text);
  } finally {
    process.emitWarning = emitWarning;
  }
}

async function packed(type: string, content: string | Buffer): Promise<PageFile> {
  const bytes = Buffer.from(content);
  return { type, bytes, packed: await promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }) };
}
