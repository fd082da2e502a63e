/** Telephone numbers of spreadsheets: the zero that a spreadsheet took for a number's first digit is given back, everything else stays as written. */

import { readPhoneNumber } from '../../../../../shared/domain/phoneNumbers.ts'
import type { Filled } from './wrong.ts'

/** Where numbers without an area code have eight digits, such a number may just be one of them. */
const eightDigitAreas = /[台臺]北|新北|基隆|[台臺]中/

/** Mobiles and areas with eight-digit numbers: nine digits without the zero, which nothing else has. */
const nineDigits = /^[2-9]\d{8}$/
const eightDigits = /^[3-8]\d{7}$/

const isWithZero = (digits: string): boolean => readPhoneNumber(`0${digits}`) !== null

const lostZero = (text: string, isNumber: boolean, address: string | null): boolean => {
  if (nineDigits.test(text)) return isWithZero(text)
  // As a text, eight digits are what somebody wrote; as a number they are what a spreadsheet left over.
  return isNumber && eightDigits.test(text) && !eightDigitAreas.test(address ?? '') && isWithZero(text)
}

/** `address`: the row's, by which a local number is told from one that lost its zero. */
export const readPhone = (cell: Filled, address: string | null): string => {
  const text = String(cell).trim()
  const plain = text.normalize('NFKC').replace(/[\s-]/g, '')
  return lostZero(plain, typeof cell === 'number', address) ? `0${plain}` : text
}
