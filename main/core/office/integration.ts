/** What senders need to know, and the change of the secret; the secret itself leaves only on request. */

import type { ApiContext } from '../api/context.ts'
import { isPublicSecret, maskSecret, type Secrets } from '../base/secrets.ts'
import type { Warnings } from '../base/warnings.ts'
import { testDelivery } from './testDelivery.ts'

type Parts = Readonly<{
  secrets: Secrets
  webhookUrls: () => string[]
  /** Where the listener is reached from this machine. */
  ownUrl: () => string
  warnings: Warnings
}>

/** Raises or clears the warnings about the secret as it stands. */
export const watchSecret = (secrets: Secrets, warnings: Warnings): void => {
  const secret = secrets.current()
  if (secret === null) warnings.raise('secret_missing')
  else warnings.clear('secret_missing')
  if (isPublicSecret(secret)) warnings.raise('secret_public')
  else warnings.clear('secret_public')
}

export const integrationOf = ({ secrets, webhookUrls, ownUrl, warnings }: Parts): ApiContext['integration'] => ({
  show: () => {
    const secret = secrets.current()
    return {
      webhookUrls: webhookUrls(),
      maskedSecret: secret === null ? null : maskSecret(secret),
      isPublicSecret: isPublicSecret(secret),
    }
  },
  secret: secrets.current,
  changeSecret: async (secret) => {
    await secrets.change(secret)
    watchSecret(secrets, warnings)
  },
  sendTest: testDelivery({ url: ownUrl, secret: secrets.current }),
})
