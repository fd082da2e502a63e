import { expect, test } from 'vitest'
import { addressIn, readAddress } from '../../../main/shell/updates/address.ts'

const config = (url: string, provider = 'generic') => `provider: ${provider}\nurl: ${url}\nupdaterCacheDirName: gasdesk-updater\n`

test.each([
  'https://updates.example.com/gasdesk/',
  "'https://updates.example.com/gasdesk'",
  'http://127.0.0.1:8080/',
  'http://localhost:8080/',
])('%s is taken', (url) => {
  expect(addressIn(config(url))?.href).toBe(new URL(url.replaceAll("'", '')).href)
})

test.each([
  'http://updates.example.com/gasdesk/',
  'http://192.168.1.10/gasdesk/',
  'ftp://updates.example.com/',
  'file:///C:/updates/',
  'https://user:password@updates.example.com/',
  'https://updates.example.com/?key=1234',
  'updates.example.com',
  'env.UPDATES',
])('%s is not', (url) => {
  expect(addressIn(config(url))).toBeNull()
})

test('another provider and an empty file count as no address', () => {
  expect(addressIn(config('https://updates.example.com/', 's3'))).toBeNull()
  expect(addressIn('')).toBeNull()
})

test('a program without the file looks for no updates', async () => {
  expect(await readAddress('/nowhere/app-update.yml')).toBeNull()
})
