/** The secret is sealed by whatever the system has; what cannot be opened lets nobody in, stays as it is, and is asked for anew. */

import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { silentLog } from '../../../main/core/base/log.ts'
import { openSealedSecrets, type Safe } from '../../../main/core/base/sealedSecrets.ts'
import { openSecrets } from '../../../main/core/base/secrets.ts'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gasdesk-sealed-'))
  path = join(folder, 'secrets.json')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Turns every bit over and puts its key before it. */
const safe = (backend: string, key = 'key'): Safe => ({
  backend,
  seal: async (text) => Buffer.from(`${key}:${text}`).map((byte) => byte ^ 255) as Buffer,
  open: async (sealed) => {
    const text = Buffer.from(sealed.map((byte) => byte ^ 255)).toString()
    if (!text.startsWith(`${key}:`)) throw new Error('wrong key')
    return text.slice(key.length + 1)
  },
})
const open = (kept: Safe | null, initial?: string) => openSealedSecrets(path, initial, kept, silentLog)
const text = () => readFileSync(path, 'utf8')

it('seals the secret of a fresh folder, and opens it again', async () => {
  const first = (await open(safe('dpapi'), 'given-secret')).current()
  expect(first).toBe('given-secret')
  expect(JSON.parse(text())).toEqual({ backend: 'dpapi', ciphertext: expect.any(String) })
  expect(text()).not.toContain('given-secret')
  expect(statSync(path).mode & 0o777).toBe(0o600)
  expect((await open(safe('dpapi'))).active()).toEqual(['given-secret'])
})

it('makes a secret where none is given', async () => {
  expect((await open(safe('dpapi'))).current()).toMatch(/^[\w-]{32}$/)
})

it('seals what the headless host has kept open', async () => {
  openSecrets(path, 'headless-secret')
  expect((await open(safe('kwallet6'))).current()).toBe('headless-secret')
  expect(text()).not.toContain('headless-secret')
})

it('keeps it as the headless host does where the system has nothing safe', async () => {
  await open(null, 'given-secret')
  expect(openSecrets(path, undefined).current()).toBe('given-secret')
  expect(statSync(path).mode & 0o777).toBe(0o600)
})

it.each<[string, Safe | null]>([
  ['another keeper', safe('gnome_libsecret')],
  ['the same keeper with another key', safe('dpapi', 'other')],
  ['no keeper at all', null],
])('lets nobody in with %s, touches nothing, and takes a new secret', async (_, later) => {
  await open(safe('dpapi'), 'old-secret')
  const before = text()
  writeFileSync(join(folder, 'gasdesk.db'), 'database')
  const secrets = await open(later)
  expect([secrets.current(), secrets.active()]).toEqual([null, []])
  expect(text()).toBe(before)
  await secrets.change('new-secret')
  expect((await open(later)).active()).toEqual(['new-secret'])
  expect(readFileSync(join(folder, 'gasdesk.db'), 'utf8')).toBe('database')
})

it.each(['', '{', '{}', '{"backend":"dpapi"}', '{"backend":"dpapi","ciphertext":"!"}', '{"backend":"dpapi","ciphertext":""}'])(
  'a damaged file (%j) lets nobody in and is left as it is',
  async (damaged) => {
    writeFileSync(path, damaged)
    expect((await open(safe('dpapi'), 'given')).current()).toBeNull()
    expect(text()).toBe(damaged)
  },
)

it('holds the old secret where the new one cannot be sealed', async () => {
  const secrets = await open({ ...safe('dpapi'), seal: safe('dpapi').seal }, 'old-secret')
  const failing = await openSealedSecrets(
    path,
    undefined,
    { ...safe('dpapi'), seal: () => Promise.reject(new Error('locked')) },
    silentLog,
  )
  await expect(failing.change('new-secret')).rejects.toThrow('locked')
  expect(failing.current()).toBe(secrets.current())
  expect((await open(safe('dpapi'))).current()).toBe('old-secret')
})

it('opens though sealing fails, and keeps the secret for the owner of the account alone', async () => {
  const locked: Safe = { ...safe('kwallet6'), seal: () => Promise.reject(new Error('locked')) }
  expect((await open(locked, 'given-secret')).current()).toBe('given-secret')
  expect(statSync(path).mode & 0o777).toBe(0o600)
  expect((await open(locked)).current()).toBe('given-secret')
  expect((await open(safe('kwallet6'))).current()).toBe('given-secret')
  expect(text()).not.toContain('given-secret')
})

it('nobody in means that the headless host, too, does not take the sealed for a secret', async () => {
  await open(safe('dpapi'), 'given-secret')
  expect(existsSync(path)).toBe(true)
  expect(openSecrets(path, 'other').current()).toBeNull()
})
