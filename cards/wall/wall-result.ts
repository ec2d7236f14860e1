import type { WallScene } from '../../bot/workshop/display/wall-scene.ts';
import { changeTexts } from '../change-lines.ts';
import { chartText } from '../chart-text.ts';
import { chartsOf } from '../charts-of.ts';
import { placeOf } from '../head.ts';
import { cardKindOf } from '../kinds/all-kinds.ts';
import { groupingSentence } from '../outlook-sentences.ts';
import { sidesList } from '../participation-line.ts';
import { answeredText } from '../progress.ts';
import type { Reader, Speech } from '../speech.ts';
import { wallPromises } from './wall-promises.ts';
import type { WallScreen } from './wall-screen.ts';

/** A result as its card tells it, for a large screen: charts in place of the tables. */
export function wallResult(
  { results: view, earlier }: Extract<WallScene, { scene: 'results' }>,
  reader: Pick<Reader, 'language' | 'timeZone'>,
  own: Speech,
): Partial<WallScreen> & Pick<WallScreen, 'heading'> {
  const speech = own.inGrouping(view.grouping);
  const { plan, result, smallGroup, session, stage, total, change } = view;
  const told = cardKindOf(plan.kind).exported(result, { plan, smallGroup, speech });
  const charts = chartsOf(view, reader).map((chart) => ({
    chart,
    lines: chartText(chart, speech).split('\n').slice(1),
  }));
  const place = placeOf(stage, speech);
  const moved = change && changeTexts(change, speech);
  const tiles = (told.answers ?? []).filter(({ answers }) => answers.length > 0);
  const nothing = charts.length === 0 && tiles.length === 0 && !told.commitments?.length;
  return {
    ...(session.rehearsal && { rehearsal: speech.say('head.rehearsal') }),
    place: earlier ? `${speech.say('wall.earlier')} · ${place}` : place,
    heading: speech.words(stage.title),
    about: [...(told.question ? [told.question] : []), aboutOf(view, speech)],
    ...(nothing && { state: speech.say(view.answered.total > 0 ? 'wall.too-few' : 'results.none') }),
    findings: [...(told.findings ?? []), ...(moved ? [{ title: moved.heading, lines: moved.lines }] : [])],
    charts,
    notes: nothing ? [] : [...(told.notes ?? []), ...(moved?.notes ?? [])],
    tiles: tiles.map(({ heading, subject, answers }) => ({
      ...(heading !== undefined && { heading }),
      ...(subject !== undefined && { subject }),
      answers: answers.map(({ text, by }) => ({ text, ...(by !== undefined && { by }) })),
    })),
    ...(told.commitments?.length && {
      promises: wallPromises(told.commitments, speech.say('commitment.count', { count: total }), speech),
    }),
  };
}

function aboutOf(
  { answered, smallGroup, grouping, hidden }: Extract<WallScene, { scene: 'results' }>['results'],
  speech: Speech,
): string {
  const list = sidesList(answered, smallGroup, speech);
  return [
    answeredText(answered, speech),
    ...(list ? [speech.say('participation', { list })] : []),
    ...(grouping ? [groupingSentence(grouping, speech)] : []),
    ...(hidden > 0 ? [speech.say('results.hidden', { hidden })] : []),
  ].join(' ');
}
