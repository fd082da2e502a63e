/** Finds where a text stops being JSON (RFC 8259), which `JSON.parse` does not always say; without recursion, so any depth is safe. */

/** `position` counts UTF-16 units from 0; `line` and `column` from 1. */
export type JsonErrorPlace = Readonly<{ position: number; line: number; column: number }>

type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end' | 'nothing'

const isDigit = (character: string | undefined): boolean => character !== undefined && character >= '0' && character <= '9'
const isWhite = (character: string | undefined): boolean => character !== undefined && ' \t\n\r'.includes(character)
const words: Readonly<Record<string, string>> = { t: 'true', f: 'false', n: 'null' }

/** Reads one text from the left; every method leaves `at` behind what it read, or at the first wrong unit and answers false. */
class Scanner {
  readonly text: string
  at = 0

  constructor(text: string) {
    this.text = text
  }

  get next(): string | undefined {
    return this.text[this.at]
  }

  take(character: string): boolean {
    if (this.next !== character) return false
    this.at++
    return true
  }

  skipWhite(): void {
    while (isWhite(this.next)) this.at++
  }

  digits(): boolean {
    if (!isDigit(this.next)) return false
    while (isDigit(this.next)) this.at++
    return true
  }

  word(word: string): boolean {
    return [...word].every((character) => this.take(character))
  }

  number(): boolean {
    this.take('-')
    if (!this.take('0') && !this.digits()) return false
    if (this.take('.') && !this.digits()) return false
    if (!this.take('e') && !this.take('E')) return true
    if (!this.take('-')) this.take('+')
    return this.digits()
  }

  escape(): boolean {
    if (!this.take('u')) return this.next !== undefined && '"\\/bfnrt'.includes(this.next) && this.take(this.next)
    const end = this.at + 4
    while (this.at < end && this.next !== undefined && /[0-9a-f]/i.test(this.next)) this.at++
    return this.at === end
  }

  string(): boolean {
    if (!this.take('"')) return false
    while (!this.take('"')) {
      if (this.take('\\')) {
        if (!this.escape()) return false
      } else if (this.next === undefined || this.next < ' ') return false
      else this.at++
    }
    return true
  }

  scalar(): boolean {
    if (this.next === '"') return this.string()
    const word = words[this.next ?? '']
    return word === undefined ? this.number() : this.word(word)
  }
}

/** One step of the grammar: what is expected next, or null when the text is wrong at `scanner.at`. `open` holds the brackets not yet closed. */
function step(scanner: Scanner, expected: Expected, open: string[]): Expected | null {
  const close = (): Expected => {
    open.pop()
    return open.length === 0 ? 'nothing' : ', or end'
  }
  switch (expected) {
    case 'value or ]':
    case 'value':
      if (expected === 'value or ]' && scanner.take(']')) return close()
      if (scanner.take('{')) return open.push('}') > 0 ? 'key or }' : null
      if (scanner.take('[')) return open.push(']') > 0 ? 'value or ]' : null
      if (!scanner.scalar()) return null
      return open.length === 0 ? 'nothing' : ', or end'
    case 'key or }':
    case 'key':
      if (expected === 'key or }' && scanner.take('}')) return close()
      return scanner.string() ? ':' : null
    case ':':
      return scanner.take(':') ? 'value' : null
    case ', or end': {
      const end = open.at(-1) ?? ''
      if (scanner.take(',')) return end === '}' ? 'key' : 'value'
      return scanner.take(end) ? close() : null
    }
    case 'nothing':
      return null
  }
}

function placeAt(text: string, position: number): JsonErrorPlace {
  const before = text.slice(0, position)
  const lineStart = before.lastIndexOf('\n') + 1
  return { position, line: before.split('\n').length, column: position - lineStart + 1 }
}

/** The place of the first unit that cannot stand there (the text's end when it stops too early); also the end of sound JSON. */
export function firstErrorIn(text: string): JsonErrorPlace {
  const scanner = new Scanner(text)
  const open: string[] = []
  let expected: Expected | null = 'value'
  while (expected !== null) {
    scanner.skipWhite()
    expected = step(scanner, expected, open)
  }
  return placeAt(text, scanner.at)
}
