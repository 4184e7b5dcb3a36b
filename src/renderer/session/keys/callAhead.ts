import type { Sheets } from '../sheets.ts';
import { isTextField, needsKey } from './actsOn.ts';
import type { HeldKeys } from './heldKeys.ts';
import { insertText, isTyping } from './heldKeys.ts';
import type { KeyRegistry, Scope } from './keyRegistry.ts';
import { pressedKey } from './pressedKey.ts';

/** What was pressed so long ago is not what somebody wants now. */
const PATIENCE_MS = 5_000;
/** What these answer is there already. */
const atOnce: readonly (Scope | undefined)[] = ['call', 'sheet', 'chooser', 'app'];
const keysOfCall = ['Enter', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];

export interface CallAhead extends HeldKeys {
  /** The agent speaks in this call, and what to say is not on the screen yet. */
  awaits(callId: string): void;
  /** It is now: what was pressed for it acts, in order. */
  isThere(callId: string): void;
  /** This call is not on the screen any more. */
  isGone(callId: string): void;
}

interface Parts {
  keys: Pick<KeyRegistry, 'scopeOf'>;
  sheets: Pick<Sheets, 'getState'>;
  press: (event: KeyboardEvent) => void;
}

/** What is pressed between the answer and the first frame of what to say waits for it, and for no other call. */
export function createCallAhead({ keys, sheets, press }: Parts): CallAhead {
  /** Whose keys these are. */
  let meant: string | null = null;
  let pressed: KeyboardEvent[] = [];
  let state: 'idle' | 'waiting' | 'pressing' = 'idle';
  let isOwn = false;
  const forget = () => {
    meant = null;
    pressed = [];
    state = 'idle';
  };
  /** One at a time: what a key does to the screen is there before the next one. */
  const pressNext = () => {
    if (state !== 'pressing') return;
    const next = pressed.shift();
    if (!next) return forget();
    isOwn = true;
    press(next);
    isOwn = false;
    setTimeout(pressNext);
  };
  return {
    awaits(callId) {
      if (meant !== callId) pressed = [];
      meant = callId;
      state = 'waiting';
    },
    isThere(callId) {
      if (state !== 'waiting') return;
      if (meant !== callId || !isFresh(pressed)) return forget();
      state = 'pressing';
      // After the commit that shows it: its keys are bound by then.
      queueMicrotask(pressNext);
    },
    isGone(callId) {
      if (meant === callId) forget();
    },
    takes(event) {
      if (state === 'idle' || isOwn || event.repeat || sheets.getState().sheet !== null) return false;
      if (!isTyping(event) || !(event.key.length === 1 || keysOfCall.includes(event.key))) return false;
      if (state === 'waiting' && !isForCall(event)) return false;
      pressed.push(event);
      return true;
    },
    given: () => {},
  };

  function isForCall(event: KeyboardEvent): boolean {
    const name = pressedKey(event);
    if (isTextField(event.target) || needsKey(event.target, name)) return false;
    // After a key that waits everything does: the letters of a note must not act on the call.
    return pressed.length > 0 || !atOnce.includes(keys.scopeOf(name));
  }
}

/** They belong together: one is not done without those before it. */
function isFresh([first]: readonly KeyboardEvent[]): boolean {
  return first === undefined || performance.now() - first.timeStamp <= PATIENCE_MS;
}

/** A key once more, where the focus is by now: in a field a letter is text. */
export function pressAgain({ key, code, shiftKey }: KeyboardEvent): void {
  const target = document.activeElement ?? document.body;
  if (isTextField(target) && key.length === 1) return insertText(target as HTMLInputElement, key);
  target.dispatchEvent(new KeyboardEvent('keydown', { key, code, shiftKey, bubbles: true, cancelable: true }));
}
