/** First schema: what arrives, what it became, and who did what. Frozen once released: later changes are later migrations. */

import type { Migration } from './migration.ts'

const tables = `
-- What points to an event is no foreign key: events are never deleted one by one, and each check would cost every delivery.
CREATE TABLE events (
  id             INTEGER PRIMARY KEY,
  receipt_id     TEXT    NOT NULL,
  source         TEXT    NOT NULL,
  type           TEXT    NOT NULL,
  received_at    INTEGER NOT NULL,
  remote_address TEXT,
  dedupe_key     TEXT    NOT NULL,
  body_sha256    TEXT    NOT NULL,
  status         TEXT    NOT NULL CHECK (status IN ('applied', 'duplicate', 'stale', 'failed', 'unrecognised')),
  error          TEXT    CHECK (error IS NULL OR json_valid(error)),
  entity_type    TEXT,
  entity_id      TEXT,
  duplicate_of   INTEGER,
  warnings       TEXT    CHECK (warnings IS NULL OR json_valid(warnings)),
  is_history     INTEGER NOT NULL DEFAULT 0 CHECK (is_history IN (0, 1)),
  -- Last, because SQLite reads a row up to the last column asked for, and lists ask for all but this.
  -- NULL once the shop's rule on keeping has emptied it; the log says which.
  body           BLOB
) STRICT;

CREATE TABLE customers (
  seq           INTEGER PRIMARY KEY AUTOINCREMENT,
  id            TEXT    NOT NULL UNIQUE,
  name          TEXT,
  phone         TEXT,
  phone_e164    TEXT,
  address       TEXT,
  payment_type  TEXT,
  note          TEXT,
  is_incomplete INTEGER NOT NULL CHECK (is_incomplete IN (0, 1)),
  created_at    INTEGER NOT NULL,
  updated_at    INTEGER NOT NULL,
  last_event_id INTEGER,
  origins       TEXT    NOT NULL,
  revision      INTEGER NOT NULL
) STRICT;

-- AUTOINCREMENT: an import that is taken back takes its orders away, and the word index must never meet their keys again.
CREATE TABLE orders (
  seq              INTEGER PRIMARY KEY AUTOINCREMENT,
  order_no         TEXT    NOT NULL UNIQUE,
  channel          TEXT    NOT NULL CHECK (channel IN ('company', 'phone', 'import')),
  customer_id      TEXT    REFERENCES customers (id),
  customer_name    TEXT,
  customer_phone   TEXT,
  customer_address TEXT,
  total_cents      INTEGER,
  status           TEXT    NOT NULL,
  delivery_date    TEXT,
  note             TEXT,
  created_at       INTEGER NOT NULL,
  updated_at       INTEGER NOT NULL,
  acknowledged_at  INTEGER,
  acknowledged_by  TEXT,
  last_event_id    INTEGER,
  origins          TEXT    NOT NULL,
  revision         INTEGER NOT NULL,
  CHECK ((acknowledged_at IS NULL) = (acknowledged_by IS NULL))
) STRICT;

CREATE TABLE order_items (
  order_no         TEXT    NOT NULL REFERENCES orders (order_no),
  line_no          INTEGER NOT NULL,
  product_name     TEXT    NOT NULL,
  quantity         INTEGER NOT NULL,
  unit_price_cents INTEGER,
  PRIMARY KEY (order_no, line_no)
) STRICT, WITHOUT ROWID;

CREATE TABLE field_conflicts (
  order_no  TEXT    NOT NULL REFERENCES orders (order_no),
  field     TEXT    NOT NULL,
  opened_at INTEGER NOT NULL,
  event_id  INTEGER NOT NULL,
  PRIMARY KEY (order_no, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE stock_items (
  seq           INTEGER PRIMARY KEY AUTOINCREMENT,
  product_id    TEXT    NOT NULL UNIQUE,
  product_name  TEXT,
  quantity      INTEGER,
  min_stock     INTEGER,
  location      TEXT,
  updated_at    INTEGER NOT NULL,
  last_event_id INTEGER,
  origins       TEXT    NOT NULL,
  revision      INTEGER NOT NULL
) STRICT;

CREATE TABLE stock_movements (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  product_id      TEXT    NOT NULL REFERENCES stock_items (product_id),
  quantity_before INTEGER,
  quantity_after  INTEGER NOT NULL,
  at              INTEGER NOT NULL,
  event_id        INTEGER
) STRICT;

CREATE TABLE audit_log (
  id             INTEGER PRIMARY KEY,
  at             INTEGER NOT NULL,
  action         TEXT    NOT NULL,
  entity_type    TEXT,
  entity_id      TEXT,
  actor          TEXT    NOT NULL,
  source_address TEXT,
  status         TEXT    NOT NULL CHECK (status IN ('SUCCESS', 'FAILED')),
  reject_cause   TEXT,
  event_id       INTEGER,
  event_type     TEXT,
  detail         TEXT    NOT NULL,
  prev_hash      TEXT    NOT NULL,
  hash           TEXT    NOT NULL
) STRICT;
`

/** What came in by files, and how each row was before, so that a whole import can be taken back. */
const imports = `
CREATE TABLE imports (
  seq          INTEGER PRIMARY KEY AUTOINCREMENT,
  id           TEXT    NOT NULL UNIQUE,
  file_name    TEXT    NOT NULL,
  file_bytes   INTEGER NOT NULL,
  file_sha256  TEXT    NOT NULL,
  plan_sha256  TEXT    NOT NULL,
  state        TEXT    NOT NULL CHECK (state IN ('writing', 'stopped', 'written', 'undoing', 'undone')),
  failure      TEXT    CHECK (failure IS NULL OR json_valid(failure)),
  started_at   INTEGER NOT NULL,
  started_by   TEXT    NOT NULL,
  confirmed_at INTEGER NOT NULL,
  confirmed_by TEXT    NOT NULL,
  ended_at     INTEGER,
  undone_by    TEXT,
  entry        INTEGER,
  as_of_event  INTEGER NOT NULL,
  place        INTEGER NOT NULL,
  written      INTEGER NOT NULL,
  total        INTEGER NOT NULL,
  left_rows    INTEGER NOT NULL,
  plan         TEXT    NOT NULL CHECK (json_valid(plan))
) STRICT;

CREATE TABLE import_rows (
  import_seq INTEGER NOT NULL REFERENCES imports (seq),
  kind       TEXT    NOT NULL CHECK (kind IN ('orders', 'customers', 'stock')),
  row_key    TEXT    NOT NULL,
  before     TEXT    CHECK (before IS NULL OR json_valid(before)),
  revision   INTEGER,
  event_id   INTEGER,
  is_mixed   INTEGER NOT NULL CHECK (is_mixed IN (0, 1)),
  outcome    TEXT    CHECK (outcome IN ('touched', 'has_orders')),
  PRIMARY KEY (import_seq, kind, row_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_mappings (
  fingerprint TEXT    PRIMARY KEY,
  mapping     TEXT    NOT NULL CHECK (json_valid(mapping)),
  used_at     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`

/**
 * Keys made from a delivery's words are no part of `events_by_key`: tables/recentContent finds them.
 * Each index costs every delivery about 4 µs, so each has its reader: see storage/lists. A rowid ends every index by itself.
 * The audit log's filters need none: they are tags in its word index, which is filled behind the intake.
 */
const indexes = `
CREATE INDEX events_by_key         ON events (dedupe_key) WHERE status <> 'duplicate' AND dedupe_key NOT GLOB 'content:*';
CREATE INDEX events_by_time        ON events (received_at);
CREATE INDEX events_by_status      ON events (status) WHERE status <> 'applied';
CREATE INDEX customers_by_phone    ON customers (phone_e164) WHERE phone_e164 IS NOT NULL;
CREATE INDEX customers_by_revision ON customers (revision);
CREATE INDEX customers_incomplete  ON customers (is_incomplete) WHERE is_incomplete = 1;
CREATE INDEX orders_by_channel     ON orders (channel, created_at);
CREATE INDEX orders_by_status      ON orders (status, channel, created_at);
CREATE INDEX orders_by_customer    ON orders (customer_id, created_at) WHERE customer_id IS NOT NULL;
CREATE INDEX orders_by_revision    ON orders (revision);
CREATE INDEX orders_waiting        ON orders (created_at) WHERE channel = 'phone' AND acknowledged_at IS NULL;
CREATE INDEX movements_by_product  ON stock_movements (product_id);
CREATE INDEX audit_by_time         ON audit_log (at);
`

/** Tokens are grams, made by storage/search and set apart by spaces: everything else belongs to one, marks included. */
const tokenizer = `tokenize="ascii tokenchars '!""#$%&''()*+,-./:;<=>?@[\\]^_{|}~\`'"`

/**
 * SQLite merges a word index's pieces in jumps, which held the writer up for 300 ms to 2 s; storage/search/indexer merges it in
 * small steps instead. `crisismerge` is the number of pieces at which SQLite would step in all the same.
 */
const wordIndex = (name: string): string => `
CREATE VIRTUAL TABLE ${name} USING fts5 (grams, content='', contentless_delete=1, detail=none, ${tokenizer});
INSERT INTO ${name} (${name}, rank) VALUES ('automerge', 0), ('usermerge', 16), ('crisismerge', 1900);
`

/** Word indexes hold no text of their own; storage/search fills them behind the intake, up to `search_progress.revision`. */
const search = `
${['orders_search', 'customers_search', 'audit_search'].map(wordIndex).join('')}
CREATE TABLE counters (
  name  TEXT    PRIMARY KEY,
  value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO counters (name, value) VALUES ('revision', 0);
CREATE TABLE search_progress (
  kind     TEXT    PRIMARY KEY CHECK (kind IN ('orders', 'customers', 'audit')),
  revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE search_facets (
  kind  TEXT NOT NULL CHECK (kind IN ('action', 'eventType')),
  value TEXT NOT NULL,
  PRIMARY KEY (kind, value)
) STRICT, WITHOUT ROWID;
INSERT INTO search_progress (kind, revision) VALUES ('orders', 0), ('customers', 0), ('audit', 0);
`

export const intake: Migration = {
  version: 1,
  name: 'intake',
  up: (db) => db.exec(tables + imports + indexes + search),
}
