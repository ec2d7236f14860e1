import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerStage } from '../../bot/run-command/answer-stage.ts';
import { launchSession } from '../../bot/run-command/launch-session.ts';
import { steerSession } from '../../bot/run-command/steer-session.ts';
import { isRefusal } from '../../bot/workshop/refusals.ts';
import { context, facilitator, request, stranger } from '../workshop/sample-session.ts';
import { openWorkshop } from './workshop-under-test.ts';

/** Every file of a folder as one text. */
async function allOf(folder: string): Promise<string> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\n');
}

test.each([
  ['anonymous', [], false],
  ['named', ['vote', 'thoughts'], true],
])('a backup of an open %s stage', async (_mode, namedStages, readable) => {
  const workshop = await openWorkshop();
  try {
    const plan = { ...request, agenda: 'sample', namedStages };
    const launched = await launchSession(workshop.tools, plan, { actor: facilitator, place: context.place });
    if (isRefusal(launched)) throw new Error(launched.refusal);
    const { id } = launched;
    await steerSession(workshop.tools, id, { type: 'drop', stage: 'vote', version: 1 }, facilitator);
    await steerSession(workshop.tools, id, { type: 'open', stage: 'thoughts', version: 2 }, facilitator);
    const answered = await answerStage(
      workshop.tools,
      id,
      { stage: 'thoughts', fields: { good: 'salainen huoli' }, party: 'sote' },
      { person: stranger, conversation: context.place.id },
    );
    expect(isRefusal(answered)).toBe(false);
    const backup = await allOf(workshop.dataDir);
    expect(backup).toContain(stranger.id);
    expect(backup.includes('salainen huoli')).toBe(readable);
  } finally {
    await workshop.remove();
  }
});
