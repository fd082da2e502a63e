import { expect, test } from 'vitest'
import { Refused } from '../../../main/core/listener/refused.ts'
import { failureCodeSchema } from '../../../shared/contract/failures.ts'
import { eventTypes } from '../../../shared/events/eventTypes.ts'
import { answers } from '../../../shared/guide/answers.ts'
import { explanations } from '../../../shared/guide/explanations.ts'
import { fieldRows } from '../../../shared/guide/fieldRows.ts'
import { wholeGuide } from '../../../shared/guide/guide.ts'
import { htmlOf } from '../../../shared/guide/html.ts'
import { markdownOf } from '../../../shared/guide/markdown.ts'

const url = 'http://192.168.1.20:8787/api/sync/company/webhook'
const languages = ['zh-TW', 'en'] as const

test.each(languages)('every field of the schemas is explained, and nothing else is, in %s', (language) => {
  const paths = new Set(eventTypes.flatMap((type) => fieldRows(type, language)).map(({ path }) => path))
  const families = [...paths].map((path) => path.replace(/^\w+\.items\[\]\./, 'line.').replace(/^phoneOrder\./, 'order.'))
  expect([...new Set(families)].toSorted()).toEqual(Object.keys(explanations[language]).toSorted())
})

test('what must be sent is marked', () => {
  const required = (type: (typeof eventTypes)[number]) =>
    fieldRows(type, 'en')
      .filter(({ isRequired }) => isRequired)
      .map(({ path }) => path)
  expect(required('order.created')).toEqual(['order.orderNo', 'order.items[].productName', 'order.items[].quantity'])
  expect(required('phone_order.received')).toEqual(['phoneOrder.items[].productName', 'phoneOrder.items[].quantity'])
  expect(required('inventory.updated')).toEqual(['inventory.productId'])
})

test.each(languages)('every answer of the door has its advice in %s', (language) => {
  const given = failureCodeSchema.options.map((code) => new Refused(code).status)
  // Three answers that the door gives with a status of their own, and success.
  const all = new Set([...given, 200, 417, 422, 431])
  expect(Object.keys(answers[language]).map(Number)).toEqual([...all].toSorted((a, b) => a - b))
})

test('the files hold the address and what stands for the secret, and markup in it stays text', () => {
  const guide = wholeGuide([url], { url, secret: '<b>&"secret' }, 'zh-TW')
  const [html, markdown] = [htmlOf('整合說明', guide, 'zh-TW'), markdownOf('整合說明', guide)]
  expect(html).toContain(url)
  expect(html).not.toContain('<b>')
  expect(html).toContain('&lt;b&gt;&amp;')
  expect(html).not.toMatch(/<script|src=|https?:\/\/(?!192\.168\.1\.20)/)
  expect(markdown).toContain(url)
  expect(markdown).toContain('| order.orderNo |')
})
