// The other desks of the room, in one process: each with its own connection and cursor, pulling all that is new, but without a store.
import { setTimeout as wait } from 'node:timers/promises';
import { v7 as uuid } from 'uuid';
import type { SyncFigures } from '../centre/loadMessages.ts';
import type { LoadSync } from '../centre/loadSync.ts';
import { connectLoadSync } from '../centre/loadSync.ts';
import { benchId } from '../store/benchPeople.ts';
import type { FromRoom, ToRoom } from './deskMessages.ts';

const [url = '', token = '', desks = '', lastCustomer = ''] = process.argv.slice(2);
const AT_ONCE = 25;
const figures: SyncFigures = {
  ...{ pushed: 0, acknowledged: 0, heads: 0, pulls: 0, rows: 0, due: 0, received: 0, ackMs: [], changeMs: [] },
};
const say = (said: FromRoom) => process.send?.(said);

const join = (n: number) =>
  connectLoadSync({
    ...{ url, token, device: `room-${n}`, scope: 'all', figures, onClosed: () => {} },
    onLost: (why) => console.error(`a desk of the room: ${why}`),
  });

const room: LoadSync[] = [];
while (room.length < Number(desks)) {
  const more = Math.min(AT_ONCE, Number(desks) - room.length);
  room.push(...(await Promise.all(Array.from({ length: more }, (_, i) => join(room.length + i)))));
}

let isWorking = false;
/** One desk after the other edits a customer whom nobody else edits. */
async function work(everyMs: number): Promise<void> {
  isWorking = true;
  const from = performance.now();
  for (let n = 0; isWorking; n += 1) {
    await wait(Math.max(0, from + n * everyMs - performance.now()));
    const id = benchId(Number(lastCustomer) - n);
    const body = { id, at: Date.now(), baseSeq: Number(lastCustomer), patch: { city: `Salle ${n}` } };
    room[n % room.length]?.push([{ id: uuid(), kind: 'customer-edit', rowId: id, v: 1, at: Date.now(), body }]);
  }
}

process.on('message', (asked: ToRoom) => {
  if (asked.type === 'work') return void work(asked.everyMs);
  isWorking = false;
  for (const desk of room) desk.close();
  say({ type: 'room-left', ackMs: figures.ackMs, pulls: figures.pulls });
  process.disconnect();
});
say({ type: 'room-here' });
