import { z } from 'zod';
import { host } from './host.ts';

export const telephonyKind = z.enum(['simulator', 'asterisk-ami', 'asterisk-ari', 'webhook', 'none']);
export type TelephonyKind = z.infer<typeof telephonyKind>;

/** The most phones one table holds. */
export const MOST_PHONES = 500;
export const AMI_PORT = 5038;
export const AMI_TLS_PORT = 5039;
export const ARI_PORT = 8088;
export const ARI_TLS_PORT = 8089;

/** One line without control characters: what is sent to a PBX ends at a line break. */
const oneLine = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[^\p{Cc}\u2028\u2029]*$/u);
const word = (most: number) => oneLine(most).min(1);
const port = z.number().int().min(1).max(65_535);

/** Whose phone an endpoint of the PBX is. */
export const agentPhone = z.object({
  /** As the PBX names it: `agent1` of `PJSIP/agent1`; for a PBX that pushes, the user. */
  endpoint: word(64),
  extension: z.string().regex(/^[0-9]{1,12}$/),
  /** The agent's; empty when nobody said. */
  name: oneLine(64),
});
export type AgentPhone = z.infer<typeof agentPhone>;
const phones = z.array(agentPhone).max(MOST_PHONES);

export const amiTelephony = z.object({
  kind: z.literal('asterisk-ami'),
  host,
  port,
  tls: z.boolean(),
  /** The only certificate that is accepted, as PEM; null: one that the machine of the centre trusts. */
  certificate: z.string().max(16_384).nullable(),
  user: word(128),
  /** Null: the one the centre keeps, which it never tells. */
  secret: word(256).nullable(),
  /** The dialplan of the agents' phones. */
  context: z.string().regex(/^[\w.-]{1,80}$/),
  phones,
});
export type AmiTelephony = z.infer<typeof amiTelephony>;

const ariTelephony = z.object({
  kind: z.literal('asterisk-ari'),
  host,
  /** Of Asterisk's HTTP server. */
  port,
  /** With a certificate that the machine of the centre trusts. */
  tls: z.boolean(),
  user: word(128),
  /** Null: the one the centre keeps, which it never tells. */
  secret: word(256).nullable(),
  /** The name in the dialplan's `Stasis(…)`. */
  app: z.string().regex(/^[\w-]{1,64}$/),
  /** The dialplan of the agents' phones. */
  context: z.string().regex(/^[\w.-]{1,80}$/),
  phones,
});
export type AriTelephony = z.infer<typeof ariTelephony>;

const webhookTelephony = z.object({
  kind: z.literal('webhook'),
  /** How the PBX reaches the centre, where that is not the address at which the centre listens. */
  publicUrl: z
    .url({ protocol: /^https?$/ })
    .max(256)
    .nullable()
    .default(null),
  /** The end of the address to which the PBX pushes. Null: the one the centre keeps. */
  secret: z
    .string()
    .regex(/^[A-Za-z0-9_-]{24,128}$/)
    .nullable(),
  phones,
});

export type WebhookTelephony = z.infer<typeof webhookTelephony>;

/** How a centre is tied to its telephony, as an administrator says it. */
export const telephony = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('simulator') }),
  z.object({ kind: z.literal('none') }),
  amiTelephony,
  ariTelephony,
  webhookTelephony,
]);
export type Telephony = z.infer<typeof telephony>;
