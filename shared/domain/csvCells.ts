/** Texts in cells of CSV: kept from being run by a spreadsheet on the way out, and given back as they were on the way in. */

/**
 * What a spreadsheet may take for a formula at the beginning of a cell, full-width forms included
 * (OWASP, "CSV Injection"). The apostrophe itself is among them, so that one taken off always gives the text back.
 */
const formulaLike = /^[=+\-@\t\r\n'＝＋－＠]/
const guarded = /^'(?=[=+\-@\t\r\n'＝＋－＠])/
const needsQuotes = /[",\r\n]/

/** One cell of CSV (RFC 4180): null is an empty cell, an empty text is `""`. */
export const csvText = (text: string | null): string => {
  if (text === null) return ''
  const safe = formulaLike.test(text) ? `'${text}` : text
  return safe === '' || needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A cell's text without the apostrophe that kept it from being run; a text that never had one stays as it is. */
export const unguarded = (cell: string): string => cell.replace(guarded, '')
