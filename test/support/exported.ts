/** Exports of a test's database into files of a folder that goes away with it. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { streamXlsxRows } from 'hucre/xlsx'
import { type ExportEnd, exportList } from '../../main/core/exporter/export.ts'
import { openReadable } from '../../main/core/storage/open.ts'
import { exportSubjectSchema } from '../../shared/contract/exports.ts'
import { collected } from './collected.ts'
import { start, zone } from './events.ts'

export type ExportFolder = Readonly<{
  folder: string
  /** `subject` as a page would ask for it. */
  export: (subject: unknown, language?: 'zh-TW' | 'en', signal?: AbortSignal) => Promise<ExportEnd & { path: string }>
  remove: () => void
}>

export const exportFolder = (database: string): ExportFolder => {
  const folder = mkdtempSync(join(tmpdir(), 'gasdesk-exported-'))
  let count = 0
  return {
    folder,
    export: async (subject, language = 'zh-TW', signal = new AbortController().signal) => {
      const asked = exportSubjectSchema.parse(subject)
      const path = join(folder, `${++count}.${asked.form}`)
      const db = openReadable(database)
      try {
        return { ...(await exportList(db, { subject: asked, language, zone, now: start, path }, () => {}, signal)), path }
      } finally {
        db.close()
      }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** Cells of a workbook's first sheet, row by row. */
export const workbookCells = async (path: string): Promise<unknown[][]> =>
  (await collected(streamXlsxRows(readFileSync(path)))).map(({ values }) => [...values])
