/** Small statistics of measured values. */

/** The value below which `share` (0 to 1) of the values lie; NaN without values. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

export const median = (values: readonly number[]): number => percentile(values, 0.5)

/** By how much evenly spaced values grow from the first to the last, by the line that fits them best. */
export const growth = (values: readonly number[]): number => {
  const middle = (values.length - 1) / 2
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  let over = 0
  let under = 0
  for (const [at, value] of values.entries()) {
    over += (at - middle) * (value - mean)
    under += (at - middle) ** 2
  }
  return (over / under) * (values.length - 1)
}

/** Three significant figures, so that noise is not taken for knowledge. */
export const rounded = (value: number): string => Number(value.toPrecision(3)).toLocaleString('en')
