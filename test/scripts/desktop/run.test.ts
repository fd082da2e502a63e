import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runDesktop, runHeadless, uiUrlOf } from '../../../scripts/desktop/run.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gasdesk-run-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

const script = (text: string): string => {
  const file = join(folder, 'host.mjs')
  writeFileSync(file, text)
  return file
}

test('the page is announced once, when the headless host is ready', async () => {
  const announced: string[] = []
  const host = script(
    `console.log(JSON.stringify({ ready: true, uiUrl: 'http://127.0.0.1:1/?token=' + process.argv[2] })); console.log('more')`,
  )
  expect(await runHeadless(host, ['t'], (url) => announced.push(url))).toBe(0)
  expect(announced).toEqual(['http://127.0.0.1:1/?token=t'])
})

test("the headless host's failure is the command's", async () => {
  expect(await runHeadless(script('process.exit(3)'), [], () => {})).toBe(3)
})

test('a desktop that cannot start on this machine says so at once', async () => {
  expect(await runDesktop(join(folder, 'missing'), [])).toBeUndefined()
  expect(await runDesktop(process.execPath, [script('process.exit(127)')])).toBeUndefined()
})

test('a desktop that was closed ends the command', async () => {
  expect(await runDesktop(process.execPath, [script('')])).toBe(0)
})

test('another line than the ready line is not taken for one', () => {
  expect(() => uiUrlOf('{"ready":true}')).toThrow('something else')
})
