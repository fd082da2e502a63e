/** Telephone numbers of the customers in a file, and of callers whom nobody knows yet: how many customers the orders will make. */

import type { ReadableDatabase, WritableDatabase } from '../../storage/handles.ts'
import { sql } from '../../storage/sql.ts'

const addNumber = sql<[string]>`INSERT INTO numbers (e164) VALUES (?) ON CONFLICT DO NOTHING`
const addCaller = sql<[string, string]>`
  INSERT INTO callers (e164) SELECT ? WHERE NOT EXISTS (SELECT 1 FROM numbers WHERE e164 = ?) ON CONFLICT DO NOTHING`
const count = sql<[], { callers: number }>`SELECT count(*) AS callers FROM callers`

export const noteNumber = (staged: WritableDatabase, e164: string): void => {
  addNumber.run(staged, e164)
}

/** Does nothing where a customer of the file has the number. */
export const noteCaller = (staged: WritableDatabase, e164: string): void => {
  addCaller.run(staged, e164, e164)
}

export const countCallers = (staged: ReadableDatabase): number => count.get(staged)?.callers ?? 0
