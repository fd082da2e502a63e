/** What this system has for secrets, behind the office's own type: DPAPI under Windows, the keychain under macOS, a keyring under Linux. */

import { safeStorage } from 'electron'
import type { Safe } from '../core/base/sealedSecrets.ts'

const backendName = (): string => {
  if (process.platform === 'win32') return 'dpapi'
  return process.platform === 'darwin' ? 'keychain' : safeStorage.getSelectedStorageBackend()
}

/** With these Electron seals by a password that is printed in its own source. */
const unsafeBackends: ReadonlySet<string> = new Set(['basic_text', 'unknown'])

/** Null where the system keeps nothing safe. After the program is ready only. */
export const systemSafe = async (): Promise<Safe | null> => {
  const backend = backendName()
  // A keyring that fails is none: the secret is then asked for anew, and the office opens.
  const isThere = await safeStorage.isAsyncEncryptionAvailable().catch(() => false)
  if (unsafeBackends.has(backend) || !isThere) return null
  return {
    backend,
    seal: safeStorage.encryptStringAsync,
    open: async (sealed) => (await safeStorage.decryptStringAsync(sealed)).result,
  }
}
