/** Reads decimal numbers digit by digit, so that nothing passes through binary fractions on its way to an integer. */

/** An exact decimal: `±whole.fraction`, the fraction without trailing zeros. */
export type Decimal = Readonly<{ isNegative: boolean; whole: string; fraction: string }>

export type DecimalFault = 'not_a_number' | 'too_many_decimals' | 'out_of_range'

const plain = /^([+-]?)(?=\.?\d)(\d*)(?:\.(\d*))?$/
/** `1,280` and `1,280.50`, as .NET writes a number for people. */
const grouped = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/

const decimalOf = (text: string): Decimal | null => {
  const match = plain.exec(text)
  if (match === null) return null
  const [, sign, whole = '', fraction = ''] = match
  return { isNegative: sign === '-', whole: whole.replace(/^0+(?=\d)/, ''), fraction: fraction.replace(/0+$/, '') }
}

/** A JSON number by its shortest decimal form; what needs an exponent is too large or has too many decimals for anything that a shop counts. */
const ofNumber = (value: number): Decimal | DecimalFault => {
  if (Number.isNaN(value)) return 'not_a_number'
  return decimalOf(String(value)) ?? (Math.abs(value) < 1 ? 'too_many_decimals' : 'out_of_range')
}

const ofText = (value: string): Decimal | DecimalFault => {
  const text = value.normalize('NFKC').trim()
  return decimalOf(grouped.test(text) ? text.replaceAll(',', '') : text) ?? 'not_a_number'
}

/** A number, or a text that holds one: full-width digits and thousands separators are understood, exponents are not. */
export const readDecimal = (value: unknown): Decimal | DecimalFault => {
  if (typeof value === 'number') return ofNumber(value)
  return typeof value === 'string' ? ofText(value) : 'not_a_number'
}
