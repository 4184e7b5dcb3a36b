import type { Migration } from '../migrate.ts';

/**
 * `customer.n` is this file's short number for a customer; `id` is the one the centre knows.
 * What a customer has is stored in the order in which it is read, so that a pop touches few pages.
 */
export const createCustomers: Migration = {
  version: 20,
  up: (db) =>
    db.exec(`
      CREATE TABLE customer (
        n INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        ref TEXT NOT NULL,
        ref_key TEXT NOT NULL,
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        salutation TEXT NOT NULL,
        first_name TEXT NOT NULL,
        last_name TEXT NOT NULL,
        company TEXT NOT NULL,
        occupation TEXT NOT NULL,
        email TEXT NOT NULL,
        address TEXT NOT NULL,
        postcode TEXT NOT NULL,
        city TEXT NOT NULL,
        country TEXT NOT NULL,
        stage TEXT NOT NULL,
        may_call TEXT NOT NULL,
        since_at INTEGER NOT NULL,
        yearly_revenue_cents INTEGER NOT NULL,
        expected_years REAL NOT NULL,
        margin_percent REAL NOT NULL,
        currency TEXT NOT NULL,
        sensitive_until INTEGER NOT NULL,
        rev INTEGER NOT NULL,
        updated_at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX customer_ref ON customer (ref_key);
      CREATE INDEX customer_company ON customer (company) WHERE company <> '';

      CREATE TABLE phone (
        customer INTEGER NOT NULL REFERENCES customer,
        position INTEGER NOT NULL,
        e164 TEXT,
        raw TEXT NOT NULL,
        label TEXT NOT NULL,
        national TEXT NOT NULL,
        reversed TEXT NOT NULL,
        PRIMARY KEY (customer, position)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX phone_e164 ON phone (e164) WHERE e164 IS NOT NULL;
      CREATE INDEX phone_national ON phone (national);
      CREATE INDEX phone_reversed ON phone (reversed);

      CREATE TABLE number_use (
        e164 TEXT NOT NULL,
        customer INTEGER NOT NULL REFERENCES customer,
        calls INTEGER NOT NULL DEFAULT 0,
        last_call_at INTEGER,
        chosen INTEGER NOT NULL DEFAULT 0,
        chosen_at INTEGER,
        PRIMARY KEY (e164, customer)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE interaction (
        customer INTEGER NOT NULL REFERENCES customer,
        at INTEGER NOT NULL,
        id TEXT NOT NULL,
        channel TEXT NOT NULL,
        direction TEXT,
        subject TEXT NOT NULL,
        outcome TEXT,
        disposition TEXT,
        agent TEXT,
        duration_ms INTEGER,
        call_logged INTEGER NOT NULL,
        PRIMARY KEY (customer, at, id)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE purchase (
        customer INTEGER NOT NULL REFERENCES customer,
        at INTEGER NOT NULL,
        id TEXT NOT NULL,
        ref TEXT NOT NULL,
        product TEXT NOT NULL,
        quantity INTEGER NOT NULL,
        amount_cents INTEGER NOT NULL,
        currency TEXT NOT NULL,
        payment TEXT NOT NULL,
        delivery TEXT NOT NULL,
        PRIMARY KEY (customer, at, id)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE complaint (
        customer INTEGER NOT NULL REFERENCES customer,
        opened_at INTEGER NOT NULL,
        id TEXT NOT NULL,
        ref TEXT NOT NULL,
        reason TEXT NOT NULL,
        status TEXT NOT NULL,
        gravity TEXT NOT NULL,
        due_at INTEGER,
        owner TEXT NOT NULL,
        PRIMARY KEY (customer, opened_at, id)
      ) STRICT, WITHOUT ROWID;
    `),
};
