/** Says that another program holds the port for orders, while the office goes on trying the same one; never takes another by itself. */

import { dialog } from 'electron'
import type { ApiContext } from '../../core/api/context.ts'
import type { Feed } from '../../core/api/feed.ts'
import type { Log } from '../../core/base/log.ts'
import { boxFor } from './box.ts'
import { freePortAbove } from './freePort.ts'
import type { TroubleWords } from './words.ts'

export type PortParts = Readonly<{
  context: Pick<ApiContext, 'status' | 'feed'>
  host: string
  port: number
  folder: string
  words: TroubleWords
  log: Log
  /** The person chose another port: kept for the next start, which then begins. */
  choose: (port: number) => Promise<void>
  quit: () => void
}>

const isDown = async ({ context }: PortParts): Promise<boolean> =>
  (await context.status()).warnings.some(({ code }) => code === 'listener_down')

/** Ends the question when the port has been got after all. */
const endWhenOpen = async (parts: PortParts, changes: ReturnType<Feed['follow']>, ending: AbortController): Promise<void> => {
  for await (const { change } of changes) if (change.kind === 'office' && !(await isDown(parts))) return ending.abort()
}

const ask = async (parts: PortParts, ending: AbortController): Promise<void> => {
  const freePort = await freePortAbove(parts.port, parts.host)
  const { steps, ...box } = boxFor('portTaken', parts.words, { folder: parts.folder, freePort })
  const { response } = await dialog.showMessageBox({ ...box, signal: ending.signal })
  if (ending.signal.aborted) return
  ending.abort()
  if (steps[response] === 'quit') parts.quit()
  if (steps[response] === 'port' && freePort !== null) await parts.choose(freePort)
}

/** Asks once, when the program starts; later the desk and the tray say it. */
export const askAboutPort = (parts: PortParts): Readonly<{ close: () => void }> => {
  const ending = new AbortController()
  const failed = (error: unknown) => parts.log.warn('the taken port could not be told', { error })
  // Followed from before the first look, so that a port that is got meanwhile is not missed.
  const changes = parts.context.feed.follow(undefined, ending.signal)
  void isDown(parts).then((down) => {
    if (!down) return ending.abort()
    endWhenOpen(parts, changes, ending).catch(failed)
    ask(parts, ending).catch(failed)
  }, failed)
  return { close: () => ending.abort() }
}
