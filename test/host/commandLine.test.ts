import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readCommandLine } from '../../main/host/commandLine.ts'

test('without words the defaults of the design hold', () => {
  expect(readCommandLine([], 'home')).toEqual({ dataDir: resolve('home'), host: '127.0.0.1', port: 8787, uiPort: 8788 })
})

test('each word is taken', () => {
  const words = ['--data-dir', 'shop', '--host', '0.0.0.0', '--port', '0', '--ui-port=9000']
  expect(readCommandLine(words, 'home')).toEqual({ dataDir: resolve('shop'), host: '0.0.0.0', port: 0, uiPort: 9000 })
})

test.each([[['--port', '70000']], [['--port', 'x']], [['--ui-port', '-1']], [['--prot', '1']], [['extra']]])(
  '%j is refused in words',
  (words) => {
    expect(() => readCommandLine(words, 'home')).toThrow(expect.objectContaining({ code: 'invalid' }))
  },
)
