/** What a chart shows, in words and figures; how it is drawn and how it stands in a table are made from the same. */

/** `main` is what is spoken of, `soft` what it is compared with, `mark` what asks for attention. */
export type Tone = 'main' | 'soft' | 'mark'

export type Series = Readonly<{
  name: string
  /** `step`: holds until the next value, as a stock does. */
  kind: 'bar' | 'line' | 'step'
  tone: Tone
  /** One for each category; null where there is nothing to say, e.g. of an hour to come. */
  values: readonly (number | null)[]
}>

export type ChartContent = Readonly<{
  /** What the categories are, e.g. 時段. */
  categoryName: string
  categories: readonly string[]
  series: readonly Series[]
  /** A value as it is read, e.g. with its unit. */
  format: (value: number) => string
  /** `rows`: categories stand below each other and bars lie; for few categories with long names. */
  direction?: 'columns' | 'rows'
}>
