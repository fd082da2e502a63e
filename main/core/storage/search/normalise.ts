/** The form in which texts are compared: without regard to case, width, variant characters or invisible marks. */

/** White space and control characters: what sets words apart. */
const breaks = /[\s\p{Cc}]+/u
const invisible = /\p{Cf}/gu
/** Dashes of every length, and the minus sign. */
const dashes = /[\p{Pd}−]/gu

/** Well-formed as the database keeps it, NFKC, lower case, 臺 as 台, every dash as `-`; bidirectional and zero-width marks, which come along with pasted numbers, are gone. */
export const normalise = (text: string): string =>
  text.toWellFormed().normalize('NFKC').toLowerCase().replaceAll('臺', '台').replace(dashes, '-').replace(invisible, '')

/** The words of a normalised text. */
export const wordsOf = (normalised: string): string[] => normalised.split(breaks).filter((word) => word !== '')
