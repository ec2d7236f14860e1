/** What is known of a send that failed. */
export interface SendFailure {
  /** HTTP status, where there was an answer. */
  readonly status: number | undefined;
  /** Seconds that the channel asked to wait. */
  readonly retryAfter: number | undefined;
  readonly code: string;
}

/** Reads whatever the SDK threw. */
export function readFailure(cause: unknown): SendFailure {
  const error = (typeof cause === 'object' && cause !== null ? cause : {}) as {
    statusCode?: unknown;
    code?: unknown;
    body?: { error?: { code?: unknown } };
    response?: { headers?: { get?: (name: string) => string | undefined } };
  };
  const retryAfter = Number(error.response?.headers?.get?.('retry-after'));
  const code = error.body?.error?.code ?? error.code;
  return {
    status: typeof error.statusCode === 'number' ? error.statusCode : undefined,
    retryAfter: Number.isFinite(retryAfter) && retryAfter > 0 ? retryAfter : undefined,
    code: typeof code === 'string' ? code : 'unknown',
  };
}

/** The statuses for which Teams' own advice is to try again. */
export function isPassing({ status }: SendFailure): boolean {
  return status !== undefined && [412, 429, 502, 504].includes(status);
}

/** The message that was to be updated is not there any more, or cannot be found. */
export function isGone({ status }: SendFailure): boolean {
  return status === 404 || status === 405;
}

/** The person cannot be written to: the app is not in their scope, or they are of another organisation. */
export function isUnreachable({ status }: SendFailure): boolean {
  return status === 400 || status === 403 || status === 404;
}

/** The channel may take the same message later: it was busy, faulty or out of reach. */
export function mayPass({ status, code }: SendFailure): boolean {
  return status === undefined ? code !== 'unknown' : status === 412 || status === 429 || status >= 500;
}
