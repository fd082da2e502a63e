/** Whether the shop receives, as one word and a reason, from what the office says and whether it can be heard. Pure. */

import type { OfficeStatus, WarningCode } from '../../../shared/contract/office.ts'

type Reason = 'reasonSecret' | 'reasonListener' | 'reasonStorage' | 'reasonUnknown'
export type Receiving =
  | Readonly<{ state: 'on'; lastEventAt: number | null }>
  | Readonly<{ state: 'off'; reason: Reason }>
  | Readonly<{ state: 'lost' | 'connecting' }>

/** A cut shorter than this heals before anybody could act on it. */
export const patienceMs = 1000

const reasons: Partial<Record<WarningCode, Reason>> = {
  secret_missing: 'reasonSecret',
  listener_down: 'reasonListener',
  storage_full: 'reasonStorage',
  storage_busy: 'reasonStorage',
  storage_broken: 'reasonStorage',
}

type Heard = Readonly<{ state: 'up' | 'down' | 'unauthorized'; since: number }>

export const isLost = ({ state, since }: Heard, now: number): boolean => state !== 'up' && now - since >= patienceMs

export function receivingOf(status: OfficeStatus | undefined, connection: Heard, now: number): Receiving {
  if (isLost(connection, now)) return { state: 'lost' }
  if (status === undefined) return { state: 'connecting' }
  if (status.receiving) return { state: 'on', lastEventAt: status.lastEventAt }
  const reason = status.warnings.map(({ code }) => reasons[code]).find((found) => found !== undefined)
  return { state: 'off', reason: reason ?? 'reasonUnknown' }
}
