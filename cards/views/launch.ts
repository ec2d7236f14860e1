import { asksWhatItFollows, followsAtFirst } from '../../bot/workshop/carried-fields.ts';
import { followsNothing, launchFields, namedFieldOf, type Press } from '../../bot/workshop/verbs.ts';
import type { LaunchView } from '../../bot/workshop/launching-views.ts';
import { buttonRow } from '../button.ts';
import type { CardView } from '../card-view.ts';
import { headOf } from '../head.ts';
import { lengthLines } from '../launch-follows.ts';
import { noticeSentence } from '../notice-sentence.ts';
import { note } from '../paragraphs.ts';
import { plain } from '../plain.ts';
import { roundInputs } from '../launch-round.ts';
import type { Speech } from '../speech.ts';
import { templateOf } from '../template.ts';
import template from '../templates/launch.json' with { type: 'json' };

const expand = templateOf(template);

const longestTitle = 120;
const longestNames = 1000;
const mostExpected = 5000;

export const launch: CardView<LaunchView> = {
  body(view, speech) {
    const {
      agenda,
      language,
      secondLanguage,
      stages,
      counties,
      expected,
      version,
      series,
      typed = {},
    } = view;
    const alwaysNamed = stages.filter((stage) => stage.asks && stage.alwaysNamed);
    return [
      ...headOf({ above: speech.say('choose.heading'), heading: speech.words(agenda.name) }, speech),
      ...(view.refused
        ? note(noticeSentence(view.refused.refusal, view.refused.values, speech.language), 'warning')
        : []),
      ...expand({
        about: [
          ...(series
            ? [
                speech.say('launch.series', {
                  name: speech.words(series.name),
                  number: series.number,
                  of: series.of,
                }),
              ]
            : []),
          speech.words(agenda.purpose),
          speech.say('launch.audience', { audience: speech.words(agenda.audience) }),
          ...lengthLines(view, speech),
        ],
        ids: launchFields,
        follows: followsInput(view, speech),
        ...labelsOf(speech),
        values: {
          title: typed[launchFields.title] ?? agenda.name[language],
          expected: Number(typed[launchFields.expected] ?? expected) || null,
          counties: typed[launchFields.counties] || null,
          leaderNames: typed[launchFields.leaderNames] ?? null,
          coFacilitatorNames: typed[launchFields.coFacilitatorNames] ?? null,
          leaderIds: typed[launchFields.leaderIds] || null,
          coFacilitatorIds: typed[launchFields.coFacilitatorIds] || null,
        },
        picked: {
          leaders: pickedIn(view, launchFields.leaderIds, speech),
          coFacilitators: pickedIn(view, launchFields.coFacilitatorIds, speech),
        },
        counties: counties?.map(({ id, name }) => ({ value: id, title: speech.words(name) })) ?? null,
        byLink: view.mayLink
          ? {
              id: launchFields.byLink,
              label: speech.say('launch.by-link'),
              title: speech.say('launch.by-link-title'),
              value: typed[launchFields.byLink] ?? 'false',
            }
          : null,
        longestTitle,
        longestNames,
        mostExpected,
        choices: stages
          .filter((stage) => stage.asks && !stage.alwaysNamed)
          .map(({ id, number, title, anonymous }) => ({
            id: namedFieldOf(id),
            label: speech.say('launch.stage', { number, title: speech.words(title) }),
            title: speech.say('launch.named'),
            value: typed[namedFieldOf(id)] ?? String(!anonymous),
          })),
        alwaysNamed:
          alwaysNamed.length === 0
            ? null
            : speech.say('launch.named-always', {
                titles: speech.list(alwaysNamed.map(({ title }) => speech.words(title))),
              }),
      }),
      ...roundInputs(view.round, typed, speech),
      ...buttonRow([
        {
          title: speech.say('button.launch'),
          press: {
            verb: 'launch',
            agenda: agenda.id,
            language,
            ...(secondLanguage && { secondLanguage }),
            ...(version !== undefined && { version }),
            ...(series && { series: series.id }),
          },
          style: 'positive',
          sendsInputs: true,
        },
        { title: speech.say('button.adapt'), press: leaving('adapt', view), sendsInputs: true },
        {
          title: speech.say('button.choose-another'),
          press: leaving('choose-agenda', view),
          sendsInputs: true,
        },
        ...(agenda.own && version === undefined
          ? [
              {
                title: speech.say('button.ask-remove-agenda'),
                press: leaving('ask-remove-agenda', view),
                sendsInputs: true,
              },
            ]
          : []),
      ]),
    ];
  },
  text: ({ agenda }, speech) => speech.say('launch.text', { name: speech.words(agenda.name) }),
};

/** A press that leaves the card takes along what stands on it, and what was typed before. */
function leaving(
  verb: 'adapt' | 'choose-agenda' | 'ask-remove-agenda',
  { agenda, language, secondLanguage, series, draft }: LaunchView,
): Press {
  return {
    verb,
    agenda: agenda.id,
    language,
    ...(secondLanguage && { secondLanguage }),
    ...(series && { series: series.id }),
    ...(draft && { draft }),
  };
}

function followsInput(view: LaunchView, speech: Speech): object | null {
  if (!asksWhatItFollows(view)) return null;
  const { earlier, typed } = view;
  const none = { value: followsNothing, title: speech.say('launch.follows-none') };
  const choices = earlier.map(({ session, title, at }) => ({
    value: session,
    title: `${plain(title)} (${speech.dayOf(at)})`,
  }));
  return {
    label: speech.say('launch.follows'),
    value: typed?.[launchFields.follows] ?? followsAtFirst(view),
    choices: [none, ...choices],
  };
}

/** Those whom the people picker held before, by name where the conversation knows it. */
function pickedIn({ typed, picked = {} }: LaunchView, field: string, speech: Speech): object[] {
  return (typed?.[field] ?? '')
    .split(',')
    .filter((id) => id !== '')
    .map((id) => ({ value: id, title: plain(picked[id] ?? '') || speech.say('launch.picked-earlier') }));
}

function labelsOf(speech: Speech): object {
  return {
    labels: {
      title: speech.say('launch.title'),
      expected: speech.say('launch.expected'),
      counties: speech.say('launch.counties'),
      leaderIds: speech.say('launch.leaders'),
      leaderNames: speech.say('launch.leader-names'),
      coFacilitatorIds: speech.say('launch.co-facilitators'),
      coFacilitatorNames: speech.say('launch.co-facilitator-names'),
    },
    countyHint: speech.say('launch.county-hint'),
    expectedWrong: speech.say('launch.expected-wrong'),
    peopleHint: speech.say('launch.people-hint'),
    namesHint: speech.say('launch.names-hint'),
    anonymity: speech.say('launch.anonymity'),
    anonymityAbout: speech.say('launch.anonymity-about'),
  };
}
