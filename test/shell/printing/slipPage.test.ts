import { expect, test } from 'vitest'
import { slipOptions } from '../../../main/shell/printing/slipPage.ts'

test.each([
  ['roll58', 120.2, { width: 58_000, height: 121_000 }, 'none'],
  ['roll80', 61, { width: 80_000, height: 61_000 }, 'none'],
  ['a5', 999, { width: 148_000, height: 210_000 }, 'default'],
] as const)('%s is told to the printer by its exact size', (paper, heightMm, pageSize, marginType) => {
  expect(slipOptions({ paper, heightMm }, 'XP-80')).toEqual({
    silent: true,
    printBackground: false,
    color: false,
    deviceName: 'XP-80',
    margins: { marginType },
    pageSize,
  })
})
