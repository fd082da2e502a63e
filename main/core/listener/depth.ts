/** Measures nesting without recursion and without parsing, since what is nested too deep must not reach anything that recurses. */

const quote = 0x22
const backslash = 0x5c
const openBracket = 0x5b
const closeBracket = 0x5d
const openBrace = 0x7b
const closeBrace = 0x7d

/** Index of the quote that ends the string begun at `start`; the text's length when nothing ends it. */
function endOfString(text: string, start: number): number {
  let at = start
  for (;;) {
    at = text.indexOf('"', at + 1)
    if (at === -1) return text.length
    let escapes = 0
    while (text.charCodeAt(at - 1 - escapes) === backslash) escapes++
    if (escapes % 2 === 0) return at
  }
}

/** Whether objects and arrays in a JSON text lie inside each other more than `most` deep. */
export function isDeeperThan(text: string, most: number): boolean {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === quote) at = endOfString(text, at)
    else if (code === openBrace || code === openBracket) {
      if (++depth > most) return true
    } else if (code === closeBrace || code === closeBracket) depth--
  }
  return false
}
