/** Where each event's subject is found in a body: under its names, beside `type` or inside `data`, or as `data` itself. */

import type { EventType } from './eventTypes.ts'
import { isObject, pathTo } from './translation.ts'
import { customerWords, orderWords, stockWords, type Vocabulary } from './vocabulary.ts'

/** `field`: its place in our event; `names`: the sender's keys for it, best first; `isList`: one object counts as a list of one. */
export type Subject = Readonly<{ field: string; names: readonly string[]; vocabulary: Vocabulary; isList: boolean }>

const order: Subject = { field: 'order', names: ['order'], vocabulary: orderWords, isList: false }
const customer: Subject = { field: 'customer', names: ['customer'], vocabulary: customerWords, isList: false }
const stock: Subject = { field: 'stock', names: ['inventory', 'inventories', 'stock'], vocabulary: stockWords, isList: true }

export const subjects: Readonly<Record<EventType, Subject>> = {
  'order.created': order,
  'order.updated': order,
  'customer.created': customer,
  'customer.updated': customer,
  'inventory.updated': stock,
  'inventory.low_stock': stock,
  'phone_order.received': { ...order, names: ['phoneOrder', 'phone_order', 'order'] },
}

/** `root`: the key of the body under which it lies; `unused`: paths beside it inside `data`. */
export type Located = Readonly<{ value: unknown; path: string; root: string; unused: readonly string[] }>

const dataNames = ['data', 'payload']

/** The key in `sent` that is one of `names`, in any case. Keys with null say nothing. */
const keyOf = (sent: Record<string, unknown>, names: readonly string[]): string | undefined => {
  for (const name of names) if (sent[name] !== undefined && sent[name] !== null && Object.hasOwn(sent, name)) return name
  const lower = names.map((name) => name.toLowerCase())
  return Object.keys(sent).find((key) => sent[key] !== null && lower.includes(key.toLowerCase()))
}

const inWrapper = (subject: Subject, inside: unknown, root: string): Located | undefined => {
  const path = pathTo('', root)
  const key = isObject(inside) ? keyOf(inside, subject.names) : undefined
  if (isObject(inside) && key !== undefined) {
    const others = Object.keys(inside).filter((other) => other !== key)
    return { value: inside[key], path: pathTo(path, key), root, unused: others.map((other) => pathTo(path, other)) }
  }
  return isObject(inside) || (subject.isList && Array.isArray(inside)) ? { value: inside, path, root, unused: [] } : undefined
}

/** The subject of an event in its body; undefined where there is none. */
export const locate = (subject: Subject, body: Record<string, unknown>): Located | undefined => {
  const root = keyOf(body, subject.names)
  if (root !== undefined) return { value: body[root], path: pathTo('', root), root, unused: [] }
  const wrapper = keyOf(body, dataNames)
  return wrapper === undefined ? undefined : inWrapper(subject, body[wrapper], wrapper)
}
