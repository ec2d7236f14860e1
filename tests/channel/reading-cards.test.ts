import { type Card, findAction, inputsOf, textOf, untouchedInputs } from './reading-cards.ts';

const card: Card = {
  type: 'AdaptiveCard',
  refresh: { action: { type: 'Action.Execute', title: 'unseen refresh' } },
  body: [
    { type: 'TextBlock', text: 'Heading' },
    { type: 'TextBlock', text: 'unseen', isVisible: false },
    { type: 'RichTextBlock', inlines: ['plain', { type: 'TextRun', text: 'run' }] },
    { type: 'FactSet', facts: [{ title: 'Who', value: 'Aino' }] },
    {
      type: 'Chart.Donut',
      data: [{ legend: 'Much', value: 3 }],
      fallback: { type: 'TextBlock', text: 'unseen' },
    },
    {
      type: 'Input.ChoiceSet',
      id: 'level',
      label: 'How hard?',
      value: 'b',
      choices: [
        { title: 'Very', value: 'a' },
        { title: 'Little', value: 'b' },
      ],
    },
    { type: 'Input.Text', id: 'why', label: 'Why?' },
    { type: 'Input.Toggle', id: 'openly', title: 'Openly', valueOff: 'no' },
    {
      type: 'Action.ShowCard',
      title: 'More',
      card: {
        type: 'AdaptiveCard',
        actions: [{ type: 'Action.Execute', title: 'Hidden away', verb: 'deep' }],
      },
    },
    {
      type: 'ActionSet',
      actions: [
        {
          type: 'Action.Execute',
          title: 'Send',
          verb: 'answer',
          data: { secret: 'unseen' },
          fallback: { type: 'Action.Submit', title: 'Send', data: { verb: 'answer' } },
        },
      ],
    },
  ],
};

test('the text of a card is what a reader sees', () => {
  expect(textOf(card).split('\n')).toEqual(
    expect.arrayContaining([
      'Heading',
      'plain',
      'run',
      'Who Aino',
      'Much',
      'How hard?',
      'Very',
      'Send',
      'Hidden away',
    ]),
  );
  expect(textOf(card)).not.toContain('unseen');
});

test('buttons are found by verb, title and type, or those that exist are named', () => {
  expect(findAction(card, { verb: 'deep' }).title).toBe('Hidden away');
  expect(findAction(card, { title: 'Send' }).type).toBe('Action.Execute');
  expect(findAction(card, { verb: 'answer', type: 'Action.Submit' }).data).toEqual({ verb: 'answer' });
  expect(() => findAction(card, { verb: 'missing' })).toThrow(/Action\.Execute "Send" \(answer\)/);
  expect(() => findAction(undefined, { verb: 'answer' })).toThrow(/no card/);
});

test('fields are listed in order, and send their values untouched', () => {
  expect(inputsOf(card).map(({ id }) => id)).toEqual(['level', 'why', 'openly']);
  expect(untouchedInputs(card)).toEqual({ level: 'b', openly: 'no' });
});
