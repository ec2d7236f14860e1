/** The product's people live in one time zone; opening hours, dates and reminders are in its time. */
const zone = 'Europe/Helsinki';

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** The ISO day that it is in Finland at an instant. */
export function finnishDay(instant: string): string {
  const { year, month, day } = read(Date.parse(instant));
  return `${year}-${month}-${day}`;
}

/** The hour, 0-23, that a Finnish clock shows at an instant. */
export function finnishHour(instant: string): number {
  return Number(read(Date.parse(instant)).hour);
}

/** "09:00": what a Finnish clock shows at an instant. */
export function finnishTime(instant: string): string {
  const { hour, minute } = read(Date.parse(instant));
  return `${hour}:${minute}`;
}

/** The instant at which a Finnish clock shows a full hour (24 is midnight after the day) of an ISO day. */
export function instantAt(day: string, hour: number): string {
  const wall = Date.parse(`${day}T00:00:00Z`) + hour * 3_600_000;
  // The offset of the first guess may be that of the other side of a clock change; the second one is right.
  const guess = wall - offsetAt(wall);
  return new Date(wall - offsetAt(guess)).toISOString();
}

/** An ISO day moved by whole days. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** Milliseconds by which Finnish clocks are ahead of UTC. */
function offsetAt(time: number): number {
  const { year, month, day, hour, minute, second } = read(time);
  const shown = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return shown - Math.floor(time / 1000) * 1000;
}

function read(time: number): Record<string, string> {
  return Object.fromEntries(parts.formatToParts(time).map(({ type, value }) => [type, value]));
}
