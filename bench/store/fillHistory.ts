import type { Database } from 'better-sqlite3';
import { createRandom } from '../../src/shared/demo/random.ts';
import { agents, reasons, subjects } from '../../src/shared/demo/subjects.ts';

const DAY_MS = 86_400_000;
const LAST_AT = 1_760_000_000_000;

/** From none to twenty interactions, five on average; a purchase for two customers in five, a complaint for one in thirty. */
export function fillHistory(db: Database, customers: number): void {
  const interaction = db.prepare(`
    INSERT INTO interaction (customer, at, id, channel, direction, subject, outcome, disposition, agent, duration_ms, call_logged)
    VALUES (?, ?, ?, ?, 'inbound', ?, 'answered', 'informed', ?, 180000, 0)`);
  const purchase = db.prepare(
    "INSERT INTO purchase (customer, at, id, ref, product, quantity, amount_cents, currency, payment, delivery) VALUES (?, ?, ?, ?, 'lampe Aube', 1, 8900, 'EUR', 'card', 'delivered')",
  );
  const complaint = db.prepare(
    "INSERT INTO complaint (customer, opened_at, id, ref, reason, status, gravity, due_at, owner) VALUES (?, ?, ?, ?, ?, 'open', 'medium', NULL, ?)",
  );
  const random = createRandom(11);
  let left = customers * 5;
  let id = 0;
  const newId = () => `01910000-0000-7000-8000-${(++id).toString(16).padStart(12, '0')}`;

  for (let n = 1; n <= customers; n += 1) {
    const count = n === customers ? left : Math.min(left, SPREAD[n % SPREAD.length] ?? 0);
    left -= count;
    let at = LAST_AT - random.int(0, 900) * DAY_MS;
    for (let i = 0; i < count; i += 1) {
      const subject = random.pick(subjects.inbound);
      interaction.run(n, at, newId(), i % 3 === 0 ? 'email' : 'call', subject, random.pick(agents));
      at += random.int(1, 90 * 24) * 3_600_000;
    }
    if (n % 5 < 2) purchase.run(n, at, newId(), `${10_000 + (n % 90_000)}`);
    if (n % 30 === 0) complaint.run(n, at, newId(), `R-${n}`, random.pick(reasons).key, random.pick(agents));
  }
}

/** Sums to five times its length. */
const SPREAD = [0, 1, 1, 2, 3, 4, 5, 6, 8, 20];
