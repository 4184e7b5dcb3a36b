import type { Telephony } from '../../../shared/link/bridge/telephony.ts';

/**
 * The telephony with its secret: the one that was typed, else the kept one, undefined when neither fits.
 * A kept secret only goes where it went before: whoever names another host has to know it.
 */
export function withKeptSecret(given: Telephony, kept: readonly (Telephony | null)[]): Telephony | undefined {
  if (!('secret' in given) || given.secret !== null) return given;
  const before = kept.find((each) => each !== null && isSamePlace(given, each));
  return before && 'secret' in before && before.secret !== null ? withSecret(given, before.secret) : undefined;
}

function isSamePlace(one: Telephony, other: Telephony): boolean {
  if (one.kind === 'webhook') return other.kind === 'webhook';
  if (one.kind !== 'asterisk-ami' || other.kind !== 'asterisk-ami') return false;
  const isAsSafe = one.tls === other.tls && one.certificate === other.certificate;
  return isAsSafe && one.host === other.host && one.port === other.port && one.user === other.user;
}

const withSecret = (given: Extract<Telephony, { secret: unknown }>, secret: string): Telephony => ({
  ...given,
  secret,
});
