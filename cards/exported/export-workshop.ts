import type { Named } from '../../bot/workshop/people.ts';
import type { SessionRecord } from '../../bot/workshop/record.ts';
import { roundParticipationLine } from '../round-participation.ts';
import { daysOf } from '../../bot/workshop/round/participation-in-round.ts';
import { sidesList } from '../participation-line.ts';
import { linesOf } from '../paragraphs.ts';
import type { Speech } from '../speech.ts';
import { commitmentTable } from './commitment-table.ts';
import { exportedStages } from './exported-stages.ts';
import type { ExportedWorkshop, TitledLines } from './exported-workshop.ts';
import { fileSpeech } from './file-speech.ts';
import { writable } from './writable-text.ts';

/**
 * A record as its files tell it, in its own language. `earlier` are the sessions that it continues, the oldest
 * first. The record is suppressed and without hidden answers already; what its reader may not see must have been
 * taken out of it.
 */
export function exportWorkshop(
  record: SessionRecord,
  earlier: readonly SessionRecord[],
  timeZone: string,
): ExportedWorkshop {
  const reader = { language: record.language, timeZone };
  const speech = fileSpeech(reader);
  const stages = exportedStages(record, earlier, { speech, reader });
  const commitments = stages.flatMap(({ result }) => result.commitments ?? []);
  return writable({
    heading: speech.say('export.file.docx'),
    title: record.title,
    ...(record.rehearsal && { rehearsal: speech.say('head.rehearsal') }),
    facts: factsOf(record, speech),
    purpose: {
      title: speech.say('exported.purpose'),
      lines: linesOf(record.agenda.purpose, speech),
    },
    stagesTitle: speech.say('exported.stages'),
    stages,
    anonymity: anonymityOf(record, speech),
    commitments: commitmentTable(commitments, speech),
  });
}

function factsOf(record: SessionRecord, speech: Speech): ExportedWorkshop['facts'] {
  const { startedAt, endedAt, facilitator, coFacilitators, leaders, agenda, series, round } = record;
  const { participants, smallGroup } = record;
  const sides = sidesList(participants, smallGroup, speech);
  const days = round && daysOf(round);
  const fact = (label: string, ...texts: string[]) =>
    texts.length > 0 ? [{ label, text: texts.join(' ') }] : [];
  const names = (named: readonly Named[]) =>
    named.length > 0 ? [named.map(({ name }) => name).join(', ')] : [];
  return [
    ...fact(
      speech.say('exported.when'),
      days
        ? speech.period(days)
        : speech.say('exported.when-value', {
            from: speech.moment(startedAt),
            to: endOf(startedAt, endedAt, speech),
          }),
    ),
    ...fact(speech.say('exported.facilitator'), facilitator.name),
    ...fact(speech.say('exported.co-facilitators'), ...names(coFacilitators)),
    ...fact(
      speech.say('exported.participants'),
      round?.answered
        ? roundParticipationLine(round.answered, speech)
        : speech.say('digest.participants', { total: participants.total }),
      ...(sides && !round?.answered ? [speech.say('participation', { list: sides })] : []),
    ),
    ...(round
      ? fact(
          speech.say('exported.organisations'),
          speech.say('exported.organisations-value', {
            sent: round.organisations.filter(({ state }) => state === 'sent').length,
            invited: round.organisations.length,
          }),
        )
      : []),
    ...fact(
      speech.say('exported.agenda'),
      speech.say('exported.agenda-value', { name: speech.words(agenda.name), version: agenda.version }),
    ),
    ...(series
      ? fact(
          speech.say('exported.series'),
          speech.say('exported.series-value', { name: series.name, number: series.number }),
        )
      : []),
    ...fact(speech.say('exported.leaders'), ...names(leaders)),
  ];
}

/** On the same day its time alone. */
function endOf(startedAt: string, endedAt: string, speech: Speech): string {
  return speech.dayOf(startedAt) === speech.dayOf(endedAt) ? speech.time(endedAt) : speech.moment(endedAt);
}

function anonymityOf({ stages, smallGroup }: SessionRecord, speech: Speech): TitledLines {
  const anonymous = stages.some((stage) => stage.anonymous && stage.closed);
  return {
    title: speech.say('exported.anonymity'),
    lines: [
      speech.say(anonymous ? 'exported.anonymity.anonymous' : 'exported.anonymity.none'),
      speech.say('exported.anonymity.groups', { limit: smallGroup }),
      speech.say('exported.anonymity.texts'),
    ],
  };
}
