import type { Press } from '../bot/workshop/verbs.ts';
import type { SessionHead, StageHead } from '../bot/workshop/views.ts';
import type { Element } from './element.ts';
import { templateOf } from './template.ts';
import buttonTemplate from './templates/button.json' with { type: 'json' };
import buttonsTemplate from './templates/buttons.json' with { type: 'json' };

const expandButton = templateOf(buttonTemplate);
const expandButtons = templateOf(buttonsTemplate);

export interface Button {
  readonly title: string;
  readonly press: Press;
  /** positive: the one next step. destructive: cannot be undone. */
  readonly style?: 'positive' | 'destructive';
  /** False leaves what is typed on the card out, and does not ask for it. */
  readonly sendsInputs?: boolean;
  /** Sent as if it were an input, for what people need not see. */
  readonly hiddenInputs?: Readonly<Record<string, string>>;
}

/** Buttons side by side; none gives no element at all. */
export function buttonRow(buttons: readonly Button[]): Element[] {
  return buttons.length === 0 ? [] : expandButtons({ actions: buttons.map(actionOf) });
}

/** What a steering button carries: the session, its version and the stage that the card showed. */
export function steeringPress(
  verb: Press['verb'],
  { session, stage }: { session: SessionHead; stage: StageHead },
): Press {
  return { verb, session: session.id, version: session.version, stage: stage.id };
}

function actionOf({ title, press, style, sendsInputs = false, hiddenInputs }: Button): Element {
  const data = { ...hiddenInputs, yp: press };
  const [action] = expandButton({
    title,
    verb: press.verb,
    data,
    style: style ?? null,
    associatedInputs: sendsInputs ? null : 'none',
  });
  if (!action) throw new Error('The template of a button is empty.');
  return action;
}
