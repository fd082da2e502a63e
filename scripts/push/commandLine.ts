/** The words after `npm run push --`. */

import { parseArgs } from 'node:util'
import { Stopped } from './state.ts'

export type Words = Readonly<{
  file: string
  url: string
  secret: string
  rate: number
  atOnce: number
  isResumed: boolean
  isHistory: boolean
  encoding: string
  statePath: string
}>

export const usage = `--file old.jsonl|csv --url URL [--secret SECRET] [--rate N] [--resume]
  --file      one event on each line (.jsonl), or rows under headings (.csv)
  --url       where the shop receives, e.g. http://192.168.1.20:8787/api/sync/company/webhook
  --secret    the shop's secret; better given as GASDESK_WEBHOOK_SECRET, since others on this machine can read a command's words
  --rate      events a second at most; 0 for as fast as it goes (50)
  --at-once   events under way at once; those about one order go one after another (4)
  --resume    goes on where an unfinished push has stopped
  --live      sends as if it happened now: phone orders ring
  --encoding  of a text file, e.g. big5 (utf-8)
  --state     where the place that was reached is kept (the file's name with .push.json)`

const wordsOf = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      options: {
        file: { type: 'string' },
        url: { type: 'string' },
        secret: { type: 'string' },
        rate: { type: 'string', default: '50' },
        'at-once': { type: 'string', default: '4' },
        resume: { type: 'boolean', default: false },
        live: { type: 'boolean', default: false },
        encoding: { type: 'string', default: 'utf-8' },
        state: { type: 'string' },
      },
    }).values
  } catch (error) {
    throw new Stopped(error instanceof Error ? error.message : String(error))
  }
}

const count = (name: string, text: string | undefined, least: number, most: number): number => {
  const number = Number(text)
  if (text === undefined || !/^\d+(\.\d+)?$/.test(text) || number < least || number > most)
    throw new Stopped(`--${name} takes a number from ${least} to ${most}, not "${text ?? ''}"`)
  return number
}

const address = (text: string | undefined): string => {
  const url = URL.canParse?.(text ?? '') === false || text === undefined ? null : new URL(text)
  if (url === null || !/^https?:$/.test(url.protocol)) throw new Stopped(`--url takes the shop's address, not "${text ?? ''}"`)
  if (url.username !== '' || url.password !== '') throw new Stopped('--url must not hold a password')
  return url.href
}

const known = (encoding: string): string => {
  try {
    return new TextDecoder(encoding).encoding
  } catch {
    throw new Stopped(`There is no encoding "${encoding}"`)
  }
}

/** Throws `Stopped` with a sentence for the person at the terminal. */
export const readWords = (args: readonly string[], env: Readonly<Record<string, string | undefined>>): Words => {
  const { file, url, secret = env.GASDESK_WEBHOOK_SECRET, rate, resume, live, encoding, state, 'at-once': atOnce } = wordsOf(args)
  if (file === undefined) throw new Stopped('--file is missing')
  if (secret === undefined || secret === '') throw new Stopped('There is no secret: set GASDESK_WEBHOOK_SECRET, or give --secret')
  return {
    file,
    url: address(url),
    secret,
    rate: count('rate', rate, 0, 100_000),
    atOnce: count('at-once', atOnce, 1, 32),
    isResumed: resume === true,
    isHistory: live !== true,
    encoding: known(encoding ?? 'utf-8'),
    statePath: state ?? `${file}.push.json`,
  }
}
