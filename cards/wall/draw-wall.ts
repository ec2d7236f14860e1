import type { WallScene } from '../../bot/workshop/display/wall-scene.ts';
import { kinds } from '../../bot/workshop/kinds/all-kinds.ts';
import { writeCode } from '../../bot/workshop/link/code.ts';
import type { StatusView } from '../../bot/workshop/views.ts';
import type { Language } from '../../bot/workshop/words.ts';
import { fileSpeech } from '../exported/file-speech.ts';
import { writable } from '../exported/writable-text.ts';
import { placeOf } from '../head.ts';
import { cardKindOf } from '../kinds/all-kinds.ts';
import { progressText } from '../progress.ts';
import type { Speech } from '../speech.ts';
import { wallPromises } from './wall-promises.ts';
import { wallResult } from './wall-result.ts';
import type { WallInvitation, WallScreen } from './wall-screen.ts';

/** What the wall needs to know besides its scene. */
export interface WallReader {
  readonly language: Language;
  readonly timeZone: string;
  readonly title: string;
  /** The code of a link that is open. */
  readonly code: string | undefined;
  /** Where people reach the bot. */
  readonly address: string | undefined;
}

/** While people may still come in; results need the whole screen. */
const comes: readonly WallScene['scene'][] = ['lobby', 'waiting', 'open'];

const nothing = { asked: [], lines: [], about: [], findings: [], charts: [], notes: [], tiles: [] };

/** A scene as a wall says it in one language. */
export function drawWall(scene: WallScene, reader: WallReader): WallScreen {
  const speech = fileSpeech(reader);
  const { language, title } = reader;
  const join = comes.includes(scene.scene) ? invitation(reader, speech) : undefined;
  return writable({ ...nothing, language, title, ...screenOf(scene, reader, speech), ...(join && { join }) });
}

type Said = Partial<WallScreen> & Pick<WallScreen, 'heading'>;

function screenOf(scene: WallScene, reader: WallReader, speech: Speech): Said {
  switch (scene.scene) {
    case 'lobby': {
      const { lobby, came } = scene;
      return {
        ...rehearsalOf(lobby.session, speech),
        place: speech.say('lobby.heading'),
        heading: lobby.session.title,
        lines: [
          speech.say('lobby.minutes', { minutes: lobby.minutes }),
          ...(reader.code === undefined ? [speech.say('wall.in-teams')] : []),
        ],
        ...(came !== undefined && { state: speech.say('wall.joined', { count: came }) }),
      };
    }
    case 'waiting':
      return {
        ...stageOf(scene.status, speech),
        place: `${speech.say('wall.next-up')} · ${placeOf(scene.status.stage, speech)}`,
      };
    case 'open':
      return openScreen(scene, speech);
    case 'closed': {
      const { answered } = scene.status.progress;
      return {
        ...stageOf(scene.status, speech),
        state: speech.say(answered > 0 ? 'wall.gathered' : 'wall.nobody'),
        lines: answered > 0 ? [progressText(scene.status.progress, speech)] : [],
      };
    }
    case 'over': {
      const { phase } = scene.status;
      return {
        ...stageOf(scene.status, speech),
        state: speech.say(phase === 'dropped' ? 'status.dropped' : 'status.over'),
      };
    }
    case 'results':
      return wallResult(scene, reader, speech);
    case 'ended': {
      const { digest } = scene;
      return {
        ...rehearsalOf(digest, speech),
        place: digest.title,
        heading: speech.say('wall.thanks'),
        ...(digest.commitments.length === 0 && { state: speech.say('wall.no-commitments') }),
        promises: wallPromises(
          digest.commitments,
          speech.say('digest.commitments', { count: digest.commitments.length }),
          speech,
        ),
      };
    }
    case 'cancelled':
      return { heading: speech.say(`control-over.${scene.over.state}`) };
  }
}

function openScreen({ stage, status }: Extract<WallScene, { scene: 'open' }>, speech: Speech): Said {
  const { plan } = stage;
  const { asks } = kinds[stage.stage.kind];
  return {
    ...stageOf(status, speech),
    asked: cardKindOf(plan.kind).question(plan, speech),
    ...(asks && { state: progressText(status.progress, speech) }),
    lines: status.phase === 'closing' ? [speech.say('wall.closing')] : [],
  };
}

function stageOf({ session, stage }: StatusView, speech: Speech): Said {
  return {
    ...rehearsalOf(session, speech),
    place: placeOf(stage, speech),
    heading: speech.words(stage.title),
  };
}

export function rehearsalOf({ rehearsal }: { readonly rehearsal: boolean }, speech: Speech) {
  return rehearsal ? { rehearsal: speech.say('head.rehearsal') } : {};
}

function invitation({ code, address }: WallReader, speech: Speech): WallInvitation | undefined {
  if (code === undefined || address === undefined) return undefined;
  return {
    heading: speech.say('link.heading'),
    body: speech.say('link.body', { address: address.replace(/^https?:\/\//, '').replace(/\/+$/, '') }),
    code: writeCode(code),
    picture: `${new URL(address).pathname.replace(/\/+$/, '')}/qr/${code}.png`,
    pictureText: speech.say('link.picture', { code: writeCode(code) }),
  };
}
