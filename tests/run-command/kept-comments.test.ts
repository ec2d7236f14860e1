import { answerStage } from '../../bot/run-command/answer-stage.ts';
import { launchSession } from '../../bot/run-command/launch-session.ts';
import { closeWhatRanOut } from '../../bot/run-command/resume-sessions.ts';
import { closedStages } from '../../bot/run-command/session-facts.ts';
import { steerSession } from '../../bot/run-command/steer-session.ts';
import { now } from '../../bot/run-command/workshop-tools.ts';
import { controlView } from '../../bot/workshop/display/control-view.ts';
import type { AgreementPlan } from '../../bot/workshop/kinds/agreement.ts';
import { isRefusal } from '../../bot/workshop/refusals.ts';
import type { SteeringType } from '../../bot/workshop/steering.ts';
import { agenda, context, facilitator, request, stages, stranger } from '../workshop/sample-session.ts';
import { openWorkshop, type WorkshopUnderTest } from './workshop-under-test.ts';

const words = (text: string) => ({ fi: text, sv: text, en: text });
const claims: AgreementPlan = {
  ...stages.vote,
  kind: 'agreement',
  id: 'claims',
  items: [
    {
      id: 'one',
      label: words('Väite'),
      samples: { kunta: ['5'], hyvinvointialue: ['4'], kumppani: ['3'] },
    },
  ],
};
let workshop: WorkshopUnderTest;
beforeEach(async () => {
  workshop = await openWorkshop({ agendas: [{ ...agenda, id: 'claims', stages: [claims] }] });
});
afterEach(() => workshop.remove());

test('a comment that is all that was kept of a stage is shown, and no reopening loses it', async () => {
  const { tools } = workshop;
  const launched = await launchSession(
    tools,
    { ...request, agenda: 'claims' },
    { actor: facilitator, place: context.place },
  );
  if (isRefusal(launched)) throw new Error(launched.refusal);
  const { id } = launched;
  const [stage] = launched.stages;
  if (!stage) throw new Error('no stage');
  // Where only the two main sides count, a partner's vote is not counted and the comment stays.
  await tools.store.saveSession({
    ...launched,
    version: 2,
    steered: 2,
    stages: [{ ...stage, grouping: { by: 'side', mainSides: true } }],
  });
  const press = async (type: SteeringType) => {
    const version = (await tools.store.session(id))?.steered ?? 0;
    return steerSession(tools, id, { type, stage: 'claims', version }, facilitator);
  };
  await press('open');
  const answer = {
    stage: 'claims',
    fields: { one: '5', comment_one: 'Tärkeä perustelu' },
    party: 'jarjesto',
  };
  await answerStage(tools, id, answer, { person: stranger, conversation: context.place.id });
  await press('close');
  workshop.pass(31);
  await closeWhatRanOut(tools);
  const session = await tools.store.session(id);
  if (!session) throw new Error('no session');
  const closed = await closedStages(tools, session);
  expect(closed.get('claims')?.rows).toHaveLength(1);
  const facts = { now: now(tools), answered: 0, participants: [], closed, inConversation: false };
  expect(controlView(session, facts)).toMatchObject({ next: 'reveal' });
  expect(await press('reopen')).toMatchObject({ refusal: 'not-in-this-phase' });
  expect((await tools.store.closedStage(id, 'claims'))?.rows).toHaveLength(1);
});
