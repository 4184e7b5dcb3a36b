import { randomUUID } from 'node:crypto';
import { openStore } from '../src/main/store/openStore.ts';
import { journaledCall } from './journaledCall.ts';

/** A desk of its own, for tests that kill it: types notes for ever, and tells its parent each text that was kept. */
const [path = ''] = process.argv.slice(2);
const store = openStore(path, { clock: { now: () => Date.now() } });
const before = store.reads.openCalls()[0];
const id = before?.interactionId ?? randomUUID();

for (let rev = (before?.notes.rev ?? 0) + 1; ; rev += 1) {
  const scriptRuns = [
    {
      scriptId: 'complaint',
      version: 1,
      at: `step-${rev}`,
      answers: { rev },
      trail: [],
      path: [],
      startedAt: 1,
      phaseAt: 1,
    },
  ];
  const line = { at: rev, kind: 'step' as const, what: `step-${rev}`, text: null };
  const notes = { text: `Half typed ${'word '.repeat(rev % 50)}${rev}`, rev };
  await store.writes.journal(journaledCall({ id, notes, scriptRuns }), [{ n: rev, line }]);
  process.send?.({ id, rev });
}
