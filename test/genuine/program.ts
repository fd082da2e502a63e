/** The real Electron, where it is, running the built program in a folder of its own. It is looked for as a file: loading its package would download it. */

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { findRuntime } from '../../scripts/desktop/runtime.ts'

const root = resolve(import.meta.dirname, '..', '..')

type Runtime = Readonly<{ executable: string } | { reason: string }>

/** Why the tests cannot run here, in words for the summary, where they cannot. */
export function realElectron(): Runtime {
  const executable = findRuntime(join(root, 'node_modules', 'electron'))
  if (executable === undefined)
    return { reason: "Electron's runtime is not here; `npx install-electron` fetches it where there is internet" }
  const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY)
  return hasDisplay ? { executable } : { reason: 'there is no display for its window; `xvfb-run -a` lends one' }
}

export type Program = Readonly<{
  app: ElectronApplication
  desk: Page
  card: Page
  /** Whether a window can be seen, by the start of its address. */
  isVisible: (address: string) => Promise<boolean>
  /** Closes the desk's window as a person does. */
  closeDesk: () => Promise<void>
  /** Starts the program once more; resolves with the second one's exit code. */
  startAgain: () => Promise<number | null>
  /** Quits in order; resolves with the exit code. */
  quit: () => Promise<number | null>
}>

const argumentsFor = (folder: string): string[] => [
  root,
  `--user-data-dir=${folder}`,
  // Chromium refuses to work for root with its sandbox.
  ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

export const deskAddress = 'app://desk/'
export const cardAddress = 'app://desk/card.html'

async function pageAt(app: ElectronApplication, isWanted: (address: string) => boolean): Promise<Page> {
  const found = () => app.windows().find((page) => isWanted(page.url()))
  await expect.poll(() => found() !== undefined, { timeout: 60_000 }).toBe(true)
  return found() ?? app.firstWindow()
}

/** A folder for one shop that listens on `webhookPort`; the caller removes it. */
export function shopFolder(webhookPort: number): Readonly<{ folder: string; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'gasdesk-genuine-'))
  mkdirSync(join(folder, 'data'))
  writeFileSync(join(folder, 'data', 'settings.json'), JSON.stringify({ people: ['小美', '阿明'], webhookPort }))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

export async function startProgram(executable: string, folder: string, secret: string): Promise<Program> {
  const env = { ...process.env, GASDESK_WEBHOOK_SECRET: secret }
  const app = await _electron.launch({ executablePath: executable, args: argumentsFor(folder), env, timeout: 60_000 })
  const process_ = app.process()
  const ended = once(process_, 'exit')
  return {
    app,
    desk: await pageAt(app, (address) => address.startsWith(deskAddress) && !address.startsWith(cardAddress)),
    card: await pageAt(app, (address) => address.startsWith(cardAddress)),
    isVisible: (address) =>
      app.evaluate(
        ({ BrowserWindow }, wanted) =>
          BrowserWindow.getAllWindows().some(
            (window) => window.webContents.getURL().split('#')[0] === wanted && window.isVisible(),
          ),
        address,
      ),
    closeDesk: () =>
      app.evaluate(({ BrowserWindow }, address) => {
        for (const window of BrowserWindow.getAllWindows())
          if (window.webContents.getURL().split('#')[0] === address) window.close()
      }, deskAddress),
    startAgain: async () => {
      const [code] = await once(spawn(executable, argumentsFor(folder), { env, stdio: 'ignore' }), 'exit')
      return code
    },
    quit: async () => {
      await app.evaluate(({ app: program }) => program.quit()).catch(() => undefined) // The answer may be lost with the program.
      const [code] = await ended
      return code
    },
  }
}
