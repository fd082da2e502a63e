import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { mayWrite } from '../../../main/shell/updates/mayWrite.ts'

test('a folder that may be changed is left as it was', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gasdesk-write-'))
  expect(await mayWrite(folder)).toBe(true)
  expect(readdirSync(folder)).toEqual([])
  rmSync(folder, { recursive: true })
})

test.each(['/proc', '/nowhere'])('%s may not', async (folder) => {
  expect(await mayWrite(folder)).toBe(false)
})
