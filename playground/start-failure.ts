/** A reason not to start that the person at the keyboard can remedy; the message says how. */
export class CannotStart extends Error {}

const isTakenPort = (error: unknown): error is NodeJS.ErrnoException & { port: number } =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE' && 'port' in error;

/** The sentence for a taken port. `setting` is the setting that chooses it, `example` a port to try. */
export function portTaken(port: number, setting: string, example: number): string {
  return (
    `Port ${port} is taken by another program. Stop that program, or choose another port: ` +
    `${setting}=${example} npm start (or the line ${setting}=${example} in .env).`
  );
}

/** What went wrong and what to do, without a stack: it is read by the person who typed `npm start`. */
export function explainStartFailure(error: unknown): string {
  if (isTakenPort(error)) return portTaken(error.port, 'PORT', 4000);
  return error instanceof Error ? error.message : String(error);
}
