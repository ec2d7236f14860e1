import { setImmediate } from 'node:timers/promises';
import { crc32 } from 'node:zlib';

/** What could be read of a file of checked lines. */
export interface CheckedLines {
  readonly entries: readonly unknown[];
  /** torn: the last line was cut short by a crash. damaged: something else is wrong, which no crash explains. */
  readonly state: 'whole' | 'torn' | 'damaged';
}

const checksumLength = 8;
const newline = 0x0a;
const pause = 1000;
const chunkLength = 1 << 16;

/** A value as one line: the checksum of its JSON, the JSON. */
export function lineOf(value: unknown): string {
  const json = JSON.stringify(value);
  return `${checksumOf(json)} ${json}\n`;
}

/** The lines of many values in pieces of about 64 KB, so that writing them never holds everybody else up. */
export function* chunksOf(values: Iterable<unknown>): Generator<string> {
  let chunk = '';
  for (const value of values) {
    chunk += lineOf(value);
    if (chunk.length >= chunkLength) {
      yield chunk;
      chunk = '';
    }
  }
  yield chunk;
}

/** Reads every line whose checksum is right, with a pause for others now and then. */
export async function readLines(bytes: Buffer): Promise<CheckedLines> {
  const entries: unknown[] = [];
  let damaged = false;
  let start = 0;
  for (let end = bytes.indexOf(newline); end !== -1; end = bytes.indexOf(newline, start)) {
    const line = bytes.subarray(start, end);
    if (isWhole(line)) entries.push(JSON.parse(line.toString('utf8', checksumLength + 1)));
    else damaged = true;
    start = end + 1;
    if (entries.length % pause === 0) await setImmediate();
  }
  const rest = bytes.subarray(start);
  if (damaged || !couldBegin(rest)) return { entries, state: 'damaged' };
  return { entries, state: rest.length > 0 ? 'torn' : 'whole' };
}

function isWhole(line: Buffer): boolean {
  const json = line.subarray(checksumLength + 1);
  return line.toString('latin1', 0, checksumLength) === checksumOf(json);
}

/** Whether these bytes could be the beginning of a line, so that a crash explains them. */
function couldBegin(rest: Buffer): boolean {
  return /^(?:[\da-f]{0,8}|[\da-f]{8} )$/.test(rest.toString('latin1', 0, checksumLength + 1));
}

function checksumOf(json: string | Buffer): string {
  return crc32(json).toString(16).padStart(checksumLength, '0');
}
