/** What the desktop's shell costs before its window is asked for, beside the headless host that opens the same office. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { startChild } from '../measure/child.ts'
import { median } from '../measure/figures.ts'
import { print } from '../measure/report.ts'

const runs = 9
const headless = resolve(import.meta.dirname, '../../out/main/headless.js')
const [threadTime, untilWindow] = ['threadTime.ts', 'untilWindow.ts'].map((name) => resolve(import.meta.dirname, name))
/** Nothing is ever sent to it; it must only be there. */
const port = 18_787

/** In milliseconds: by the clock, and what the main thread computed, which a busy machine does not stretch. */
type Took = Readonly<{ wall: number; computed: number }>

const host = async (home: string): Promise<Took> => {
  const words = ['--import', String(threadTime), headless, '--data-dir', join(home, 'host'), '--port', '0', '--ui-port', '0']
  const child = await startChild(words)
  const computed = Number(await child.ask('computed'))
  await child.stop()
  return { wall: child.startMs, computed }
}

/** From the process's start to the window, without what the stand-in took for itself. */
const desktop = async (home: string): Promise<Took> => {
  const { ready, startMs, stop } = await startChild([String(untilWindow), home])
  await stop()
  return { wall: startMs - Number(ready.standInMs), computed: Number(ready.computedMs) }
}

const prepare = (): string => {
  const home = mkdtempSync(join(tmpdir(), 'gasdesk-shell-'))
  mkdirSync(join(home, 'Gasdesk', 'data'), { recursive: true })
  writeFileSync(join(home, 'Gasdesk', 'data', 'settings.json'), JSON.stringify({ webhookPort: port }))
  return home
}

const measure = async (home: string): Promise<number> => {
  // Both folders are made first: a shop opens a new one once.
  await host(home)
  await desktop(home)
  const [hosts, desktops]: [Took[], Took[]] = [[], []]
  for (let run = 0; run < runs; run++) {
    hosts.push(await host(home))
    desktops.push(await desktop(home))
  }
  const of = (all: readonly Took[], by: keyof Took) => median(all.map((took) => took[by]))
  const added = of(desktops, 'computed') - of(hosts, 'computed')
  return print('Shell: what it adds before its window is asked for', [
    { what: 'headless host, by the clock, to its ready line', value: of(hosts, 'wall'), unit: 'ms' },
    { what: 'desktop, by the clock, to its window', value: of(desktops, 'wall'), unit: 'ms' },
    { what: 'headless host, computed by its main thread', value: of(hosts, 'computed'), unit: 'ms' },
    { what: 'own code of the shell, computed by its main thread', value: added, unit: 'ms', mark: { atMost: 150 } },
  ])
}

/** Prints the figures; returns how many marks were missed. */
export const benchShell = async (): Promise<number> => {
  const home = prepare()
  try {
    return await measure(home)
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}
