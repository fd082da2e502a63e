/** Finds what a message names in a thread's table. The main thread's types have paired name and input already (store.ts); here they meet again. */

import { Fault } from '../base/fault.ts'

/** A table of functions over a database: `(db, input, context) => output`. */
export type Table<Database, Context, Output> = Readonly<Record<string, (db: Database, input: never, context: Context) => Output>>

/** Runs what is named. Throws `internal` where nothing is, besides what the function throws. */
export const runNamed = <Database, Context, Output>(
  table: Table<Database, Context, Output>,
  { name, input }: Readonly<{ name: string; input: unknown }>,
  db: Database,
  context: Context,
): Output => {
  const run = Object.hasOwn(table, name) ? table[name] : undefined
  if (run === undefined) throw new Fault('internal', `No operation is named ${name}`)
  return run(db, input as never, context)
}
