/** What is remembered from one start to the next about a newer version: a small file beside the data folder, never inside it. */

import { open, readFile, rename, rm } from 'node:fs/promises'
import { z } from 'zod'

/** As electron-updater tells it; what else it holds is kept. */
const versionSchema = z.looseObject({
  version: z.string(),
  files: z.array(z.looseObject({ url: z.string(), sha512: z.string() })),
  path: z.string(),
  sha512: z.string(),
  releaseDate: z.string(),
})

const noteSchema = z.object({
  /** The version that wrote the note. */
  from: z.string(),
  info: versionSchema,
  /** `ready`: downloaded; `tried`: its installer was started; `told`: the person knows that it has to be installed by hand. */
  state: z.enum(['ready', 'tried', 'told']),
})
export type UpdateNote = z.infer<typeof noteSchema>

/** Null where there is none, and for one that cannot be read: the version is then found anew. */
export const readNote = async (path: string): Promise<UpdateNote | null> => {
  try {
    return noteSchema.safeParse(JSON.parse(await readFile(path, 'utf8'))).data ?? null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/** Durable when it resolves: an installer that fails must not be started again and again. */
export const writeNote = async (path: string, note: UpdateNote): Promise<void> => {
  const temporary = `${path}.tmp`
  const handle = await open(temporary, 'w', 0o600)
  try {
    await handle.writeFile(JSON.stringify(note))
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(temporary, path)
}

export const dropNote = (path: string): Promise<void> => rm(path, { force: true })
