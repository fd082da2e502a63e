/** What the program says about itself: JSON lines to standard error and a rotated file; never a secret, never a raw control character. */

import { join } from 'node:path'
import electronLog from 'electron-log/node'

export type LogFields = Readonly<Record<string, unknown>>

export type Log = Readonly<{
  info: (message: string, fields?: LogFields) => void
  warn: (message: string, fields?: LogFields) => void
  error: (message: string, fields?: LogFields) => void
}>

const longestText = 2_000
/** C0, DEL, C1 and the bidirectional controls: JSON escapes the first, terminals would obey the others. */
const unsafe = /[\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

const escapeUnsafe = (text: string): string => text.replace(unsafe, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)

const plain = (value: unknown): unknown => {
  if (typeof value === 'string') return value.slice(0, longestText)
  if (value instanceof Error)
    return {
      name: value.name,
      message: value.message.slice(0, longestText),
      stack: value.stack?.slice(0, longestText),
      cause: plain(value.cause),
    }
  return value
}

/** One line of JSON for a message and its fields. */
export const logLine = (level: string, message: string, fields: LogFields, at: Date): string => {
  const shown = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, plain(value)]))
  return escapeUnsafe(JSON.stringify({ at: at.toISOString(), level, message: message.slice(0, longestText), ...shown }))
}

const megabyte = 1_048_576

/**
 * Opens the program's log in a folder; standard error gets the same lines. `isAsync`: the caller must not wait for the disk, and the last
 * lines before a sudden end may be on standard error alone.
 */
export const openLog = (folder: string, { isAsync = false } = {}): Log => {
  const logger = electronLog.create({ logId: folder })
  logger.transports.file.resolvePathFn = () => join(folder, 'gasdesk.log')
  logger.transports.file.maxSize = 5 * megabyte
  logger.transports.file.format = '{text}'
  logger.transports.file.sync = !isAsync
  logger.transports.console.level = false
  const say =
    (level: 'info' | 'warn' | 'error') =>
    (message: string, fields: LogFields = {}) => {
      const line = logLine(level, message, fields, new Date())
      process.stderr.write(`${line}\n`)
      logger[level](line)
    }
  return { info: say('info'), warn: say('warn'), error: say('error') }
}

export const silentLog: Log = { info: () => {}, warn: () => {}, error: () => {} }
