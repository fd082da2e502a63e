/** What this machine was told once: its printer, whether it may sleep, the language of the person. In a file of its own, since the data folder may move to another machine. */

import { readFile, rename, writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { machineChangeSchema, machineSchema } from '../../shared/contract/machine.ts'
import type { Log } from '../core/base/log.ts'

const { printer, keepsAwake } = machineSchema.shape

const kept = z.object({
  printer: printer.catch(null),
  keepsAwake: keepsAwake.catch(true),
  language: machineChangeSchema.shape.language.unwrap().catch('zh-TW'),
  /** Whether it was said that the program stays in the tray. */
  knowsTray: z.boolean().catch(false),
})
type Kept = z.infer<typeof kept>

export type MachineFile = Readonly<{
  current: () => Kept
  /**
   * Holds at once; on the disk when it resolves, false where nothing was to change. Never rejects: a choice that cannot be written holds
   * until the program ends.
   */
  change: (change: Change) => Promise<boolean>
}>

type Change = { readonly [Field in keyof Kept]?: Kept[Field] | undefined }

const read = async (path: string, log: Log): Promise<Kept> => {
  try {
    return kept.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch (error) {
    const isFirst = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    if (!isFirst) log.warn('what this machine was told cannot be read and is asked again', { error })
    return kept.parse({})
  }
}

const definedOf = (change: Change) => Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))

export const openMachineFile = async (path: string, log: Log): Promise<MachineFile> => {
  let current = await read(path, log)
  let last: Promise<void> = Promise.resolve()

  const write = async (): Promise<void> => {
    await writeFile(`${path}.tmp`, `${JSON.stringify(current, null, 2)}\n`)
    await rename(`${path}.tmp`, path)
  }
  return {
    current: () => current,
    change: async (change) => {
      const next = kept.parse({ ...current, ...definedOf(change) })
      if (JSON.stringify(next) === JSON.stringify(current)) return false
      current = next
      last = last.then(write).catch((error: unknown) => log.warn('what this machine was told cannot be kept', { error }))
      await last
      return true
    },
  }
}
