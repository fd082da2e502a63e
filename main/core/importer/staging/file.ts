/** The file in which a dry run lays out what it read: beside the books, never in them, and only as safe as it has to be. */

import { closeSync, fsyncSync, openSync, rmSync } from 'node:fs'
import type { WritableDatabase } from '../../storage/handles.ts'
import { openScratch } from '../../storage/open.ts'
import { storageFault } from '../../storage/trouble.ts'

/** `rows`: as read. `things`: what they come to, in the order in which they are written. `found`: refusals as they are found, `refusals`: in the order of the file. */
const schema = `
CREATE TABLE rows (
  n      INTEGER PRIMARY KEY,
  kind   TEXT,
  key    TEXT,
  sheet  TEXT NOT NULL,
  row    INTEGER NOT NULL,
  draft  TEXT,
  cells  TEXT NOT NULL
) STRICT;
CREATE TABLE groups (
  place  INTEGER PRIMARY KEY,
  kind   TEXT NOT NULL,
  key    TEXT NOT NULL
) STRICT;
CREATE TABLE things (
  place    INTEGER PRIMARY KEY,
  kind     TEXT NOT NULL,
  key      TEXT NOT NULL,
  label    TEXT NOT NULL,
  verdict  TEXT NOT NULL,
  sheet    TEXT NOT NULL,
  rows     TEXT NOT NULL,
  moves    TEXT,
  thing    TEXT NOT NULL
) STRICT;
CREATE TABLE found (
  n INTEGER NOT NULL, kind TEXT, key TEXT, sheet TEXT NOT NULL, row INTEGER NOT NULL, col INTEGER, heading TEXT, field TEXT,
  code TEXT NOT NULL, value TEXT
) STRICT;
CREATE TABLE refusals (
  place    INTEGER PRIMARY KEY,
  n        INTEGER NOT NULL,
  kind     TEXT,
  key      TEXT,
  sheet    TEXT NOT NULL,
  row      INTEGER NOT NULL,
  col      INTEGER,
  heading  TEXT,
  field    TEXT,
  code     TEXT NOT NULL,
  value    TEXT
) STRICT;
CREATE TABLE numbers (e164 TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE callers (e164 TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
`

/** Runs `fill` on a fresh staging file; it is whole on the disk when this resolves, and gone when it rejects. */
export const filled = async <Value>(path: string, fill: (staged: WritableDatabase) => Promise<Value>): Promise<Value> => {
  const clear = () => {
    for (const suffix of ['', '-journal']) rmSync(path + suffix, { force: true })
  }
  clear()
  try {
    const staged = openScratch(path, 'make')
    try {
      staged.exec(schema)
      const value = await fill(staged)
      staged.close()
      sync(path)
      return value
    } finally {
      staged.close()
    }
  } catch (error) {
    clear()
    throw storageFault(error, { path })
  }
}

/** SQLite was told not to wait for the disk; what is confirmed later must be on it. */
const sync = (path: string): void => {
  const handle = openSync(path, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
