/** Reads CSV as RFC 4180 says, for tests: an unquoted empty cell is null. Shares nothing with what writes it. */

const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/y

/** Every line's cells; throws where the text is not CSV. */
export const parseCsv = (text: string): (string | null)[][] => {
  const rows: (string | null)[][] = []
  let row: (string | null)[] = []
  cell.lastIndex = 0
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex
    const [, value = '', end] = cell.exec(text) ?? []
    if (end === undefined) throw new Error(`no cell at ${at}: ${text.slice(at, at + 40)}`)
    row.push(value === '' ? null : value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value)
    if (end === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}
