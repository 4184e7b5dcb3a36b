import type { ProbeTrouble } from '../../../../shared/link/bridge/probe.ts';
import type { TelephonyKind } from '../../../../shared/link/bridge/telephony.ts';

/** Where the advice depends on the interface that was asked. */
const ofAri = [
  ...(['refused', 'silent', 'not-tls', 'not-asterisk'] as const),
  ...(['wrong-secret', 'only-watching', 'certificate-unknown'] as const),
] as const;
type OfAri = (typeof ofAri)[number];

export function troubleWord(trouble: ProbeTrouble, kind: TelephonyKind): ProbeTrouble | `ari.${OfAri}` {
  const own = kind === 'asterisk-ari' ? ofAri.find((each) => each === trouble) : undefined;
  return own ? `ari.${own}` : trouble;
}
