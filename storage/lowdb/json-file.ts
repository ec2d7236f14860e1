import { type Adapter, Low } from 'lowdb';
import { readIfThere } from '../missing-file.ts';
import { replaceFile } from './replace-file.ts';
import { type OnBroken, setAside } from './set-aside.ts';

/**
 * A lowdb database of one JSON file that is replaced atomically and durably; its data is null until it has
 * been read or set. A file that does not parse, or that `fits` refuses, is set aside and reads as null.
 */
export function jsonFile<Data>(
  path: string,
  fits: (data: unknown) => boolean,
  onBroken: OnBroken,
): Low<Data | null> {
  const adapter: Adapter<Data | null> = {
    async read() {
      const text = await readIfThere(path);
      if (text === undefined) return null;
      const data = parse(text.toString());
      if (fits(data)) return data as Data;
      // The parser's own message would quote the file, and with it what people wrote.
      const cause = data === undefined ? 'it is not JSON' : 'it is JSON, but not what belongs in this file';
      await setAside(path, cause, onBroken);
      return null;
    },
    write: (data) => replaceFile(path, [JSON.stringify(data, null, 2)]),
  };
  return new Low<Data | null>(adapter, null);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
