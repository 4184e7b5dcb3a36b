import { z } from 'zod';
import { scriptReply } from '../script/scriptRun.ts';
import { callId } from './calls.ts';

const scriptChoice = z.object({ scriptId: z.string(), title: z.string(), kind: z.string(), running: z.boolean() });

export const scriptCommands = {
  'script.reply': { input: z.object({ callId, reply: scriptReply }), output: z.object({}) },
  'script.switch': { input: z.object({ callId, scriptId: z.string().min(1).max(128) }), output: z.object({}) },
  'script.list': { input: z.object({ callId }), output: z.object({ scripts: z.array(scriptChoice) }) },
};
