import { v7 as uuid } from 'uuid';
import type { Clock } from '../../../shared/lib/clock.ts';
import type { AgentPhone, AmiTelephony, Telephony } from '../../../shared/link/bridge/telephony.ts';
import type { Country } from '../../../shared/number/normaliseNumber.ts';
import type { Log } from '../../log.ts';
import { createAmiPbx } from '../asteriskAmi/createAmiPbx.ts';
import { createNoPbx } from '../createNoPbx.ts';
import type { Pbx } from '../pbx.ts';
import { createWebhook } from '../webhook/createWebhook.ts';
import { webhookConfig } from '../webhook/webhookConfig.ts';
import { tlsOptions } from './tlsOptions.ts';

export interface TelephonyParts {
  clock: Clock;
  log: Log;
  /** The simulated one, as this centre was started with it. */
  simulator: () => Pbx;
  /** Where numbers without a country come from. */
  countries?: readonly Country[];
}

/** The adapter for what an administrator chose. */
export function makeTelephony(chosen: Telephony, { clock, log, simulator, countries }: TelephonyParts): Pbx {
  switch (chosen.kind) {
    case 'simulator':
      return simulator();
    case 'none':
      return createNoPbx();
    case 'asterisk-ami':
      return createAmiPbx({
        ...{ server: serverOf(chosen), clock, log, agents: agentsOf(chosen), context: chosen.context },
        ...(countries && { countries }),
      });
    case 'webhook':
      return createWebhook(
        webhookConfig.parse({ secret: chosen.secret, agents: usersOf(chosen.phones), countries }),
        clock,
        uuid,
      );
  }
}

function serverOf({ host, port, tls, certificate, user, secret }: AmiTelephony) {
  return { host, port, username: user, secret: secret ?? '', tls: tls && tlsOptions(host, certificate) };
}

const agentsOf = ({ phones }: AmiTelephony) =>
  Object.fromEntries(phones.map(({ endpoint, extension, name }) => [endpoint, { extension, ...(name && { name }) }]));

/** An agent's name may not look like a number where numbers are told apart by their looks. */
const usersOf = (phones: readonly AgentPhone[]) =>
  Object.fromEntries(
    phones.map(({ endpoint, extension, name }) => [
      extension,
      { agent: `agent-${extension}`, users: [endpoint], ...(name && { name }) },
    ]),
  );
