import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isPublicSecret, maskSecret, openSecrets } from '../../../main/core/base/secrets.ts'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gasdesk-secrets-'))
  path = join(folder, 'secrets.json')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a fresh folder gets a random secret that stays', () => {
  const first = openSecrets(path, undefined).current()
  expect(first).toMatch(/^[\w-]{32}$/)
  expect(openSecrets(path, 'ignored-because-there-is-one').current()).toBe(first)
})

test('a fresh folder takes the secret that it is given', () => {
  expect(openSecrets(path, 'given-secret').active()).toEqual(['given-secret'])
})

test('an empty given secret is no secret: a random one is made', () => {
  expect(openSecrets(path, '').current()).toHaveLength(32)
})

test('only the owner may read the file', () => {
  openSecrets(path, undefined)
  expect(statSync(path).mode & 0o777).toBe(0o600)
})

test('a changed secret is durable and ends the old one', async () => {
  const secrets = openSecrets(path, 'old-secret-123')
  await secrets.change('new-secret-456')
  expect(secrets.active()).toEqual(['new-secret-456'])
  expect(openSecrets(path, undefined).active()).toEqual(['new-secret-456'])
})

test.each(['', 'not json', '{}', '{"webhookSecrets":[""]}', '{"webhookSecrets":"x"}'])(
  'a damaged file (%j) lets nobody in and is left as it is',
  (text) => {
    writeFileSync(path, text)
    chmodSync(path, 0o600)
    const secrets = openSecrets(path, 'given')
    expect(secrets.current()).toBeNull()
    expect(secrets.active()).toEqual([])
    expect(readFileSync(path, 'utf8')).toBe(text)
  },
)

test('the public secret of the guide is known as public', () => {
  expect(isPublicSecret('jyt-gas-webhook-2024')).toBe(true)
  expect(isPublicSecret(null)).toBe(false)
})

test('a mask shows four characters of a long secret and none of a short one', () => {
  expect(maskSecret('abcdefghijklmnop')).toBe('••••••••mnop')
  expect(maskSecret('abcdefgh')).toBe('••••••••')
})
