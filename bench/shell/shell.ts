/** What the desktop's shell costs before its window is asked for, beside the headless host that opens the same office. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { startChild } from '../measure/child.ts'
import { median } from '../measure/figures.ts'
import { print } from '../measure/report.ts'

const runs = 9
const headless = resolve(import.meta.dirname, '../../out/main/headless.js')
const untilWindow = resolve(import.meta.dirname, 'untilWindow.ts')
/** Nothing is ever sent to it; it must only be there. */
const port = 18_787

const hostMs = async (home: string): Promise<number> => {
  const child = await startChild([headless, '--data-dir', join(home, 'host'), '--port', '0', '--ui-port', '0'])
  await child.stop()
  return child.startMs
}

/** From the process's start to the window, without what the stand-in took for itself. */
const windowMs = async (home: string): Promise<number> => {
  const { ready, startMs, stop } = await startChild([untilWindow, home])
  await stop()
  return startMs - Number(ready.standInMs)
}

const prepare = (): string => {
  const home = mkdtempSync(join(tmpdir(), 'gasdesk-shell-'))
  mkdirSync(join(home, 'Gasdesk', 'data'), { recursive: true })
  writeFileSync(join(home, 'Gasdesk', 'data', 'settings.json'), JSON.stringify({ webhookPort: port }))
  return home
}

/** Prints the figures; returns how many marks were missed. */
export const benchShell = async (): Promise<number> => {
  const home = prepare()
  try {
    // Both folders are made first: a shop opens a new one once.
    await hostMs(home)
    await windowMs(home)
    const [hosts, windows]: [number[], number[]] = [[], []]
    for (let run = 0; run < runs; run++) {
      hosts.push(await hostMs(home))
      windows.push(await windowMs(home))
    }
    return print('Shell: what it adds before its window is asked for', [
      { what: 'headless host, from its start to its ready line', value: median(hosts), unit: 'ms' },
      { what: 'desktop, from its start to its window', value: median(windows), unit: 'ms' },
      { what: 'own code of the shell', value: median(windows) - median(hosts), unit: 'ms', mark: { atMost: 150 } },
    ])
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}
