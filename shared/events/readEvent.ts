/** Reads a body into an event that the ingest can apply, or says in the sender's own words why it cannot. Never throws, whatever the JSON. */

import type { z } from 'zod'
import type { Issue } from '../domain/entities.ts'
import { type EventType, isEventType } from './eventTypes.ts'
import { type IssueCode, issue } from './issues.ts'
import { eventSchema, type WebhookEvent } from './schemas.ts'
import { type Located, locate, subjects } from './subjects.ts'
import { isObject, pathAsSent, translate } from './translation.ts'
import { envelopeWords } from './vocabulary.ts'
import { type Spelling, warningsOf } from './warnings.ts'

/**
 * `event`: known and sound. `unrecognised`: a type that is not known. `failed`: a known type with bad fields, or no type at all (`''`);
 * `hint` is the subject as far as it could be read, with our field names.
 */
export type EventReading =
  | Readonly<{ kind: 'event'; event: WebhookEvent; warnings: readonly Issue[] }>
  | Readonly<{ kind: 'unrecognised'; type: string }>
  | Readonly<{ kind: 'failed'; type: string; issues: readonly Issue[]; hint: Readonly<Record<string, unknown>> }>

/** `zone`: the shop's, IANA; `now`: the instant of arrival. */
export type ReadingContext = Readonly<{ zone: string; now: number }>

const longestType = 200
const mostIssues = 50

const failed = (type: string, issues: readonly Issue[], hint: unknown = {}): EventReading => ({
  kind: 'failed',
  type,
  issues,
  hint: isObject(hint) ? hint : {},
})

const codeOf = (problem: z.core.$ZodIssue): IssueCode => {
  if (problem.code === 'custom') return (problem.params?.code as IssueCode | undefined) ?? 'required'
  if (problem.code === 'too_big') return 'too_many'
  return problem.code === 'invalid_type' && problem.expected === 'array' ? 'not_a_list' : 'not_an_object'
}

/** The subject's paths as its sender spelled them; a single object that stands for a list has no index. */
const spellingOf = (type: EventType, located: Located): Spelling => {
  const { vocabulary, isList } = subjects[type]
  const isSingle = isList && !Array.isArray(located.value)
  return (...path) => pathAsSent(vocabulary, located.value, isSingle ? path.slice(1) : path, located.path)
}

const issuesOf = (error: z.ZodError, spelling: Spelling): Issue[] =>
  error.issues.slice(0, mostIssues).map((problem) => {
    const path = problem.path.slice(1).map((step) => (typeof step === 'number' ? step : String(step)))
    return issue(spelling(...path), codeOf(problem))
  })

/** The subject with our names; a list where the event is about several. */
const subjectOf = (type: EventType, located: Located): { fields: unknown; unused: string[] } => {
  const { vocabulary, isList } = subjects[type]
  if (!isList || !Array.isArray(located.value)) {
    const { fields, unused } = translate(vocabulary, located.value, located.path)
    return { fields: isList ? [fields] : fields, unused }
  }
  const each = located.value.map((element, index) => translate(vocabulary, element, `${located.path}[${index}]`))
  return { fields: each.map(({ fields }) => fields), unused: each.flatMap(({ unused }) => unused) }
}

const readKnown = (
  type: EventType,
  body: Record<string, unknown>,
  saidAt: unknown,
  envelopeUnused: string[],
  context: ReadingContext,
) => {
  const subject = subjects[type]
  const located = locate(subject, body)
  if (located === undefined) return failed(type, [issue(subject.names[0] ?? subject.field, 'entity_missing')])
  const spelling = spellingOf(type, located)
  const { fields, unused } = subjectOf(type, located)
  const parsed = eventSchema(context.zone).safeParse({ type, [subject.field]: fields, saidAt })
  if (!parsed.success) return failed(type, issuesOf(parsed.error, spelling), subject.isList ? {} : fields)
  const sent = {
    unused: [...envelopeUnused.filter((path) => path !== located.root), ...located.unused, ...unused],
    spelling,
    envelopeTime: () => pathAsSent(envelopeWords, body, ['saidAt'], ''),
  }
  return { kind: 'event', event: parsed.data, warnings: warningsOf(parsed.data, sent, context.now) } as const
}

/** `body`: any JSON value. */
export const readEvent = (body: unknown, context: ReadingContext): EventReading => {
  if (!isObject(body)) return failed('', [issue('', 'not_an_event')])
  const envelope = translate(envelopeWords, body, '')
  const { type: sentType, saidAt } = isObject(envelope.fields) ? envelope.fields : {}
  const typePath = () => pathAsSent(envelopeWords, body, ['type'], '')
  if (typeof sentType !== 'string' || sentType.trim() === '') return failed('', [issue(typePath(), 'type_missing')])
  const type = sentType.trim().toWellFormed()
  if (type.length > longestType) return failed('', [issue(typePath(), 'too_long')])
  const lower = type.toLowerCase()
  return isEventType(lower) ? readKnown(lower, body, saidAt, envelope.unused, context) : { kind: 'unrecognised', type }
}
