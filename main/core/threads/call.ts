/** Calls that a thread has not answered yet: where its answers and failures become the caller's promises. */

import type { Fault } from '../base/fault.ts'
import { faultOf } from './failure.ts'
import type { Settled } from './protocol.ts'

type Waiting = Readonly<{ resolve: (value: unknown) => void; reject: (fault: Fault) => void }>

export class Calls {
  readonly #waiting = new Map<number, Waiting>()
  #seq = 0

  get size(): number {
    return this.#waiting.size
  }

  /** `Value`: what the operation that the call names returns. */
  begin<Value>(): { seq: number; promise: Promise<Value> } {
    const seq = ++this.#seq
    const { promise, resolve, reject } = Promise.withResolvers<unknown>()
    this.#waiting.set(seq, { resolve, reject })
    return { seq, promise: promise as Promise<Value> }
  }

  settle(result: Settled): void {
    const waiting = this.#waiting.get(result.seq)
    this.#waiting.delete(result.seq)
    if ('failure' in result) waiting?.reject(faultOf(result.failure))
    else waiting?.resolve(result.value)
  }

  /** Rejects one call; whatever its thread still says of it goes unheard. */
  fail(seq: number, fault: Fault): void {
    const waiting = this.#waiting.get(seq)
    this.#waiting.delete(seq)
    waiting?.reject(fault)
  }

  /** Rejects everything that waits: its thread is gone, nobody knows what became of it. */
  failAll(fault: Fault): void {
    const waiting = [...this.#waiting.values()]
    this.#waiting.clear()
    for (const { reject } of waiting) reject(fault)
  }
}
