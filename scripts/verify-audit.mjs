#!/usr/bin/env node
/**
 * Verifies an exported audit log (the page that verifies itself, or the CSV) without the program: written from docs/data.md alone,
 * with nothing but Node. `node scripts/verify-audit.mjs FILE [ID HASH]`; a pair that was noted elsewhere is looked for in the file.
 * Ends with 0 where everything fits, 1 where something does not, 2 where the file is no such export.
 */

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'

class NoExport extends Error {}

const sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex')
const isHash = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)

/** The rule: the columns but `hash`, in the order of the table, as one JSON array. */
const hashOf = (entry) => sha256(JSON.stringify(entry.slice(0, 13)))

/** Follows the chain from entry to entry; says the first thing that does not fit. `[id, hash]` is an entry whose content is not in the file. */
class Chain {
  first = null
  last = null
  entries = 0
  links = 0
  gaps = 0
  broken = null

  /** `mayLeaveOut`: a filtered CSV has no trace of what is not in it. */
  constructor(noted, mayLeaveOut) {
    this.noted = noted
    this.mayLeaveOut = mayLeaveOut
    this.isNotedThere = false
  }

  add(entry) {
    if (this.broken !== null) return
    const id = entry[0]
    const hash = entry.at(-1)
    this.broken = this.#flawOf(entry, id, hash)
    if (this.noted?.id === id) this.isNotedThere = true
    this.first ??= id
    this.last = { id, hash }
    if (entry.length === 14) this.entries += 1
    else this.links += 1
  }

  #flawOf(entry, id, hash) {
    if (![2, 14].includes(entry.length) || !Number.isSafeInteger(id) || !isHash(hash)) return { id, cause: 'shape' }
    const expected = this.last === null ? id : this.last.id + 1
    if (id < expected || (id > expected && !this.mayLeaveOut)) return { id: Math.min(id, expected), cause: 'gap' }
    if (id > expected) this.gaps += id - expected
    if (entry.length === 14) {
      const before = id === 1 ? '0'.repeat(64) : this.last?.id === id - 1 ? this.last.hash : entry[12]
      if (entry[12] !== before) return { id, cause: 'link' }
      if (hashOf(entry) !== hash) return { id, cause: 'hash' }
    }
    return this.noted?.id === id && this.noted.hash !== hash ? { id, cause: 'noted' } : null
  }
}

/** Cells of CSV (RFC 4180) over pieces of text; an empty cell without quotes is null. */
async function* csvRows(pieces) {
  let [row, cell, isQuoted, wasQuoted, before] = [[], '', false, false, '']
  const endCell = () => {
    row.push(cell === '' && !wasQuoted ? null : cell)
    cell = ''
    wasQuoted = false
  }
  for await (const piece of pieces) {
    for (const character of piece) {
      if (isQuoted) {
        if (character === '"') isQuoted = false
        else cell += character
      } else if (character === '"') {
        if (before === '"' && wasQuoted) cell += '"'
        isQuoted = true
        wasQuoted = true
      } else if (character === ',') endCell()
      else if (character === '\n') {
        endCell()
        yield row
        row = []
      } else if (character !== '\r') cell += character
      before = character
    }
  }
  if (cell !== '' || row.length > 0) throw new NoExport('the last line is cut off')
}

const columns =
  'id,time,at,action,entity_type,entity_id,actor,source_address,status,reject_cause,event_id,event_type,detail,prev_hash,hash'
const numbers = new Set(['id', 'at', 'event_id'])

const readCell = (name, cell) => {
  if (cell === null) return null
  if (numbers.has(name)) return /^-?\d+$/.test(cell) ? Number(cell) : cell
  return cell.startsWith("'") ? cell.slice(1) : cell
}

async function readCsv(file, chain) {
  let names = null
  for await (const row of csvRows(createReadStream(file, 'utf8'))) {
    if (names === null) {
      names = row.map((cell) => (cell ?? '').replace(/^\uFEFF/, ''))
      if (names.join() !== columns) throw new NoExport('these are not the columns of an exported log')
      continue
    }
    const values = names.map((name, index) => readCell(name, row[index] ?? null))
    chain.add(row.length === names.length ? values.filter((_, index) => names[index] !== 'time') : [values[0]])
  }
  if (names === null) throw new NoExport('the file is empty')
}

const blockStart = '<script type="application/json" class="rows">'
const aboutStart = '<script type="application/json" id="about">'

const parse = (line, what) => {
  try {
    return JSON.parse(line)
  } catch {
    throw new NoExport(`${what} is not JSON: ${line.slice(0, 60)}`)
  }
}

/** Returns what the page says of itself. */
async function readPage(file, chain) {
  let isInBlock = false
  let about = null
  for await (const line of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line === blockStart) isInBlock = true
    else if (line === '</script>') isInBlock = false
    else if (isInBlock) {
      const entry = parse(line, 'an entry')
      chain.add(Array.isArray(entry) ? entry : [])
    } else if (line.startsWith(aboutStart)) about = parse(line.slice(aboutStart.length).replace('</script>', ''), 'the end')
  }
  if (about === null) throw new NoExport('the page has no end: it was cut off, or is no export')
  return about.end
}

/** A page says how much it holds; a file that was cut at either side is seen by that. */
const flawOfEnd = (chain, end) => {
  if (chain.broken !== null || end === null) return chain.broken
  const { rows, first, last, head } = end
  if (chain.first !== first) return { id: first ?? chain.first, cause: 'cut' }
  if ((chain.last?.id ?? null) !== last || chain.entries !== rows) return { id: (chain.last?.id ?? 0) + 1, cause: 'cut' }
  return head.id === last && head.hash !== chain.last?.hash ? { id: last, cause: 'head' } : null
}

const meanings = {
  shape: 'is not an entry',
  gap: 'is missing, or does not stand in its place',
  link: 'does not follow from the entry before it',
  hash: 'was changed: its hash does not fit',
  cut: 'and what follows is not there, or what the file says of itself was changed',
  head: 'is not the end of the log that the file names',
  noted: 'has another hash than the one that was noted',
}

const report = (chain, noted) => {
  if (chain.broken !== null) {
    console.log(`BROKEN  entry ${chain.broken.id} ${meanings[chain.broken.cause]} (${chain.broken.cause})`)
    return 1
  }
  if (noted !== null && !chain.isNotedThere) {
    console.log(`BROKEN  entry ${noted.id}, which was noted, is not in the file`)
    return 1
  }
  if (chain.last === null) {
    console.log('OK      the file holds no entry')
    return 0
  }
  console.log(`OK      ${chain.entries} entries between ${chain.first} and ${chain.last.id}: each hash fits, each link holds`)
  if (chain.links > 0)
    console.log(`        of ${chain.links} entries between them only the hash is there: nothing is said about their content`)
  if (chain.gaps > 0)
    console.log(`        ${chain.gaps} entries between them are not in the file: the links over them cannot be checked`)
  console.log(`        the last is ${chain.last.id} ${chain.last.hash}: compare it with the log itself, or with a note of it`)
  return 0
}

const [file, id, hash] = process.argv.slice(2)
if (file === undefined || (id !== undefined && !(Number.isSafeInteger(Number(id)) && isHash(hash)))) {
  console.error('node scripts/verify-audit.mjs FILE [ID HASH]')
  process.exit(2)
}
const noted = id === undefined ? null : { id: Number(id), hash }
try {
  const isCsv = file.toLowerCase().endsWith('.csv')
  const chain = new Chain(noted, isCsv)
  const end = isCsv ? await readCsv(file, chain).then(() => null) : await readPage(file, chain)
  chain.broken = flawOfEnd(chain, end)
  process.exitCode = report(chain, noted)
} catch (error) {
  if (!(error instanceof NoExport || error.code === 'ENOENT')) throw error
  console.error(`NO EXPORT  ${error.message}`)
  process.exitCode = 2
}
