import { linkKeyIn } from '../storage/link-key.ts';
import { FileStageSecrets } from '../storage/file-stage-secrets.ts';
import { openStore } from '../storage/open-store.ts';
import { loadAgendas } from './agendas/load-agendas.ts';
import { loadSeries } from './agendas/series/load-series.ts';
import type { ChartSpec } from './charts/chart-spec.ts';
import { type Config, readConfig } from './config.ts';
import { recordFiles } from './exports/record-files.ts';
import type { Agenda } from './workshop/agenda.ts';
import { SimulatedParticipants } from './rehearsal/simulated-participants.ts';
import { RecurrenceClock } from './run-command/recurrence-clock.ts';
import { closeWhatRanOut, resumeSessions } from './run-command/resume-sessions.ts';
import { everybodyTold } from './run-command/round/tell-people.ts';
import { SessionClock } from './run-command/session-clock.ts';
import type { WorkshopTools } from './run-command/workshop-tools.ts';
import { chance, newCode } from './server/chance.ts';
import { httpServer } from './server/http-server.ts';
import { openLog } from './server/logger.ts';
import { type OutboundCredentials, teamsDoor } from './teams/teams-door.ts';

import { agendaFileRoute } from './web/agenda-file-route.ts';
import { agendaImportRoute } from './web/agenda-import-route.ts';
import { agendaLinks } from './web/agenda-links.ts';
import { openLinkPages, PageChanges } from './web/link/link-door.ts';
import { pictureLinks } from './web/picture-links.ts';
import { pictureRoute } from './web/picture-route.ts';
import { recordFileLinks } from './web/record-file-links.ts';
import { recordFileRoute } from './web/record-file-route.ts';
import { qrRoute } from './web/qr-route.ts';
import { SignedLinks } from './web/signed-links.ts';
import { wallLinks } from './web/wall/wall-links.ts';

/** Whoever stops a server kills it after ten seconds or more. */
const longestStopMs = 6_000;

export interface RunningBot {
  readonly port: number;
  /** Finishes what is in flight and closes everything. */
  stop(): Promise<void>;
}

/**
 * Wires and starts everything: settings, storage, agendas, the Teams door, the clock. `doubles` is for tests,
 * which have no login server and agendas of their own. Throws UnusableSetting, StorageUnusable, BrokenAgenda, or
 * listen's own error.
 */
export async function startBot(
  environment: NodeJS.ProcessEnv,
  doubles: { credentials?: OutboundCredentials; agendas?: readonly Agenda[] } = {},
): Promise<RunningBot> {
  const config = readConfig(environment);
  const log = openLog(config.logLevel);
  const agendas = [...(await loadAgendas()), ...(doubles.agendas ?? [])];
  const store = await openStore({
    ...(config.storageUrl && { url: config.storageUrl }),
    dataDir: config.dataDir,
    onBroken: (file, cause) => {
      log.error({ file, cause, remedy: 'restore it from a backup or delete it' }, 'a file was set aside');
    },
  });
  const secrets = await FileStageSecrets.open(config.secretsDir);
  const links = new SignedLinks(await linkKey(config), () => new Date());
  let address = config.publicUrl;
  const pictures = pictureLinks(links, () => address);
  const door = teamsDoor({
    config,
    store,
    log,
    pictures,
    address: () => address,
    credentials: doubles.credentials,
  });
  const changes = new PageChanges();
  const tools: WorkshopTools = {
    store,
    secrets,
    agendas,
    seriesPlans: await loadSeries(agendas),
    outlet: changes.besides(door.outlet),
    clock: () => new Date(),
    chance,
    log,
    smallGroup: config.smallGroup,
    closingSeconds: config.closingSeconds,
    facilitators: config.facilitators,
    agendaLinks: agendaLinks(links, () => address),
    recordFiles: recordFiles({
      timeZone: config.timeZone,
      draw: drawWhenAsked,
      link: recordFileLinks(links, () => address),
      offer: door.offerFile,
    }),
    linkDoor: { isReachable: () => address !== undefined, newCode },
    wallLinks: wallLinks(links, () => address),
    recurrences: { set: (recurrence) => recurrences.set(recurrence) },
  };
  const recurrences = new RecurrenceClock(tools);
  const clock = new SessionClock(tools);
  const participants = new SimulatedParticipants(tools);
  const messages = door.open(tools, (session) => {
    clock.drawn(session);
    participants.drawn(session);
  });
  const pages = [
    qrRoute(() => address),
    pictureRoute({ store, links, timeZone: config.timeZone, draw: drawWhenAsked }),
    agendaFileRoute({ store, links }),
    agendaImportRoute(tools, links),
    recordFileRoute(tools, links),
  ];
  const linkPages = await openLinkPages(tools, {
    links,
    changes,
    pictures,
    timeZone: config.timeZone,
    address: () => address,
    draw: drawSvgWhenAsked,
  });
  const { endpoints } = linkPages;
  const ready = () => store.check();
  const server = httpServer({ messages, ready, pages, endpoints, proxies: config.proxies, log });
  try {
    await closeWhatRanOut(tools);
    const port = await listen(server, config.port, config.host);
    // In local mode the client is on the same machine; elsewhere nobody could reach an address that is not told.
    if (!config.app) address ??= `http://127.0.0.1:${port}`;
    if (address === undefined) {
      log.warn(
        { remedy: 'set PUBLIC_URL to the address of the bot' },
        'results have no pictures and workshops no link',
      );
    }
    // A channel that is away must not keep the bot from starting.
    void recurrences.start();
    void resumeSessions(tools).catch((cause: unknown) => {
      log.error({ cause: String(cause), remedy: 'it is tried again at the next start' }, 'resuming failed');
    });
    log.info(
      { port, host: config.host, agendas: agendas.length, local: config.app === undefined },
      'listening',
    );
    return {
      port,
      async stop() {
        clock.stop();
        recurrences.stop();
        participants.stop();
        linkPages.close();
        // A channel that asks to wait must not keep the process: what is missing is drawn at the next start.
        const deadline = new Promise<void>((resolve) => setTimeout(resolve, longestStopMs));
        // Connections that are kept alive fall idle one by one, as their last answers go out.
        const sweep = setInterval(() => server.server.closeIdleConnections(), 100);
        await Promise.race([new Promise<void>((resolve) => server.close(() => resolve())), deadline]);
        clearInterval(sweep);
        await Promise.race([everybodyTold().then(() => door.outlet.settled()), deadline]);
        await store.close();
        log.info({}, 'stopped');
      },
    };
  } catch (cause) {
    await store.close();
    throw cause;
  }
}

/** The charting library takes a second to load, which nobody waits for until a picture is asked for. */
async function drawWhenAsked(chart: ChartSpec): Promise<Uint8Array> {
  const { drawPng } = await import('./charts/draw-chart.ts');
  return drawPng(chart);
}

async function drawSvgWhenAsked(chart: ChartSpec): Promise<string> {
  const [{ drawSvg }, { embedSvg }] = await Promise.all([
    import('./charts/draw-chart.ts'),
    import('./charts/embed-svg.ts'),
  ]);
  return embedSvg(drawSvg(chart));
}

/** The key of links: the given one, or one of the program's own. */
async function linkKey({ linkKey: given, secretsDir }: Config): Promise<Uint8Array> {
  return given === undefined ? linkKeyIn(secretsDir) : new TextEncoder().encode(given);
}

function listen(server: ReturnType<typeof httpServer>, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    // restify emits the error again on its own server; unheard there it would end the process with a stack.
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}
