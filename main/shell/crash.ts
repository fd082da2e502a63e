/** What happens when something throws that nobody expected: it is said to the log, what can be closed is closed, and the program starts anew. Never goes on half dead. */

import { app, dialog, Notification } from 'electron'
import type { Log } from '../core/base/log.ts'
import type { TroubleWords } from './trouble/words.ts'

/** On the command line of a program that was started again by itself. */
const afterCrash = 'after-crash'

/** A program that fails this soon after such a start would do so for ever. */
const soonMs = 60_000

export const verdictOf = (wasRestarted: boolean, uptimeMs: number): 'restart' | 'give_up' =>
  wasRestarted && uptimeMs < soonMs ? 'give_up' : 'restart'

export type CrashParts = Readonly<{
  log: Log
  /** Closes what can be closed; never rejects and never takes long. */
  close: () => Promise<unknown>
  words: TroubleWords
}>

type Source = Readonly<{
  on: (event: 'uncaughtException' | 'unhandledRejection', listener: (error: unknown) => void) => unknown
}>

/** `source`: the process. A person hears of a restart once it has begun, and of an end before it comes. */
export const watchCrashes = ({ log, close, words }: CrashParts, source: Source): void => {
  const wasRestarted = app.commandLine.hasSwitch(afterCrash)
  if (wasRestarted && Notification.isSupported()) new Notification(words.restarted).show()
  let isFailing = false
  const fail = async (error: unknown): Promise<void> => {
    log.error('the program failed', { error })
    if (isFailing) return
    isFailing = true
    const verdict = verdictOf(wasRestarted, process.uptime() * 1_000)
    await close()
    if (verdict === 'give_up') dialog.showErrorBox(words.stopped.title, words.stopped.text)
    else app.relaunch({ args: [...process.argv.slice(1).filter((word) => word !== `--${afterCrash}`), `--${afterCrash}`] })
    app.exit(1)
  }
  app.on('child-process-gone', (_event, { type, reason, exitCode }) =>
    log.warn('a process of the program is gone and comes again by itself', { type, reason, exitCode }),
  )
  source.on('uncaughtException', (error) => void fail(error))
  source.on('unhandledRejection', (error) => void fail(error))
}

/** A terminal that was closed takes its pipes along; saying something into them is no failure of the program. */
export const mindClosedPipes = (): void => {
  for (const pipe of [process.stdout, process.stderr]) pipe.on('error', () => {})
}
