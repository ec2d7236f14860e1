import pino from 'pino';
import type { Log } from '../run-command/workshop-tools.ts';

/** Structured lines on standard output, one an event. Callers give ids and codes, never names or texts. */
export function openLog(level: string): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}
