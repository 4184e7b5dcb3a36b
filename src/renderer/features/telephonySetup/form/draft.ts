import type { SetupView } from '../../../../shared/link/bridge/setup.ts';
import type { AmiTelephony, AriTelephony, Telephony, TelephonyKind } from '../../../../shared/link/bridge/telephony.ts';
import { AMI_PORT, AMI_TLS_PORT, ARI_PORT, ARI_TLS_PORT } from '../../../../shared/link/bridge/telephony.ts';

/** What is typed, of every kind at once: whoever looks at another kind loses nothing. */
export interface Draft {
  kind: TelephonyKind;
  host: string;
  port: string;
  tls: boolean;
  certificate: string | null;
  user: string;
  /** Empty: the kept one, where there is one. */
  secret: string;
  /** The application of ARI. */
  app: string;
  context: string;
  /** The end of the address a PBX pushes to; empty: the kept one. */
  pushSecret: string;
  /** Empty: the PBX reaches the centre where it listens. */
  publicUrl: string;
}

export const emptyDraft: Draft = {
  ...{ kind: 'simulator', host: '', port: String(AMI_PORT), tls: false, certificate: null },
  ...{ user: 'crocdesk', secret: '', app: 'crocdesk', context: 'from-internal', pushSecret: '', publicUrl: '' },
};

/** What was prepared, else what is used, else what works now. */
export function draftOf({ prepared, used, running, offers }: SetupView): Draft {
  const known = prepared ?? used;
  if (!known) return { ...emptyDraft, kind: offers.find((kind) => kind === running) ?? 'simulator' };
  return { ...emptyDraft, ...typedOf(known.telephony) };
}

function typedOf(telephony: Telephony): Partial<Draft> {
  if (telephony.kind === 'webhook') return { kind: telephony.kind, publicUrl: telephony.publicUrl ?? '' };
  if (!isAsterisk(telephony)) return { kind: telephony.kind };
  const { host, port, tls, user, context } = telephony;
  const common = { host, port: String(port), tls, user, context };
  if (telephony.kind === 'asterisk-ami') return { ...common, kind: telephony.kind, certificate: telephony.certificate };
  return { ...common, kind: telephony.kind, app: telephony.app };
}

const isAsterisk = (telephony: Telephony): telephony is AmiTelephony | AriTelephony => 'host' in telephony;

/** Its connection can be tested, and it has a table of phones. */
export const hasTest = (kind: TelephonyKind): boolean => kind !== 'simulator' && kind !== 'none';

/** The port that each way to an Asterisk usually has. */
export const usualPort = (kind: TelephonyKind, tls: boolean): string => {
  if (kind === 'asterisk-ari') return String(tls ? ARI_TLS_PORT : ARI_PORT);
  return String(tls ? AMI_TLS_PORT : AMI_PORT);
};

/** Another kind: the port follows, unless somebody chose one. */
export function withKind({ kind: before, tls, port }: Draft, kind: TelephonyKind): Partial<Draft> {
  return { kind, port: port === usualPort(before, tls) ? usualPort(kind, tls) : port };
}

/** The one certificate that is accepted; only AMI can be told so. */
export const certificateOf = ({ kind, tls, certificate }: Draft): string | null =>
  kind === 'asterisk-ami' && tls ? certificate : null;

/** Whether the centre keeps a secret that fits what is typed: the same place, the same user. */
export function hasKeptSecret(draft: Draft, { prepared, used }: SetupView): boolean {
  return [prepared, used].some((kept) => {
    if (!kept?.hasSecret || kept.telephony.kind !== draft.kind) return false;
    if (!isAsterisk(kept.telephony)) return true;
    const { host, port, tls, user } = kept.telephony;
    const certificate = kept.telephony.kind === 'asterisk-ami' ? kept.telephony.certificate : null;
    const isThere = host === draft.host.trim() && port === Number(draft.port) && user === draft.user.trim();
    return isThere && tls === draft.tls && certificate === certificateOf(draft);
  });
}
