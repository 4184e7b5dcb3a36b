import type { Database } from 'better-sqlite3';
import { phoneKeys } from '../../shared/customer/phoneKeys.ts';
import { searchWords } from '../../shared/customer/searchWords.ts';
import type { StoryLine } from '../../shared/interaction/callStory.ts';
import type { CallBody } from './callRow.ts';
import { dispositionOf, outcomeOf, talkMsOf } from './callRow.ts';
import type { KeptCall } from './callTimeline.ts';
import { createCallTimeline } from './callTimeline.ts';
import type { JournaledCall } from './deskStore.ts';
import type { Outbox } from './outbox.ts';
import type { SyncWrites } from './syncWrites.ts';

const UPSERT = `
  INSERT INTO call (id, started_at, direction, number, place, agent, customer, customer_id, outcome, talk_ms, disposition,
    closed_at, body, notes, notes_rev)
  VALUES (@id, @startedAt, @direction, @number, @place, @agent, @customer, @customerId, @outcome, @talkMs, @disposition,
    @closedAt, @body, @notes, @notesRev)
  ON CONFLICT (id) DO UPDATE SET started_at = @startedAt, direction = @direction, number = @number, place = @place, agent = @agent,
    customer = @customer, customer_id = @customerId, outcome = @outcome, talk_ms = @talkMs, disposition = @disposition,
    closed_at = @closedAt, body = @body, notes = @notes, notes_rev = @notesRev
  RETURNING n`;

/** The journal: what a call was a moment ago is on the disk, and its place in the customer's history follows. */
export function createCallWrites(db: Database, outbox: Outbox): Pick<SyncWrites, 'journal'> {
  const upsert = db.prepare<[Record<string, unknown>], number>(UPSERT).pluck();
  const customerN = db.prepare<[string], number>('SELECT n FROM customer WHERE id = ?').pluck();
  const customerName = db.prepare<[number], string>('SELECT name FROM customer WHERE n = ?').pluck();
  const insertLine = db.prepare(
    'INSERT OR IGNORE INTO call_line (call, line, at, kind, what, text) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const words = db.prepare('INSERT OR REPLACE INTO call_words (rowid, words) VALUES (?, ?)');
  const timeline = createCallTimeline(db);

  const appendLines = (n: number, id: string, lines: { n: number; line: StoryLine }[]) => {
    const fresh = lines.filter(({ n: at, line: l }) => insertLine.run(n, at, l.at, l.kind, l.what, l.text).changes > 0);
    if (fresh.length > 0) outbox.add('call-lines', id, { id, lines: fresh });
  };

  const tell = (journaled: JournaledCall, before: KeptCall | null) => {
    const sameCustomer = before !== null && before.customerId === journaled.customerId;
    outbox[sameCustomer ? 'supersede' : 'add']('call', journaled.interactionId, journaled);
  };

  return {
    journal: (journaled, lines) => {
      const before = timeline.kept(journaled.interactionId);
      const customer = journaled.customerId === null ? null : (customerN.get(journaled.customerId) ?? null);
      const n = upsert.get(valuesOf(journaled, customer)) as number;
      appendLines(n, journaled.interactionId, lines);
      timeline.follow(before, journaled, customer);
      if (journaled.place === 'closed')
        words.run(n, wordsOf(journaled, customer === null ? '' : (customerName.get(customer) ?? '')));
      tell(journaled, before);
    },
  };
}

function valuesOf({ notes, ...body }: JournaledCall, customer: number | null) {
  const { call } = body;
  return {
    id: body.interactionId,
    startedAt: call.startedAt,
    direction: call.direction,
    number: call.remote.number,
    place: body.place,
    agent: body.agent,
    customer,
    customerId: body.customerId,
    outcome: outcomeOf(call),
    talkMs: talkMsOf(call),
    disposition: dispositionOf(body).disposition,
    closedAt: body.closedAt,
    body: JSON.stringify(body satisfies CallBody),
    notes: notes.text,
    notesRev: notes.rev,
  };
}

function wordsOf({ call, notes, queueLabel }: JournaledCall, name: string): string {
  const { number, raw, name: remoteName } = call.remote;
  const digits = number ?? raw;
  const national = digits === null ? '' : phoneKeys({ e164: number, raw: digits }).national;
  return [...searchWords(name, remoteName ?? '', queueLabel ?? '', notes.text), national].join(' ').trim();
}
