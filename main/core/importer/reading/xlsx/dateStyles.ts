/** Tells which cell styles of an .xlsx show a number as a date. */

import { isBuiltInDate, isDateFormat } from '../dateFormats.ts'
import { readingLimits } from '../limits.ts'
import { fileRefusal } from '../refuse.ts'
import type { Archive } from './archive.ts'
import { walk } from './markup.ts'

/** Index of a style → whether it shows dates. */
export const readDateStyles = async (archive: Archive, part: string): Promise<readonly boolean[]> => {
  const custom = new Map<number, boolean>()
  const styles: boolean[] = []
  let isInCells = false
  await walk(archive.read(part), {
    open: (name, { numFmtId, formatCode = '' }) => {
      const id = Number(numFmtId ?? 0)
      if (name === 'numFmt') custom.set(id, isDateFormat(formatCode))
      if (name === 'cellXfs') isInCells = true
      if (name === 'xf' && isInCells) styles.push(custom.get(id) ?? isBuiltInDate(id))
      if (styles.length > readingLimits.cellStyles) throw fileRefusal('damaged')
    },
    close: (name) => {
      if (name === 'cellXfs') isInCells = false
    },
  })
  return styles
}
