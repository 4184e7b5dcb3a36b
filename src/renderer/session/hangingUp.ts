import { createStore } from 'zustand/vanilla';

/** The call the agent is hanging up: from that key on, digits are dispositions, even before the line is free. */
export const createHangingUp = () => createStore<{ callId: string | null }>(() => ({ callId: null }));
export type HangingUp = ReturnType<typeof createHangingUp>;
