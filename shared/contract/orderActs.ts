/** What a person may do to an order, and what is told about where its fields came from. Each act names the value it saw, so that nobody overwrites what they never read. */

import { z } from 'zod'
import { orderFieldSchema, orderStatuses } from '../domain/entities.ts'
import { largestCents } from '../domain/money.ts'

/** What a person may type; senders may write more. */
const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .transform((value) => (value === '' ? null : value))
    .nullable()

const line = z.object({
  productName: z.string().trim().min(1).max(200),
  quantity: z.int().min(1).max(99_999),
  unitPriceCents: z.int().min(-largestCents).max(largestCents).nullable(),
})

const seenLine = z.object({ productName: z.string(), quantity: z.int(), unitPriceCents: z.int().nullable() })
const seenText = z.string().max(20_000).nullable()

/** `from`: the value that the person saw; the act fails with `conflict` where another stands there now. */
const change = <From extends z.ZodType, To extends z.ZodType>(from: From, to: To) => z.object({ from, to }).optional()

export const orderChangesSchema = z
  .object({
    customerName: change(seenText, text(200)),
    customerPhone: change(seenText, text(100)),
    customerAddress: change(seenText, text(500)),
    totalCents: change(z.int().nullable(), z.int().min(0).max(largestCents).nullable()),
    status: change(z.string().max(200), z.enum(orderStatuses)),
    deliveryDate: change(z.string().max(20).nullable(), z.iso.date().nullable()),
    note: change(seenText, text(2_000)),
    lines: change(z.array(seenLine).max(1_000), z.array(line).max(100)),
  })
  .refine((changes) => Object.values(changes).some((each) => each !== undefined))
export type OrderChanges = z.output<typeof orderChangesSchema>

/** One field decided. `eventId`: the company's word that the person saw, as the conflict names it. */
export const decisionSchema = z.object({
  field: orderFieldSchema,
  take: z.enum(['company', 'shop']),
  eventId: z.int().nonnegative(),
})
export type Decision = z.infer<typeof decisionSchema>

const fieldValueSchema = z.union([z.string(), z.number(), z.null(), z.array(seenLine)])
export type FieldValue = z.infer<typeof fieldValueSchema>

export const fieldMoveSchema = z.object({ field: orderFieldSchema, from: fieldValueSchema, to: fieldValueSchema })
export type FieldMove = z.infer<typeof fieldMoveSchema>

/** One thing that happened to an order: a delivery (`eventId`) or a person's act. `id` and `action` are those of its audit entry. */
const orderPassageSchema = z.object({
  id: z.int(),
  at: z.int(),
  action: z.string(),
  actor: z.string(),
  isSuccess: z.boolean(),
  eventId: z.int().nullable(),
  eventType: z.string().nullable(),
  outcome: z.string().nullable(),
  /** What it did to the order's fields; a field of a new order comes from null. */
  moves: z.array(fieldMoveSchema),
})
export type OrderPassage = z.infer<typeof orderPassageSchema>

/** A person's edit that holds a field now. `was`: what taking it back would restore; `said`: the company's last word, of event `eventId` (0: none). */
const orderEditSchema = z.object({
  field: orderFieldSchema,
  by: z.string(),
  at: z.int(),
  entry: z.int(),
  was: fieldValueSchema,
  said: fieldValueSchema,
  eventId: z.int(),
  isDisputed: z.boolean(),
})
export type OrderEdit = z.infer<typeof orderEditSchema>

/** `passages`: newest first. `isWhole`: false where the order has a longer past than is told. `isEmptied`: what some deliveries said is no longer kept. */
export const orderHistorySchema = z.object({
  passages: z.array(orderPassageSchema),
  edits: z.array(orderEditSchema),
  isWhole: z.boolean(),
  isEmptied: z.boolean(),
})
export type OrderHistory = z.infer<typeof orderHistorySchema>

/** An order that waits for a decision; `shop` is what stands there now, `openedAt` since when the company says something else. */
export const orderConflictSchema = z.object({
  orderNo: z.string(),
  customerName: z.string().nullable(),
  fields: z.array(orderEditSchema.extend({ shop: fieldValueSchema, openedAt: z.int() })),
})
export type OrderConflict = z.infer<typeof orderConflictSchema>
