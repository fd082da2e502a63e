/** Gives a workbook to the browser's downloads. */

import { saveFile } from '../../parts/saveFile.ts'

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const saveWorkbook = (parts: readonly Uint8Array<ArrayBuffer>[], name: string): void =>
  saveFile(new Blob([...parts], { type }), name)
