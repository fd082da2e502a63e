/** Makes the workbook of refused rows once for each dry run and language, and hands it out in pieces. */

import { open, rm } from 'node:fs/promises'
import type { ImportErrorBook } from '../../../../shared/contract/imports.ts'
import { largestImportPiece } from '../../../../shared/domain/imports.ts'
import { storageFault } from '../../storage/trouble.ts'
import type { Draft } from './draft.ts'
import type { ImportParts } from './parts.ts'

type Language = 'zh-TW' | 'en'

const names: Readonly<Record<Language, string>> = { 'zh-TW': '待修正', en: 'to mend' }

const nameOf = ({ fileName }: Draft, language: Language): string => `${fileName.replace(/\.[^.]*$/, '')}-${names[language]}.xlsx`

const pieceOf = async (path: string, offset: number): Promise<Readonly<{ size: number; data: Buffer }>> => {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const { buffer, bytesRead } = await file.read(Buffer.alloc(largestImportPiece), 0, largestImportPiece, offset)
    return { size, data: buffer.subarray(0, bytesRead) }
  } finally {
    await file.close()
  }
}

/** Faults with `not_found` where no row was refused. */
export const errorBookOf = async (
  parts: ImportParts,
  draft: Draft,
  offset: number,
  language: Language,
): Promise<ImportErrorBook> => {
  const { drafts, work } = parts
  const { staged, errors } = drafts.files(draft.id)
  const path = `${errors}.${language}`
  // The first piece makes it anew: the dry run may be another.
  if (offset === 0) {
    await rm(path, { force: true })
    await work.errorBook({ staged, path, sheets: draft.shapes, language })
  }
  try {
    const { size, data } = await pieceOf(path, offset)
    return { fileName: nameOf(draft, language), size, data: data.toString('base64') }
  } catch (error) {
    throw storageFault(error)
  }
}
