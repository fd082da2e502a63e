/** Small statistics of measured values. */

/** The value below which `share` (0 to 1) of the values lie; NaN without values. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

export const median = (values: readonly number[]): number => percentile(values, 0.5)

/** Three significant figures, so that noise is not taken for knowledge. */
export const rounded = (value: number): string => Number(value.toPrecision(3)).toLocaleString('en')
