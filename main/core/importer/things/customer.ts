/** The rows of one customer put together, and by what they are known where the file gives no number. Pure but for the digest. */

import { readPhoneNumber } from '../../../../shared/domain/phoneNumbers.ts'
import { sha256 } from '../../base/receipt.ts'
import type { Patch } from '../../ingest/origins.ts'
import { shopCustomerId } from '../../storage/tables/customers.ts'
import type { CustomerDraft } from '../draft.ts'
import { type Disagreement, saidOnce, saidTogether } from './disagreement.ts'
import type { CustomerFields } from './thing.ts'

/** `id`: the customer's number. `number`: the telephone with the name, E.164. `words`: all that there is. */
export type CustomerIdentity =
  | Readonly<{ by: 'id'; id: string }>
  | Readonly<{ by: 'number'; phoneE164: string; name: string | null }>
  | Readonly<{ by: 'words' }>

export const identityOf = ({ id, name, phone }: CustomerDraft): CustomerIdentity => {
  if (id !== undefined && id !== null) return { by: 'id', id }
  const phoneE164 = phone === undefined || phone === null ? null : readPhoneNumber(phone)
  return phoneE164 === null ? { by: 'words' } : { by: 'number', phoneE164, name: name ?? null }
}

/** Rows with the same key speak of one customer. */
export const customerKey = (draft: CustomerDraft): string => {
  const identity = identityOf(draft)
  if (identity.by === 'id') return `id:${identity.id}`
  if (identity.by === 'number') return `number:${JSON.stringify([identity.phoneE164, identity.name])}`
  return `words:${JSON.stringify([draft.name ?? null, draft.phone ?? null, draft.address ?? null])}`
}

const shownDigits = 16

/** The id of a customer whom only the file knows: of the shop's own kind, and the same for the same words. */
export const madeCustomerId = (key: string): string => shopCustomerId(`file-${sha256(Buffer.from(key)).slice(0, shownDigits)}`)

const fieldsSaidOnce = ['name', 'phone', 'address', 'paymentType'] as const

type SaidOnce = { [Field in (typeof fieldsSaidOnce)[number]]?: string | null | undefined }

/** What rows of one customer say together. */
export const customerFieldsOf = (drafts: readonly CustomerDraft[]): Readonly<{ patch: Patch<CustomerFields> }> | Disagreement => {
  const said: SaidOnce = {}
  for (const field of fieldsSaidOnce) {
    const { value, disagreement } = saidOnce(drafts.map((draft) => draft[field]))
    if (disagreement !== null) return { field, ...disagreement }
    said[field] = value
  }
  const { name, phone, address, paymentType } = said
  return { patch: { name, phone, address, payment_type: paymentType, note: saidTogether(drafts.map(({ note }) => note)) } }
}
