import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'gasdesk-orphan-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const host = join(folder, 'host.mjs')
const orphan = pathToFileURL(resolve(import.meta.dirname, '..', '..', 'scripts', 'orphan.ts')).href
writeFileSync(
  host,
  `import { whenOrphaned } from '${orphan}'
whenOrphaned(() => { console.log('closed in order'); process.exit(0) })
setTimeout(() => process.exit(1), 20_000)
console.log('running')`,
)

test('a host whose npm was told to end closes in order', async ({ skip }) => {
  skip(process.platform === 'win32', 'Windows sends no SIGTERM')
  // As npm does it: the command runs in a shell, and the shell alone gets the signal.
  const shell = spawn('sh', ['-c', `"${process.execPath}" "${host}"; true`], {
    env: { ...process.env, npm_lifecycle_event: 'serve' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines: string[] = []
  const output = createInterface(shell.stdout).on('line', (line) => {
    lines.push(line)
    if (line === 'running') shell.kill('SIGTERM')
  })
  await once(output, 'close')
  expect(lines).toEqual(['running', 'closed in order'])
})
