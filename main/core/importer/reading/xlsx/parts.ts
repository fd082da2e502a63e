/** Finds the parts of an .xlsx that matter: its sheets by name and file, its texts, its styles, and on which day it begins to count. */

import { posix } from 'node:path'
import { readingLimits } from '../limits.ts'
import { fileRefusal } from '../refuse.ts'
import type { Epoch } from '../workbook.ts'
import type { Archive } from './archive.ts'
import { walk } from './markup.ts'

type Relation = Readonly<{ id: string; type: string; target: string }>

/** `…/relationships/worksheet` → `worksheet`; the strict form of the format has another address before it. */
const lastOf = (type: string): string => type.slice(type.lastIndexOf('/') + 1)

const relationsOf = async (archive: Archive, part: string): Promise<readonly Relation[]> => {
  const path = posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`)
  if (!archive.has(path)) return []
  const relations: Relation[] = []
  await walk(archive.read(path), {
    open: (name, { Id = '', Type = '', Target = '', TargetMode }) => {
      if (name !== 'Relationship' || TargetMode === 'External') return
      const target = Target.startsWith('/') ? Target.slice(1) : posix.join(posix.dirname(part), Target)
      relations.push({ id: Id, type: lastOf(Type), target })
    },
  })
  return relations
}

type Named = Readonly<{ name: string; relation: string }>

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true'

const readWorkbook = async (archive: Archive, part: string): Promise<{ epoch: Epoch; named: readonly Named[] }> => {
  const named: Named[] = []
  let epoch: Epoch = '1900'
  await walk(archive.read(part), {
    open: (tag, attributes) => {
      if (tag === 'workbookPr' && isTrue(attributes.date1904)) epoch = '1904'
      if (tag !== 'sheet') return
      const relation = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
      named.push({ name: attributes.name ?? '', relation })
    },
  })
  return { epoch, named }
}

export type Parts = Readonly<{
  /** Name of a sheet → its part, in the order of the tabs. Charts and macros are none. */
  sheets: ReadonlyMap<string, string>
  epoch: Epoch
  sharedTexts: string | null
  styles: string | null
}>

/** Throws the refusal of an archive that is no workbook. */
export const findParts = async (archive: Archive): Promise<Parts> => {
  const main = (await relationsOf(archive, '')).find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml'
  if (!archive.has(main)) throw fileRefusal('unknown_format')
  const relations = await relationsOf(archive, main)
  const { epoch, named } = await readWorkbook(archive, main)
  if (named.length > readingLimits.sheets)
    throw fileRefusal('too_many_sheets', { limit: readingLimits.sheets, found: named.length })
  const sheets = new Map<string, string>()
  for (const { name, relation } of named) {
    const found = relations.find(({ id, type }) => id === relation && type === 'worksheet')
    if (found !== undefined && archive.has(found.target)) sheets.set(name, found.target)
  }
  if (sheets.size === 0) throw fileRefusal('no_sheets')
  const partOf = (wanted: string): string | null =>
    relations.find(({ type, target }) => type === wanted && archive.has(target))?.target ?? null
  return { sheets, epoch, sharedTexts: partOf('sharedStrings'), styles: partOf('styles') }
}
