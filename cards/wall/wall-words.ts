import type { Language } from '../../bot/workshop/words.ts';
import { languages } from '../../bot/workshop/words.ts';
import { say } from '../texts.ts';

/** What the wall says around its scenes, to whoever steers it. */
export function wallWords(language: Language) {
  return {
    skip: say(language, 'page.skip'),
    loading: say(language, 'wall.loading'),
    noScript: say(language, 'wall.no-script'),
    timeLabel: say(language, 'wall.time-label'),
    time: say(language, 'wall.time', { used: '{used}', planned: '{planned}' }),
    seconds: say(language, 'wall.seconds'),
    bar: say(language, 'wall.bar'),
    previous: say(language, 'wall.previous'),
    now: say(language, 'wall.now'),
    more: say(language, 'wall.more'),
    full: say(language, 'wall.full'),
    help: say(language, 'wall.help'),
    helpHeading: say(language, 'wall.help-heading'),
    helpIdle: say(language, 'wall.help-idle'),
    close: say(language, 'wall.close'),
    notYet: say(language, 'wall.not-yet'),
    end: say(language, 'step.end'),
    sureHeading: say(language, 'ask-sure.heading.end'),
    sureBody: say(language, 'hint.end'),
    nothingNext: say(language, 'wall.nothing-next'),
    noEarlier: say(language, 'wall.no-earlier'),
    noReveal: say(language, 'wall.no-reveal'),
    sending: say(language, 'wall.sending'),
    notSent: say(language, 'wall.not-sent'),
    lost: say(language, 'wall.lost'),
    back: say(language, 'page.back'),
    keys: [
      { keys: ['→', 'PgDn', say(language, 'wall.space')], does: say(language, 'wall.help-next') },
      { keys: ['←', 'PgUp'], does: say(language, 'wall.help-previous') },
      { keys: ['R'], does: say(language, 'wall.help-reveal') },
      { keys: ['F'], does: say(language, 'wall.help-full') },
      { keys: ['↑', '↓'], does: say(language, 'wall.help-scroll') },
      { keys: ['?'], does: say(language, 'wall.help-help') },
    ],
  };
}
export type WallWords = ReturnType<typeof wallWords>;

/** An old address tells no language: all are said. */
export function wallExpired(): readonly { readonly language: Language; readonly text: string }[] {
  return languages.map((language) => ({ language, text: say(language, 'wall.expired') }));
}
