/** Looks at candidates one by one until enough rows are found, or until it has looked long enough. */

/**
 * So many rows are looked at for one page, which takes up to 30 ms. Only a word whose pieces are common while itself is rare
 * (`00000` among numbers full of `000`) needs more: then the page ends early and its cursor goes on from there.
 */
export const longestLook = 1_000

/** `stoppedAt`: the key to go on from where more may follow, else null. */
export type Looked<Row> = Readonly<{ rows: Row[]; stoppedAt: number | null }>

/** Takes the rows that `take` does not turn down (undefined), at most `limit`. */
export const look = <Row>(candidates: Iterable<number>, take: (key: number) => Row | undefined, limit: number): Looked<Row> => {
  const rows: Row[] = []
  let looked = 0
  let last: number | null = null
  for (const key of candidates) {
    if (looked === longestLook) return { rows, stoppedAt: last }
    const row = take(key)
    if (row !== undefined) {
      if (rows.length === limit) return { rows, stoppedAt: last }
      rows.push(row)
    }
    last = key
    looked++
  }
  return { rows, stoppedAt: null }
}
