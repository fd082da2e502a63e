/** What a sender may write, as JSON Schema generated from the schemas that the intake itself uses, under the names that the guide gives. */

import { z } from 'zod'
import type { EventType } from '../events/eventTypes.ts'
import type { FieldKind } from '../events/fields.ts'
import { eventSchema } from '../events/schemas.ts'
import { subjects } from '../events/subjects.ts'
import { envelopeWords } from '../events/vocabulary.ts'

export type Schema = z.core.JSONSchema.JSONSchema

const wholeInText = { type: 'string', pattern: '^ *[0-9]+ *$' } as const
const whole = (minimum: number, maximum: number): Schema => ({ anyOf: [{ type: 'integer', minimum, maximum }, wholeInText] })
const money = (pattern: string, least?: number): Schema => ({
  anyOf: [
    { type: 'number', ...(least !== undefined && { minimum: least }) },
    { type: 'string', pattern },
  ],
})

/** What each kind of field takes; a program that checks by this never sends what is refused. */
const written: Readonly<Record<FieldKind, Schema>> = {
  text: { type: ['string', 'number'], maxLength: 10_000 },
  requiredText: { type: ['string', 'number'], minLength: 1, maxLength: 10_000 },
  id: { type: ['string', 'integer'], maxLength: 200 },
  amount: money('^[0-9]*(\\.[0-9]{1,2})?$', 0),
  unitPrice: money('^-?[0-9]*(\\.[0-9]{1,2})?$'),
  lineQuantity: whole(1, 99_999),
  stockQuantity: whole(0, 9_999_999),
  stockLimit: whole(0, 9_999_999),
  status: { type: 'string', maxLength: 200 },
  date: { type: 'string', examples: ['2026-11-26'] },
  instant: { type: ['string', 'number'], examples: ['2026-11-26T10:30:00+08:00'] },
}

const isFieldKind = (kind: unknown): kind is FieldKind => typeof kind === 'string' && Object.hasOwn(written, kind)

const requiredIn = ({ shape }: z.ZodObject): string[] =>
  Object.keys(shape).filter((name) => !(shape[name] instanceof z.ZodOptional))

/** Times in the guide's examples carry an offset, so the zone changes nothing here. */
const generated = (type: EventType): Schema => {
  const option = eventSchema('Asia/Taipei').options.find(({ shape }) => shape.type.value === type)
  if (option === undefined) throw new Error(`no schema for ${type}`)
  return z.toJSONSchema(option, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      // A schema that takes anything counts as optional there, though ours refuse what is absent.
      if (zodSchema instanceof z.ZodObject) jsonSchema.required = requiredIn(zodSchema)
      const { kind } = jsonSchema
      if (isFieldKind(kind)) Object.assign(jsonSchema, written[kind])
    },
  })
}

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null

/** The kind of a field, or what it is made of. */
export const kindOf = (schema: Schema): FieldKind | 'lines' | 'type' => {
  if (isFieldKind(schema.kind)) return schema.kind
  return schema.type === 'array' ? 'lines' : 'type'
}

export const propertiesOf = (schema: Schema): [string, Schema][] =>
  Object.entries(schema.properties ?? {}).filter((entry): entry is [string, Schema] => isSchema(entry[1]))

/** The name under which the guide lets a time of change be sent. */
export const sentTime = envelopeWords.words.saidAt?.[0] ?? 'saidAt'

const named = (schema: Schema): Schema => ({
  ...schema,
  properties: Object.fromEntries(propertiesOf(schema).map(([name, field]) => [name === 'saidAt' ? sentTime : name, field])),
})

/** The key under which an event's subject is sent, and the schema of one subject. */
export const subjectOf = (type: EventType): Readonly<{ key: string; schema: Schema }> => {
  const { field, names, isList } = subjects[type]
  const found = generated(type).properties?.[field]
  const subject = isList && isSchema(found) ? found.items : found
  if (!isSchema(subject) || Array.isArray(subject)) throw new Error(`${type} has no ${field}`)
  return { key: names[0] ?? field, schema: named(subject) }
}
