/** A file brought in as the page does it: through the contract's calls, over a real office with its threads. */

import type { OfficeClient } from '../../renderer/bridge/client.ts'
import type { ImportMapping } from '../../shared/contract/importMapping.ts'
import type { ImportFinding, ImportRefusal } from '../../shared/contract/importRows.ts'
import type { Import, ImportPrecedence } from '../../shared/contract/imports.ts'
import type { TempOffice } from './office.ts'

type Client = Pick<TempOffice['client'], 'imports'> | Pick<OfficeClient, 'imports'>

export const by = '王店長'
const pieceSize = 100_000

/** Sends all bytes; the import is `received` then. */
export const upload = async (client: Client, fileName: string, bytes: Uint8Array): Promise<Import> => {
  let state = await client.imports.begin({ fileName, size: bytes.length, by })
  for (let offset = 0; offset < bytes.length; offset += pieceSize) {
    const data = Buffer.from(bytes.subarray(offset, offset + pieceSize)).toString('base64')
    state = await client.imports.piece({ id: state.id, offset, data })
  }
  return state
}

/** Asks until the import is in one of these phases. */
export const reached = async (client: Client, id: string, ...phases: Import['phase'][]): Promise<Import> => {
  for (;;) {
    const state = await client.imports.get({ id })
    if (phases.includes(state.phase)) return state
    if (state.failure !== null) throw new Error(`the import is ${state.phase}: ${JSON.stringify(state.failure)}`)
    await new Promise((done) => setTimeout(done, 10))
  }
}

export type Choice = Readonly<{ precedence?: ImportPrecedence; change?: (mapping: ImportMapping) => ImportMapping }>

/** Uploads and compares a file under the mapping that is proposed for it; resolves with the end of the dry run. */
export const dryRunOf = async (client: Client, fileName: string, bytes: Uint8Array, choice: Choice = {}): Promise<Import> => {
  const { precedence = 'books', change = (mapping) => mapping } = choice
  const { id } = await upload(client, fileName, bytes)
  const { sheets } = await client.imports.preview({ id })
  const mappings = sheets.flatMap(({ mapping }) => (mapping === null ? [] : [change(mapping)]))
  await client.imports.compare({ id, mappings, precedence, by })
  return reached(client, id, 'compared')
}

/** Brings a file in, all of it. */
export const bringIn = async (client: Client, fileName: string, bytes: Uint8Array, choice: Choice = {}): Promise<Import> => {
  const { id } = await dryRunOf(client, fileName, bytes, choice)
  await client.imports.confirm({ id, by })
  return reached(client, id, 'written')
}

export const takeBack = async (client: Client, id: string): Promise<Import> => {
  await client.imports.undo({ id, by })
  return reached(client, id, 'undone')
}

const all = async <Row>(page: (after: number) => Promise<{ rows: Row[]; next: number | null }>): Promise<Row[]> => {
  const rows: Row[] = []
  for (let after: number | null = 0; after !== null; ) {
    const found: { rows: Row[]; next: number | null } = await page(after)
    rows.push(...found.rows)
    after = found.next
  }
  return rows
}

export const findingsOf = (client: Client, id: string): Promise<ImportFinding[]> =>
  all((after) => client.imports.findings({ id, after, limit: 3 }))

export const refusalsOf = (client: Client, id: string): Promise<ImportRefusal[]> =>
  all((after) => client.imports.refusals({ id, after, limit: 3 }))

/** A CSV of these rows, in UTF-8. */
export const csv = (...rows: readonly (readonly (string | number)[])[]): Buffer =>
  Buffer.from(rows.map((row) => row.map((cell) => (/[",\n]/.test(String(cell)) ? `"${cell}"` : cell)).join(',')).join('\r\n'))
