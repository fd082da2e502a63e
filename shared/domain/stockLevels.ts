/** When stock is low 低庫存: fewer than the minimum, or just as many. */

type Counted = Readonly<{ quantity: number | null; minStock: number | null }>

/** Without both figures nothing is claimed. */
export const isLow = ({ quantity, minStock }: Counted): boolean => quantity !== null && minStock !== null && quantity <= minStock

/** Both figures are known and there is more than the minimum. */
export const isEnough = ({ quantity, minStock }: Counted): boolean =>
  quantity !== null && minStock !== null && quantity > minStock
