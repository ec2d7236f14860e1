/** Instants are ISO 8601 texts in UTC; the pure room is given them and never asks for the time. */
export function addSeconds(instant: string, seconds: number): string {
  return new Date(Date.parse(instant) + seconds * 1000).toISOString();
}

/** Seconds from one instant to a later one; negative when it is past. */
export function secondsBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 1000;
}

/** Whole minutes that have passed, never negative. */
export function minutesBetween(from: string, to: string): number {
  return Math.max(0, Math.floor(secondsBetween(from, to) / 60));
}
