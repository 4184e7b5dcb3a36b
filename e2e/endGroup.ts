import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE_MS = 8_000;

/** Sends a signal to a group of processes and waits until nobody of it is left; who does not go is made to. */
export async function endGroup(leader: number | undefined, signal: NodeJS.Signals): Promise<void> {
  if (leader === undefined || !tell(leader, signal)) return;
  const until = Date.now() + PATIENCE_MS;
  while (tell(leader, 0)) {
    if (Date.now() > until) return void tell(leader, 'SIGKILL');
    await pause(25);
  }
}

/** False when there is nobody to tell. */
function tell(leader: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-leader, signal);
  } catch {
    return false;
  }
}
