/** Tells a person what keeps the office from opening until it opens or they end it. Opening the folder or saving a file leads back to the question. */

import { writeFile } from 'node:fs/promises'
import { dialog, shell } from 'electron'
import type { Diagnostics } from '../../../shared/contract/settings.ts'
import type { Log } from '../../core/base/log.ts'
import { boxFor } from './box.ts'
import { troubleOf } from './kinds.ts'
import type { TroubleWords } from './words.ts'

export type AskParts = Readonly<{
  words: TroubleWords
  folder: string
  log: Log
  /** What is handed to whoever helps. */
  report: (error: unknown) => Diagnostics
}>

const save = async ({ words, report, log }: AskParts, error: unknown): Promise<void> => {
  const { fileName, text } = report(error)
  const { canceled, filePath } = await dialog.showSaveDialog({ title: words.steps.diagnostics, defaultPath: fileName })
  if (canceled) return
  try {
    await writeFile(filePath, text)
  } catch (failure) {
    log.warn('the diagnostics could not be saved', { error: failure })
    const { message, detail, close } = words.saveFailed
    await dialog.showMessageBox({ type: 'warning', title: words.title, message, detail, buttons: [close] })
  }
}

const openFolder = async ({ folder, log }: AskParts): Promise<void> => {
  const trouble = await shell.openPath(folder)
  if (trouble !== '') log.warn('the data folder cannot be shown', { trouble })
}

/** What the person wants to happen now. */
const askOnce = async (parts: AskParts, error: unknown): Promise<'retry' | 'quit'> => {
  const { steps, ...box } = boxFor(troubleOf(error), parts.words, { folder: parts.folder, freePort: null })
  for (;;) {
    const { response } = await dialog.showMessageBox(box)
    const step = steps[response] ?? 'quit'
    if (step === 'folder') await openFolder(parts)
    else if (step === 'diagnostics') await save(parts, error)
    else return step === 'retry' ? 'retry' : 'quit'
  }
}

/** Resolves with what `open` made, or null when the person would rather end it. */
export const openOrAsk = async <Opened>(open: () => Promise<Opened>, parts: AskParts): Promise<Opened | null> => {
  for (;;) {
    try {
      return await open()
    } catch (error) {
      parts.log.error('the office cannot open', { error })
      if ((await askOnce(parts, error)) === 'quit') return null
    }
  }
}
