import type { ForwardView } from '../../bot/workshop/views.ts';
import type { CardView } from '../card-view.ts';
import { digestText } from '../digest-text.ts';
import { headOf } from '../head.ts';
import { verbatim } from '../plain.ts';
import type { Speech } from '../speech.ts';
import { templateOf } from '../template.ts';
import template from '../templates/forward.json' with { type: 'json' };

const expand = templateOf(template);

export const forward: CardView<ForwardView> = {
  wide: true,
  body: (view, speech) => [
    ...headOf(
      {
        session: { ...view.digest, id: view.digest.session, version: 0 },
        heading: speech.say('forward.heading'),
      },
      speech,
    ),
    ...expand({
      body: speech.say('forward.body'),
      to: recipientsOf(view, speech).map(verbatim),
      text: verbatim(digestText(view.digest, speech)),
    }),
  ],
  /** The text to send on itself, with nothing around it. */
  text: ({ digest }, speech) => digestText(digest, speech),
};

function recipientsOf({ to }: ForwardView, speech: Speech): string[] {
  return to.map(({ name, reason }) =>
    speech.say('forward.to', {
      name: name || speech.say('forward.unnamed'),
      reason: speech.say(`forward.reason.${reason}`),
    }),
  );
}
