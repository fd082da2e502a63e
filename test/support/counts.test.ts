import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'gasdesk-counts-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs vitest over files written for it and returns the lines that it printed. */
function run(files: Record<string, string>): Promise<readonly string[]> {
  const reporter = pathToFileURL(join(import.meta.dirname, 'counts.ts')).href
  const config = `import { Counts } from '${reporter}'\nexport default { test: { globals: true, reporters: [new Counts()] } }`
  for (const [name, text] of Object.entries({ 'vitest.config.mjs': config, ...files })) writeFileSync(join(folder, name), text)
  const vitest = resolve(import.meta.dirname, '..', '..', 'node_modules', 'vitest', 'vitest.mjs')
  return new Promise((done) => {
    execFile(process.execPath, [vitest, 'run', '--root', folder], (_error, out) => done(out.trim().split('\n')))
  })
}

test('a run ends with its counts, and every skipped test says why', { timeout: 60_000 }, async () => {
  const lines = await run({
    'plain.test.js': "test('holds', () => {}); test('breaks', () => { throw new Error('no') })",
    'skipped.test.js': "test('needs php', ({ skip }) => skip('no php here')); test.skip('later', () => {})",
    'unready.test.js': "describe('a shop', () => { beforeAll(() => { throw new Error('no') }); test('opens', () => {}) })",
    'broken.test.js': "import './missing.js'",
  })
  expect(lines.slice(0, -1).sort()).toEqual([
    'skipped: skipped.test.js > later: no reason given',
    'skipped: skipped.test.js > needs php: no php here',
    'skipped: unready.test.js > a shop > opens: what has to be set up before it failed',
  ])
  expect(lines.at(-1)).toBe('1 passed, 3 failed, 3 skipped')
})
