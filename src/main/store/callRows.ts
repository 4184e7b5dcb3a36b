import type { Database } from 'better-sqlite3';
import { phoneKeys } from '../../shared/customer/phoneKeys.ts';
import { searchWords } from '../../shared/customer/searchWords.ts';
import type { StoryLine } from '../../shared/interaction/callStory.ts';
import { outcomeOf, talkMsOf } from '../../shared/interaction/interactionOf.ts';
import type { CallBody } from './callRow.ts';
import { dispositionOf } from './callRow.ts';
import type { JournaledCall } from './deskStore.ts';

const UPSERT = `
  INSERT INTO call (id, started_at, direction, number, place, agent, customer, customer_id, outcome, talk_ms, disposition,
    closed_at, body, notes, notes_rev)
  VALUES (@id, @startedAt, @direction, @number, @place, @agent, @customer, @customerId, @outcome, @talkMs, @disposition,
    @closedAt, @body, @notes, @notesRev)
  ON CONFLICT (id) DO UPDATE SET started_at = @startedAt, direction = @direction, number = @number, place = @place, agent = @agent,
    customer = @customer, customer_id = @customerId, outcome = @outcome, talk_ms = @talkMs, disposition = @disposition,
    closed_at = @closedAt, body = @body, notes = @notes, notes_rev = @notesRev
  RETURNING n`;

type Line = { n: number; line: StoryLine };

/** The rows of a call itself: what it is, its story and its words. */
export function createCallRows(db: Database) {
  const upsert = db.prepare<[Record<string, unknown>], number>(UPSERT).pluck();
  const customerN = db.prepare<[string], number>('SELECT n FROM customer WHERE id = ?').pluck();
  const customerName = db.prepare<[number], string>('SELECT name FROM customer WHERE n = ?').pluck();
  const insertLine = db.prepare(
    'INSERT OR IGNORE INTO call_line (call, line, at, kind, what, text) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const words = db.prepare('INSERT OR REPLACE INTO call_words (rowid, words) VALUES (?, ?)');
  return {
    customerOf: ({ customerId }: JournaledCall) => (customerId === null ? null : (customerN.get(customerId) ?? null)),
    /** The answer: the lines that were not there yet. */
    put(journaled: JournaledCall, customer: number | null, lines: Line[]): Line[] {
      const n = upsert.get(valuesOf(journaled, customer)) as number;
      if (journaled.place === 'closed')
        words.run(n, wordsOf(journaled, customer === null ? '' : (customerName.get(customer) ?? '')));
      return lines.filter(
        ({ n: place, line: l }) => insertLine.run(n, place, l.at, l.kind, l.what, l.text).changes > 0,
      );
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
