import type { SetupView } from '../../../../shared/link/bridge/setup.ts';
import type { Telephony, TelephonyKind } from '../../../../shared/link/bridge/telephony.ts';
import { AMI_PORT } from '../../../../shared/link/bridge/telephony.ts';

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
  context: string;
  /** The end of the address a PBX pushes to; empty: the kept one. */
  pushSecret: string;
}

export const emptyDraft: Draft = {
  ...{ kind: 'simulator', host: '', port: String(AMI_PORT), tls: false, certificate: null },
  ...{ user: 'crocdesk', secret: '', context: 'from-internal', pushSecret: '' },
};

/** What was prepared, else what is used, else what works now. */
export function draftOf({ prepared, used, running, offers }: SetupView): Draft {
  const known = prepared ?? used;
  if (!known) return { ...emptyDraft, kind: offers.find((kind) => kind === running) ?? 'simulator' };
  return { ...emptyDraft, ...typedOf(known.telephony) };
}

function typedOf(telephony: Telephony): Partial<Draft> {
  if (telephony.kind !== 'asterisk-ami') return { kind: telephony.kind };
  const { kind, host, port, tls, certificate, user, context } = telephony;
  return { kind, host, port: String(port), tls, certificate, user, context };
}

/** Whether the centre keeps a secret that fits what is typed: the same place, the same user. */
export function hasKeptSecret(draft: Draft, { prepared, used }: SetupView): boolean {
  return [prepared, used].some((kept) => {
    if (!kept?.hasSecret || kept.telephony.kind !== draft.kind) return false;
    if (kept.telephony.kind !== 'asterisk-ami') return true;
    const { host, port, tls, certificate, user } = kept.telephony;
    const isThere = host === draft.host.trim() && port === Number(draft.port) && user === draft.user.trim();
    return isThere && tls === draft.tls && certificate === (draft.tls ? draft.certificate : null);
  });
}
