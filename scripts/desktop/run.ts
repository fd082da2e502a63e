// Runs one of the two hosts as a child of `npm start` and ends with it.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { whenOrphaned } from '../orphan.ts'

/** An end sooner than this with an error means that the desktop cannot run here at all: a missing system library, a refused sandbox. */
const soonMs = 5_000

/** A terminal sends Ctrl+C to the child as well; a SIGTERM, or the end of npm, concerns this process alone and is passed on. */
function linked(child: ChildProcess): ChildProcess {
  const end = (): void => void child.kill('SIGTERM')
  process.on('SIGINT', () => {})
  process.on('SIGTERM', end)
  whenOrphaned(end)
  return child
}

/** Exit code of the desktop, or undefined when it could not be started on this machine. */
export async function runDesktop(executable: string, args: readonly string[]): Promise<number | undefined> {
  const start = performance.now()
  const child = linked(spawn(executable, args, { stdio: 'inherit' }))
  const code = await exitCode(child).catch(() => 1)
  return code !== 0 && performance.now() - start < soonMs ? undefined : code
}

/** Exit code of the headless host, started with Node; `onReady` gets the address of its page once it listens. */
export async function runHeadless(entry: string, args: readonly string[], onReady: (uiUrl: string) => void): Promise<number> {
  const child = linked(spawn(process.execPath, [entry, ...args], { stdio: ['ignore', 'pipe', 'inherit'] }))
  if (child.stdout) createInterface(child.stdout).once('line', (line) => onReady(uiUrlOf(line)))
  return exitCode(child)
}

async function exitCode(child: ChildProcess): Promise<number> {
  const [code] = await once(child, 'exit')
  return typeof code === 'number' ? code : 1
}

/** The page's address in the one line that the headless host prints when it is ready. */
export function uiUrlOf(readyLine: string): string {
  const ready: unknown = JSON.parse(readyLine)
  if (typeof ready === 'object' && ready && 'uiUrl' in ready && typeof ready.uiUrl === 'string') return ready.uiUrl
  throw new Error(`The headless host said something else than that it is ready: ${readyLine}`)
}
