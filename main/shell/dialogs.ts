/** What the program asks and tells in the system's own windows. */

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, type BrowserWindow, dialog, shell } from 'electron'
import type { Diagnostics } from '../../shared/contract/settings.ts'
import type { Log } from '../core/base/log.ts'
import type { ShellWords } from './words/words.ts'

/** Where the person wants it; false where they would rather not, or it could not be written, which they are told. */
export const saveFile = async (parent: BrowserWindow, file: Diagnostics, words: ShellWords, log: Log): Promise<boolean> => {
  const { dialogs } = words
  const { canceled, filePath } = await dialog.showSaveDialog(parent, {
    title: dialogs.saveDiagnostics,
    defaultPath: join(app.getPath('documents'), file.fileName),
    filters: [{ name: dialogs.diagnosticsFilter, extensions: ['json'] }],
  })
  if (canceled || !filePath) return false
  try {
    await writeFile(filePath, file.text)
    return true
  } catch (error) {
    log.warn('a file that the person wanted could not be written', { error })
    await tell(parent, words, dialogs.saveFailed, dialogs.saveFailedDetail)
    return false
  }
}

export const openFolder = async (parent: BrowserWindow, folder: string, words: ShellWords): Promise<void> => {
  const trouble = await shell.openPath(folder)
  if (trouble !== '') await tell(parent, words, words.dialogs.folderFailed, words.dialogs.folderFailedDetail(folder))
}

export const showAbout = async (parent: BrowserWindow, version: string, folder: string, words: ShellWords): Promise<void> => {
  const { about, product } = words
  await dialog.showMessageBox(parent, {
    type: 'info',
    title: about.title,
    message: product,
    detail: about.detail(version, process.versions.electron ?? process.version, folder),
    buttons: [about.close],
    noLink: true,
  })
}

const tell = async (parent: BrowserWindow, { dialogs }: ShellWords, message: string, detail: string): Promise<void> => {
  await dialog.showMessageBox(parent, { type: 'warning', message, detail, buttons: [dialogs.close], noLink: true })
}
