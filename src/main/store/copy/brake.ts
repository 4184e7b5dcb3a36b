/** Held by the desk while a caller is looked up and shown; the threads of a first copy look at it between two pieces. */
export type Brake = Int32Array<SharedArrayBuffer>;

const HELD = 1;
/** Nobody stands still for longer without looking again. */
const LOOK_MS = 100;

export const createBrake = (): Brake => new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

export const isHeld = (brake: Brake): boolean => Atomics.load(brake, 0) === HELD;

export function hold(brake: Brake): void {
  Atomics.store(brake, 0, HELD);
}

export function release(brake: Brake): void {
  Atomics.store(brake, 0, 0);
  Atomics.notify(brake, 0);
}

/** This thread stands still until then. */
export function standWhileHeld(brake: Brake): void {
  while (isHeld(brake)) Atomics.wait(brake, 0, HELD, LOOK_MS);
}

/** Soon after it is released. */
export async function released(brake: Brake): Promise<void> {
  while (isHeld(brake)) await Atomics.waitAsync(brake, 0, HELD, LOOK_MS).value;
}
