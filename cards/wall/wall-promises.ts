import type { Commitment } from '../../bot/workshop/kinds/commitment.ts';
import type { Speech } from '../speech.ts';
import type { WallPromises } from './wall-screen.ts';

/** Commitments with what a room asks of them: who, with whom, by when. */
export function wallPromises(
  commitments: readonly Commitment[],
  title: string,
  speech: Speech,
): WallPromises {
  return {
    title,
    promises: commitments.map(({ what, owner, counterpart, due }) => ({
      what,
      lines: [
        ...line('owner', owner.name, speech),
        ...line('counterpart', counterpart, speech),
        ...line('due', speech.due(due), speech),
      ],
    })),
  };
}

function line(field: 'owner' | 'counterpart' | 'due', text: string | undefined, speech: Speech) {
  return text ? [{ label: speech.say(`commitment.line.${field}`), text }] : [];
}
