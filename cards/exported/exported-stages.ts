import { wholeResult } from '../../bot/workshop/display/results-views.ts';
import { stageHead } from '../../bot/workshop/display/heads.ts';
import { kindOf } from '../../bot/workshop/kinds/all-kinds.ts';
import type { RecordRound, SessionRecord } from '../../bot/workshop/record.ts';
import { sessionOfRecord } from '../../bot/workshop/session-of-record.ts';
import type { Session, Stage } from '../../bot/workshop/session.ts';
import type { ResultsView } from '../../bot/workshop/views.ts';
import { changeTexts } from '../change-lines.ts';
import { chartText } from '../chart-text.ts';
import { chartsOf } from '../charts-of.ts';
import { cardKindOf } from '../kinds/all-kinds.ts';
import { groupingSentence } from '../outlook-sentences.ts';
import { sidesList } from '../participation-line.ts';
import { answeredText } from '../progress.ts';
import type { Reader, Speech } from '../speech.ts';
import type { AnswerGroup, ExportedResult } from './exported-result.ts';
import { exportedStands } from './exported-stands.ts';
import type { ExportedStage } from './exported-workshop.ts';

/** The stages of a record as a file tells them: the very results that the room was shown. */
export function exportedStages(
  record: SessionRecord,
  earlier: readonly SessionRecord[],
  { speech, reader }: { speech: Speech; reader: Reader },
): ExportedStage[] {
  const { session, closed } = sessionOfRecord(record);
  return session.stages.map((stage): ExportedStage => {
    const asks = kindOf(stage.plan).asks;
    const view =
      asks && stage.phase === 'revealed' ? wholeResult(session, stage, closed, earlier) : undefined;
    const head = headOf(session, stage, speech);
    if (!view) return { ...head, about: [whyNothing(stage, asks, speech)].flat(), ...untold(stage, speech) };
    const told = speech.inGrouping(view.grouping);
    return {
      ...head,
      about: aboutOf(view, told),
      result: withStands(
        withReplies(resultIn(view, told), stage.plan.id, record.round, told),
        exportedStands(stage, closed, told),
      ),
      ...(view.change && { change: changeTexts(view.change, told) }),
      charts: chartsOf(view, reader).map((chart) => ({ chart, alternative: chartText(chart, told) })),
    };
  });
}

function headOf(session: Session, stage: Stage, speech: Speech): Pick<ExportedStage, 'title' | 'heading'> {
  const title = speech.words(stage.plan.title);
  return {
    title,
    heading: speech.say('exported.stage', { number: stageHead(session, stage).number, title }),
  };
}

function resultIn({ plan, result, smallGroup }: ResultsView, speech: Speech): ExportedResult {
  return cardKindOf(plan.kind).exported(result, { plan, smallGroup, speech });
}

function withStands(result: ExportedResult, stands: readonly AnswerGroup[]): ExportedResult {
  return stands.length === 0 ? result : { ...result, answers: [...stands, ...(result.answers ?? [])] };
}

/** Of talk only what people did is told; of what nobody saw, nothing. */
function untold({ plan, phase }: Stage, speech: Speech): Pick<ExportedStage, 'result' | 'charts'> {
  const happened = !kindOf(plan).asks && phase !== 'dropped' && phase !== 'waiting';
  const showing = { plan, smallGroup: 0, speech };
  return { result: happened ? cardKindOf(plan.kind).exported(null, showing) : {}, charts: [] };
}

function whyNothing({ phase }: Stage, asks: boolean, speech: Speech): string[] {
  if (phase === 'dropped') return [speech.say('exported.dropped')];
  if (phase === 'waiting') return [speech.say('exported.not-opened')];
  return asks ? [speech.say('exported.not-shown')] : [];
}

function aboutOf({ answered, stage, smallGroup, grouping }: ResultsView, speech: Speech): string[] {
  const list = sidesList(answered, smallGroup, speech);
  return [
    [
      answeredText(answered, speech),
      ...(list ? [speech.say('participation', { list })] : []),
      speech.say(stage.anonymous ? 'exported.anonymous' : 'exported.named'),
    ].join(' '),
    ...(grouping ? [groupingSentence(grouping, speech)] : []),
  ];
}

/** The kinds of comments and the answers to them, once they have been given to the commenters. */
function withReplies(
  result: ExportedResult,
  stage: string,
  round: RecordRound | undefined,
  speech: Speech,
): ExportedResult {
  if (!result.answers || !round?.repliedAt) return result;
  const comments = round.comments.filter((comment) => comment.stage === stage);
  const answers = result.answers.map(
    (group): AnswerGroup => ({
      ...group,
      answers: group.answers.map((answer) => {
        const { code, reply } = comments.find(({ row }) => row === answer.id) ?? {};
        return {
          ...answer,
          ...(code && { code: speech.say(`coding.code.${code}`) }),
          ...(reply && { reply }),
        };
      }),
    }),
  );
  return { ...result, answers };
}
