import { expect, test } from 'vitest'
import { z } from 'zod'
import { eventTypes } from '../../../shared/events/eventTypes.ts'
import { examples } from '../../../shared/guide/examples.ts'
import { openApiOf } from '../../../shared/guide/openApi.ts'

const url = 'https://shop.example/api/sync/company/webhook'
const document = openApiOf([url], '1.0.0', 'en')

/** A program that checks by the document, as a sender's would. */
const checker = (type: (typeof eventTypes)[number]) => {
  const schema = document.components.schemas[type]
  if (schema === undefined) throw new Error(`no schema for ${type}`)
  return z.fromJSONSchema(schema)
}

test.each(eventTypes)('a checker made from the document takes the example of %s', (type) => {
  expect(checker(type).safeParse(examples[type])).toMatchObject({ success: true })
})

test('it refuses what the shop would refuse', () => {
  const line = { productName: '瓦斯桶20公斤', quantity: 0 }
  expect(checker('order.created').safeParse({ type: 'order.created', order: { customerName: '王小明' } }).success).toBe(false)
  expect(checker('order.created').safeParse({ type: 'order.created', order: { orderNo: 'A', items: [line] } }).success).toBe(
    false,
  )
  expect(checker('inventory.updated').safeParse({ type: 'inventory.updated', inventory: [{ quantity: 1 }] }).success).toBe(false)
})

test('fields have descriptions, and marks of our own stay inside', () => {
  const text = JSON.stringify(document)
  expect(text).toContain('"description":"The order’s number')
  expect(text).not.toContain('"kind":')
  expect(document.servers).toEqual([{ url }])
})
