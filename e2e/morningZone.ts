const HOUR_MS = 3_600_000;
const MORNING = 10;

/** A time zone in which it is about ten o'clock now, so that "this evening" and "in an hour" are always today. */
export function morningZone(now: number): string {
  const hour = Math.floor(now / HOUR_MS) % 24;
  const behind = hour - MORNING;
  // No zone is more than twelve hours behind: there it is the same hour on the day after.
  const ahead = behind > 12 ? 24 - behind : -behind;
  // In these names the sign is the other way round.
  return ahead === 0 ? 'Etc/GMT' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}
