import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const program = resolve(import.meta.dirname, 'aStart.ts')
const newProgram = '#!/bin/sh\necho "$@" > "$(dirname "$0")/ran"\n'

let folder: string
let feed: Server
let served: Map<string, string>
let asked: string[]
let running: ChildProcess[]

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gasdesk-updates-'))
  served = new Map()
  asked = []
  running = []
  feed = createServer(({ url = '' }, answer) => {
    const path = url.replace(/\?.*/, '')
    asked.push(path)
    const content = served.get(path)
    answer.writeHead(content === undefined ? 404 : 200).end(content)
  })
  await once(feed.listen(0, '127.0.0.1'), 'listening')
  const address = feed.address()
  const port = typeof address === 'object' ? address?.port : undefined
  writeFileSync(
    join(folder, 'app-update.yml'),
    `provider: generic\nurl: http://127.0.0.1:${port}/\nupdaterCacheDirName: gasdesk-updater\n`,
  )
  publish('1.1.0')
})

afterEach(() => {
  for (const child of running) child.kill('SIGKILL')
  feed.closeAllConnections()
  feed.close()
  rmSync(folder, { recursive: true, force: true })
})

const hashOf = (text: string) => createHash('sha512').update(text).digest('base64')

/** A version on the server, for both systems; `sha512` may lie. */
function publish(version: string, sha512 = hashOf(newProgram)): void {
  for (const [channel, name] of [
    ['latest-linux.yml', `Gasdesk-${version}-linux-x86_64.AppImage`],
    ['latest.yml', `Gasdesk-${version}-win-x64.exe`],
  ] as const) {
    const file = `  - url: ${name}\n    sha512: ${sha512}\n    size: ${newProgram.length}`
    served.set(
      `/${channel}`,
      `version: ${version}\nfiles:\n${file}\npath: ${name}\nsha512: ${sha512}\nreleaseDate: '2026-11-24T00:00:00.000Z'\n`,
    )
    served.set(`/${name}`, newProgram)
  }
}

type Started = Readonly<{ said: string[]; until: (pattern: RegExp) => Promise<void>; end: () => Promise<void> }>

/** Starts the program; `options` are the way, the person's answer and the system that it believes to run on. */
function start(version: string, ...options: string[]): Started {
  const env = { ...process.env, XDG_CACHE_HOME: folder, LOCALAPPDATA: folder, APPIMAGE: join(folder, 'Gasdesk.AppImage') }
  const child = spawn(process.execPath, [program, folder, version, ...options], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  running.push(child)
  const said: string[] = []
  createInterface(child.stdout).on('line', (line) => said.push(line))
  return {
    said,
    until: (pattern) => vi.waitFor(() => expect(said.join('\n')).toMatch(pattern), { timeout: 30_000 }),
    end: async () => {
      const ended = child.exitCode === null ? once(child, 'exit') : Promise.resolve()
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** Starts it, and ends it once it has kept the newer version. */
async function keep(version: string, ...options: string[]): Promise<void> {
  const program = start(version, ...options)
  await program.until(/told.*已下載/)
  await program.end()
}

const fileAsked = () => asked.filter((path) => !path.endsWith('.yml') && !path.endsWith('.blockmap'))
const kept = (name: string) => join(folder, 'gasdesk-updater', 'pending', name)

test('a newer version is downloaded while the office works, and nothing is installed at quit', async () => {
  writeFileSync(join(folder, 'Gasdesk.AppImage'), 'old')
  await keep('1.0.0')
  expect(readFileSync(join(folder, 'Gasdesk.AppImage'), 'utf8')).toBe('old')
  expect(existsSync(join(folder, 'ran'))).toBe(false)
})

test('the next start installs it before the office opens, without the network, and starts it', async () => {
  writeFileSync(join(folder, 'Gasdesk.AppImage'), 'old')
  await keep('1.0.0')
  feed.close()
  feed.closeAllConnections()
  const second = start('1.0.0')
  await second.until(/"quit"/)
  expect(second.said.join('\n')).not.toContain('opened')
  expect(readFileSync(join(folder, 'Gasdesk.AppImage'), 'utf8')).toBe(newProgram)
  await vi.waitFor(() => expect(existsSync(join(folder, 'ran'))).toBe(true), { timeout: 10_000 })
  const third = start('1.1.0')
  await third.until(/told.*已更新為 1\.1\.0[\s\S]*opened/)
})

test('a kept file that was changed is not installed: the office opens and the version is downloaded again', async () => {
  writeFileSync(join(folder, 'Gasdesk.AppImage'), 'old')
  await keep('1.0.0')
  writeFileSync(kept('Gasdesk-1.1.0-linux-x86_64.AppImage'), newProgram.replace('echo', 'rm  '))
  const second = start('1.0.0')
  await second.until(/opened[\s\S]*told.*已下載/)
  expect(readFileSync(join(folder, 'Gasdesk.AppImage'), 'utf8')).toBe('old')
  expect(fileAsked()).toHaveLength(2)
})

test('a file whose checksum is not the published one is not kept, and nobody is told', async () => {
  publish('1.1.0', hashOf('something else'))
  const program = start('1.0.0')
  await program.until(/no newer version could be looked for/)
  expect(program.said.join('\n')).not.toContain('told')
  expect(existsSync(join(folder, 'update.json'))).toBe(false)
})

test('an older version on the server is none', async () => {
  publish('0.9.0')
  const program = start('1.0.0')
  await program.until(/is not available/)
  expect(fileAsked()).toEqual([])
})

test('an installer that changed nothing is started once; the person is told once, and the office opens', async () => {
  await keep('1.0.0')
  const note = JSON.parse(readFileSync(join(folder, 'update.json'), 'utf8'))
  writeFileSync(join(folder, 'update.json'), JSON.stringify({ ...note, state: 'tried' }))
  const second = start('1.0.0')
  await second.until(/told.*沒有裝成[\s\S]*opened[\s\S]*Found version/)
  await second.end()
  const third = start('1.0.0')
  await third.until(/opened[\s\S]*Found version/)
  expect(third.said.join('\n')).not.toContain('told')
  expect(fileAsked()).toHaveLength(1)
})

test('where the program cannot be replaced by itself the person is told once, and nothing is downloaded', async () => {
  const first = start('1.0.0', 'byHand')
  await first.until(/opened[\s\S]*told.*有新版 1\.1\.0/)
  await first.end()
  const second = start('1.0.0', 'byHand')
  await second.until(/Found version/)
  await second.end()
  expect(second.said.join('\n')).not.toContain('told')
  expect(fileAsked()).toEqual([])
})

test('for everybody on Windows the person is asked; later opens the shop, now starts the installer silently', async () => {
  await keep('1.0.0', 'asking', 'later', 'win32')
  const second = start('1.0.0', 'asking', 'later', 'win32')
  await second.until(/asked[\s\S]*opened/)
  await second.end()
  chmodSync(kept('Gasdesk-1.1.0-win-x64.exe'), 0o755)
  const third = start('1.0.0', 'asking', 'install', 'win32')
  await third.until(/asked.*1\.1\.0/)
  const ran = join(folder, 'gasdesk-updater', 'pending', 'ran')
  await vi.waitFor(() => expect(readFileSync(ran, 'utf8')).toBe('--updated /S --force-run\n'), { timeout: 10_000 })
  expect(third.said.join('\n')).not.toContain('quit')
})

test('without an address nothing is looked for, and that is said once', async () => {
  rmSync(join(folder, 'app-update.yml'))
  const program = start('1.0.0')
  await program.until(/no address for updates is set/)
  await program.end()
  expect(program.said.filter((line) => line.includes('logged'))).toHaveLength(1)
  expect(asked).toEqual([])
})

test('without the internet the office opens, and only the log knows', async () => {
  feed.close()
  const program = start('1.0.0')
  await program.until(/opened[\s\S]*no newer version could be looked for/)
  expect(program.said.join('\n')).not.toContain('told')
})
