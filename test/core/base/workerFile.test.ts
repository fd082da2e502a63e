import { expect, test } from 'vitest'
import { workerFile } from '../../../main/core/base/workerFile.ts'

test('from source, a worker is the TypeScript file beside the asking module', () => {
  expect(workerFile('file:///shop/main/core/threads/store.ts', 'writer').href).toBe('file:///shop/main/core/threads/writer.ts')
})

test('in the build, a worker is found from whichever chunk asks', () => {
  for (const asking of ['headless.js', 'desktop.js', 'chunk-store-Bx1.js'])
    expect(workerFile(`file:///shop/out/main/${asking}`, 'writer').href).toBe('file:///shop/out/main/writer.js')
})

test('a query of the asking module is not taken for an ending', () => {
  expect(workerFile('file:///shop/out/main/headless.js?v=1.2', 'reader').href).toBe('file:///shop/out/main/reader.js')
})

test('in the installed program a worker is a plain file beside the archive', () => {
  const asking = 'file:///C:/Program%20Files/Gasdesk/resources/app.asar/out/main/chunk-named-abc.js'
  const worker = 'file:///C:/Program%20Files/Gasdesk/resources/app.asar.unpacked/out/main/writer.js'
  expect(workerFile(asking, 'writer').href).toBe(worker)
})
