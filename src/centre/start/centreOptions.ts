import { z } from 'zod';
import { siteCountry } from '../../shared/number/siteCountry.ts';

const hostPort = z.string().regex(/^[^:\s]+:\d{1,5}$/, 'HOST:PORT is expected');
const ariAddress = z
  .url({ protocol: /^https?$/ })
  .refine(
    (url) => !new URL(url).username && !new URL(url).search,
    'http(s)://HOST:PORT is expected, without a name or a secret in it',
  );
const extension = z.string().regex(/^[\w+*#.-]{1,32}$/);
const agentId = z.string().regex(/^[\w.@-]{1,128}$/);

/** How a centre is set up, from its command line or its configuration file. */
export const centreOptions = z.strictObject({
  host: z.string().default('127.0.0.1'),
  port: z.coerce.number().int().min(0).max(65_535).default(0),
  /** Names, besides loopback, under which desks ask for this centre. */
  names: z.array(z.string()).default([]),
  tlsCert: z.string().optional(),
  tlsKey: z.string().optional(),
  data: z.string().optional(),
  /** A SQLite file, or PostgreSQL; none given: `centre.db` in the data folder. */
  database: z
    .string()
    .regex(/^(postgres(ql)?:\/\/\S+|(?!\w+:\/\/).+)$/)
    .optional(),
  /** None given: what an administrator chose, else the simulator. */
  pbx: z
    .union([
      z.enum(['simulator', 'asterisk', 'webhook', 'none']),
      z.string().regex(/^recording:.+/, 'simulator, asterisk, webhook, recording:FILE or none is expected'),
    ])
    .optional(),
  ami: hostPort.optional(),
  amiUser: z.string().optional(),
  amiSecretFile: z.string().optional(),
  amiTls: z.boolean().optional(),
  /** The address of an Asterisk's REST interface; with it, `asterisk` means ARI, not AMI. */
  ari: ariAddress.optional(),
  ariUser: z.string().optional(),
  ariSecretFile: z.string().optional(),
  /** The application that the dialplan names in `Stasis(…)`. */
  ariApp: z
    .string()
    .regex(/^[\w-]{1,64}$/)
    .optional(),
  /** The dialplan of the agents' phones (asterisk). */
  context: z
    .string()
    .regex(/^[\w.-]{1,80}$/)
    .optional(),
  /** A YAML file that describes a PBX that pushes. */
  webhook: z.string().optional(),
  /** Names of queues and called numbers, for people (asterisk). */
  labels: z.record(z.string().min(1).max(128), z.string().min(1).max(128)).default({}),
  /** Where the site is at home: a number without a country comes from there. */
  country: siteCountry.default('FR'),
  /** Agents by extension. */
  agents: z.record(extension, agentId).default({}),
  seed: z.coerce.number().int().default(1),
  /** Calls an hour to each free agent, by themselves (simulator). */
  pace: z.coerce.number().min(0).max(3_600).default(80),
  callers: z.string().optional(),
  /** Rows that the desk of this machine had before its centre, written by it while the centre starts. */
  handOver: z.string().optional(),
  announce: z.string().optional(),
  log: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});
export type CentreOptions = z.infer<typeof centreOptions>;
