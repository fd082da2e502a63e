/** What a second language must bring: the same keys as zh-TW, and a singular beside every counted sentence. Holds types only. */

/** `T` with plain texts as leaves; each `x_other` asks for `x_one` too, which Chinese does not need. */
export type SameKeys<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]>
} & {
  readonly [K in keyof T as K extends `${infer Base}_other` ? `${Base}_one` : never]: string
}
