/** A failure that nobody expected ends in a restart that is told, or in an end that is told; never in a program that goes on half dead. */

import { EventEmitter } from 'node:events'
import { beforeEach, expect, it, vi } from 'vitest'
import type { Log } from '../../main/core/base/log.ts'
import { troubleWords } from '../../main/shell/trouble/words.ts'
import { machine } from '../electron-host/machine.ts'

/** Loaded anew, as by a new process started with these words; `log` notes what was said. */
const watched = async (args: string[], close: () => Promise<unknown> = async () => {}) => {
  machine.args = args
  vi.resetModules()
  const { app } = await import('../electron-host/electron.ts')
  const { watchCrashes } = await import('../../main/shell/crash.ts')
  app.becomeReady()
  const process = new EventEmitter()
  const said: unknown[] = []
  const log: Log = { info: () => {}, warn: () => {}, error: (_, fields) => said.push(fields?.error) }
  watchCrashes({ log, close, words: troubleWords('zh-TW') }, process)
  return { app, process, said }
}

beforeEach(() => machine.reset())

it.each(['uncaughtException', 'unhandledRejection'])(
  'after an %s closes in order, starts anew and says so then',
  async (event) => {
    const closed: string[] = []
    const { app, process, said } = await watched(['--hidden'], async () => closed.push('office'))
    const failure = new Error('nobody expected it')
    process.emit(event, failure)
    expect(await app.ended).toBe(1)
    expect([closed, said]).toEqual([['office'], [failure]])
    expect(machine.relaunches).toHaveLength(1)
    const words = machine.relaunches[0] ?? []
    expect(words.filter((word) => word === '--after-crash')).toHaveLength(1)
    expect(machine.notifications).toEqual([])

    await watched(['--after-crash'])
    expect(machine.notifications.map(({ title }) => title)).toEqual(['程式剛才自動重新啟動'])
  },
)

it('tells the person and stays down when it fails again at once', async () => {
  vi.spyOn(process, 'uptime').mockReturnValue(5)
  const { app, process: source } = await watched(['--after-crash'])
  source.emit('uncaughtException', new Error('again'))
  expect(await app.ended).toBe(1)
  expect(machine.relaunches).toEqual([])
  expect(machine.errorBoxes).toEqual([{ title: '瓦斯行後台無法繼續', content: expect.stringContaining('現在收不到訂單') }])
  vi.restoreAllMocks()
})

it('starts anew once, however much fails meanwhile', async () => {
  const { app, process, said } = await watched([], () => new Promise((resolve) => setTimeout(resolve, 20)))
  for (const number of [1, 2, 3]) process.emit('unhandledRejection', new Error(String(number)))
  await app.ended
  expect(machine.relaunches).toHaveLength(1)
  expect(said).toHaveLength(3)
})
