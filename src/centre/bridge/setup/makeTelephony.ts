import { v7 as uuid } from 'uuid';
import type { Clock } from '../../../shared/lib/clock.ts';
import type { AgentPhone, AmiTelephony, Telephony, WebhookTelephony } from '../../../shared/link/bridge/telephony.ts';
import type { Country } from '../../../shared/number/normaliseNumber.ts';
import type { Log } from '../../log.ts';
import { createAmiPbx } from '../asteriskAmi/createAmiPbx.ts';
import { createAriPbx } from '../asteriskAri/createAriPbx.ts';
import { createNoPbx } from '../createNoPbx.ts';
import type { Pbx } from '../pbx.ts';
import { createWebhook } from '../webhook/createWebhook.ts';
import { webhookConfig } from '../webhook/webhookConfig.ts';
import { ariServerOf } from './ariServerOf.ts';
import { tlsOptions } from './tlsOptions.ts';

export interface TelephonyParts {
  clock: Clock;
  log: Log;
  /** The simulated one, as this centre was started with it. */
  simulator: () => Pbx;
  /** Names of queues and called numbers, for people. */
  labels?: Record<string, string>;
  /** Where numbers without a country come from. */
  countries?: readonly Country[];
}

/** The adapter for what an administrator chose. */
export function makeTelephony(
  chosen: Telephony,
  { clock, log, simulator, labels = {}, countries }: TelephonyParts,
): Pbx {
  switch (chosen.kind) {
    case 'simulator':
      return simulator();
    case 'none':
      return createNoPbx();
    case 'asterisk-ami':
      return createAmiPbx({ server: amiServerOf(chosen), ...asteriskParts(chosen) });
    case 'asterisk-ari':
      return createAriPbx({ server: ariServerOf(chosen), ...asteriskParts(chosen) });
    case 'webhook':
      return createWebhook(webhookConfigOf(chosen, labels, countries), clock, uuid);
  }

  function asteriskParts({ phones, context }: Pick<AmiTelephony, 'phones' | 'context'>) {
    return { clock, log, labels, agents: agentsOf(phones), context, ...(countries && { countries }) };
  }
}

function amiServerOf({ host, port, tls, certificate, user, secret }: AmiTelephony) {
  return { host, port, username: user, secret: secret ?? '', tls: tls && tlsOptions(host, certificate) };
}

const agentsOf = (phones: readonly AgentPhone[]) =>
  Object.fromEntries(phones.map(({ endpoint, extension, name }) => [endpoint, { extension, ...(name && { name }) }]));

const webhookConfigOf = (
  { secret, phones, publicUrl }: WebhookTelephony,
  labels: Record<string, string>,
  countries?: readonly Country[],
) => webhookConfig.parse({ secret, labels, agents: usersOf(phones), countries, ...(publicUrl && { publicUrl }) });

/** An agent's name may not look like a number where numbers are told apart by their looks. */
const usersOf = (phones: readonly AgentPhone[]) =>
  Object.fromEntries(
    phones.map(({ endpoint, extension, name }) => [
      extension,
      { agent: `agent-${extension}`, users: [endpoint], ...(name && { name }) },
    ]),
  );
