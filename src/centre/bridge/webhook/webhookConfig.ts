import { z } from 'zod';

const MINUTE_MS = 60_000;
const word = z.string().min(1).max(128);
const names = z.array(word).max(32).default([]);

/** One agent: what the PBX may call them. */
const webhookAgent = z.strictObject({
  /** As named in calls; never like a number, which would be taken for one. */
  agent: word.regex(/[^\d+*#]/),
  name: word.optional(),
  /** Users of the PBX, by name or by id. */
  users: names,
  /** Their own numbers, besides the extension. */
  numbers: names,
});

/** What a site writes about its PBX; the rest has a sensible value. */
export const webhookConfig = z.strictObject({
  /** In the address the PBX pushes to: letters, digits, hyphens. */
  secret: z.string().regex(/^[A-Za-z0-9_-]{24,128}$/, 'at least 24 letters, digits, hyphens'),
  /** By extension. Nobody: an extension is an agent's own name, and users are known by the name of their desk. */
  agents: z.record(z.string().min(1).max(32), webhookAgent).default({}),
  /** Names of queues and called numbers, for people. */
  labels: z.record(z.string(), z.string()).default({}),
  /** Where numbers without a country come from, such as `FR`. */
  countries: z.array(z.string().regex(/^[A-Z]{2}$/)).default(['FR', 'MA']),
  /** How the PBX reaches this centre: for those that must be told where to push answers and hangups. */
  publicUrl: z.url({ protocol: /^https?$/ }).optional(),
  reply: z.enum(['as-asked', 'empty', 'xml', 'json']).default('as-asked'),
  /** A call that nobody answers and nobody ends is over after this long. */
  unansweredForMs: z
    .int()
    .min(1_000)
    .default(5 * MINUTE_MS),
  /** So is one that was answered. */
  longestCallMs: z
    .int()
    .min(MINUTE_MS)
    .default(240 * MINUTE_MS),
});
export type WebhookConfig = z.infer<typeof webhookConfig>;
