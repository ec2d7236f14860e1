import type { WorkshopTools } from '../run-command/workshop-tools.ts';
import type { Fields } from '../workshop/kinds/kind.ts';
import { groupingFields, type Press, type Verb } from '../workshop/verbs.ts';
import {
  adaptPress,
  adaptStagePress,
  movePress,
  rewordPress,
  togglePress,
  tryPress,
} from './adapting-presses.ts';
import { answerPress, backgroundPress, myAnswerPress, setPartyPress } from './answering-presses.ts';
import { askExportPress, digestPress, exportPress } from './exporting-presses.ts';
import { gatherPress, gatheringPress, headingChangePress, headingPress } from './heading-presses.ts';
import { askKeepPress, askRemovePress, importPress, keepPress, removePress } from './keeping-presses.ts';
import {
  codeCommentPress,
  codingPress,
  codingSummaryPress,
  repliesTextPress,
  sendRepliesPress,
} from './coding-presses.ts';
import { chooseAgendaPress, chooseRehearsal, launchPress, rehearsePress } from './launching-presses.ts';
import { chooseGroupingPress, groupingPress, mergeIn } from './grouping-presses.ts';
import { changeLinkPress, joinPress, linkPress, wallPress } from './link-presses.ts';
import { noteControlInUse } from './control-in-use.ts';
import type { Presser, PressReply } from './presser.ts';
import { acceptGroupPress, keepApartPress, proposePress } from './proposal-presses.ts';
import { askRepeatPress, repeatPress, stopRepeatingPress } from './repeating-presses.ts';
import { draftPress, roundAnswerPress, roundPartPress } from './round-presses.ts';
import { sendAllPress } from './send-all-press.ts';
import { askWithdrawPress, invitationTextPress, withdrawPress } from './invitation-presses.ts';
import {
  askClosePress,
  askExtendPress,
  askRecordPress,
  extendPress,
  invitationPress,
  invitedPress,
  invitePress,
  recordPress,
} from './round-steering-presses.ts';
import {
  askSurePress,
  controlPress,
  hidingPress,
  previewPress,
  reviewPress,
  steeringPress,
} from './steering-presses.ts';

type Handler = (tools: WorkshopTools, press: Press, fields: Fields, presser: Presser) => Promise<PressReply>;

const steering =
  (type: Parameters<typeof steeringPress>[1]): Handler =>
  (tools, press, _fields, presser) =>
    steeringPress(tools, type, press, presser);

const handlers: Record<Verb, Handler> = {
  rehearse: (tools, press, fields, presser) => rehearsePress(tools, press, presser, fields),
  'choose-rehearsal': (tools, _press, _fields, presser) => chooseRehearsal(tools, presser),
  help: (_tools, _press, _fields, { place }) =>
    Promise.resolve({ view: 'help', where: place.kind === 'personal' ? 'personal' : 'conversation' }),
  'choose-agenda': chooseAgendaPress,
  launch: launchPress,
  open: steering('open'),
  close: steering('close'),
  'undo-close': steering('undo-close'),
  reopen: steering('reopen'),
  reveal: steering('reveal'),
  next: steering('next'),
  drop: steering('drop'),
  bring: steering('bring'),
  end: steering('end'),
  cancel: steering('cancel'),
  'ask-end': (tools, press, _fields, presser) => askSurePress(tools, 'end', press, presser),
  'ask-cancel': (tools, press, _fields, presser) => askSurePress(tools, 'cancel', press, presser),
  control: (tools, press, _fields, presser) => controlPress(tools, press, presser),
  preview: (tools, press, _fields, presser) => previewPress(tools, press, presser),
  review: (tools, press, _fields, presser) => reviewPress(tools, press, presser),
  hide: (tools, press, _fields, presser) => hidingPress(tools, 'hide', press, presser),
  unhide: (tools, press, _fields, presser) => hidingPress(tools, 'unhide', press, presser),
  gather: gatherPress,
  group: gatheringPress,
  heading: headingPress,
  reword: (tools, press, fields, presser) => headingChangePress(tools, 'reword', press, fields, presser),
  ungroup: (tools, press, fields, presser) => headingChangePress(tools, 'ungroup', press, fields, presser),
  'remove-heading': (tools, press, fields, presser) =>
    headingChangePress(tools, 'remove', press, fields, presser),
  propose: proposePress,
  'accept-group': acceptGroupPress,
  'keep-apart': keepApartPress,
  answer: answerPress,
  'my-answer': (tools, press, _fields, presser) => myAnswerPress(tools, press, presser),
  another: (tools, press, _fields, presser) => myAnswerPress(tools, press, presser),
  'set-party': setPartyPress,
  grouping: (tools, press, _fields, presser) => groupingPress(tools, press, presser),
  'group-by': (tools, press, fields, presser) =>
    chooseGroupingPress(tools, press, { type: 'by', by: fields[groupingFields.by] ?? '' }, presser),
  'merge-groups': (tools, press, fields, presser) =>
    chooseGroupingPress(tools, press, mergeIn(fields), presser),
  'main-sides': (tools, press, _fields, presser) =>
    chooseGroupingPress(tools, press, { type: 'main-sides' }, presser),
  'undo-grouping': (tools, press, _fields, presser) =>
    chooseGroupingPress(tools, press, { type: 'undo' }, presser),
  background: (tools, press, _fields, presser) => backgroundPress(tools, press, presser),
  'ask-repeat': (tools, press, _fields, presser) => askRepeatPress(tools, press, presser),
  repeat: repeatPress,
  'stop-repeating': (tools, press, _fields, presser) => stopRepeatingPress(tools, press, presser),
  'ask-export': (tools, press, _fields, presser) => askExportPress(tools, press, presser),
  export: exportPress,
  digest: (tools, press, _fields, presser) => digestPress(tools, press, presser),
  adapt: adaptPress,
  'adapt-stage': adaptStagePress,
  'adapt-up': (tools, press, fields, presser) => movePress(tools, -1, press, fields, presser),
  'adapt-down': (tools, press, fields, presser) => movePress(tools, 1, press, fields, presser),
  'adapt-toggle': togglePress,
  'adapt-save': rewordPress,
  'adapt-try': (tools, press, _fields, presser) => tryPress(tools, press, presser),
  'ask-keep-agenda': (tools, press, _fields, presser) => askKeepPress(tools, press, presser),
  'keep-agenda': keepPress,
  'ask-remove-agenda': askRemovePress,
  'remove-agenda': (tools, press, _fields, presser) => removePress(tools, press, presser),
  'import-agenda': (tools, press, _fields, presser) => importPress(tools, press, presser),
  join: joinPress,
  link: (tools, press, _fields, presser) => linkPress(tools, press, presser),
  'open-link': (tools, press, fields, presser) => changeLinkPress(tools, 'open', press, fields, presser),
  'close-link': (tools, press, fields, presser) => changeLinkPress(tools, 'close', press, fields, presser),
  'cap-link': (tools, press, fields, presser) => changeLinkPress(tools, 'cap', press, fields, presser),
  wall: (tools, press, _fields, presser) => wallPress(tools, press, presser),
  'round-part': (tools, press, _fields, presser) => roundPartPress(tools, press, presser),
  'round-answer': roundAnswerPress,
  draft: (tools, press, fields, presser) => draftPress(tools, 'draft', press, fields, presser),
  'send-statement': (tools, press, fields, presser) =>
    draftPress(tools, 'send-statement', press, fields, presser),
  'send-all': sendAllPress,
  'take-back': (tools, press, fields, presser) => draftPress(tools, 'take-back', press, fields, presser),
  invited: (tools, press, _fields, presser) => invitedPress(tools, press, presser),
  invitation: (tools, press, _fields, presser) => invitationPress(tools, press, presser),
  invite: invitePress,
  'invitation-text': (tools, press, _fields, presser) => invitationTextPress(tools, press, presser),
  'ask-withdraw': (tools, press, _fields, presser) => askWithdrawPress(tools, press, presser),
  withdraw: (tools, press, _fields, presser) => withdrawPress(tools, press, presser),
  'ask-record': (tools, press, _fields, presser) => askRecordPress(tools, press, presser),
  'record-statement': recordPress,
  'ask-close': (tools, press, _fields, presser) => askClosePress(tools, press, presser),
  'ask-extend': (tools, press, _fields, presser) => askExtendPress(tools, press, presser),
  extend: extendPress,
  coding: (tools, press, _fields, presser) => codingPress(tools, press, presser),
  'code-comment': codeCommentPress,
  'coding-summary': (tools, press, _fields, presser) => codingSummaryPress(tools, press, presser),
  'replies-text': (tools, press, _fields, presser) => repliesTextPress(tools, press, presser),
  'send-replies': (tools, press, _fields, presser) => sendRepliesPress(tools, press, presser),
};

/** Carries out a press on a card, whichever door it came through; the reply is for the presser alone. */
export async function handlePress(
  tools: WorkshopTools,
  press: Press,
  fields: Fields,
  presser: Presser,
): Promise<PressReply> {
  const reply = await handlers[press.verb](tools, press, fields, presser);
  await noteControlInUse(tools, press, presser, reply);
  return reply;
}
