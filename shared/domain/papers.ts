/** The papers that a slip can be printed on, in mm. */

export const papers = ['roll58', 'roll80', 'a5'] as const
/** `roll58`, `roll80`: a receipt printer's roll, as long as the order; `a5`: a sheet. */
export type Paper = (typeof papers)[number]

/** `height`: null where the slip decides it. */
export const paperSizes: Readonly<Record<Paper, Readonly<{ width: number; height: number | null }>>> = {
  roll58: { width: 58, height: null },
  roll80: { width: 80, height: null },
  a5: { width: 148, height: 210 },
}
