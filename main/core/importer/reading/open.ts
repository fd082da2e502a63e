/** Opens any file that may be imported, by what is in it. */

import { open as openFile } from 'node:fs/promises'
import type { TextChoice } from '../draft.ts'
import { readingLimits } from './limits.ts'
import { fileRefusal } from './refuse.ts'
import { formatOf } from './sniff.ts'
import { openText } from './text/open.ts'
import type { OpenedWorkbook } from './workbook.ts'
import { openXlsx } from './xlsx/open.ts'

const headBytes = 65_536

const headOf = async (path: string): Promise<Uint8Array> => {
  const file = await openFile(path, 'r')
  try {
    const { size } = await file.stat()
    if (size > readingLimits.fileBytes) throw fileRefusal('file_too_large', { limit: readingLimits.fileBytes, found: size })
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** Throws the refusal of a file that cannot be read. The caller closes what it gets. */
export const openWorkbook = async (path: string, choice: TextChoice = {}): Promise<OpenedWorkbook> => {
  const head = await headOf(path)
  const format = formatOf(head)
  if (format === 'xlsx') return openXlsx(path)
  if (format === 'csv') return openText(path, head, choice)
  // SheetJS is a megabyte of program: only an old file waits for it.
  const { openXls } = await import('./xls.ts')
  return openXls(path)
}
