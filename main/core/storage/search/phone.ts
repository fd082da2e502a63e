/** The ways of writing one phone number, so that it is found with or without dashes, blanks and the country's code. */

import { normalise } from './normalise.ts'

const separateNumbers = /[,;、/]|\s{2,}/
const notDigits = /\D/g

/** Shorter runs are extensions and house numbers. */
const shortestNumber = 6

/** A phone field's numbers as digits alone, each both as dialled in Taiwan and from abroad. */
export const phoneForms = (text: string): string[] =>
  normalise(text)
    .split(separateNumbers)
    .flatMap((part) => {
      const digits = part.replace(notDigits, '')
      if (digits.length < shortestNumber) return []
      if (digits.startsWith('886')) return [digits, `0${digits.slice(3)}`]
      if (digits.startsWith('0')) return [digits, `886${digits.slice(1)}`]
      return [digits]
    })
