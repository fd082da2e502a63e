import { expect, test } from 'vitest'
import { silentLog } from '../../../main/core/base/log.ts'
import { ImportWork } from '../../../main/core/threads/importWork.ts'
import { previewOf } from '../../support/files/read.ts'

test('a template comes out of the importing thread as a workbook with a name', async () => {
  const work = new ImportWork({ log: silentLog })
  const { fileName, bytes } = await work.template({ kind: 'customers', language: 'zh-TW' })
  await work.close()
  expect(fileName).toBe('客戶匯入範本.xlsx')
  expect((await previewOf(Buffer.from(bytes))).sheets[0]).toMatchObject({ name: '客戶', confidence: 'sure' })
})
