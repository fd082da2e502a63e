/** A shop whose disk is made to fail, and the orders that were pushed to it meanwhile: each must be told the truth. */

import { join } from 'node:path'
import { expect, vi } from 'vitest'
import { dataPaths } from '../../main/core/base/paths.ts'
import type { Product } from './product.ts'
import { type Pushed, pushOrder } from './steadySenders.ts'

const senders = 6

/** Any answer but: taken; not now, and when to come again; none at all. */
export const lies = (answers: readonly Pushed[]): readonly Pushed[] =>
  answers.filter(
    ({ status, retryAfter }) => status !== 200 && status !== null && !(status === 503 && /^\d+$/.test(retryAfter ?? '')),
  )

export const takenOf = (pushed: readonly Pushed[]): string[] =>
  pushed.filter(({ status }) => status === 200).map(({ orderNo }) => orderNo)

export type BadDisk = Readonly<{
  product: Product
  /** Everything that was pushed so far. */
  pushed: readonly Pushed[]
  push: (padding?: string) => Promise<Pushed>
  /** From six senders at once, each one order after another; `each` may differ from call to call. */
  burst: (each: number, padding?: string) => Promise<readonly Pushed[]>
  /** Waits until an order is taken again, without anybody's help. */
  wellAgain: () => Promise<unknown>
  isReceiving: () => Promise<boolean>
}>

export const badDisk = (product: Product, secret: string, name: string): BadDisk => {
  const pushed: Pushed[] = []
  let number = 0
  const push = async (padding?: string): Promise<Pushed> => {
    const answer = await pushOrder(product.ready.webhookUrl, secret, `${name}-${number++}`, padding)
    pushed.push(answer)
    return answer
  }
  const send = async (each: number, padding?: string): Promise<Pushed[]> => {
    const answers: Pushed[] = []
    for (let count = 0; count < each; count++) answers.push(await push(padding))
    return answers
  }
  return {
    product,
    pushed,
    push,
    burst: async (each, padding) => (await Promise.all(Array.from({ length: senders }, () => send(each, padding)))).flat(),
    wellAgain: () => vi.waitFor(async () => expect((await push()).status).toBe(200), { timeout: 60_000, interval: 50 }),
    isReceiving: async () => (await fetch(new URL('/health', product.ready.webhookUrl))).ok,
  }
}

/** The files that a shop's data rest on. */
export type KeptFile = 'log of writes' | 'database' | 'head'

const { database, auditHead } = dataPaths('')

/** Where the program writes it. The head is replaced by a file beside it. */
export const pathOf = ({ ready }: Product, file: KeptFile): string => {
  const names = { 'log of writes': `${database}-wal`, database, head: `${auditHead}.tmp-${ready.pid}` }
  return join(ready.dataDir, names[file])
}
