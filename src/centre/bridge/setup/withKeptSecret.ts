import type { AmiTelephony, AriTelephony, Telephony } from '../../../shared/link/bridge/telephony.ts';

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
  if (!isAsterisk(one) || !isAsterisk(other) || one.kind !== other.kind) return false;
  const isAsSafe = one.tls === other.tls && certificateOf(one) === certificateOf(other);
  return isAsSafe && one.host === other.host && one.port === other.port && one.user === other.user;
}

const isAsterisk = (telephony: Telephony): telephony is AmiTelephony | AriTelephony => 'host' in telephony;
const certificateOf = (telephony: AmiTelephony | AriTelephony) =>
  telephony.kind === 'asterisk-ami' ? telephony.certificate : null;

const withSecret = (given: Extract<Telephony, { secret: unknown }>, secret: string): Telephony => ({
  ...given,
  secret,
});
