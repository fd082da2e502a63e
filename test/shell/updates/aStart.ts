/**
 * One start of the program, as a process of its own: the real updates and the real electron-updater over real HTTP; Electron's few parts that
 * these touch are stood in for. Prints what happens as lines of JSON: told, asked, logged, opened, quit. Ends by SIGTERM, or by quitting.
 */

import { EventEmitter } from 'node:events'
import { request } from 'node:http'
import { createRequire, Module } from 'node:module'
import { join } from 'node:path'
import type { Log } from '../../../main/core/base/log.ts'
import type { UpdateMachine } from '../../../main/shell/updates/machine.ts'
import { installKeptUpdate, watchUpdates } from '../../../main/shell/updates/updates.ts'
import { updateWords } from '../../../main/shell/updates/words.ts'

const say = (event: string, what: unknown = true) => void process.stdout.write(`${JSON.stringify({ [event]: what })}\n`)

const [folder = '', version = '', way = 'alone', answer = 'later', platform = process.platform] = process.argv.slice(2)

class App extends EventEmitter {
  isPackaged = true
  getVersion = () => version
  getName = () => 'Gasdesk'
  getPath = () => folder
  getAppPath = () => folder
  whenReady = () => Promise.resolve()
  quit = () => {
    say('quit')
    this.emit('quit', {}, 0)
    process.exit(0)
  }
}
const app = new App()

const electron = {
  app,
  autoUpdater: new EventEmitter(),
  session: { fromPartition: () => ({}) },
  net: { request: ({ session: _session, ...options }: { session: unknown; protocol: string }) => request(options) },
}

/** What electron-updater gets when it asks for Electron; the package of that name would download its runtime. */
const lend = (exports: unknown): void => {
  const { cache, resolve } = createRequire(import.meta.url)
  const lent = new Module(resolve('electron'))
  lent.exports = exports
  lent.loaded = true
  cache[lent.id] = lent
}

lend(electron)
Object.assign(process, { resourcesPath: folder })
Object.defineProperty(process, 'platform', { value: platform })
process.on('SIGTERM', app.quit)

const machine: UpdateMachine = {
  version,
  isPackaged: true,
  configFile: join(folder, 'app-update.yml'),
  noteFile: join(folder, 'update.json'),
  isHidden: false,
  words: updateWords['zh-TW'],
  way: () => Promise.resolve(way === 'asking' || way === 'byHand' ? way : 'alone'),
  tell: ({ title }) => say('told', title),
  ask: ({ message }) => {
    say('asked', message)
    return Promise.resolve(answer === 'install')
  },
  letGo: () => say('letGo'),
  takeBack: () => say('takenBack'),
}
const logged = (message: string, fields = {}) => say('logged', `${message} ${JSON.stringify(fields)}`)
const log: Log = { info: logged, warn: logged, error: logged }

setInterval(() => {}, 60_000)
await installKeptUpdate(machine, log)
say('opened')
watchUpdates(machine, log)
