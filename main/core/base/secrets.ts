/** The webhook secret of the headless host: a file that only its owner may read. Its content goes nowhere but to the comparison and, on request, to the page. */

import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { replaceFile } from './durableFile.ts'

/** The guide prints this one for everybody to read: it works when someone sets it, with a lasting warning. */
const publicSecret = 'jyt-gas-webhook-2024'

const secretFile = z.object({ webhookSecrets: z.array(z.string().min(1)).max(2) })

export type Secrets = Readonly<{
  /** The secret that senders should use; null when there is none that can be read, so nobody gets in. */
  current: () => string | null
  /** All that are accepted, the current one first. */
  active: () => readonly string[]
  /** Durable when it resolves; from then on only the new one is accepted. */
  change: (secret: string) => Promise<void>
}>

export const isPublicSecret = (secret: string | null): boolean => secret === publicSecret

/** Shows the last four characters of a long secret and nothing of a short one. */
export const maskSecret = (secret: string): string => (secret.length < 12 ? '••••••••' : `••••••••${secret.slice(-4)}`)

export const randomSecret = (): string => randomBytes(24).toString('base64url')

/** Fails closed: an unreadable text lets nobody in, and the page asks for a new secret. */
export const secretsIn = (text: string): readonly string[] => {
  try {
    return secretFile.parse(JSON.parse(text)).webhookSecrets
  } catch {
    return []
  }
}

export const secretsText = (secrets: readonly string[]): string => `${JSON.stringify({ webhookSecrets: secrets }, null, 2)}\n`

const readSecrets = (path: string): readonly string[] => {
  try {
    return secretsIn(readFileSync(path, 'utf8'))
  } catch {
    return []
  }
}

/** Only the owner of the account may read it. */
export const keepPlain = (path: string, secrets: readonly string[]): void => replaceFile(path, secretsText(secrets), 0o600)

/**
 * Opens the secret file of a data folder. A fresh folder gets `initial`, else a random secret; a folder that has a file keeps it.
 */
export const openSecrets = (path: string, initial: string | undefined): Secrets => {
  if (!existsSync(path)) keepPlain(path, [initial || randomSecret()])
  let active = readSecrets(path)
  return {
    current: () => active[0] ?? null,
    active: () => active,
    change: async (secret) => {
      keepPlain(path, [secret])
      active = [secret]
    },
  }
}
