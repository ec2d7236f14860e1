import { TeamsAdapter } from '@microsoft/teams-ai';
import { ActivityTypes, CardFactory, MessageFactory, type TurnContext } from 'botbuilder';
import restify from 'restify';
import { StubCredentialsFactory } from './stub-credentials.ts';

export interface EchoBot {
  port: number;
  endpoint: string;
  stop(): Promise<void>;
}

/** The smallest bot on the real SDK that does everything the channel has to serve; the channel's own tests drive it. */
export async function startEchoBot(env: Record<string, string | undefined>): Promise<EchoBot> {
  const appId = env.MicrosoftAppId ?? '';
  const adapter = new TeamsAdapter(env, new StubCredentialsFactory(appId));
  const server = restify.createServer();
  server.use(restify.plugins.bodyParser());
  server.post('/api/messages', async (request, response) => {
    await adapter.process(
      { method: 'POST', headers: request.headers, body: request.body },
      response,
      async (context) => {
        refuseAtOnce(context, adapter);
        await (context.activity.type === 'invoke' ? answer(context) : react(context, appId));
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  return {
    port,
    endpoint: `http://127.0.0.1:${port}/api/messages`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.server.closeAllConnections();
      }),
  };
}

/** The SDK's client tries again for up to ten seconds, and neither `noRetryPolicy` nor any other option stops it. */
function refuseAtOnce(context: TurnContext, adapter: TeamsAdapter): void {
  const { client } = context.turnState.get(adapter.ConnectorClientKey);
  client.pipeline.removePolicy({ name: 'defaultRetryPolicy' });
}

const commands: Record<string, (context: TurnContext, appId: string) => Promise<unknown>> = {
  card: (context) => context.sendActivity(MessageFactory.attachment(questionCard())),
  huge: (context) => context.sendActivity(MessageFactory.attachment(questionCard('x'.repeat(30_000)))),
  hasty: async (context) => {
    for (let sent = 0; sent < 9; sent += 1) await context.sendActivity(`number ${sent}`);
  },
  edit: async (context) => {
    const sent = await context.sendActivity('before');
    await context.updateActivity({ ...MessageFactory.text('after'), id: sent?.id ?? '' });
  },
  remove: async (context) => {
    const sent = await context.sendActivity('gone');
    await context.deleteActivity(sent?.id ?? '');
  },
  whisper: (context, appId) =>
    create(context, appId, {
      isGroup: false,
      members: [context.activity.from],
      tenantId: context.activity.conversation.tenantId,
    }),
  thread: (context, appId) =>
    create(context, appId, {
      isGroup: true,
      channelData: { channel: { id: context.activity.channelData.channel.id } },
      activity: MessageFactory.text('a new thread'),
    }),
};

async function react(context: TurnContext, appId: string): Promise<void> {
  const { type, value, text } = context.activity;
  if (type === 'installationUpdate') await context.sendActivity('thanks');
  if (type !== 'message') return;
  if (value) {
    await context.sendActivity(`submitted ${JSON.stringify(value)}`);
    return;
  }
  const said = text.replace(/<at>.*<\/at>/, '').trim();
  const command = commands[said] ?? (() => context.sendActivity(`echo ${said}`));
  await command(context, appId).catch(async (error: { statusCode?: number; code?: string }) => {
    await context.sendActivity(`failed ${error.statusCode} ${error.code}`);
  });
}

async function answer(context: TurnContext): Promise<void> {
  const { action } = context.activity.value;
  const card = CardFactory.adaptiveCard({
    type: 'AdaptiveCard',
    version: '1.5',
    body: [{ type: 'TextBlock', text: `yours: ${action.data.answer}` }],
  });
  await context.sendActivity({
    type: ActivityTypes.InvokeResponse,
    value: { status: 200, body: { statusCode: 200, type: card.contentType, value: card.content } },
  });
}

async function create(context: TurnContext, appId: string, parameters: object): Promise<void> {
  const { channelId, serviceUrl, recipient } = context.activity;
  const adapter = context.adapter;
  const wanted = { bot: recipient, ...parameters };
  await adapter.createConversationAsync(
    appId,
    channelId,
    serviceUrl,
    '',
    wanted as never,
    async (created) => {
      if (!('activity' in parameters)) await created.sendActivity('just for you');
    },
  );
}

function questionCard(filling = 'What is hard?') {
  const submit = { type: 'Action.Submit', title: 'Send', data: { verb: 'answer', question: 'q1' } };
  return CardFactory.adaptiveCard({
    type: 'AdaptiveCard',
    version: '1.5',
    refresh: { action: { type: 'Action.Execute', verb: 'look', data: { answer: 'refreshed' } }, userIds: [] },
    body: [
      { type: 'TextBlock', text: filling },
      {
        type: 'Input.Text',
        id: 'answer',
        label: 'Your answer',
        isRequired: true,
        errorMessage: 'Write something',
      },
      { type: 'Input.Toggle', id: 'openly', title: 'With my name' },
      {
        type: 'ActionSet',
        actions: [
          {
            type: 'Action.Execute',
            title: 'Send',
            verb: 'answer',
            data: { question: 'q1' },
            fallback: submit,
          },
        ],
      },
    ],
  });
}
