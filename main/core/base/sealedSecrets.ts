/** The webhook secret sealed by the system's own keeping of secrets, in the same file that the headless host keeps open to its owner. Never touches anything but that file. */

import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { replaceFile } from './durableFile.ts'
import type { Log } from './log.ts'
import { keepPlain, randomSecret, type Secrets, secretsIn, secretsText } from './secrets.ts'

/** What the system has for secrets. */
export type Safe = Readonly<{
  /** Its name, kept beside what it sealed: another one cannot open it. */
  backend: string
  seal: (text: string) => Promise<Buffer>
  /** Rejects for what it did not seal itself. */
  open: (sealed: Buffer) => Promise<string>
}>

const sealedFile = z.strictObject({ backend: z.string(), ciphertext: z.base64() })
type Sealed = z.infer<typeof sealedFile>

const readSealed = (text: string): Sealed | null => {
  try {
    return sealedFile.parse(JSON.parse(text))
  } catch {
    return null
  }
}

/** Nobody gets in with what cannot be opened; the page then asks for a secret anew. */
const opened = async ({ backend, ciphertext }: Sealed, safe: Safe | null, log: Log): Promise<readonly string[]> => {
  if (safe?.backend !== backend) {
    log.warn('the secret was sealed by another keeper and must be set anew', { backend, now: safe?.backend ?? 'none' })
    return []
  }
  try {
    return secretsIn(await safe.open(Buffer.from(ciphertext, 'base64')))
  } catch (error) {
    log.warn('the sealed secret cannot be opened and must be set anew', { backend, error })
    return []
  }
}

/**
 * Opens the secret file of a data folder. A fresh folder gets `initial`, else a random secret. What lies there open is sealed at once; what
 * cannot be opened stays as it is until a person sets a new secret. Without a `safe` the file is kept as the headless host keeps it.
 */
export const openSealedSecrets = async (
  path: string,
  initial: string | undefined,
  safe: Safe | null,
  log: Log,
): Promise<Secrets> => {
  const keep = async (secrets: readonly string[]): Promise<void> => {
    if (safe === null) return keepPlain(path, secrets)
    const ciphertext = (await safe.seal(secretsText(secrets))).toString('base64')
    replaceFile(path, `${JSON.stringify({ backend: safe.backend, ciphertext }, null, 2)}\n`, 0o600)
  }
  /** A shop must open though its keyring does not. */
  const keepAnyhow = async (secrets: readonly string[]): Promise<void> => {
    await keep(secrets).catch((error: unknown) => {
      log.warn('the secret cannot be sealed and is kept for the owner of the account alone', { error })
      keepPlain(path, secrets)
    })
  }
  const atStart = async (): Promise<readonly string[]> => {
    if (!existsSync(path)) {
      const made = [initial || randomSecret()]
      await keepAnyhow(made)
      return made
    }
    const text = readFileSync(path, 'utf8')
    const sealed = readSealed(text)
    if (sealed !== null) return opened(sealed, safe, log)
    const plain = secretsIn(text)
    if (plain.length > 0 && safe !== null) await keepAnyhow(plain)
    return plain
  }

  let active = await atStart()
  return {
    current: () => active[0] ?? null,
    active: () => active,
    change: async (secret) => {
      await keep([secret])
      active = [secret]
    },
  }
}
