/** What a reader of values answers where a cell holds no value of its kind. */

import type { CellRefusalCode } from '../../../../../shared/domain/imports.ts'

export class Wrong {
  readonly code: CellRefusalCode
  constructor(code: CellRefusalCode) {
    this.code = code
  }
}

/** A cell with something in it. */
export type Filled = string | number | boolean
