import { z } from 'zod';

const id = z.string().regex(/^[\x21-\x7e]{1,128}$/);
const line = z
  .string()
  .max(256)
  .regex(/^\P{Cc}*$/u);
const said = line.nullable();
const direction = z.enum(['in', 'out']);

const common = {
  callId: id,
  /** The call this one came from, where a transfer makes a new one. */
  origCallId: id.nullable(),
  /** Each user by all the names that were said: name, id, full id. */
  users: z.array(z.array(line).min(1)).max(64),
  queue: said,
  /** The number that was dialled before the call was diverted. */
  diversion: said,
  answeringNumber: said,
};
const maybe = { from: said, to: said, direction: direction.nullable() };

/** One HTTP push, in the form that many PBXs share. A call's later pushes may leave out who and where. */
export const push = z.discriminatedUnion('event', [
  z.object({ event: z.literal('newCall'), ...common, from: line, to: line, direction }),
  z.object({ event: z.literal('answer'), ...common, ...maybe }),
  z.object({ event: z.literal('hangup'), ...common, ...maybe, cause: said }),
]);
export type Push = z.infer<typeof push>;
export type NewCallPush = Extract<Push, { event: 'newCall' }>;
export type AnswerPush = Extract<Push, { event: 'answer' }>;
export type HangupPush = Extract<Push, { event: 'hangup' }>;
