/** What differs between two deliveries of one thing, field by field, by their JSON. Pure. */

/** `path` is written as in `order.items[0].unitPrice`; a side that lacks the field is null, otherwise the value as JSON. */
export type Difference = Readonly<{ path: string; before: string | null; after: string | null }>

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const stepOf = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`)

const childrenOf = (path: string, value: object): [path: string, value: unknown][] =>
  Array.isArray(value)
    ? value.map((inner, index) => [`${path}[${index}]`, inner])
    : Object.entries(value).map(([key, inner]) => [stepOf(path, key), inner])

/** Every value that holds no other, by its path, in the order of the text; an empty list or object is one too. */
function leavesOf(path: string, value: unknown, leaves: Map<string, string>): Map<string, string> {
  const children = isRecord(value) ? childrenOf(path, value) : []
  if (children.length === 0) leaves.set(path, JSON.stringify(value))
  for (const [at, inner] of children) leavesOf(at, inner, leaves)
  return leaves
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

/** In the order of the later body, what it no longer has at the end; null where either is not JSON. */
export function differencesOf(before: string, after: string): Difference[] | null {
  const [former, latter] = [parsed(before), parsed(after)]
  if (former === undefined || latter === undefined) return null
  const old = leavesOf('', former, new Map())
  const now = leavesOf('', latter, new Map())
  return [...new Set([...now.keys(), ...old.keys()])]
    .map((path) => ({ path, before: old.get(path) ?? null, after: now.get(path) ?? null }))
    .filter((difference) => difference.before !== difference.after)
}
