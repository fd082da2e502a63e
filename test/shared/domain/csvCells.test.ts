import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvText, unguarded } from '../../../shared/domain/csvCells.ts'
import { parseCsv } from '../../core/audit/csv.ts'

/** The cell as a reader of CSV sees it. */
const cellOf = (text: string): string => parseCsv(`${csvText(text)}\r\n`)[0]?.[0] ?? ''

test.each(['=1+1', '+886912345678', '-50', '@SUM(A1)', '\tx', '\rx', '\nx', "'=1", '＝1', '＋1', '－1', '＠1'])(
  '%j runs nowhere and is given back',
  (text) => {
    expect(cellOf(text)).toBe(`'${text}`)
    expect(unguarded(cellOf(text))).toBe(text)
  },
)

test('any text is given back as it was', () => {
  const texts = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^['=+\-@,"\r\n\t ＝]{0,6}$/))
  fc.assert(fc.property(texts, (text) => unguarded(cellOf(text)) === text))
})

test('nothing and an empty text are told apart', () => {
  expect([csvText(null), csvText('')]).toEqual(['', '""'])
})
