import type { Refusal } from '../bot/workshop/refusals.ts';
import type { View } from '../bot/workshop/views.ts';
import type { Language } from '../bot/workshop/words.ts';
import type { CardView } from './card-view.ts';
import type { AdaptiveCard } from './element.ts';
import { noticeSentence } from './notice-sentence.ts';
import { inBoth, sideBySide } from './side-by-side.ts';
import { type Reader, speechOf } from './speech.ts';
import { templateOf } from './template.ts';
import template from './templates/card.json' with { type: 'json' };
import { adapt } from './views/adapt.ts';
import { adaptStage } from './views/adapt-stage.ts';
import { agendaProblems } from './views/agenda-problems.ts';
import { askSure } from './views/ask-sure.ts';
import { chooseAgenda } from './views/choose-agenda.ts';
import { chooseRehearsal } from './views/choose-rehearsal.ts';
import { control } from './views/control.ts';
import { controlOver } from './views/control-over.ts';
import { digest, summary } from './views/digest.ts';
import { exporting, fileDeclined, fileReady } from './views/exporting.ts';
import { forward } from './views/forward.ts';
import { gather } from './views/gather.ts';
import { heading } from './views/heading.ts';
import { grouping } from './views/grouping.ts';
import { help } from './views/help.ts';
import { agendaImported, importAgenda } from './views/import-agenda.ts';
import { keepAgenda } from './views/keep-agenda.ts';
import { join } from './views/join.ts';
import { launch } from './views/launch.ts';
import { link } from './views/link.ts';
import { lobby } from './views/lobby.ts';
import { moved } from './views/moved.ts';
import { notice } from './views/notice.ts';
import { proposal } from './views/proposal.ts';
import { receipt } from './views/receipt.ts';
import { recall } from './views/recall.ts';
import { repeat } from './views/repeat.ts';
import { repeating } from './views/repeating.ts';
import { agendaRemoved, askRemoveAgenda } from './views/remove-agenda.ts';
import { results } from './views/results.ts';
import { review } from './views/review.ts';
import { roundViews } from './views/round/all-round-views.ts';
import { stage } from './views/stage.ts';
import { stageOver } from './views/stage-over.ts';
import { status } from './views/status.ts';
import { unknownWord } from './views/unknown-word.ts';
import { wallLink } from './views/wall-link.ts';
import { welcome } from './views/welcome.ts';

const cardViews = {
  welcome,
  help,
  'unknown-word': unknownWord,
  'choose-agenda': chooseAgenda,
  'choose-rehearsal': chooseRehearsal,
  launch,
  lobby,
  stage,
  moved,
  'stage-over': stageOver,
  status,
  results,
  control,
  grouping,
  'control-over': controlOver,
  'ask-sure': askSure,
  review,
  gather,
  heading,
  proposal,
  receipt,
  notice,
  summary,
  digest,
  forward,
  repeat,
  repeating,
  recall,
  adapt,
  'adapt-stage': adaptStage,
  export: exporting,
  'file-ready': fileReady,
  'file-declined': fileDeclined,
  'keep-agenda': keepAgenda,
  'ask-remove-agenda': askRemoveAgenda,
  'agenda-removed': agendaRemoved,
  'import-agenda': importAgenda,
  'agenda-imported': agendaImported,
  'agenda-problems': agendaProblems,
  join,
  link,
  'wall-link': wallLink,
  ...roundViews,
} satisfies { [Name in View['view']]: CardView<Extract<View, { view: Name }>> };

const expand = templateOf(template);

/** A view as an Adaptive Card of at most 28 KB, in one reader's language and time zone, or in two side by side. */
export function renderCard(view: View, reader: Reader): AdaptiveCard {
  const card = drawIn(view, reader);
  const { beside } = reader;
  return beside ? sideBySide(card, drawIn(view, { ...reader, language: beside }), beside) : card;
}

function drawIn(view: View, reader: Reader): AdaptiveCard {
  const cardView = cardViewOf(view);
  const [card] = expand({
    language: reader.language,
    msteams: cardView.wide ? { width: 'full' } : null,
    body: cardView.body(view, speechOf(reader)),
  });
  return card as AdaptiveCard;
}

/**
 * A view as plain text (never Markdown: what people wrote is in it as it is), for notifications, summaries and
 * for sending on.
 */
export function renderText(view: View, reader: Reader): string {
  const cardView = cardViewOf(view);
  const { beside } = reader;
  const said = cardView.text(view, speechOf(reader));
  return beside ? inBoth(said, cardView.text(view, speechOf({ ...reader, language: beside }))) : said;
}

/** Why something was not done, and what to do next, in one or two kind sentences. */
export function refusalSentence({ refusal, values }: Refusal, language: Language): string {
  return noticeSentence(refusal, values, language);
}

function cardViewOf(view: View): CardView<View> {
  return cardViews[view.view] as CardView<View>;
}
