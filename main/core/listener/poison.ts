/** Finds keys that would reach into `Object.prototype` once somebody merges the value (CWE-1321). */

/** All spellings of the two names: in full, or with any of their letters escaped. */
const suspicious = /__proto__|constructor|\\u00/

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

function isPoisonedItself(value: Record<string, unknown>): boolean {
  if (Object.hasOwn(value, '__proto__')) return true
  if (!Object.hasOwn(value, 'constructor')) return false
  const { constructor: own }: Record<string, unknown> = value
  return isRecord(own) && Object.hasOwn(own, 'prototype')
}

/** Whether the value parsed from `text` holds such a key at any depth; costs nothing for texts that cannot. */
export function isPoisoned(text: string, parsed: unknown): boolean {
  if (!suspicious.test(text)) return false
  const waiting: unknown[] = [parsed]
  while (waiting.length > 0) {
    const value = waiting.pop()
    if (!isRecord(value)) continue
    if (isPoisonedItself(value)) return true
    for (const inner of Object.values(value)) waiting.push(inner)
  }
  return false
}
