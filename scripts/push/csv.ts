/** Rows of a CSV file (RFC 4180), read piece by piece; comma, semicolon or tab, whichever the first line holds most of. */

/** `line`: where the row begins, from 1. */
export type SheetRow = Readonly<{ line: number; cells: readonly string[] }>

const delimiters = [',', ';', '\t'] as const

const delimiterOf = (text: string): string => {
  const [first = ''] = text.split('\n', 1)
  const counted = delimiters.map((delimiter) => ({ delimiter, count: first.split(delimiter).length }))
  return counted.reduce((best, each) => (each.count > best.count ? each : best)).delimiter
}

/** What has been read of the row at hand; a quote may be the last character of a piece. */
class RowReader {
  readonly #delimiter: string
  #cells: string[] = []
  #cell = ''
  #isQuoted = false
  #sawQuote = false
  #line = 1
  #start = 1

  constructor(delimiter: string) {
    this.#delimiter = delimiter
  }

  *read(text: string): Generator<SheetRow> {
    for (const character of text) {
      if (character === '\n') this.#line += 1
      if (this.#isQuoted && !this.#sawQuote) {
        if (character === '"') this.#sawQuote = true
        else this.#cell += character
        continue
      }
      const wasQuote = this.#sawQuote
      this.#sawQuote = false
      if (wasQuote && character === '"') {
        this.#cell += '"'
        continue
      }
      if (wasQuote) this.#isQuoted = false
      yield* this.#take(character)
    }
  }

  *end(): Generator<SheetRow> {
    if (this.#cell !== '' || this.#cells.length > 0) yield this.#row()
  }

  *#take(character: string): Generator<SheetRow> {
    if (character === '"' && this.#cell === '') this.#isQuoted = true
    else if (character === this.#delimiter) this.#endCell()
    else if (character === '\n') yield this.#row()
    else if (character !== '\r') this.#cell += character
  }

  #endCell(): void {
    this.#cells.push(this.#cell)
    this.#cell = ''
  }

  #row(): SheetRow {
    this.#endCell()
    const row = { line: this.#start, cells: this.#cells }
    this.#cells = []
    this.#start = this.#line
    return row
  }
}

export async function* csvRows(pieces: AsyncIterable<string>): AsyncGenerator<SheetRow> {
  let reader: RowReader | null = null
  for await (const piece of pieces) {
    if (piece === '') continue
    reader ??= new RowReader(delimiterOf(piece))
    yield* reader.read(piece)
  }
  if (reader !== null) yield* reader.end()
}
