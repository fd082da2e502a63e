/** Electron's safeStorage over the machine's keyring; what another key or backend has sealed cannot be opened. Not safe at all. */

import { app } from './app.ts'
import { machine } from './machine.ts'

const isAvailable = (): boolean => app.isReady() && machine.keyring.isAvailable

const seal = (text: string): Buffer => {
  if (!isAvailable())
    throw new Error('Error while encrypting the text provided to safeStorage.encryptString. Encryption is not available.')
  const { backend, key } = machine.keyring
  return Buffer.from(JSON.stringify({ backend, key, text: Buffer.from(text).toString('base64') }))
}

const open = (sealed: Buffer): string => {
  const failed = (): Error => new Error('Error while decrypting the ciphertext provided to safeStorage.decryptString.')
  if (!isAvailable()) throw failed()
  const { backend, key, text } = JSON.parse(sealed.toString())
  if (backend !== machine.keyring.backend || key !== machine.keyring.key) throw failed()
  return Buffer.from(text, 'base64').toString()
}

export const safeStorage = {
  isEncryptionAvailable: isAvailable,
  isAsyncEncryptionAvailable: async () => isAvailable(),
  encryptString: seal,
  encryptStringAsync: async (text: string) => seal(text),
  decryptString: open,
  decryptStringAsync: async (sealed: Buffer) => ({ result: open(sealed), shouldReEncrypt: false }),
  getSelectedStorageBackend: () => (app.isReady() ? machine.keyring.backend : 'unknown'),
  setUsePlainTextEncryption: () => {},
}
