import type { Message } from '../channel/messages.ts';
import type { User } from '../channel/user.ts';
import type { Room, Workshop } from './workshop-room.ts';

/** A workshop with the card that is open in it. */
export interface OpenDialogue {
  readonly workshop: Workshop;
  readonly card: Message;
}

/** A workshop that begins with a dialogue, at its first question: a named one. */
export async function openNamedDialogue(
  room: Room,
  by: User,
  inputs: Record<string, string> = {},
): Promise<OpenDialogue> {
  const workshop = await room.launch(inputs, 'johdon-dialogi', by);
  await workshop.steer('open');
  return { workshop, card: await workshop.openCard('Avaus') };
}

/** The same workshop at its anonymous question, which the following support stage builds on. */
export async function openAnonymousDialogue(room: Room, by: User): Promise<OpenDialogue> {
  const workshop = await room.launch({}, 'johdon-dialogi', by);
  await workshop.steer('drop');
  await workshop.steer('open');
  await workshop.steer('close');
  await workshop.steer('next');
  await workshop.steer('open');
  return { workshop, card: await workshop.openCard('Mikä valvottaa?') };
}
