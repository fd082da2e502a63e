/** The events as an OpenAPI 3.1 document with webhooks, from the schemas that the intake itself uses. It never holds the secret. */

import { type EventType, eventTypes } from '../events/eventTypes.ts'
import { answers } from './answers.ts'
import { examples } from './examples.ts'
import { explanationOf } from './fieldRows.ts'
import { propertiesOf, type Schema, sentTime, subjectOf } from './jsonSchema.ts'
import type { GuideLanguage } from './languages.ts'
import { occasions, words } from './words.ts'

/** With the explanation of each field, and without the mark by which our own code knows its kind. */
const described = (schema: Schema, family: string, language: GuideLanguage): Schema => {
  const fields = propertiesOf(schema).map(([name, { kind: _, ...field }]) => {
    const { items } = field
    const lines = typeof items === 'object' && !Array.isArray(items) ? { items: described(items, 'line', language) } : {}
    return [name, { ...field, ...lines, description: explanationOf(family, name, language) }]
  })
  // Fields that nobody knows are kept and counted, never refused.
  const { additionalProperties: _, $schema: __, ...rest } = schema
  return { ...rest, properties: Object.fromEntries(fields) }
}

const eventSchemaOf = (type: EventType, language: GuideLanguage): Schema => {
  const { key, schema } = subjectOf(type)
  const one = described(schema, key === 'phoneOrder' ? 'order' : key, language)
  const subject: Schema = key === 'inventory' ? { anyOf: [one, { type: 'array', items: one, maxItems: 1_000 }] } : one
  return {
    type: 'object',
    properties: { type: { const: type }, [key]: subject, [sentTime]: { type: ['string', 'number'] } },
    required: ['type', key],
  }
}

const responsesOf = (language: GuideLanguage) =>
  Object.fromEntries(
    Object.entries(answers[language]).map(([status, { means, todo }]) => [status, { description: `${means} → ${todo}` }]),
  )

const idHeader = { name: 'webhook-id', in: 'header', required: false, schema: { type: 'string', minLength: 1, maxLength: 200 } }

const webhookOf = (type: EventType, language: GuideLanguage) => ({
  post: {
    operationId: type.replaceAll('.', '_'),
    summary: occasions[language][type],
    security: [{ secret: [] }],
    parameters: [idHeader],
    requestBody: {
      required: true,
      content: { 'application/json': { schema: { $ref: `#/components/schemas/${type}` }, example: examples[type] } },
    },
    responses: responsesOf(language),
  },
})

/** As a value that is ready for JSON. */
export const openApiOf = (urls: readonly string[], version: string, language: GuideLanguage) => ({
  openapi: '3.1.0',
  info: {
    title: words[language].title,
    version,
    description: [words[language].purpose, words[language].retriesHow].join('\n\n'),
  },
  servers: urls.map((url) => ({ url })),
  webhooks: Object.fromEntries(eventTypes.map((type) => [type, webhookOf(type, language)])),
  components: {
    securitySchemes: { secret: { type: 'apiKey', in: 'header', name: 'X-Webhook-Secret' } },
    schemas: Object.fromEntries(eventTypes.map((type) => [type, eventSchemaOf(type, language)])),
  },
})
