import type { CallCommand } from '../../../shared/call/allowedCommands.ts';

export type BarAction =
  | 'answer'
  | 'reject'
  | 'hangup'
  | 'hold'
  | 'retrieve'
  | 'mute'
  | 'unmute'
  | 'transfer'
  | 'complete'
  | 'back'
  | 'swap'
  | 'conference'
  | 'keypad';

/** In the order of the bar; the one that ends the call, or begins it, stands last, where the eye arrives. */
const order: readonly { action: BarAction; key: string; needs: readonly CallCommand[] }[] = [
  { action: 'hold', key: 'H', needs: ['hold'] },
  { action: 'retrieve', key: 'H', needs: ['retrieve'] },
  { action: 'back', key: 'H', needs: ['transfer-cancel'] },
  { action: 'mute', key: 'M', needs: ['mute'] },
  { action: 'unmute', key: 'M', needs: ['unmute'] },
  { action: 'transfer', key: 'T', needs: ['transfer-blind', 'transfer-consult'] },
  { action: 'swap', key: 'X', needs: ['transfer-swap'] },
  { action: 'conference', key: 'C', needs: ['conference'] },
  { action: 'keypad', key: '#', needs: ['dtmf'] },
  { action: 'complete', key: 'T', needs: ['transfer-complete'] },
  { action: 'hangup', key: 'R', needs: ['hangup'] },
  { action: 'reject', key: 'R', needs: ['reject'] },
  { action: 'answer', key: 'A', needs: ['answer'] },
];

/** The buttons of the bar with their keys, from what may be done with the call now. */
export const barActions = (allowed: readonly CallCommand[]) =>
  order.filter(({ needs }) => needs.some((command) => allowed.includes(command)));
