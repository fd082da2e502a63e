/** 查收據: whether a delivery that somebody says to have sent has arrived, by whatever they can name of it. */

import { z } from 'zod'
import { longestPasted } from '../domain/pasted.ts'

/** A receipt's number, a SHA-256, an order's number or a whole body: what it is, is read from the text itself. */
export const receiptQuestion = z.object({
  text: z
    .string()
    .max(longestPasted)
    .refine((text) => text.trim() !== ''),
})

/** How a pasted body is the one that came: byte for byte, but for blanks around it and line ends, or the same values written otherwise. */
const likenessSchema = z.enum(['exact', 'spacing', 'rewritten'])
export type Likeness = z.infer<typeof likenessSchema>

/** One delivery that was taken in. `entry` and `eventId` name its rows; `receiptId` and `status` are null where nothing but the log kept it. */
const arrivalSchema = z.object({
  entry: z.int().nullable(),
  eventId: z.int().nullable(),
  at: z.int(),
  source: z.string(),
  remoteAddress: z.string().nullable(),
  type: z.string(),
  /** How the sender named it: `id:…` (webhook-id), `idem:…` (Idempotency-Key), or `content:…`, by its words alone. */
  key: z.string(),
  receiptId: z.string().nullable(),
  sha256: z.string(),
  /** What became of it when it came, in the log's word; `status` is how it stands now. */
  outcome: z.string().nullable(),
  status: z.string().nullable(),
  orderNo: z.string().nullable(),
  likeness: likenessSchema.nullable(),
})
export type Arrival = z.infer<typeof arrivalSchema>

/** Requests that were turned away, by cause. */
const turnedAwaySchema = z.object({ cause: z.string(), count: z.int(), lastAt: z.int() })

export const receiptAnswerSchema = z.object({
  as: z.enum(['receipt', 'digest', 'order', 'body']),
  /** Newest first; at most 50, `isMore` where there are more. */
  arrivals: z.array(arrivalSchema),
  isMore: z.boolean(),
  /** Where the body itself did not come: the order of which it speaks, and what came about that. */
  orderNo: z.string().nullable(),
  others: z.array(arrivalSchema),
  /** The digest of the body as pasted, for the sender to compare. */
  sha256: z.string().nullable(),
  /** Of the last seven days, the most frequent first. */
  turnedAway: z.array(turnedAwaySchema),
  /** When the first delivery that is still on record came; null while there is none. */
  since: z.int().nullable(),
})
export type ReceiptAnswer = z.infer<typeof receiptAnswerSchema>
