/** Takes out of a text whatever could name a person, a place, a number or a secret, before it leaves the shop. What it is not sure of, it takes out. */

const mask = '•••'

/** What stands between quotation marks was mostly cut out of somebody's data, as in `Unexpected token … in "林太太…"`. */
const quoted = /"[^"]*"|'[^']*'|`[^`]*`|「[^」]*」/g
const address = /\b[a-z][a-z0-9+.-]*:\/\/[^\s"'<>]+/gi
const mail = /[^\s@<>"']+@[^\s@<>"']+/g
/** A program's own file in a stack. */
const fileScheme = /file:\/\//g
/** Windows' or POSIX; only the last name stays, which is a file of the program. */
const path = /(?:[A-Za-z]:)?[\\/](?:[^\\/\s:()]+[\\/])+/g
/** Program texts are ASCII: everything beyond is a person's. */
const foreign = /[^\t\n\x20-\x7e]+/g
/** Phone numbers with or without dashes, blanks and brackets, order numbers, customer numbers; a line of code has fewer figures. */
const figures = /\+?\d(?:[\s().-]{0,2}\d){5,}/g
const ip = /\b\d{1,3}(?:\.\d{1,3}){3}\b/g
/** Keys, hashes and tokens. */
const token = /[A-Za-z0-9_-]{24,}/g

/** `known`: texts that must not pass whatever they look like, e.g. the secret. */
export const maskText = (text: string, known: readonly string[] = []): string => {
  const without = known
    .filter((each) => each.length > 0)
    .toSorted((a, b) => b.length - a.length)
    .reduce((left, each) => left.replaceAll(each, mask), text)
  const withoutFolders = without.replaceAll(fileScheme, '').replaceAll(address, mask).replaceAll(path, '')
  return [mail, quoted, foreign, ip, figures, token].reduce((left, pattern) => left.replaceAll(pattern, mask), withoutFolders)
}

/** Fields of a log line whose words are the program's own, never a sender's or a person's. */
const openFields: ReadonlySet<string> = new Set(['at', 'level', 'code', 'call', 'state', 'signal'])
/** Texts of ours that may carry something of somebody else's. */
const scrubbedFields: ReadonlySet<string> = new Set(['message', 'stack', 'name', 'error', 'cause', 'reason', 'thread'])
const ownName = /^[A-Za-z_ .:-]{1,60}$/
const instant = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/

const isOpen = (field: string, text: string): boolean =>
  openFields.has(field) && (field === 'at' ? instant.test(text) : ownName.test(text))

/** Numbers up to this are counts, ports and durations; longer ones may be telephone numbers. */
const largestNumber = 99_999

/** A value of a log line: its shape stays, its content only where it is the program's own. */
const maskValue = (field: string, value: unknown, known: readonly string[]): unknown => {
  if (value === null || typeof value === 'boolean') return value
  if (typeof value === 'number') return Math.abs(value) <= largestNumber ? value : mask
  if (Array.isArray(value)) return value.map((each) => maskValue('', each, known))
  if (typeof value === 'object') return maskFields(value, known)
  if (typeof value !== 'string') return mask
  if (isOpen(field, value)) return maskKnown(value, known)
  return scrubbedFields.has(field) ? maskText(value, known) : mask
}

const maskKnown = (text: string, known: readonly string[]): string =>
  known.some((each) => each.length > 0 && text.includes(each)) ? mask : text

/** Names of fields that are no word of the program are masked too: a body's own keys may hold anything. */
export const maskFields = (fields: object, known: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [
      /^[A-Za-z]{1,40}$/.test(field) ? field : mask,
      maskValue(field, value, known),
    ]),
  )
