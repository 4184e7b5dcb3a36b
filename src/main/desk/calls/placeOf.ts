import type { Call } from '../../../shared/call/call.ts';
import { callFor } from '../../../shared/call/callFor.ts';

/** Where a call stands for an agent; `gone` when it is over or a colleague's. */
export function placeOf(call: Call, agent: string): 'ringing' | 'dialling' | 'talking' | 'gone' {
  if (call.status === 'cleared' || call.status === 'failed') return 'gone';
  const role = callFor(call, agent);
  if (role === 'ringing') return 'ringing';
  if (role === 'elsewhere') return 'gone';
  return call.status === 'initiated' || call.status === 'alerting' ? 'dialling' : 'talking';
}
