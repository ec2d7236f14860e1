import type { Activity } from 'botbuilder';
import { controlCard } from '../../presses/control-card.ts';
import { handlePress } from '../../presses/handle-press.ts';
import { chooseAgenda, rehearsePress } from '../../presses/launching-presses.ts';
import type { Presser, PressReply } from '../../presses/presser.ts';
import type { WorkshopTools } from '../../run-command/workshop-tools.ts';
import { maySteer } from '../../workshop/permissions.ts';
import { isRefusal } from '../../workshop/refusals.ts';
import type { Verb } from '../../workshop/verbs.ts';
import type { View } from '../../workshop/views.ts';
import { type ArrivalTools, arrive } from './arrival.ts';
import { attachedFile, type FileHosts } from './attached-file.ts';
import { readCommand } from './command-words.ts';
import { importFile } from './import-file.ts';
import { readPress } from '../../presses/read-press.ts';

/** What goes back for a message: to the same conversation, to the writer alone, or into the pressed card. */
export interface MessageReply {
  readonly to: 'conversation' | 'person' | 'pressed-card';
  readonly view: View;
  readonly presser: Presser;
}

/** A message: a command word, or a press of a client that cannot execute actions (Action.Submit). */
export async function handleMessage(
  tools: WorkshopTools & ArrivalTools & FileHosts,
  activity: Activity,
): Promise<MessageReply | undefined> {
  const pressed = readPress(activity.value);
  if (pressed) return submitted(tools, activity, pressed);
  const said = readCommand(activity.text ?? '');
  const presser = await arrive(tools, activity, said?.language);
  const where = presser.place.kind === 'personal' ? 'personal' : 'conversation';
  const reply = (view: View): MessageReply => ({ to: 'conversation', view, presser });
  const file = said ? undefined : attachedFile(activity);
  if (file !== undefined) return reply(asView(await importFile(tools, file, presser)));
  switch (said?.command) {
    case 'start':
      // A workshop needs a room; alone there is the rehearsal, which the help tells of.
      if (where === 'personal') return reply({ view: 'help', where });
      return (
        (await lostControl(tools, presser)) ?? reply(asView(await chooseAgenda(tools, presser, 'place')))
      );
    case 'rehearse': {
      const agenda = tools.agendas.find(({ id }) => said.rest.includes(id))?.id;
      const outcome = await rehearsePress(tools, agenda ? { agenda } : {}, presser);
      return isRefusal(outcome) ? reply(asView(outcome)) : undefined;
    }
    case 'help':
      return reply({ view: 'help', where });
    default:
      return reply({ view: 'unknown-word', where });
  }
}

/** A facilitator who asks for a start where their workshop is already under way is looking for its control card. */
async function lostControl(tools: WorkshopTools, presser: Presser): Promise<MessageReply | undefined> {
  const live = await tools.store.liveSessionIn(presser.place.id);
  if (!live || !maySteer(presser.person, live)) return undefined;
  return { to: 'person', view: asView(await controlCard(tools, live, presser)), presser };
}

/** What leads to a launch. The way to bring in a file is not among it: its address is the presser's alone. */
const launching: readonly Verb[] = [
  'choose-agenda',
  'launch',
  'adapt',
  'adapt-stage',
  'adapt-up',
  'adapt-down',
  'adapt-toggle',
  'adapt-save',
  'adapt-try',
  'ask-keep-agenda',
  'keep-agenda',
  'ask-remove-agenda',
  'remove-agenda',
];

/** A Submit cannot return a card. What is private goes to the person alone; launching happens in the open. */
async function submitted(
  tools: WorkshopTools & ArrivalTools,
  activity: Activity,
  { press, fields }: NonNullable<ReturnType<typeof readPress>>,
): Promise<MessageReply | undefined> {
  const presser = await arrive(tools, activity);
  const outcome = await handlePress(tools, press, fields, presser);
  // The session's own cards appear by themselves.
  if (press.verb === 'rehearse' && !isRefusal(outcome)) return undefined;
  // The list itself may name what the presser keeps alone.
  const isList = !isRefusal(outcome) && outcome.view === 'choose-agenda';
  const inTheOpen = launching.includes(press.verb) && !isRefusal(outcome) && !isList;
  const to = inTheOpen ? 'pressed-card' : 'person';
  return { to, view: asView(outcome), presser };
}

function asView(reply: PressReply): View {
  if (!isRefusal(reply)) return reply;
  return { view: 'notice', notice: reply.refusal, ...(reply.values && { values: reply.values }) };
}
