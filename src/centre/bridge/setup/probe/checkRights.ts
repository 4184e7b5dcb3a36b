import type { Clock } from '../../../../shared/lib/clock.ts';
import type { AmiTalk } from './amiTalk.ts';
import type { StepResult } from './probeBoard.ts';

/** Without these, calls that run when the centre connects are not seen. */
const TO_SEE = ['CoreShowChannels'];
/** Without one of these, that button of the desk is refused. */
const TO_ACT = ['Originate', 'Hangup', 'Redirect', 'Atxfer', 'QueuePause'];

/** Sent at login to whoever may read the system's events; the adapter begins with it. */
const BOOTED_MS = 3_000;

/** Whether the system's events come, and which actions this user may ask for: the PBX lists only those. */
export async function checkRights(talk: AmiTalk, clock: Clock): Promise<StepResult> {
  if (!(await isBooted(talk, clock))) return { state: 'failed', trouble: 'no-system-events' };
  const allowed = await talk.ask({ Action: 'ListCommands' });
  const missing = (names: readonly string[]) => names.filter((name) => !Object.hasOwn(allowed, name));
  const notSeen = missing(TO_SEE);
  const notDone = missing(TO_ACT);
  if (notSeen.length === 0 && notDone.length === TO_ACT.length) return { state: 'warned', trouble: 'only-watching' };
  const names = [...notSeen, ...notDone];
  return names.length > 0 ? { state: 'warned', trouble: 'no-permission', names } : { state: 'passed' };
}

function isBooted(talk: AmiTalk, clock: Clock): Promise<boolean> {
  let cancel = () => {};
  const late = new Promise<boolean>((resolve) => {
    cancel = clock.after(BOOTED_MS, () => resolve(false));
  });
  return Promise.race([talk.event('FullyBooted').then(() => true), late]).finally(cancel);
}
