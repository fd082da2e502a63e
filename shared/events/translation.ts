/** Translates a sender's object into our field names, remembers what it did not use, and finds the way back to the sender's own spelling. */

import type { Vocabulary } from './vocabulary.ts'

type Word = Readonly<{ field: string; rank: number }>

const normalised = (key: string): string => key.replace(/[\s_-]/g, '').toLowerCase()

const dictionaries = new WeakMap<Vocabulary, Map<string, Word>>()

const dictionaryOf = (vocabulary: Vocabulary): Map<string, Word> => {
  const made = dictionaries.get(vocabulary)
  if (made !== undefined) return made
  const dictionary = new Map<string, Word>()
  for (const [field, aliases] of Object.entries(vocabulary.words)) {
    for (const [rank, word] of [field, ...aliases].entries()) {
      dictionary.set(normalised(word), { field, rank })
      dictionary.set(word, { field, rank })
    }
  }
  dictionaries.set(vocabulary, dictionary)
  return dictionary
}

const wordOf = (vocabulary: Vocabulary, key: string): Word | undefined => {
  const dictionary = dictionaryOf(vocabulary)
  return dictionary.get(key) ?? dictionary.get(normalised(key))
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const plainKey = /^[\p{L}_$][\p{L}\p{N}_$-]*$/u
const longestKey = 60

/** `order` + `items` → `order.items`; a key that would confuse a reader stands in brackets and quotes, cut to a readable length. */
export const pathTo = (parent: string, key: string | number): string => {
  if (typeof key === 'number') return `${parent}[${key}]`
  const shown = key.slice(0, longestKey)
  if (!plainKey.test(shown)) return `${parent}[${JSON.stringify(shown)}]`
  return parent === '' ? shown : `${parent}.${shown}`
}

/** For each of our fields the sender's key that speaks for it: the best word whose value is not null. Null means the same as absence. */
const spokenBy = (vocabulary: Vocabulary, sent: Record<string, unknown>): Map<string, Word & { key: string }> => {
  const chosen = new Map<string, Word & { key: string }>()
  for (const key of Object.keys(sent)) {
    const word = wordOf(vocabulary, key)
    if (word === undefined || sent[key] === null) continue
    const rival = chosen.get(word.field)
    if (rival === undefined || word.rank < rival.rank) chosen.set(word.field, { field: word.field, rank: word.rank, key })
  }
  return chosen
}

const isUnused = (
  vocabulary: Vocabulary,
  chosen: ReturnType<typeof spokenBy>,
  sent: Record<string, unknown>,
  key: string,
): boolean => {
  const word = wordOf(vocabulary, key)
  return word === undefined || (sent[key] !== null && chosen.get(word.field)?.key !== key)
}

const translateList = (vocabulary: Vocabulary, list: readonly unknown[], path: string, unused: string[]): unknown[] =>
  list.map((element, index) => translateInto(vocabulary, element, pathTo(path, index), unused))

const translateInto = (vocabulary: Vocabulary, sent: unknown, path: string, unused: string[]): unknown => {
  if (!isObject(sent)) return sent
  const chosen = spokenBy(vocabulary, sent)
  const fields: Record<string, unknown> = {}
  for (const { field, key } of chosen.values()) {
    const value = sent[key]
    const list = vocabulary.lists?.[field]
    fields[field] = list !== undefined && Array.isArray(value) ? translateList(list, value, pathTo(path, key), unused) : value
  }
  for (const key of Object.keys(sent)) if (isUnused(vocabulary, chosen, sent, key)) unused.push(pathTo(path, key))
  return fields
}

/** `sent` with our names (anything but an object stays as it is), and the paths of what was not used. */
export const translate = (vocabulary: Vocabulary, sent: unknown, path: string): { fields: unknown; unused: string[] } => {
  const unused: string[] = []
  return { fields: translateInto(vocabulary, sent, path, unused), unused }
}

/** Our path inside `sent` as the sender spelled it; what was not sent keeps our name. */
export const pathAsSent = (vocabulary: Vocabulary, sent: unknown, ours: readonly PropertyKey[], path: string): string => {
  const [step, ...rest] = ours
  if (step === undefined) return path
  if (typeof step === 'number') {
    return pathAsSent(vocabulary, Array.isArray(sent) ? sent[step] : undefined, rest, pathTo(path, step))
  }
  const field = String(step)
  const key = isObject(sent) ? (spokenBy(vocabulary, sent).get(field)?.key ?? field) : field
  const inner = vocabulary.lists?.[field] ?? vocabulary
  return pathAsSent(inner, isObject(sent) ? sent[key] : undefined, rest, pathTo(path, key))
}
