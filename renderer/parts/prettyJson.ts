/** JSON for reading: indented, escapes shown as characters, every number exactly as the sender wrote it. */

/** TypeScript's library does not know these two yet; both are in every browser that the product runs in. */
type SourceReviver = (this: unknown, key: string, value: unknown, context: { source?: string }) => unknown
type ExactJson = { parse: (text: string, reviver: SourceReviver) => unknown; rawJSON: (text: string) => unknown }

const isExact = (json: object): json is ExactJson => 'rawJSON' in json

/** Null when the text is not JSON. */
export function prettyJson(text: string): string | null {
  try {
    return JSON.stringify(parseExactly(text.replace(/^\uFEFF/, '')), null, 2)
  } catch {
    return null
  }
}

/** A parsed number loses digits beyond 2^53 and trailing zeros; its source does not. */
function parseExactly(text: string): unknown {
  const json: object = JSON
  if (!isExact(json)) return JSON.parse(text)
  return json.parse(text, (_key, value, { source }) =>
    typeof value === 'number' && source !== undefined ? json.rawJSON(source) : value,
  )
}
