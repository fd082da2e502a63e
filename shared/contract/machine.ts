/** What the machine at the desk does beyond a browser: it rings by itself, prints without a dialog, starts at login. Only the desktop program has one. */

import { z } from 'zod'
import { paperSchema } from './slips.ts'

const printerName = z.string().min(1).max(300)

export const machineSchema = z.object({
  /** The system's name of the printer for slips; null while a person is to choose in the system's dialog. */
  printer: printerName.nullable(),
  /** No sleep while the shop receives. */
  keepsAwake: z.boolean(),
  /** Null where the system does not let the program decide it. */
  startsAtLogin: z.boolean().nullable(),
  /** Until this instant calls are shown and not heard; null where they ring. */
  silentUntil: z.int().nullable(),
})
export type Machine = z.infer<typeof machineSchema>

const machineLanguages = ['zh-TW', 'en'] as const

/** Only what is to change. */
export const machineChangeSchema = z
  .strictObject({
    printer: printerName.nullable().optional(),
    keepsAwake: z.boolean().optional(),
    startsAtLogin: z.boolean().optional(),
    /** That of the page, for what the program itself says. */
    language: z.enum(machineLanguages).optional(),
  })
  .refine((change) => Object.keys(change).length > 0, 'nothing to change')
export type MachineChange = z.infer<typeof machineChangeSchema>

export const printerSchema = z.object({ name: printerName, shownName: z.string() })
export type Printer = z.infer<typeof printerSchema>

/** What the desk's window shows as a slip goes to the chosen printer. `heightMm`: the roll's length; of no account for a paper of fixed size. */
export const printJobSchema = z.object({ paper: paperSchema, heightMm: z.number().min(1).max(3_000) })
export type PrintJob = z.infer<typeof printJobSchema>

/** `unchosen`: nobody chose a printer. `gone`: the chosen one is not there. `failed`: the system refused the job. Nothing was printed then. */
export const printResultSchema = z.object({
  outcome: z.enum(['printed', 'unchosen', 'gone', 'failed']),
  /** The printer as people know it. */
  printer: z.string().nullable(),
})
export type PrintResult = z.infer<typeof printResultSchema>

/** Who listens to the program: the desk's window or the card above the other programs. */
export const listenerSchema = z.enum(['desk', 'card'])
export type MachineListener = z.infer<typeof listenerSchema>

/**
 * What the program asks of its windows. `ring`: sound once, now, and say these calls; one window alone is asked. `hush`: sound no more.
 * `go`: show this address. `show`: open what has no address.
 */
export const machineAskSchema = z.discriminatedUnion('is', [
  z.object({
    is: z.literal('ring'),
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    gain: z.number().min(0).max(1),
    say: z.array(z.string()),
  }),
  z.object({ is: z.literal('hush') }),
  z.object({ is: z.literal('go'), path: z.array(z.string()) }),
  z.object({ is: z.literal('show'), what: z.enum(['find', 'queue', 'sheet', 'diagnostics']) }),
])
export type MachineAsk = z.infer<typeof machineAskSchema>
