import type { Log } from '../run-command/workshop-tools.ts';

/**
 * The SDK prints refused tokens, keys and stacks to the console. What it says becomes one line of the log, told by
 * its kind alone: its words may hold what a log must not.
 */
export function quietSdkConsole(log: Log): void {
  const tell = (...said: unknown[]) => {
    const fault = said.find((part) => part instanceof Error);
    log.warn({ kind: fault?.name ?? 'message' }, 'the SDK reported something');
  };
  Object.assign(console, { error: tell, warn: tell, log: tell });
}
