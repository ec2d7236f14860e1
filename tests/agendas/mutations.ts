import { kinds } from '../../bot/workshop/kinds/all-kinds.ts';
import { asking, item, question, smallAgenda, supporting } from './small-agenda.ts';

/** One way to spoil the small agenda, where the loader must find it and what it must say. */
export interface Mutation {
  readonly name: string;
  /** Path in the agenda -> what to put there; undefined takes it away. */
  readonly changes: Readonly<Record<string, unknown>>;
  /** Where it is found, when that is not the only changed path. */
  readonly place?: string;
  readonly what: RegExp;
}

/** Faults that the published JSON schema sees too. */
export const faultsOfShape: readonly Mutation[] = [
  {
    name: 'a language is missing',
    changes: { 'stages[0].title.sv': undefined },
    what: /expected string, received undefined/,
  },
  { name: 'a text is empty', changes: { 'stages[1].say.en': '' }, what: /text is empty/ },
  {
    name: 'a text has white space around it',
    changes: { 'purpose.fi': ' Tarkoitus\n' },
    what: /white space/,
  },
  {
    name: 'a title is too long for a phone card',
    changes: { 'stages[3].title.fi': 'x'.repeat(41) },
    what: /<=40 characters/,
  },
  { name: 'a property is unknown', changes: { 'stages[1].mots': 3 }, place: 'stages[1]', what: /"mots"/ },
  {
    name: 'a kind is unknown',
    changes: { 'stages[3].kind': 'walk' },
    what: new RegExp(`one of ${Object.keys(kinds).join(', ')}`),
  },
  {
    name: 'an id cannot travel in a card',
    changes: { 'stages[0].questions[0].id': 'Kysymys 1' },
    what: /small letters a-z/,
  },
  {
    name: 'an id is a property of every object',
    changes: { 'stages[0].questions[0].id': 'constructor' },
    what: /not "constructor"/,
  },
  { name: 'a party is unknown', changes: { 'parties[1]': 'maakunta' }, what: /Invalid option/ },
  { name: 'minutes are not whole', changes: { 'stages[2].minutes': 2.5 }, what: /expected int/ },
  {
    name: 'a reference lacks a level',
    changes: { 'stages[2].items[0].reference.counts': [1, 2, 3, 4] },
    what: /5 items/,
  },
  {
    name: 'a sample chooses a level that is none',
    changes: { 'stages[2].items[0].samples.kunta[0]': '6' },
    what: /Invalid option/,
  },
  { name: 'there is no stage', changes: { stages: [] }, what: />=1 items/ },
];

const { questions: _questions, ...bare } = asking;
const sharing = { ...bare, kind: 'points', id: 'share', question: bare.title, points: 5, of: 'ask' };
const ordering = { ...bare, kind: 'ranking', id: 'order', question: bare.title, most: 2, of: 'ask' };
/** An option to which the sample people of the municipality give these; the other sides leave it at one or two. */
const offered = (kunta: number[], id = 'one') => {
  const others = id === 'one' ? [1] : [2];
  return { id, label: bare.title, samples: { kunta, hyvinvointialue: others, kumppani: others } };
};

/** Faults of one place because of another: only the loader sees them. */
export const faultsOfMeaning: readonly Mutation[] = [
  {
    name: 'two stages share an id',
    changes: { 'stages[3].id': 'ask' },
    place: 'stages[3]',
    what: /ask is there already/,
  },
  {
    name: 'two questions share an id',
    changes: { 'stages[0].questions[1]': question },
    what: /one is there already/,
  },
  {
    name: 'two items share an id',
    changes: { 'stages[2].items[1]': item },
    what: /trust is there already/,
  },
  { name: 'a party is offered twice', changes: { 'parties[2]': 'sote' }, what: /sote is there already/ },
  {
    name: 'support builds on nothing',
    changes: { 'stages[1].of': 'nothing' },
    what: /no earlier dialogue stage has the id nothing/,
  },
  {
    name: 'support builds on a stage of another kind',
    changes: { 'stages[5]': { ...supporting, id: 'again', of: 'vote' } },
    place: 'stages[5].of',
    what: /no earlier dialogue stage has the id vote/,
  },
  {
    name: 'support comes before what it builds on',
    changes: { 'stages[1].of': 'later', 'stages[5]': { ...asking, id: 'later' } },
    place: 'stages[1].of',
    what: /no earlier dialogue stage has the id later/,
  },
  {
    name: 'a sample is due in quarters that run backwards',
    changes: { 'stages[4].samples[0].quartersTo': 0 },
    what: /run backwards/,
  },
  {
    name: 'days are told of a live agenda',
    changes: { openDays: 14 },
    what: /only an agenda whose rhythm is open/,
  },
  {
    name: 'points have neither options nor a stage to take them from',
    changes: { 'stages[5]': { ...sharing, of: undefined } },
    place: 'stages[5].options',
    what: /exactly one of options and of/,
  },
  {
    name: 'points build on nothing',
    changes: { 'stages[5]': { ...sharing, of: 'nothing' } },
    place: 'stages[5].of',
    what: /no earlier dialogue stage has the id nothing/,
  },
  {
    name: 'a sample person gives more points than there are',
    changes: { 'stages[5]': { ...sharing, of: undefined, options: [offered([5]), offered([1], 'two')] } },
    place: 'stages[5].options',
    what: /gives 6 of 5 points/,
  },
  {
    name: 'a sample person gives one place twice',
    changes: {
      'stages[5]': { ...ordering, of: undefined, options: [offered([1]), offered([1], 'two')] },
    },
    place: 'stages[5].options',
    what: /gives one place twice/,
  },
  {
    name: 'a commitment starts from a stage without winners',
    changes: { 'stages[4].startsFrom': 'vote' },
    what: /no earlier points, ranking or support stage has the id vote/,
  },
  { name: 'commitments are anonymous', changes: { 'stages[4].anonymous': true }, what: /always named/ },
  {
    name: 'nobody says who answered the reference',
    changes: { 'stages[2].reference': undefined },
    what: /nobody says who answered/,
  },
];

/** The small agenda with the fault in it. */
export function spoiled({ changes }: Mutation): unknown {
  const agenda = smallAgenda();
  for (const [path, value] of Object.entries(changes)) put(agenda, path.match(/\w+/g) ?? [], value);
  return agenda;
}

/** Where the loader must find the fault. */
export function placeOf({ place, changes }: Mutation): string {
  return place ?? Object.keys(changes).join();
}

function put(target: object, [key = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length > 0) put(Reflect.get(target, key) as object, rest, value);
  else if (value === undefined) Reflect.deleteProperty(target, key);
  else Reflect.set(target, key, value);
}
