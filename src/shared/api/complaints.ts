import { z } from 'zod';
import { complaintPatch, gravity } from '../complaint/complaint.ts';
import type { RatioRow } from '../complaint/ratios.ts';
import { ratioSplits } from '../complaint/ratios.ts';
import type { ComplaintLine, ComplaintView, RegisterCounts } from '../complaint/register.ts';
import { promiseFields } from '../promise/promise.ts';
import { callId } from './calls.ts';

const id = z.string().min(1).max(64);
const nothing = z.object({});

export const complaintCommands = {
  /** In a call, with what the script noted so far; `not-now` while nobody knows who calls. One that this call opened already is answered again. */
  'complaint.open': { input: z.object({ callId }), output: z.object({ id }) },
  /** This call goes on with an open one. */
  'complaint.continue': { input: z.object({ callId, id }), output: nothing },
  'complaint.get': { input: z.object({ id }), output: z.custom<ComplaintView>() },
  /** With a note for the history, where there is something to say. */
  'complaint.edit': {
    input: z.object({ id, patch: complaintPatch, note: z.string().trim().max(4_000).default('') }),
    output: nothing,
  },
  'complaint.promise': { input: z.object({ id, promise: promiseFields }), output: z.object({ id }) },
  'complaint.list': {
    input: z.object({
      text: z.string().max(200).default(''),
      status: z.enum(['open', 'closed', 'resolved', 'lost', 'all']).default('open'),
      reason: z.string().max(160).nullable().default(null),
      gravity: gravity.nullable().default(null),
      owner: z.string().max(128).nullable().default(null),
      openedBefore: z.number().nullable().default(null),
      overdue: z.boolean().default(false),
      /** The place after which to go on: `next` of the page before. */
      after: z.string().max(128).nullable().default(null),
    }),
    output: z.custom<{ complaints: ComplaintLine[]; next: string | null }>(),
  },
  'complaint.counts': { input: nothing, output: z.custom<RegisterCounts>() },
  /** Everybody who owns one, and everybody of the team. */
  'complaint.owners': { input: nothing, output: z.object({ owners: z.array(z.string()) }) },
  'complaint.ratios': {
    input: z.object({ from: z.number().int(), to: z.number().int(), by: z.enum(ratioSplits) }),
    output: z.custom<{ all: RatioRow; rows: RatioRow[] }>(),
  },
};

export const complaintEvents = { 'complaint.changed': z.object({ id: z.string() }) };
