// npm run check: everything that can be said about the code without running it. All steps run, so that one look shows all that is wrong.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { text } from 'node:stream/consumers'

const root = resolve(import.meta.dirname, '..')

/** Each is a script of package.json and can be run by itself. */
const steps = ['check:types', 'check:lint', 'check:imports', 'check:dead'] as const

/** Runs one step and shows its words only when it found something; true when it found nothing. */
async function passes(step: string): Promise<boolean> {
  const start = performance.now()
  const child = spawn('npm', ['run', '--silent', step], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  })
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  if (code === 0) console.log(`ok    ${step} (${seconds} s)`)
  else console.log(`WRONG ${step} (${seconds} s)\n${out}${err}`)
  return code === 0
}

const results = await Promise.all(steps.map(passes))
process.exitCode = results.every(Boolean) ? 0 : 1
