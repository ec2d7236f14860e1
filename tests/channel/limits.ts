/** At most `calls` in any `withinMs` milliseconds. */
export interface Window {
  calls: number;
  withinMs: number;
}

/** Sends count with conversation creation, edits and deletions; reads are members, conversations and teams. */
export interface Quota {
  sends: Window[];
  reads: Window[];
}

export interface Limits {
  /** This bot in one thread; a whole channel is one thread. */
  thread: Quota;
  /** All bots together in one thread. */
  threadAllBots: Quota;
  /** This app in one tenant. */
  tenant: Quota;
  /** Whether a refusal says in Retry-After when to come back. */
  retryAfter: boolean;
}

const within = (calls: number, seconds: number): Window => ({ calls, withinMs: seconds * 1000 });

/** The limits that Microsoft documents for Teams. */
export const TEAMS_LIMITS: Limits = {
  thread: {
    sends: [within(7, 1), within(8, 2), within(60, 30), within(1800, 3600)],
    reads: [within(14, 1), within(16, 2), within(120, 30), within(3600, 3600)],
  },
  threadAllBots: { sends: [within(14, 1), within(16, 2)], reads: [within(28, 1), within(32, 2)] },
  tenant: { sends: [within(30, 1)], reads: [within(30, 1)] },
  retryAfter: true,
};

export interface Limiter {
  /** Counts one call, or refuses it and says after how many milliseconds there is room; a refused call counts not. */
  take(what: keyof Quota, threadId: string, tenantId: string): number | undefined;
  /** Other bots' calls in a thread, which use up what all bots share. */
  othersCalled(what: keyof Quota, threadId: string, calls: number): void;
}

/** Keeps the books of one channel's limits. `clock` gives milliseconds. */
export function createLimiter(limits: Limits, clock: () => number): Limiter {
  const books = new Map<string, number[]>();
  const book = (name: string) => {
    const times = books.get(name) ?? [];
    books.set(name, times);
    return times;
  };
  const quotas = (what: keyof Quota, threadId: string, tenantId: string) => [
    { times: book(`thread ${what} ${threadId}`), windows: limits.thread[what] },
    { times: book(`all bots ${what} ${threadId}`), windows: limits.threadAllBots[what] },
    { times: book(`tenant ${what} ${tenantId}`), windows: limits.tenant[what] },
  ];

  return {
    take: (what, threadId, tenantId) => {
      const now = clock();
      const applying = quotas(what, threadId, tenantId);
      const wait = Math.max(0, ...applying.map(({ times, windows }) => waitFor(times, windows, now)));
      if (wait > 0) return wait;
      for (const { times } of applying) times.push(now);
      return undefined;
    },
    othersCalled: (what, threadId, calls) => {
      const now = clock();
      book(`all bots ${what} ${threadId}`).push(...Array.from({ length: calls }, () => now));
    },
  };
}

/** Milliseconds until one more call fits into all windows; forgets what no window looks back at. */
function waitFor(times: number[], windows: Window[], now: number): number {
  const longest = Math.max(0, ...windows.map(({ withinMs }) => withinMs));
  while (times[0] !== undefined && times[0] <= now - longest) times.shift();
  const waits = windows.map(({ calls, withinMs }) => {
    const oldestThatCounts = times.at(-calls);
    return oldestThatCounts === undefined ? 0 : oldestThatCounts + withinMs - now;
  });
  return Math.max(0, ...waits);
}
