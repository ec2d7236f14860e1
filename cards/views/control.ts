import { kinds } from '../../bot/workshop/kinds/all-kinds.ts';
import type { ControlView, Step } from '../../bot/workshop/views.ts';
import { type Button, buttonRow, steeringPress } from '../button.ts';
import type { CardView } from '../card-view.ts';
import type { Element } from '../element.ts';
import { headOf, markedText, placeOf } from '../head.ts';
import { linesOf } from '../paragraphs.ts';
import { groupingSentence, outlookSentence, publicOutlookSentence } from '../outlook-sentences.ts';
import { commentsLeftLine } from '../comment-lines.ts';
import { linkLine } from '../link-invitation.ts';
import { plain } from '../plain.ts';
import { progressText } from '../progress.ts';
import type { Speech } from '../speech.ts';
import { templateOf } from '../template.ts';
import template from '../templates/control.json' with { type: 'json' };

const expand = templateOf(template);

export const control: CardView<ControlView> = {
  body(view, speech) {
    const { session, stage, phase, next, time, ifLate, inConversation } = view;
    const above = `${placeOf(stage, speech)} · ${speech.say(`phase.${phase}`)}`;
    return [
      ...headOf({ session, above, heading: speech.words(stage.title) }, speech),
      ...expand({
        hint: hintOf(view, speech),
        nextButton: next ? buttonRow([stepButton(next, view, speech, 'positive')]) : null,
        progress: progressOf(view, speech),
        note: noteOf(view, speech),
        grouping: view.grouping ? groupingSentence(view.grouping.grouping, speech) : null,
        outlook: outlookNote(view, speech),
        comments: view.comments ? commentsLeftLine(view.comments, speech) : null,
        sayTitle: speech.say('control.say'),
        say: sayNow(view, speech),
        time: view.ofRound
          ? null
          : time.used === undefined
            ? speech.say('control.planned', { planned: time.planned })
            : speech.say('control.used', { used: time.used, planned: time.planned }),
        late: time.late > 0 ? speech.say('control.late', { late: time.late }) : null,
        ifLate: ifLate ? [speech.say('control.if-late', { words: speech.words(ifLate) })] : [],
        link: view.link ? linkLine(view.link, speech) : null,
        where: inConversation ? speech.say('control.in-conversation') : null,
      }),
      ...otherButtons(view, speech),
    ];
  },
  text: ({ session, stage: { number, of, title } }, speech) =>
    markedText(
      speech.say('control.text', { title: session.title, number, of, stage: title[speech.language] }),
      session,
      speech,
    ),
};

function stepButton(step: Step, view: ControlView, speech: Speech, style?: Button['style']): Button {
  const press = steeringPress(step, view);
  const title = speech.say(`step.${step}`);
  const about = step === 'review' ? view.reviews : step === 'gather' ? view.gathering?.stage : undefined;
  return { title, press: { ...press, ...(about && { stage: about }) }, ...(style && { style }) };
}

/** What the breakdown of this stage, or in good time of a later one, will not show. */
function outlookNote({ grouping, ahead, inConversation }: ControlView, speech: Speech): string | null {
  const say = inConversation ? publicOutlookSentence : outlookSentence;
  if (grouping?.outlook) return say(grouping.outlook, speech.inGrouping(grouping.grouping));
  if (!ahead) return null;
  const { number, title } = ahead.stage;
  const told = { number, title: speech.words(title), outlook: say(ahead.outlook, speech) };
  return plain(speech.say('control.ahead', told));
}

/** What is to be known of this moment, and that answers can be gathered in it. */
function noteOf(view: ControlView, speech: Speech): string | null {
  const note = noteIn(view, speech);
  const all = [...(note === null ? [] : [note]), ...gatheringSentences(view, speech)];
  return all.length > 0 ? all.join(' ') : null;
}

/** That answers can be gathered now, and for what; and what is lost where they are not. */
function gatheringSentences({ gathering }: ControlView, speech: Speech): string[] {
  if (!gathering) return [];
  const { before, cut, last } = gathering;
  if (last) {
    return [...(cut ? [speech.say(`control.cut.${cut.what}`, cut)] : []), speech.say('control.gather-last')];
  }
  if (!before) return [speech.say('control.gather')];
  const { number, title } = before;
  return [plain(speech.say('control.gather-for', { number, title: speech.words(title) }))];
}

/** The quiet steps in a row, the gravest last; each of those asks once more before it does anything. */
function otherButtons(view: ControlView, speech: Speech): Element[] {
  return buttonRow(view.others.map((step) => stepButton(step, view, speech)));
}

/** The words for the room, in its language, and then in the second one where it has two. */
function sayNow(view: ControlView, own: Speech): string[] {
  const spoken = view.spokenToo ? [view.spoken, view.spokenToo] : [view.spoken];
  return spoken.flatMap((language) => wordsToSay(view, own.inLanguage(language)));
}

/** The agenda's own words open a stage; what follows is said alike in every workshop. */
function wordsToSay({ phase, stage, say, note, next, ofRound }: ControlView, speech: Speech): string[] {
  const last = next === 'end';
  switch (phase) {
    case 'closing':
      return [speech.say('say.closing')];
    case 'closed':
      if (note !== 'nobody-answered') return [speech.say('say.closed')];
      return [speech.say(last ? 'say.closed-empty-last' : 'say.closed-empty')];
    case 'revealed':
      return [
        ofRound
          ? speech.say('say.revealed.round')
          : speech.say(
              last && stage.kind === 'talk' ? 'say.revealed.talk-last' : `say.revealed.${stage.kind}`,
            ),
      ];
    default:
      return linesOf(say, speech);
  }
}

function noteIn({ note, next }: ControlView, speech: Speech): string | null {
  if (note === 'nobody-answered' && next === 'end') return speech.say('control.note.nobody-answered-last');
  return note ? speech.say(`control.note.${note}`) : null;
}

/** What the next step does, in a sentence; steps that say it themselves have none. */
function hintOf({ next, stage, closesAt, following }: ControlView, speech: Speech): string | null {
  switch (next) {
    case 'open':
    case 'reveal':
    case 'drop':
    case 'end':
      return speech.say(`hint.${next}`);
    case 'close':
      return speech.say(kinds[stage.kind].asks ? 'hint.close' : 'hint.close-talk');
    case 'next':
      return following ? speech.say('hint.next', { following: speech.words(following) }) : null;
    default:
      return closesAt ? speech.say('hint.undo-close', { time: speech.time(closesAt, 'seconds') }) : null;
  }
}

function progressOf({ stage, phase, progress }: ControlView, speech: Speech): string | null {
  const counted = kinds[stage.kind].asks && phase !== 'waiting' && phase !== 'dropped';
  return counted ? progressText(progress, speech) : null;
}
