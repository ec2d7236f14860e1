import type { DrawnChart, DrawnScreen, WallView } from '../wall/wall-data.ts';

type Attributes = Readonly<Record<string, string>>;

/** The scene as elements: each language in a column of its own, what people wrote once below. */
export function drawScene({ screens, scene, time, closesAt }: WallView): Node[] {
  const [first] = screens;
  if (!first) return [];
  const both = screens.length > 1;
  const clock = time || closesAt ? [clockElement()] : [];
  const isLobby = scene === 'lobby';
  const invited = first.join && isLobby;
  return [
    make('div', { class: 'head' }, [
      ...(first.rehearsal
        ? [columns(screens, both, ({ rehearsal = '' }) => [text('p', rehearsal, 'rehearsal')])]
        : []),
      isLobby ? lobbyHead(screens) : columns(screens, both, headOf),
    ]),
    make('div', { class: invited ? 'body with-code' : 'body' }, [
      make('div', { class: 'content' }, [
        ...(hasAny(screens, stateOf) || clock.length > 0
          ? [make('div', { class: 'state' }, [columns(screens, both && !isLobby, stateOf), ...clock])]
          : []),
        ...(hasAny(screens, resultOf(both)) ? [columns(screens, both, resultOf(both))] : []),
        ...tilesOf(screens),
        ...promisesOf(screens),
        ...(hasAny(screens, notesOf) ? [columns(screens, both, notesOf)] : []),
      ]),
      ...(first.join ? [invitationOf(screens, scene === 'lobby' ? 'large' : 'small')] : []),
    ]),
  ];
}

function headOf({ place, heading, asked }: DrawnScreen): Node[] {
  return [
    ...(place === undefined ? [] : [text('p', place, 'place')]),
    text('h2', heading, asked.length > 0 ? 'stage-title' : 'heading'),
    ...asked.map((one) => text('p', one, isShort(asked) ? 'question' : 'asked')),
  ];
}

/** One short question is read from the back of the hall; more text is smaller, so that it is read at once. */
function isShort(asked: DrawnScreen['asked']): boolean {
  return asked.length === 1 && (asked[0] ?? '').length <= 100;
}

function stateOf({ state, lines }: DrawnScreen): Node[] {
  return [
    ...(state === undefined ? [] : [text('p', state, 'big')]),
    ...lines.map((line) => text('p', line, 'line')),
  ];
}

/** The workshop has one name, whatever languages it greets in. */
function lobbyHead(screens: readonly DrawnScreen[]): HTMLElement {
  const greetings = inBoth(
    'p',
    screens.map(({ place }) => place),
    screens,
    'place',
  );
  return make('div', { class: 'language' }, [...greetings, text('h2', screens[0]?.heading ?? '', 'heading')]);
}

/** What matters first stands beside the main chart; further ones have a screen each. */
function resultOf(both: boolean) {
  return ({ about, findings, charts }: DrawnScreen): Node[] => {
    const [main, ...others] = charts.map(chartOf);
    const found = findings.length > 0 ? [make('div', { class: 'findings' }, findings.map(findingOf))] : [];
    const beside = found.length > 0 && main && !both;
    return [
      ...about.map((line) => text('p', line, 'about')),
      ...(found.length > 0 || main
        ? [make('div', { class: beside ? 'result beside' : 'result' }, [...found, ...(main ? [main] : [])])]
        : []),
      ...others.map((other) => make('div', { class: 'slide' }, [other])),
    ];
  };
}

function findingOf({ title, lines }: DrawnScreen['findings'][number]): Node {
  const list = make(
    'ul',
    {},
    lines.map((line) => text('li', line)),
  );
  return make('section', {}, [...(title === undefined ? [] : [text('h3', title)]), list]);
}

/** The drawing for eyes, its lines for everybody else. */
function chartOf({ title, lines, columns: drawn }: DrawnChart): Node {
  const pictures = drawn.map((svg) => {
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
    const picture = document.importNode(parsed, true);
    picture.setAttribute('aria-hidden', 'true');
    return picture;
  });
  return make('figure', { class: 'chart' }, [
    text('figcaption', title),
    make('div', { class: `drawn of-${pictures.length}` }, pictures),
    make(
      'ul',
      { class: 'unseen' },
      lines.map((line) => text('li', line)),
    ),
  ]);
}

function notesOf({ notes }: DrawnScreen): Node[] {
  return notes.map((note) => text('p', note, 'note'));
}

/** What people wrote is the same in every language; only what stands above it is told in each. */
function tilesOf(screens: readonly DrawnScreen[]): Node[] {
  const [first] = screens;
  return (first?.tiles ?? []).map((group, place) => {
    const others = screens.map(({ tiles }) => tiles[place]);
    return make('section', { class: 'tiles' }, [
      ...inBoth(
        'h3',
        others.map((other) => other?.heading),
        screens,
      ),
      ...inBoth(
        'p',
        others.map((other) => other?.subject),
        screens,
        'subject',
      ),
      make(
        'ul',
        {},
        group.answers.map(({ text: said, by }) =>
          make('li', {}, [text('p', said), ...(by === undefined ? [] : [text('p', by, 'by')])]),
        ),
      ),
    ]);
  });
}

function promisesOf(screens: readonly DrawnScreen[]): Node[] {
  const [first] = screens;
  if (!first?.promises?.promises.length) return [];
  const { promises } = first.promises;
  return [
    make('section', { class: 'promises' }, [
      ...inBoth(
        'h3',
        screens.map((screen) => screen.promises?.title),
        screens,
      ),
      make(
        'ul',
        {},
        promises.map(({ what, lines }, place) =>
          make('li', {}, [
            text('p', what),
            make(
              'dl',
              {},
              lines.map((_line, row) => {
                const said = screens.map((screen) => screen.promises?.promises[place]?.lines[row]);
                return make('div', {}, [
                  text('dt', joined(said.map((one) => one?.label))),
                  text('dd', joined(said.map((one) => one?.text))),
                ]);
              }),
            ),
          ]),
        ),
      ),
    ]),
  ];
}

function invitationOf(screens: readonly DrawnScreen[], size: 'large' | 'small'): Node {
  const [join] = screens.flatMap((screen) => screen.join ?? []);
  const picture = make('img', { src: join?.picture ?? '', alt: join?.pictureText ?? '' }, []);
  return make('aside', { class: `code ${size}` }, [
    ...inBoth(
      'h3',
      screens.map((screen) => screen.join?.heading),
      screens,
    ),
    picture,
    ...inBoth(
      'p',
      screens.map((screen) => screen.join?.body),
      screens,
      'how',
    ),
    text('p', join?.code ?? '', 'letters'),
  ]);
}

/** One element a text, each in its language; the same text once. */
function inBoth(
  name: string,
  texts: readonly (string | undefined)[],
  screens: readonly DrawnScreen[],
  look?: string,
): Node[] {
  return texts.flatMap((one, place) => {
    if (one === undefined || texts.indexOf(one) < place) return [];
    const said = text(name, one, look);
    said.lang = screens[place]?.language ?? '';
    return [said];
  });
}

function joined(texts: readonly (string | undefined)[]): string {
  return [...new Set(texts.filter((one) => one !== undefined))].join(' / ');
}

function columns(
  screens: readonly DrawnScreen[],
  both: boolean,
  content: (screen: DrawnScreen) => Node[],
): HTMLElement {
  const parts = screens.map((screen) => make('div', { lang: screen.language }, content(screen)));
  return make('div', { class: both ? 'languages' : 'language' }, parts);
}

function hasAny(screens: readonly DrawnScreen[], content: (screen: DrawnScreen) => Node[]): boolean {
  return screens.some((screen) => content(screen).length > 0);
}

function clockElement(): HTMLElement {
  return make('p', { class: 'clock', role: 'timer' }, [text('span', ''), text('span', '')]);
}

function text(name: string, content: string, look?: string): HTMLElement {
  const made = make(name, look === undefined ? {} : { class: look }, []);
  made.textContent = content;
  return made;
}

function make(name: string, attributes: Attributes, children: readonly Node[]): HTMLElement {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}
