import { z } from 'zod';

/**
 * What a test of the telephony goes through, in this order. `secure` only with TLS, `queues` over AMI, `application`
 * over ARI; of a PBX that pushes, only `listen` and `push`.
 */
export const probeStepName = z.enum([
  ...(['reach', 'secure', 'log-in', 'rights', 'phones', 'queues', 'application', 'listen', 'push'] as const),
]);
export type ProbeStepName = z.infer<typeof probeStepName>;

/** What is wrong, so that the screen can say what to do about it. */
export const probeTrouble = z.enum([
  'no-such-host',
  'refused',
  'unreachable',
  'timed-out',
  'not-tls',
  'certificate-unknown',
  'certificate-expired',
  'certificate-other',
  'silent',
  'not-asterisk',
  'wrong-secret',
  'closed',
  'no-system-events',
  'no-permission',
  'only-watching',
  'no-phones',
  'no-queues',
  'not-enabled',
  'starting',
  'application-taken',
  'no-events',
  'only-here',
  'other-address',
  'malformed',
  'other-form',
  'nothing-came',
  'internal',
]);
export type ProbeTrouble = z.infer<typeof probeTrouble>;

export const probeStep = z.object({
  name: probeStepName,
  /** `warned`: it works, with something to mind. One that is still `running` may have a trouble already. */
  state: z.enum(['waiting', 'running', 'passed', 'warned', 'failed']),
  trouble: probeTrouble.nullable(),
  /** How many were found. */
  count: z.number().int().nullable(),
  /** The first of their names, or of what is not permitted. */
  names: z.array(z.string().max(128)).max(12),
});
export type ProbeStep = z.infer<typeof probeStep>;

/** An endpoint of the PBX and what it may be, as far as the PBX tells. */
export const foundPhone = z.object({
  endpoint: z.string().max(64),
  extension: z.string().max(12).nullable(),
  name: z.string().max(64).nullable(),
  /** False: rather a line to the world than somebody's phone. */
  isPhone: z.boolean(),
  isOnline: z.boolean().nullable(),
});
export type FoundPhone = z.infer<typeof foundPhone>;

/** A certificate that the centre does not know, for a person to look at. */
export const shownCertificate = z.object({
  pem: z.string().max(16_384),
  /** SHA-256, as `openssl x509 -fingerprint` writes it. */
  fingerprint: z.string().max(128),
  name: z.string().max(128),
  validUntil: z.number().int(),
});
export type ShownCertificate = z.infer<typeof shownCertificate>;

/** The whole state of a test, told again with each step. */
export const probeReport = z.object({
  steps: z.array(probeStep),
  phones: z.array(foundPhone),
  /** Phones beyond the most that are told. */
  morePhones: z.number().int(),
  /** The dialplan that most phones use. */
  context: z.string().max(80).nullable(),
  certificate: shownCertificate.nullable(),
  isOver: z.boolean(),
});
export type ProbeReport = z.infer<typeof probeReport>;
