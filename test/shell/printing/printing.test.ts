import { expect, test } from 'vitest'
import { silentLog } from '../../../main/core/base/log.ts'
import { printersOf, printSlip } from '../../../main/shell/printing/printing.ts'

const job = { paper: 'roll80', heightMm: 100 } as const
const installed = [{ name: 'XP_80', displayName: 'XP-80 櫃台', description: '', options: {} }]

const contents = (answer: [isTaken: boolean, reason: string] | Error) => {
  const sent: unknown[] = []
  return {
    sent,
    getPrintersAsync: async () => installed,
    print: (options: unknown, done?: (isTaken: boolean, reason: string) => void) => {
      if (answer instanceof Error) throw answer
      sent.push(options)
      done?.(...answer)
    },
  }
}

test('it goes to the chosen printer, which is told by the name that people know', async () => {
  const page = contents([true, ''])
  expect(await printSlip(page, job, 'XP_80', silentLog)).toEqual({ outcome: 'printed', printer: 'XP-80 櫃台' })
  expect(page.sent).toMatchObject([{ silent: true, deviceName: 'XP_80' }])
})

test('without a chosen printer, or with one that is gone, nothing is sent', async () => {
  const page = contents([true, ''])
  expect(await printSlip(page, job, null, silentLog)).toEqual({ outcome: 'unchosen', printer: null })
  expect(await printSlip(page, job, 'Old', silentLog)).toEqual({ outcome: 'gone', printer: 'Old' })
  expect(page.sent).toEqual([])
})

test.each([[[false, 'Invalid printer settings'] as [boolean, string]], [new Error('pageSize is invalid')]])(
  'what the system refuses is told: %s',
  async (answer) => {
    expect(await printSlip(contents(answer), job, 'XP_80', silentLog)).toMatchObject({ outcome: 'failed' })
  },
)

test('a printer without a name for people has that of the system', async () => {
  const page = { getPrintersAsync: async () => [{ name: 'P1', displayName: '', description: '', options: {} }], print: () => {} }
  expect(await printersOf(page)).toEqual([{ name: 'P1', shownName: 'P1' }])
})
