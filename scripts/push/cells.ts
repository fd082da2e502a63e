/** Cells as people leave them, made into what the webhook takes; what is not understood goes as it is and is refused by name. */

import { unguarded } from '../../shared/domain/csvCells.ts'

export const text = (cell: string): string => unguarded(cell).trim()

/** `NT$1,200 元` → `1200`, `(50)` → `-50`. */
export const amount = (cell: string): string => {
  const bare = cell.normalize('NFKC').replace(/NT\$|[$,元\s]/gi, '')
  return bare.replace(/^\((.*)\)$/, '-$1')
}

/** A number whose zero a spreadsheet took for nothing gets it back. */
export const phone = (cell: string): string => {
  const written = text(cell)
  return /^9\d{8}$/.test(written) ? `0${written}` : written
}

const part = /^(.*?)\s*[x×*＊✕Xｘ]\s*(\d+)\s*[桶支瓶個]?$/u

export type Line = Readonly<{ productName: string; quantity: string | number; unitPrice?: string }>

/** `瓦斯桶20公斤 x2, 瓦斯桶16公斤 x1`; a product without a number is one piece. */
export const lineList = (cell: string): Line[] =>
  text(cell)
    .split(/[,，、;；\n]/)
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => {
      const [, productName = each, quantity = '1'] = part.exec(each) ?? []
      return { productName: productName.trim(), quantity }
    })
