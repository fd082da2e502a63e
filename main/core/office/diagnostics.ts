/** Puts together the file that is handed to whoever helps: what the program is, how it fares, what it last said. Every text in it is masked or the program's own. */

import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs'
import { homedir, hostname, userInfo } from 'node:os'
import { join } from 'node:path'
import type { Diagnostics } from '../../../shared/contract/settings.ts'
import { dateOfInstant } from '../../../shared/domain/moments.ts'
import type { Clock } from '../base/clock.ts'
import { maskFields } from '../base/masking.ts'
import { dataPaths } from '../base/paths.ts'
import type { Secrets } from '../base/secrets.ts'
import type { SettingsFile } from '../base/settings.ts'
import type { Warnings } from '../base/warnings.ts'
import type { Store } from '../threads/store.ts'

type Parts = Readonly<{
  store: Store
  settings: SettingsFile
  secrets: Secrets
  warnings: Warnings
  clock: Clock
  version: string
  dataDir: string
  isReceiving: () => boolean
}>

const mostBytes = 262_144
const mostLines = 300

/** The end of the log; a line that was cut off at its beginning is left out. */
const lastLines = (folder: string): string[] => {
  const path = join(folder, 'gasdesk.log')
  if (!existsSync(path)) return []
  const handle = openSync(path, 'r')
  try {
    const { size } = fstatSync(handle)
    const length = Math.min(size, mostBytes)
    const bytes = Buffer.alloc(length)
    readSync(handle, bytes, 0, length, size - length)
    const lines = bytes.toString('utf8').split('\n')
    return (length < size ? lines.slice(1) : lines).filter(Boolean).slice(-mostLines)
  } finally {
    closeSync(handle)
  }
}

const maskedLine = (line: string, known: readonly string[]): unknown => {
  try {
    const fields: unknown = JSON.parse(line)
    return typeof fields === 'object' && fields !== null ? maskFields(fields, known) : null
  } catch {
    return null // no line of ours: nothing is known of what it holds
  }
}

const ownUser = (): string => {
  try {
    return userInfo().username
  } catch {
    return '' // an account without an entry, as in some containers
  }
}

/** Names of this machine and its user. */
export const ownNames = (): string[] => [homedir(), hostname(), ownUser()]

/** A word of one character would mask half the file. */
export const worthMasking = (texts: readonly string[]): string[] => texts.filter((text) => text.length > 1)

/** Texts that must not appear whatever they look like. */
const knownTexts = ({ settings, secrets, dataDir }: Parts): string[] => {
  const { shopName, people, publicUrls } = settings.current()
  return worthMasking([...secrets.active(), shopName, ...people, ...publicUrls, dataDir, ...ownNames()])
}

/** What the log of a data folder said last, without `known` texts and whatever else is somebody's. */
export const maskedLog = (dataDir: string, known: readonly string[]): unknown[] =>
  lastLines(dataPaths(dataDir).logs).map((line) => maskedLine(line, known))

const settingsOf = (file: SettingsFile) => {
  const { zone, ring, people, publicUrls } = file.current()
  return { zone, ring, people: people.length, publicUrls: publicUrls.length }
}

export const programOf = (version: string) => ({
  version,
  node: process.versions.node,
  electron: process.versions.electron ?? null,
  platform: process.platform,
  arch: process.arch,
  uptimeSeconds: Math.round(process.uptime()),
  memoryMegabytes: Math.round(process.memoryUsage().rss / 1_048_576),
})

/** The file's name carries the day in the shop's zone. */
export const diagnosticsOf = (parts: Parts) => async (): Promise<Diagnostics> => {
  const { store, settings, warnings, clock, version, dataDir, isReceiving } = parts
  const known = knownTexts(parts)
  const content = {
    madeAt: clock.now(),
    program: programOf(version),
    settings: settingsOf(settings),
    health: store.health(),
    isReceiving: isReceiving(),
    warnings: warnings.all().map(({ code, since, detail }) => ({ code, since, detail: maskFields(detail, known) })),
    database: await store.read('office.counts', {}),
    log: maskedLog(dataDir, known),
  }
  const day = dateOfInstant(clock.now(), settings.current().zone)
  return { fileName: `gasdesk-diagnostics-${day}.json`, text: `${JSON.stringify(content, null, 2)}\n` }
}
