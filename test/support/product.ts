/** The built product as a process of its own, as `npm run serve` starts it. */

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'

/** What the product prints once both ports listen. */
type ReadyLine = Readonly<{ ready: true; webhookUrl: string; uiUrl: string; dataDir: string; pid: number }>

export type Product = Readonly<{
  child: ChildProcess
  ready: ReadyLine
  /** Ends it in order and removes the folder that it made for itself; resolves with its exit code. */
  stop: () => Promise<number | null>
}>

const entry = resolve(import.meta.dirname, '..', '..', 'out', 'main', 'headless.js')

/** Rejects with what the product said when it ends before it is ready. */
async function readyLine(child: ChildProcess): Promise<ReadyLine> {
  if (child.stdout === null || child.stderr === null) throw new Error('the product has no output')
  const said: string[] = []
  createInterface(child.stderr).on('line', (line) => said.push(line))
  const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`ended with ${code}: ${said.join('\n')}`)))
  const [line] = await Promise.race([once(createInterface(child.stdout), 'line'), ended])
  return JSON.parse(line)
}

/** A folder for a product that is started several times; the caller removes it. */
export const productFolder = (): string => mkdtempSync(join(tmpdir(), 'gasdesk-product-'))

/** Starts one in a folder of its own, or in one that stays, its page and its door on free ports or on these; the caller stops it. `env`: what its environment has besides. */
export async function startProduct(
  secret: string,
  folder?: string,
  uiPort = 0,
  program = entry,
  port = 0,
  env: Readonly<Record<string, string>> = {},
): Promise<Product> {
  const dataDir = folder ?? productFolder()
  const child = spawn(process.execPath, [program, '--data-dir', dataDir, '--port', String(port), '--ui-port', String(uiPort)], {
    env: { ...process.env, GASDESK_WEBHOOK_SECRET: secret, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ready = await readyLine(child)
  const stop = async (): Promise<number | null> => {
    const ended = child.exitCode === null ? once(child, 'exit') : Promise.resolve([child.exitCode])
    child.kill('SIGTERM')
    const [code] = await ended
    if (folder === undefined) rmSync(dataDir, { recursive: true, force: true })
    return code
  }
  return { child, ready, stop }
}
