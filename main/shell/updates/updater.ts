/** electron-updater, told what it may do: it never installs at quit, never goes back to an older version, and takes nothing but what was asked for. */

import type { AppUpdater, UpdateInfo } from 'electron-updater'
import type { Log } from '../../core/base/log.ts'
import type { UpdateNote } from './note.ts'

export type Updater = Readonly<{
  /** The newer version, if there is one. */
  find: () => Promise<UpdateInfo | null>
  /** Downloads what `find` found; its checksum is compared. */
  download: () => Promise<void>
  /** Takes up what an earlier start downloaded, without the network; false when the file is gone or its checksum is another. */
  takeUp: (info: UpdateNote['info']) => Promise<boolean>
  /** Starts the installer. `mustQuit`: this program ends by itself, else the installer ends it. Resolves only when that does not happen. */
  install: (mustQuit: boolean) => Promise<void>
  /** Breaks off a download. */
  stop: () => void
}>

/** An installer that waits for an administrator and gets a no leaves this program running; then it goes on. */
const patienceMs = 60_000

const loggerFor = (log: Log) => ({
  info: (said: unknown) => log.info('the updater says', { said: String(said) }),
  warn: (said: unknown) => log.warn('the updater says', { said: String(said) }),
  error: (said: unknown) => log.warn('the updater says', { said: String(said) }),
})

const tame = (updater: AppUpdater, log: Log): void => {
  updater.logger = loggerFor(log)
  updater.autoDownload = false
  updater.autoInstallOnAppQuit = false
  updater.allowDowngrade = false
  updater.allowPrerelease = false
  updater.disableWebInstaller = true
}

/** Stands where a server would: answers from what was noted. It has what electron-updater asks of a provider before it downloads, and that is never reached. */
const fromNote = (info: UpdateNote['info'], address: URL) =>
  class {
    setRequestHeaders(): void {}
    getLatestVersion(): Promise<UpdateInfo> {
      return Promise.resolve(info)
    }
    resolveFiles() {
      return info.files.map((file) => ({ url: new URL(file.url, address), info: file }))
    }
  }

type Library = typeof import('electron-updater')

const lookAt = (updater: AppUpdater, address: URL): void => updater.setFeedURL({ provider: 'generic', url: address.href })

const find = async (updater: AppUpdater): Promise<UpdateInfo | null> => {
  const result = await updater.checkForUpdates()
  return result?.isUpdateAvailable ? result.updateInfo : null
}

/** Throws where the kept file cannot be used. */
const takeUp = async ({ autoUpdater, CancellationToken }: Library, info: UpdateNote['info'], address: URL): Promise<boolean> => {
  // Cancelled before it begins: the file of the earlier start is taken, and nothing is downloaded.
  const never = new CancellationToken()
  never.cancel()
  autoUpdater.setFeedURL({ provider: 'custom', updateProvider: fromNote(info, address) })
  try {
    return (await find(autoUpdater)) !== null && (await autoUpdater.downloadUpdate(never)).length > 0
  } finally {
    lookAt(autoUpdater, address)
  }
}

const install = async ({ autoUpdater, BaseUpdater }: Library, mustQuit: boolean): Promise<void> => {
  const gaveUp = new Promise<void>((resolve) => {
    autoUpdater.once('error', () => resolve())
    setTimeout(resolve, patienceMs).unref()
  })
  if (mustQuit) autoUpdater.quitAndInstall(true, true)
  else if (autoUpdater instanceof BaseUpdater) autoUpdater.install(true, true)
  await gaveUp
}

/** Loads electron-updater, which is not needed where no address is set. */
export const openUpdater = async (address: URL, log: Log): Promise<Updater> => {
  const { default: library } = await import('electron-updater')
  const { autoUpdater, CancellationToken } = library
  const downloading = new CancellationToken()
  tame(autoUpdater, log)
  lookAt(autoUpdater, address)
  return {
    find: () => find(autoUpdater),
    download: async () => void (await autoUpdater.downloadUpdate(downloading)),
    takeUp: (info) =>
      takeUp(library, info, address).catch((error: unknown) => {
        log.warn('the kept update cannot be used', { error })
        return false
      }),
    install: (mustQuit) => install(library, mustQuit),
    stop: () => downloading.cancel(),
  }
}
