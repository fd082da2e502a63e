/** Adds up what a file holds, so that a person can compare it with the old program. */

import type { ImportTotals } from '../../../../shared/contract/imports.ts'
import { kilogramsOf } from '../../../../shared/domain/cylinders.ts'
import { remembering } from '../../../../shared/domain/memory.ts'
import type { OrderThing, Thing } from '../things/thing.ts'

/** NaN where the name says no size. */
const sizeOf = remembering((name) => kilogramsOf(name) ?? Number.NaN, 1_000)

export class Totals {
  #orders = 0
  #orderLines = 0
  #cents = 0
  #unpriced = 0
  #customers = 0
  #products = 0
  #stockPieces = 0
  #statesAssumed = 0
  #undated = 0
  #firstDate: string | null = null
  #lastDate: string | null = null
  readonly #cylinders = new Map<number, number>()

  add(thing: Thing, isNew: boolean): void {
    if (thing.kind === 'orders') this.#addOrder(thing, isNew)
    else if (thing.kind === 'customers') this.#customers += 1
    else {
      this.#products += 1
      this.#stockPieces += thing.patch.quantity ?? 0
    }
  }

  /** `callers`: customers who will be made from numbers in orders. */
  shown(callers: number): ImportTotals {
    const cylinders = [...this.#cylinders].map(([kilograms, pieces]) => ({ kilograms, pieces }))
    return {
      orders: this.#orders,
      orderLines: this.#orderLines,
      cents: this.#cents,
      unpriced: this.#unpriced,
      cylinders: cylinders.sort((a, b) => a.kilograms - b.kilograms),
      firstDate: this.#firstDate,
      lastDate: this.#lastDate,
      customers: this.#customers,
      callers,
      products: this.#products,
      stockPieces: this.#stockPieces,
      statesAssumed: this.#statesAssumed,
      undated: this.#undated,
    }
  }

  #addOrder({ patch, at, lines = [] }: OrderThing, isNew: boolean): void {
    this.#orders += 1
    this.#orderLines += lines.length
    if (typeof patch.total_cents === 'number') this.#cents += patch.total_cents
    else this.#unpriced += 1
    if (isNew && patch.status === undefined) this.#statesAssumed += 1
    if (isNew && at === null) this.#undated += 1
    this.#addDate(patch.delivery_date ?? null)
    for (const { productName, quantity } of lines) {
      const size = sizeOf(productName)
      if (size > 0) this.#cylinders.set(size, (this.#cylinders.get(size) ?? 0) + quantity)
    }
  }

  #addDate(date: string | null): void {
    if (date === null) return
    if (this.#firstDate === null || date < this.#firstDate) this.#firstDate = date
    if (this.#lastDate === null || date > this.#lastDate) this.#lastDate = date
  }
}
