import { ROW_KINDS, tableOf } from '../../tables.ts';
import type { Migration } from '../migrate.ts';

/**
 * As the tables of SQLite. `unnumbered`: somebody else than the centre wrote it, the sequencer has yet to number it; `before` is what
 * desks were told until then.
 */
const rowTable = (table: string, kind: string) => `
  CREATE TABLE ${table} (
    id text COLLATE "C" PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 160),
    customer_id text COLLATE "C" CHECK (length(customer_id) BETWEEN 1 AND 64),
    seq bigint UNIQUE,
    body jsonb CHECK (jsonb_typeof(body) = 'object'),
    hash bigint,
    deleted_at bigint,
    changed_at bigint NOT NULL DEFAULT (extract(epoch FROM clock_timestamp()) * 1000)::bigint,
    unnumbered boolean NOT NULL DEFAULT false,
    before jsonb,
    hangs_on text COLLATE "C" NOT NULL GENERATED ALWAYS AS (coalesce(customer_id, '${kind}:' || id)) STORED
  );
  CREATE INDEX ${table}_deleted ON ${table} (deleted_at) WHERE deleted_at IS NOT NULL;
  CREATE INDEX ${table}_unnumbered ON ${table} (id) WHERE unnumbered;
  CREATE INDEX ${table}_hangs_on ON ${table} (hangs_on);
  CREATE TRIGGER ${table}_foreign BEFORE INSERT OR UPDATE OR DELETE ON ${table}
    FOR EACH ROW EXECUTE FUNCTION centre_foreign_row();
  CREATE TRIGGER ${table}_wake AFTER INSERT OR UPDATE OR DELETE ON ${table}
    FOR EACH STATEMENT EXECUTE FUNCTION centre_wake();
  CREATE TRIGGER ${table}_stays BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION centre_no_truncate();
`;

/** The centre marks its own transactions; whoever else writes is numbered after their commit. */
const functions = `
  CREATE FUNCTION centre_foreign_row() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF current_setting('crocdesk.sequencer', true) = 'on' THEN
      IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
      RETURN NEW;
    END IF;
    IF TG_OP = 'DELETE' THEN
      EXECUTE format('UPDATE %I.%I SET body = NULL WHERE id = $1 AND body IS NOT NULL', TG_TABLE_SCHEMA, TG_TABLE_NAME)
        USING OLD.id;
      RETURN NULL;
    END IF;
    IF TG_OP = 'UPDATE' THEN
      IF NEW.id <> OLD.id THEN RAISE EXCEPTION 'the id of a row stays; delete it and insert another'; END IF;
      NEW.before := coalesce(OLD.before, jsonb_build_object(
        'customerId', OLD.customer_id, 'body', OLD.body, 'seq', OLD.seq, 'hash', OLD.hash));
    ELSE
      NEW.before := NULL;
    END IF;
    IF TG_TABLE_NAME = 'customer' THEN NEW.customer_id := NEW.id; END IF;
    NEW.seq := NULL;
    NEW.hash := NULL;
    NEW.unnumbered := true;
    NEW.changed_at := (extract(epoch FROM clock_timestamp()) * 1000)::bigint;
    RETURN NEW;
  END $$;

  CREATE FUNCTION centre_foreign_scope() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF current_setting('crocdesk.sequencer', true) = 'on' THEN
      IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
      RETURN NEW;
    END IF;
    IF TG_OP = 'UPDATE' THEN
      NEW.seq := OLD.seq;
      NEW.unnumbered := true;
      RETURN NEW;
    END IF;
    IF TG_OP = 'DELETE' THEN
      UPDATE customer_scope SET leaving = true WHERE hangs_on = OLD.hangs_on AND scope = OLD.scope;
      RETURN NULL;
    END IF;
    NEW.seq := NULL;
    NEW.leaving := false;
    NEW.unnumbered := true;
    RETURN NEW;
  END $$;

  CREATE FUNCTION centre_wake() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF current_setting('crocdesk.sequencer', true) IS DISTINCT FROM 'on' THEN PERFORM pg_notify('crocdesk_foreign', ''); END IF;
    RETURN NULL;
  END $$;

  CREATE FUNCTION centre_no_truncate() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'desks are told row by row: DELETE instead';
  END $$;
`;

export const createSync: Migration = {
  name: '0010-create-sync',
  sql: `
    CREATE TABLE centre_state (
      one boolean PRIMARY KEY DEFAULT true CHECK (one),
      head bigint NOT NULL DEFAULT 0,
      gc bigint NOT NULL DEFAULT 0,
      epoch text NOT NULL DEFAULT gen_random_uuid()::text,
      fence bigint NOT NULL DEFAULT 0,
      holder text,
      beat_at timestamptz NOT NULL DEFAULT clock_timestamp(),
      timed_at bigint NOT NULL DEFAULT 0
    );
    INSERT INTO centre_state DEFAULT VALUES;
    ${functions}
    ${ROW_KINDS.map((kind) => rowTable(tableOf(kind), kind)).join('')}

    CREATE TABLE customer_scope (
      hangs_on text COLLATE "C" NOT NULL,
      scope text NOT NULL,
      seq bigint,
      unnumbered boolean NOT NULL DEFAULT false,
      leaving boolean NOT NULL DEFAULT false,
      PRIMARY KEY (hangs_on, scope)
    );
    CREATE INDEX customer_scope_scope ON customer_scope (scope, hangs_on);
    CREATE INDEX customer_scope_unnumbered ON customer_scope (hangs_on) WHERE unnumbered;
    CREATE TRIGGER customer_scope_foreign BEFORE INSERT OR UPDATE OR DELETE ON customer_scope
      FOR EACH ROW EXECUTE FUNCTION centre_foreign_scope();
    CREATE TRIGGER customer_scope_wake AFTER INSERT OR UPDATE OR DELETE ON customer_scope
      FOR EACH STATEMENT EXECUTE FUNCTION centre_wake();
    CREATE TRIGGER customer_scope_stays BEFORE TRUNCATE ON customer_scope
      FOR EACH STATEMENT EXECUTE FUNCTION centre_no_truncate();

    CREATE TABLE told (
      scope text NOT NULL,
      seq bigint NOT NULL,
      what text NOT NULL,
      kind text NOT NULL,
      id text COLLATE "C" NOT NULL,
      hangs_on text COLLATE "C" NOT NULL,
      at bigint NOT NULL,
      PRIMARY KEY (scope, seq)
    );
    CREATE INDEX told_at ON told (at);

    CREATE TABLE range_sum (
      scope text NOT NULL,
      kind text NOT NULL,
      range int NOT NULL,
      count bigint NOT NULL,
      sum bigint NOT NULL,
      PRIMARY KEY (scope, kind, range)
    ) WITH (fillfactor = 50);

    CREATE TABLE device (
      device text NOT NULL,
      incarnation text NOT NULL,
      last_mseq bigint NOT NULL,
      last_id text,
      user_id text NOT NULL,
      seen_at bigint NOT NULL,
      PRIMARY KEY (device, incarnation)
    );

    CREATE TABLE mutation_result (
      device text NOT NULL,
      incarnation text NOT NULL,
      mseq bigint NOT NULL,
      id text NOT NULL,
      outcome text NOT NULL,
      seq bigint NOT NULL,
      reason text,
      detail text,
      at bigint NOT NULL,
      PRIMARY KEY (device, incarnation, mseq)
    );
    CREATE INDEX mutation_result_id ON mutation_result (id);
    CREATE INDEX mutation_result_at ON mutation_result (at);

    CREATE TABLE field_meta (
      customer_id text NOT NULL,
      field text NOT NULL,
      at bigint NOT NULL,
      seq bigint NOT NULL,
      by_name text NOT NULL,
      device text NOT NULL,
      incarnation text NOT NULL,
      mseq bigint NOT NULL,
      conflicts jsonb NOT NULL,
      PRIMARY KEY (customer_id, field)
    );

    CREATE TABLE field_history (
      n bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      customer_id text NOT NULL,
      field text NOT NULL,
      value jsonb NOT NULL,
      by_name text NOT NULL,
      at bigint NOT NULL,
      mutation_id text NOT NULL,
      stood boolean NOT NULL
    );
    CREATE INDEX field_history_customer ON field_history (customer_id, field);

    CREATE TABLE awaited_customer (customer_id text PRIMARY KEY);
    CREATE TABLE commit_time (seq bigint PRIMARY KEY, at bigint NOT NULL);

    CREATE TABLE centre_job (
      id text PRIMARY KEY,
      n bigint GENERATED ALWAYS AS IDENTITY,
      work jsonb NOT NULL,
      at bigint NOT NULL,
      done boolean NOT NULL DEFAULT false,
      answer jsonb,
      failure text,
      asked_at timestamptz NOT NULL DEFAULT clock_timestamp()
    );
    CREATE INDEX centre_job_waiting ON centre_job (n) WHERE NOT done;
  `,
};
