/**
 * Opens an .xlsx, part by part: yauzl for the archive, saxes for the markup, the meaning of a cell here. hucre, which writes our workbooks, does not
 * read them: its stream takes an error for a text, a lost text for an empty cell and a cut sheet for a whole one, and reads on while nobody takes the rows.
 */

import { fileRefusal } from '../refuse.ts'
import type { OpenedWorkbook } from '../workbook.ts'
import { openArchive } from './archive.ts'
import type { Book } from './cellReader.ts'
import { readDateStyles } from './dateStyles.ts'
import { findParts } from './parts.ts'
import { readSharedTexts } from './sharedTexts.ts'
import { readSheet } from './sheet.ts'

export const openXlsx = async (path: string): Promise<OpenedWorkbook> => {
  const archive = await openArchive(path)
  try {
    const { sheets, epoch, sharedTexts, styles } = await findParts(archive)
    const dateStyles = styles === null ? [] : await readDateStyles(archive, styles)
    const texts = sharedTexts === null ? [] : await readSharedTexts(archive, sharedTexts)
    const book: Book = { texts, dateStyles, epoch }
    return {
      format: 'xlsx',
      text: null,
      epoch,
      sheets: [...sheets.keys()],
      rows: (sheet) => {
        const part = sheets.get(sheet)
        if (part === undefined) throw fileRefusal('no_such_sheet')
        return readSheet(archive, part, book)
      },
      close: archive.close,
    }
  } catch (error) {
    archive.close()
    throw error
  }
}
