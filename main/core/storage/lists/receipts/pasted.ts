/** Reads what a person pasted: the number of a receipt, a digest, the number of an order, or a body, with the forms in which that body may have come. */

import type { Likeness, ReceiptAnswer } from '../../../../../shared/contract/receipts.ts'
import { sha256 } from '../../../base/receipt.ts'

type Pasted = Readonly<{ as: ReceiptAnswer['as']; text: string }>

const receipt = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i
const digest = /^[\da-f]{64}$/i
const longestNumber = 200

export const readPasted = (text: string): Pasted => {
  const plain = text.trim()
  if (receipt.test(plain)) return { as: 'receipt', text: plain.toLowerCase() }
  if (digest.test(plain)) return { as: 'digest', text: plain.toLowerCase() }
  const isBody = /^[[{]/.test(plain) || /[\r\n]/.test(plain) || plain.length > longestNumber
  return isBody ? { as: 'body', text } : { as: 'order', text: plain }
}

const mark = '\ufeff'

/** The lines of a text as Windows and as the rest of the world ends them. */
const lineEnds = (text: string): string[] => {
  const plain = text.replaceAll('\r\n', '\n')
  return [plain, plain.replaceAll('\n', '\r\n')]
}

/** Without blanks around it, of which `trim` takes the byte order mark to be one. */
const bare = (text: string): string => text.trim()

const spacings = (text: string): string[] =>
  lineEnds(bare(text)).flatMap((lines) => [lines, `${lines}\n`, `${lines}\r\n`, mark + lines])

const escaped = (json: string): string =>
  json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** With a blank after each comma and colon, as Python writes it. JSON has no line end inside a text. */
const spaced = (value: unknown): string => JSON.stringify(value, null, 1).replace(/,\n */g, ', ').replace(/\n */g, '')

/** The values of a pasted body; null where it is only part of one, or none at all. */
export const valuesIn = (text: string): object | null => {
  try {
    const value: unknown = JSON.parse(bare(text))
    return typeof value === 'object' ? value : null
  } catch {
    return null
  }
}

/** The same values as the guide's languages write them: JavaScript and C#, PHP (slashes escaped, too), Python. */
const rewritings = (text: string): string[] => {
  const value = valuesIn(text)
  if (value === null) return []
  const compact = JSON.stringify(value)
  const slashed = compact.replaceAll('/', '\\/')
  const lines = [2, 4].map((indent) => JSON.stringify(value, null, indent))
  return [compact, slashed, spaced(value), ...lines].flatMap((form) => [form, escaped(form)])
}

/** Digests under which a pasted body may be on record, each with how like it then is; its own comes first. */
export const digestsOf = (text: string): Map<string, Likeness> => {
  const found = new Map<string, Likeness>()
  const add = (forms: readonly string[], likeness: Likeness) => {
    for (const form of forms) {
      const name = sha256(Buffer.from(form, 'utf8'))
      if (!found.has(name)) found.set(name, likeness)
    }
  }
  add([text], 'exact')
  add(spacings(text), 'spacing')
  add(rewritings(text), 'rewritten')
  return found
}
