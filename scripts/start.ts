// npm start: the desktop where it can run, otherwise the headless host with its page in the system's browser.
import { join, resolve } from 'node:path'
import { chooseHost } from './desktop/choose.ts'
import { fetchRuntime } from './desktop/fetch.ts'
import { openPage } from './desktop/openPage.ts'
import { runDesktop, runHeadless } from './desktop/run.ts'
import { findRuntime } from './desktop/runtime.ts'
import { ensureProduct } from './product/build.ts'

const root = resolve(import.meta.dirname, '..')
const electronDir = join(root, 'node_modules', 'electron')
const args = process.argv.slice(2)

const say = (line: string): void => void process.stdout.write(`${line}\n`)

const stepMegabytes = 10

function fetchElectron(): Promise<boolean> {
  say("Electron's runtime is not here yet; asking for it (about 110 MB) …")
  let shown = 0
  return fetchRuntime({
    installer: join(electronDir, 'install.js'),
    target: join(electronDir, 'dist'),
    patience: { first: 5_000, between: 60_000 },
    onProgress: (bytes) => {
      const megabytes = Math.floor(bytes / 1_048_576)
      if (megabytes < shown + stepMegabytes) return
      shown = megabytes
      say(`  ${megabytes} MB`)
    },
  })
}

async function startHeadless(reason: string): Promise<number> {
  say(`No desktop window: ${reason}. The page opens in a browser instead.`)
  return runHeadless(join(root, 'out', 'main', 'headless.js'), args, (uiUrl) => {
    say(`瓦斯行後台: ${uiUrl}  (Ctrl+C ends it)`)
    openPage(uiUrl)
  })
}

async function start(): Promise<number> {
  await ensureProduct(root)
  const choice = await chooseHost({
    platform: process.platform,
    env: process.env,
    findRuntime: () => findRuntime(electronDir),
    fetchRuntime: fetchElectron,
  })
  if ('reason' in choice) return startHeadless(choice.reason)
  return (
    (await runDesktop(choice.desktop, [root, ...args])) ??
    startHeadless('it ended at once on this machine (its messages are above)')
  )
}

process.exitCode = await start()
