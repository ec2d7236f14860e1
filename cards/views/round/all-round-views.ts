import type { RoundView } from '../../../bot/workshop/round-views.ts';
import type { CardView } from '../../card-view.ts';
import { askClose } from './ask-close.ts';
import { askWithdraw } from './ask-withdraw.ts';
import { coding, codingSummary } from './coding.ts';
import { extend } from './extend.ts';
import { invitation } from './invitation.ts';
import { invitationText } from './invitation-text.ts';
import { invited } from './invited.ts';
import { recordStatement } from './record-statement.ts';
import { replies } from './replies.ts';
import { repliesText } from './replies-text.ts';
import { roundCall } from './round-call.ts';
import { roundCard, roundOver } from './round-card.ts';
import { roundControl } from './round-control.ts';
import { roundPart } from './round-part.ts';
import { roundStatus } from './round-status.ts';
import { stands } from './stands.ts';

/** The cards of open rounds. */
export const roundViews = {
  'round-card': roundCard,
  'round-over': roundOver,
  'round-status': roundStatus,
  'round-part': roundPart,
  'round-call': roundCall,
  'round-control': roundControl,
  invited,
  invitation,
  'invitation-text': invitationText,
  'ask-withdraw': askWithdraw,
  'record-statement': recordStatement,
  extend,
  'ask-close': askClose,
  stands,
  coding,
  'coding-summary': codingSummary,
  replies,
  'replies-text': repliesText,
} satisfies { [Name in RoundView['view']]: CardView<Extract<RoundView, { view: Name }>> };
