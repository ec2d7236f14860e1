import { createServer } from 'node:net';
import { CannotStart, portTaken } from './start-failure.ts';

const defaultPort = 56150;

/** Listens for a moment where the Agents Playground will: on all interfaces. */
function isFree(port: number): Promise<boolean> {
  return new Promise((settle) => {
    const probe = createServer();
    probe.once('error', () => settle(false));
    probe.listen(port, () => probe.close(() => settle(true)));
  });
}

/**
 * The port for the Agents Playground, from the setting PLAYGROUND_PORT. Checked beforehand, because the Agents
 * Playground silently takes a random port instead of a taken one.
 * @throws CannotStart on a value that is no port, or a taken one.
 */
export async function choosePlaygroundPort(setting: string | undefined): Promise<number> {
  const port = setting ? Number(setting) : defaultPort;
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new CannotStart(
      `PLAYGROUND_PORT is "${setting}", which is not a port. Use a number from 1 to 65535, for example PLAYGROUND_PORT=${defaultPort}.`,
    );
  }
  if (!(await isFree(port))) throw new CannotStart(portTaken(port, 'PLAYGROUND_PORT', 56_160));
  return port;
}
