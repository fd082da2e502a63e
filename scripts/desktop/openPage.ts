// Opens a page in the system's browser. A machine without one loses nothing: the address has been printed.
import { spawn } from 'node:child_process'

/** The program that opens an address, and its arguments. On Windows not `start`, which would read the address as shell text. */
export function openerOf(platform: NodeJS.Platform, url: string): readonly [program: string, ...args: string[]] {
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', url]
  if (platform === 'darwin') return ['open', url]
  return ['xdg-open', url]
}

export function openPage(url: string): void {
  const [program, ...args] = openerOf(process.platform, url)
  const child = spawn(program, args, { stdio: 'ignore', detached: true })
  child.once('error', () => {
    process.stderr.write(`No browser could be opened by itself; open the address above in one.\n`)
  })
  child.unref()
}
