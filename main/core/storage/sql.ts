/** SQL as typed values bound to no database: a query is written once beside its table and prepared once per connection. Values travel only as parameters. */

import type { Statement } from 'better-sqlite3'
import type { ReadableDatabase, WritableDatabase } from './handles.ts'

/** A piece of SQL text written in the program; nothing else may stand between the words of a query. */
class Fragment {
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  static textOf(part: Fragment): string {
    return part.#text
  }
}

export type { Fragment }

type RunResult = Readonly<{ changes: number; lastInsertRowid: number }>

/** A query with its parameters' types in order and the shape of its rows, as SQLite gives them: integers, text, Buffers, null. */
export type Query<Parameters extends readonly unknown[], Row> = Readonly<{
  text: string
  get: (db: ReadableDatabase, ...parameters: Parameters) => Row | undefined
  all: (db: ReadableDatabase, ...parameters: Parameters) => Row[]
  /** Row by row; the connection may not write until the iterator has ended. */
  iterate: (db: ReadableDatabase, ...parameters: Parameters) => IterableIterator<Row>
  run: (db: WritableDatabase, ...parameters: Parameters) => RunResult
}>

const joined = (strings: TemplateStringsArray, parts: readonly Fragment[]): string =>
  strings.reduce((text, next, index) => {
    const part = parts[index - 1]
    // Fragment.textOf throws on anything that is not a Fragment, so a value cast into a query never becomes SQL.
    return text + (part === undefined ? '' : Fragment.textOf(part)) + next
  })

const statements = new WeakMap<ReadableDatabase, Map<string, Statement<unknown[], unknown>>>()

/** The statement of a text on a connection, prepared at the first use. */
const prepared = <Row>(db: ReadableDatabase, text: string): Statement<unknown[], Row> => {
  let known = statements.get(db)
  if (known === undefined) {
    known = new Map()
    statements.set(db, known)
  }
  let statement = known.get(text)
  if (statement === undefined) {
    statement = db.prepare<unknown[], unknown>(text)
    known.set(text, statement)
  }
  return statement as Statement<unknown[], Row>
}

/** `fragment`order_no, status``: text to share between queries, e.g. a list of columns. */
export const fragment = (strings: TemplateStringsArray, ...parts: readonly Fragment[]): Fragment =>
  new Fragment(joined(strings, parts))

/** `sql<[string], OrderRow>`SELECT … WHERE order_no = ?``; only fragments may be interpolated. */
export const sql = <Parameters extends readonly unknown[] = [], Row = never>(
  strings: TemplateStringsArray,
  ...parts: readonly Fragment[]
): Query<Parameters, Row> => {
  const text = joined(strings, parts)
  return {
    text,
    get: (db, ...parameters) => prepared<Row>(db, text).get(...parameters),
    all: (db, ...parameters) => prepared<Row>(db, text).all(...parameters),
    iterate: (db, ...parameters) => prepared<Row>(db, text).iterate(...parameters),
    run: (db, ...parameters) => {
      const { changes, lastInsertRowid } = prepared(db, text).run(...parameters)
      return { changes, lastInsertRowid: Number(lastInsertRowid) }
    },
  }
}
