/** What updates need of Electron and of this computer, in one object, so that the rest of them runs without Electron. */

import { dirname, join } from 'node:path'
import { app, dialog } from 'electron'
import { wasHidden } from '../app.ts'
import { showToast } from '../toast.ts'
import { mayWrite } from './mayWrite.ts'
import { type Way, wayOf } from './plan.ts'
import { type UpdateWords, updateWords } from './words.ts'

export type UpdateMachine = Readonly<{
  /** Of the running program. */
  version: string
  /** Run from its sources, the program is never replaced. */
  isPackaged: boolean
  /** Written by the packer; not there where no address for updates is set. */
  configFile: string
  noteFile: string
  isHidden: boolean
  words: UpdateWords
  way: () => Promise<Way>
  tell: (told: Readonly<{ title: string; body: string }>) => void
  /** True when the person wants it; false after half a minute without an answer, for the shop must open. */
  ask: (question: ReturnType<UpdateWords['ask']>) => Promise<boolean>
  /** The new program starts while this one still ends, and must not be taken for a second start. */
  letGo: () => void
  /** Nothing was installed after all: this program goes on, unless another one has begun meanwhile. */
  takeBack: () => void
}>

const patienceMs = 30_000

const thisWay = async (): Promise<Way> => {
  const appImage = process.env.APPIMAGE
  const place = dirname(appImage ?? process.execPath)
  return wayOf({ platform: process.platform, isAppImage: appImage !== undefined, mayWrite: await mayWrite(place) })
}

const ask: UpdateMachine['ask'] = async ({ message, detail, install, later }) => {
  const { response } = await dialog.showMessageBox({
    type: 'question',
    message,
    detail,
    buttons: [install, later],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
    signal: AbortSignal.timeout(patienceMs),
  })
  return response === 0
}

export const updateMachine = (language: keyof typeof updateWords): UpdateMachine => ({
  version: app.getVersion(),
  isPackaged: app.isPackaged,
  configFile: join(process.resourcesPath ?? '', 'app-update.yml'),
  noteFile: join(app.getPath('userData'), 'update.json'),
  isHidden: wasHidden(),
  words: updateWords[language],
  way: thisWay,
  tell: (told) => void showToast({ ...told, isUrgent: false, onClick: () => undefined }),
  ask,
  letGo: () => app.releaseSingleInstanceLock(),
  takeBack: () => {
    if (!app.requestSingleInstanceLock()) app.exit(0)
  },
})
