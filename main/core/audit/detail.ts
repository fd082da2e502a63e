/** Reads the JSON in an entry's detail where somebody may have written there what is none. */

/** Undefined, which no JSON means, where it is none. */
export const jsonIn = (detail: string): unknown => {
  try {
    return JSON.parse(detail)
  } catch {
    return undefined
  }
}
