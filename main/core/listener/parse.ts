/** Lets only UTF-8 JSON objects pass that are safe to handle; the text goes on as it came, and its reader parses it again. */

import { isUtf8 } from 'node:buffer'
import { isDeeperThan } from './depth.ts'
import type { Stage } from './exchange.ts'
import { firstErrorIn } from './jsonError.ts'
import { isPoisoned } from './poison.ts'
import { Refused } from './refused.ts'

const deepestNesting = 32
const byteOrderMark = 0xfeff

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (cause) {
    const place = firstErrorIn(json)
    const text = `The body is not JSON: line ${place.line}, column ${place.column} (position ${place.position})`
    throw new Refused('not_json', { text, detail: place, cause })
  }
}

/** Throws `not_json` with the place of the error, or `invalid` for JSON that is not a sound object. */
function assertSoundJson(json: string): void {
  if (isDeeperThan(json, deepestNesting)) {
    throw new Refused('invalid', { text: `The body is nested deeper than ${deepestNesting}` })
  }
  const value = parsed(json)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Refused('invalid', { text: 'The body must be a JSON object' })
  }
  if (isPoisoned(json, value)) throw new Refused('invalid', { text: 'The body has a key that is not allowed' })
}

export const parse: Stage = (ctx, next) => {
  const { bytes } = ctx.state
  if (!isUtf8(bytes)) throw new Refused('not_json', { text: 'The body is not UTF-8' })
  const text = bytes.toString('utf8')
  assertSoundJson(text.charCodeAt(0) === byteOrderMark ? text.slice(1) : text)
  ctx.state.text = text
  return next()
}
