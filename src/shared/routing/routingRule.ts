import { z } from 'zod';
import { stage } from '../customer/customer.ts';
import { text } from '../lib/text.ts';
import type { Region } from '../number/lineOf.ts';

const name = z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,63}$/);
const word = z.string().trim().min(1).max(128);

/** One, or a list of which any will do. */
const oneOf = <T extends z.ZodType<string>>(item: T) =>
  z
    .union([item, z.array(item).min(1).max(64)])
    .transform((said): z.infer<T>[] => (Array.isArray(said) ? said : [said]));

const regions = [
  'fr-ile-de-france',
  'fr-north-west',
  'fr-north-east',
  'fr-south-east',
  'fr-south-west',
  'ma-casablanca',
  'ma-rabat',
  'ma-marrakech',
  'ma-fes',
  'ma-tangier',
  'ma-agadir',
  'ma-oujda',
] as const satisfies readonly Region[];

/** What must be true of a call; all that is stated must hold, and nothing stated always holds. */
const routingCondition = z.strictObject({
  direction: oneOf(z.enum(['inbound', 'outbound', 'internal'])).optional(),
  withheld: z.boolean().optional(),
  number: z
    .strictObject({
      prefix: oneOf(z.string().regex(/^\+[1-9]\d{0,14}$/)).optional(),
      country: oneOf(z.string().regex(/^[A-Z]{2}$/)).optional(),
      kind: oneOf(z.enum(['mobile', 'fixed', 'other'])).optional(),
    })
    .optional(),
  /** Where the number is from: a hint, since numbers move with people. */
  origin: oneOf(z.enum(regions)).optional(),
  did: oneOf(word).optional(),
  queue: oneOf(word).optional(),
  /** A number is shown, and nobody in the file has it. */
  unknownCustomer: z.boolean().optional(),
  /** A callback was promised to this customer or number, and is due. */
  callbackDue: z.boolean().optional(),
  customer: z
    .strictObject({
      stage: oneOf(stage).optional(),
      /** Euros. */
      minimumValue: z.number().optional(),
      sensitive: z.boolean().optional(),
      openComplaint: z.boolean().optional(),
      promiseDue: z.boolean().optional(),
      lastAgentWithinDays: z.number().positive().max(3_650).optional(),
    })
    .optional(),
});
export type RoutingCondition = z.infer<typeof routingCondition>;

const priority = z.enum(['low', 'normal', 'high', 'urgent']);
export type Priority = z.infer<typeof priority>;

/** The last agent who spoke with this customer, whoever that is. */
export const LAST_AGENT = 'last';

const routingOutcome = z.strictObject({
  script: name.optional(),
  /** Where the script begins, when not at its own beginning. */
  step: name.optional(),
  priority: priority.optional(),
  /** What the agent must read before speaking. */
  alert: text.optional(),
  preferAgent: word.optional(),
});
export type RoutingOutcome = z.infer<typeof routingOutcome>;

/** One line of a routing scenario: when a call is so, then do that. */
export const routingRule = z.strictObject({
  id: name,
  title: text,
  enabled: z.boolean().default(true),
  when: routingCondition.default({}),
  // biome-ignore lint/suspicious/noThenProperty: the word a supervisor reads; a rule is data and is never awaited
  then: routingOutcome,
});
export type RoutingRule = z.infer<typeof routingRule>;
