/** Compares what a caller ordered with what they had before. Pure. */

export type SaidLine = Readonly<{ productName: string; quantity: number }>

/** `last`: as the last time, `usual`: as mostly, `this`: something else. */
export type ReadBack = 'last' | 'usual' | 'this'

/** Lines of one product become one, in the order in which they first occur. */
export function addedUp(lines: readonly SaidLine[]): SaidLine[] {
  const totals = new Map<string, number>()
  for (const { productName, quantity } of lines) totals.set(productName, (totals.get(productName) ?? 0) + quantity)
  return [...totals].map(([productName, quantity]) => ({ productName, quantity }))
}

const nameOf = (lines: readonly SaidLine[]): string =>
  addedUp(lines)
    .map(({ productName, quantity }) => JSON.stringify([productName, quantity]))
    .sort()
    .join()

export const sameLines = (one: readonly SaidLine[], other: readonly SaidLine[]): boolean => nameOf(one) === nameOf(other)
