/** One try to sign in that was looked at. Whoever came during a pause was sent away unlooked at, and is no try. */
export interface Attempt {
  at: number;
  name: string;
  address: string;
  device: string;
  isGood: boolean;
}

export interface Try {
  name: string;
  address: string;
  device: string;
  /** This device was signed in as this user before: strangers cannot shut it out. */
  isKnownDevice: boolean;
}

/** Older tries are forgotten. */
export const REMEMBERED_MS = 24 * 60 * 60_000;
/** So many failures are free, then the pause begins at a second and doubles. */
const free = { device: 4, user: 9, address: 19 };
const FIRST_PAUSE_MS = 1_000;
/** Longest pause for one device or one address. */
const LONGEST_MS = 15 * 60_000;
/** Longest pause for one user at devices that are new to them: guessers cannot shut somebody out for long. */
const LONGEST_FOR_USER_MS = 60_000;

/**
 * How long this try has to wait, ms; 0 is now. Depends on nothing but the tries before it.
 * Three counts of failures, and the longest pause of them holds: of this user at this device; of this user anywhere,
 * and of this address for all users (these two for new devices only). Who failed and then came in is forgiven what they failed.
 */
export function waitFor(asked: Try, attempts: readonly Attempt[], now: number): number {
  const lately = attempts.filter(({ at }) => at > now - REMEMBERED_MS && at <= now);
  const ofUser = lately.filter(({ name }) => name === asked.name);
  const ofDevice = ofUser.filter(({ device, address }) => device === asked.device && address === asked.address);
  const ofAddress = lately.filter(({ address }) => address === asked.address);
  const pauses = [
    pauseAfter(failuresSinceGood(ofDevice), free.device, LONGEST_MS, now),
    asked.isKnownDevice ? 0 : pauseAfter(failuresSinceGood(ofUser), free.user, LONGEST_FOR_USER_MS, now),
    asked.isKnownDevice ? 0 : pauseAfter(unforgiven(ofAddress), free.address, LONGEST_MS, now),
  ];
  return Math.max(...pauses);
}

const isOfSame = (a: Attempt, b: Attempt) => a.name === b.name && a.device === b.device && a.address === b.address;

/** A house has one address: a guesser who also comes in there, under a name of their own, does not wash it clean. */
const unforgiven = (attempts: readonly Attempt[]) =>
  attempts.filter(
    (failed) => !failed.isGood && !attempts.some((a) => a.isGood && a.at >= failed.at && isOfSame(a, failed)),
  );

function failuresSinceGood(attempts: readonly Attempt[]): readonly Attempt[] {
  const lastGood = Math.max(-Infinity, ...attempts.filter(({ isGood }) => isGood).map(({ at }) => at));
  return attempts.filter(({ isGood, at }) => !isGood && at > lastGood);
}

function pauseAfter(failed: readonly Attempt[], freeOnes: number, longest: number, now: number): number {
  const beyond = failed.length - freeOnes;
  if (beyond <= 0) return 0;
  const pause = Math.min(longest, FIRST_PAUSE_MS * 2 ** Math.min(beyond - 1, 30));
  const last = Math.max(...failed.map(({ at }) => at));
  return Math.max(0, last + pause - now);
}
