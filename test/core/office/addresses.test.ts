import { expect, test } from 'vitest'
import { publicNames, webhookUrls } from '../../../main/core/office/addresses.ts'

const path = '/api/sync/company/webhook'

test('a listener on one address has one URL', () => {
  expect(webhookUrls({ host: '127.0.0.1', port: 8787, path, publicUrls: [] })).toEqual([`http://127.0.0.1:8787${path}`])
})

test('a listener on every address has one URL for each, the loopback last', () => {
  const urls = webhookUrls({ host: '0.0.0.0', port: 8787, path, publicUrls: [] })
  expect(urls.at(-1)).toBe(`http://127.0.0.1:8787${path}`)
  expect(new Set(urls).size).toBe(urls.length)
})

test('an IPv6 address stands in brackets', () => {
  expect(webhookUrls({ host: '::1', port: 1, path, publicUrls: [] })).toEqual([`http://[::1]:1${path}`])
})

test('public names come first, whatever path they were written with', () => {
  const publicUrls = ['https://gas.example.com/', 'https://b.example.com:8443/x']
  expect(webhookUrls({ host: '127.0.0.1', port: 8787, path, publicUrls })[1]).toBe(`https://b.example.com:8443${path}`)
  expect(publicNames(publicUrls)).toEqual(['gas.example.com', 'b.example.com:8443'])
})
