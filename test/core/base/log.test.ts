import { expect, test } from 'vitest'
import { logLine } from '../../../main/core/base/log.ts'

const at = new Date(0)

test('a message is one line of JSON whatever it holds', () => {
  const line = logLine('info', 'name\r\nWEBHOOK_RECEIVED forged', { note: 'a\nb\u001b[31m' }, at)
  expect([...line].every((c) => c >= ' ')).toBe(true)
  expect(JSON.parse(line)).toMatchObject({ level: 'info', message: 'name\r\nWEBHOOK_RECEIVED forged', note: 'a\nb\u001b[31m' })
})

test('characters that turn the reading direction are shown as codes', () => {
  expect(logLine('info', 'x\u202ey', {}, at)).toContain('x\\u202ey')
})

test('long texts are cut', () => {
  expect(logLine('info', 'x'.repeat(1_000_000), {}, at).length).toBeLessThan(3_000)
})

test('an error keeps its message and its cause', () => {
  const error = new Error('outer', { cause: new Error('inner') })
  expect(JSON.parse(logLine('error', 'failed', { error }, at))).toMatchObject({
    error: { message: 'outer', cause: { message: 'inner' } },
  })
})
