import { kinds } from '../../bot/workshop/kinds/all-kinds.ts';
import type { ControlView, View } from '../../bot/workshop/views.ts';
import { languages } from '../../bot/workshop/words.ts';
import { renderCard } from '../../cards/render.ts';
import { headOfSession, headOfStage, kindNames } from './exhibit.ts';
import { gallery } from './gallery.ts';
import { plans } from './sample-plans.ts';
import { realistic } from './sample-texts.ts';

const cardOf = (view: View, language: (typeof languages)[number] = 'fi') =>
  JSON.stringify(renderCard(view, { language, timeZone: 'Europe/Helsinki' }));
const session = headOfSession(realistic);

function controlOf(changes: Pick<ControlView, 'phase' | 'next'> & Partial<ControlView>): View {
  return {
    view: 'control',
    session,
    stage: headOfStage('talk'),
    say: plans.talk.say,
    spoken: 'fi',
    others: [],
    progress: { answered: 0, of: 12 },
    time: { planned: 10, late: 0 },
    inConversation: false,
    ...changes,
  };
}

describe('the words to say', () => {
  test('go on after a talk, and end after the last one', () => {
    expect(cardOf(controlOf({ phase: 'revealed', next: 'next' }))).toContain('Jatketaan eteenpäin');
    const last = cardOf(controlOf({ phase: 'revealed', next: 'end' }));
    expect(last).not.toMatch(/[Jj]atk|eteenpäin/);
    expect(last).toContain('Tämä oli viimeinen vaihe');
  });

  test('a last stage without answers ends too', () => {
    const stage = headOfStage('dialogue');
    const empty = { phase: 'closed', stage, note: 'nobody-answered' } as const;
    expect(cardOf(controlOf({ ...empty, next: 'next' }))).toContain('jatketaan eteenpäin');
    expect(cardOf(controlOf({ ...empty, next: 'end' }))).not.toMatch(/[Jj]atk|eteenpäin/);
  });
});

test('nobody is thanked for answers where none were asked', () => {
  const over = (kind: 'talk' | 'dialogue') =>
    cardOf({ view: 'stage-over', session, stage: headOfStage(kind), dropped: false });
  expect(over('dialogue')).toContain('Kiitos vastauksista');
  expect(over('talk')).toContain('Kiitos keskustelusta');
  expect(over('talk')).not.toContain('vastauksista');
});

describe.each(languages)('the promise of anonymity in %s', (language) => {
  const warning = { fi: 'avoin tekstisi', sv: 'det du skriver', en: 'your free text' }[language];

  test.each(kindNames.filter((kind) => kinds[kind].asks && !kinds[kind].alwaysNamed))(
    '%s warns of texts exactly where the card takes some',
    (kind) => {
      const answering = gallery.filter(
        ({ view }) => view.view === 'stage' && view.stage.kind === kind && view.stage.anonymous,
      );
      expect(answering.length).toBeGreaterThan(0);
      for (const { view } of answering) {
        const card = cardOf(view, language);
        expect(card.includes(warning)).toBe(card.includes('"Input.Text"'));
      }
    },
  );
});
