/** Newer versions: found while the office works, installed at the next start before it opens, so that nothing is ever at stake. */

import type { Log } from '../../core/base/log.ts'
import { readAddress } from './address.ts'
import type { UpdateMachine } from './machine.ts'
import { dropNote, readNote, type UpdateNote, writeNote } from './note.ts'
import { startWith } from './plan.ts'
import { openUpdater, type Updater } from './updater.ts'

const dayMs = 24 * 60 * 60 * 1_000

/** Installs the kept version. Resolves only where it could not: the office opens then. */
const install = async (machine: UpdateMachine, note: UpdateNote, log: Log): Promise<void> => {
  const address = await readAddress(machine.configFile)
  const updater = address === null ? null : await openUpdater(address, log)
  if (updater === null || !(await updater.takeUp(note.info))) return dropNote(machine.noteFile)
  await writeNote(machine.noteFile, { ...note, state: 'tried' })
  machine.tell(machine.words.installing(note.info.version))
  if ((await machine.way()) !== 'alone') return updater.install(false)
  machine.letGo()
  await updater.install(true)
  machine.takeBack()
}

/**
 * Before the office opens: installs what an earlier start downloaded, and does not resolve when that ends this program.
 * Whatever goes wrong here is told and logged, and the office opens.
 */
export const installKeptUpdate = async (machine: UpdateMachine, log: Log): Promise<void> => {
  if (!machine.isPackaged) return
  try {
    const note = await readNote(machine.noteFile)
    if (note === null) return
    const { version } = note.info
    const start = startWith(note, { version: machine.version, isHidden: machine.isHidden, way: await machine.way() })
    if (start === 'updated' || start === 'forget') await dropNote(machine.noteFile)
    if (start === 'updated') machine.tell(machine.words.updated(version))
    if (start === 'failed') {
      await writeNote(machine.noteFile, { ...note, state: 'told' })
      machine.tell(machine.words.failed(version))
    }
    if (start === 'install' || (start === 'ask' && (await machine.ask(machine.words.ask(version)))))
      await install(machine, note, log)
  } catch (error) {
    log.warn('the kept update was left alone', { error })
  }
}

/** Looks once; tells the person, once for each version, and keeps it for the next start. */
const look = async (machine: UpdateMachine, updater: Updater): Promise<void> => {
  const info = await updater.find()
  const known = await readNote(machine.noteFile)
  if (info === null || known?.info.version === info.version) return
  const isByHand = (await machine.way()) === 'byHand'
  if (!isByHand) await updater.download()
  // As JSON: what the note is read back as.
  const kept: UpdateNote['info'] = JSON.parse(JSON.stringify(info))
  await writeNote(machine.noteFile, { from: machine.version, info: kept, state: isByHand ? 'told' : 'ready' })
  machine.tell(isByHand ? machine.words.byHand(info.version) : machine.words.ready(info.version))
}

/** While the office works: looks for a newer version now, and once a day where the program stays open. A shop without internet loses nothing. */
export const watchUpdates = (machine: UpdateMachine, log: Log): Readonly<{ close: () => void }> => {
  let timer: NodeJS.Timeout | undefined
  let updater: Updater | undefined
  const lookOnce = async (opened: Updater) => {
    await look(machine, opened).catch((error: unknown) => log.warn('no newer version could be looked for', { error }))
  }
  const begin = async () => {
    const address = machine.isPackaged ? await readAddress(machine.configFile) : null
    if (address === null) return log.info('no address for updates is set: newer versions are installed by hand')
    const opened = await openUpdater(address, log)
    updater = opened
    timer = setInterval(() => void lookOnce(opened), dayMs)
    timer.unref()
    await lookOnce(opened)
  }
  begin().catch((error: unknown) => log.warn('updates are not looked for', { error }))
  return {
    close: () => {
      clearInterval(timer)
      updater?.stop()
    },
  }
}
