/**
 * Run by crash.test.ts in a process of its own: `answering-process.ts <data folder> <round>`. Answers as many
 * people at once, saves the session meanwhile, and says a line only for what is acknowledged, until it is killed.
 */
import { writeSync } from 'node:fs';
import { openStore } from '../../storage/open-store.ts';
import { changed, sampleAnswer, sampleSession } from './sample-session.ts';

const [dataDir = '', round = ''] = process.argv.slice(2);
const people = 40;
const store = await openStore({ dataDir, onBroken: (file, cause) => say(`broken ${file} ${cause}`) });
let session = await store.session('s1');
if (!session) {
  session = sampleSession();
  await store.createSession(session);
}

// Written synchronously, so that a line said is a line that the kill does not take back.
function say(line: string): void {
  writeSync(1, `${line}\n`);
}

async function answerAgainAndAgain(person: number): Promise<void> {
  for (let time = 0; ; time += 1) {
    const key = `${round}-${person}-${time % 50}`;
    if (await store.saveAnswer('s1', 'keskustelu', sampleAnswer(key, `${time}`)))
      say(`answer ${key} ${time}`);
  }
}

async function saveAgainAndAgain(): Promise<void> {
  for (let next = changed(session ?? sampleSession()); ; next = changed(next)) {
    await store.saveSession(next);
    say(`session ${next.version} 0`);
  }
}

await Promise.all([
  saveAgainAndAgain(),
  ...Array.from({ length: people }, (_, person) => answerAgainAndAgain(person)),
]);
