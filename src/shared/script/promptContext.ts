import { z } from 'zod';

const value = z.string().optional();

/** What placeholders may name, beside `{answer.KEY}`. Values are words already in the agent's language. */
export const promptContext = z.object({
  customer: z
    .object({
      /** « Madame », « Monsieur », "Ms", "Mr", or nothing when it is not known. */
      salutation: value,
      firstName: value,
      lastName: value,
      company: value,
      reference: value,
      city: value,
      email: value,
    })
    .partial()
    .optional(),
  agent: z.object({ firstName: value, lastName: value }).partial().optional(),
  company: z.object({ name: value, phone: value, email: value }).partial().optional(),
  call: z.object({ queue: value, number: value }).partial().optional(),
  campaign: z.object({ name: value, offer: value, endsOn: value }).partial().optional(),
  complaint: z.object({ reference: value }).partial().optional(),
  order: z.object({ number: value, product: value, date: value }).partial().optional(),
});
export type PromptContext = z.infer<typeof promptContext>;
