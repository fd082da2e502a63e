/** Each field of an event with its explanation, in the order of the schema: nothing is listed that the intake does not read. */

import type { EventType } from '../events/eventTypes.ts'
import { explanations } from './explanations.ts'
import { kindOf, propertiesOf, type Schema, subjectOf } from './jsonSchema.ts'
import type { GuideLanguage } from './languages.ts'
import type { Kind } from './words.ts'

export type FieldRow = Readonly<{ path: string; kind: Kind; isRequired: boolean; explanation: string }>

/** The family of an event's subject, by which its fields are explained. */
const familyOf = (key: string): string => (key === 'phoneOrder' ? 'order' : key)

/** Throws on a field that nobody has explained. */
export const explanationOf = (family: string, name: string, language: GuideLanguage): string => {
  const explanation = explanations[language][`${family}.${name}`]
  if (explanation === undefined) throw new Error(`nobody has explained ${family}.${name}`)
  return explanation
}

const rowsOf = (schema: Schema, path: string, family: string, language: GuideLanguage): FieldRow[] =>
  propertiesOf(schema).flatMap(([name, field]) => {
    const row = {
      path: `${path}.${name}`,
      kind: kindOf(field),
      isRequired: schema.required?.includes(name) ?? false,
      explanation: explanationOf(family, name, language),
    }
    const { items } = field
    const isList = typeof items === 'object' && !Array.isArray(items)
    return isList ? [row, ...rowsOf(items, `${path}.${name}[]`, 'line', language)] : [row]
  })

export const fieldRows = (type: EventType, language: GuideLanguage): FieldRow[] => {
  const { key, schema } = subjectOf(type)
  return rowsOf(schema, key, familyOf(key), language)
}
