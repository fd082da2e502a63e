/** Handlers of imports: bytes in base64 on the wire, everything else as the import desk has it. */

import type { Import, ImportErrorBook } from '../../../shared/contract/imports.ts'
import { largestImportFile } from '../../../shared/domain/imports.ts'
import { Fault } from '../base/fault.ts'
import type { ApiContext } from './context.ts'

type Piece = Readonly<{ id: string; offset: number; data: string }>

export const takePiece = ({ imports }: ApiContext, { id, offset, data }: Piece): Promise<Import> => {
  const bytes = Buffer.from(data, 'base64')
  if (offset + bytes.length > largestImportFile) throw new Fault('too_large', 'The file is larger than it may be')
  return imports.takePiece(id, offset, bytes)
}

export const takeErrorBook = (
  { imports }: ApiContext,
  { id, offset, language }: Readonly<{ id: string; offset: number; language: 'zh-TW' | 'en' }>,
): Promise<ImportErrorBook> => imports.errorBook(id, offset, language)
