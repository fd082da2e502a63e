import { describe, expect, test } from 'vitest'
import { filledSnippet, snippetIds, snippets } from '../../../shared/guide/snippets.ts'

const values = { url: 'http://192.168.1.20:8787/api/sync/company/webhook', secret: 'a-good-secret' }
const sending = snippetIds.filter((id) => id !== 'tsql')

describe.each(['zh-TW', 'en'] as const)('in %s', (language) => {
  test.each(snippetIds)('%s has words for every mark', (id) => {
    expect(filledSnippet(id, values, language)).not.toMatch(/[‹›]/)
  })

  test.each(sending)('%s holds the shop’s address and secret', (id) => {
    const text = filledSnippet(id, values, language)
    expect(text).toContain(values.url)
    expect(text).toContain(values.secret)
  })
})

test.each(sending)('%s tries three times, five seconds apart, and names each event for all tries', (id) => {
  const text = filledSnippet(id, values, 'en')
  expect(text).toMatch(/TRIES\s*=\s*3\b/i)
  expect(text).toMatch(/RETRY_?SECONDS\s*=\s*5\b/i)
  expect(text).toMatch(/TIMEOUT_?SECONDS\s*=\s*10\b/i)
  expect(text).toContain('webhook-id')
})

const nasty = String.raw`a'b"c\d$e`
test.each([
  ['javascript', String.raw`"a'b\"c\\d$e"`],
  ['php', String.raw`'a\'b"c\\d$e'`],
  ['shell', String.raw`'a'\''b"c\d$e'`],
  ['powershell', String.raw`'a''b"c\d$e'`],
] as const)('%s writes a secret with quotes as its language does', (id, written) => {
  expect(filledSnippet(id, { ...values, secret: nasty }, 'en')).toContain(written)
})

test('those that are compiled on their own have the head that their runtime knows', () => {
  expect(snippets.csharpFramework.source).toContain('using Newtonsoft.Json;')
  expect(snippets.csharpModern.source).not.toContain('Newtonsoft')
})
