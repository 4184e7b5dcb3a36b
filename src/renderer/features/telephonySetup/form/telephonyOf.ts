import type { AgentPhone, Telephony } from '../../../../shared/link/bridge/telephony.ts';
import type { Draft } from './draft.ts';
import { certificateOf } from './draft.ts';

/** What is asked of the centre, once nothing is wrong with what was typed. */
export function telephonyOf(draft: Draft, phones: AgentPhone[]): Telephony {
  switch (draft.kind) {
    case 'asterisk-ami':
      return {
        ...{ kind: draft.kind, host: draft.host.trim(), port: Number(draft.port), tls: draft.tls },
        ...{ certificate: certificateOf(draft), user: draft.user.trim() },
        ...{ secret: draft.secret || null, context: draft.context.trim(), phones },
      };
    case 'asterisk-ari':
      return {
        ...{ kind: draft.kind, host: draft.host.trim(), port: Number(draft.port), tls: draft.tls },
        ...{ user: draft.user.trim(), secret: draft.secret || null, app: draft.app.trim() },
        ...{ context: draft.context.trim(), phones },
      };
    case 'webhook':
      return {
        ...{ kind: draft.kind, secret: draft.pushSecret || null, phones },
        publicUrl: draft.publicUrl.trim() || null,
      };
    default:
      return { kind: draft.kind };
  }
}
