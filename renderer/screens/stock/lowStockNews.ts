/** Which products have run low since this browser was last told. Pure, but for what the browser remembers. */

import type { Crossing } from '../../../shared/contract/stock.ts'
import { preference } from '../../parts/preference.ts'

/** The latest movement that was told of; null for a browser that was never told anything. */
export const toldPreference = preference<number | null>('lowStockTold', (stored) => (typeof stored === 'number' ? stored : null))

/** A browser that opens the desk for the first time has missed nothing: the list shows what is low. */
export const newsIn = (crossings: readonly Crossing[], told: number | null): Crossing[] =>
  told === null ? [] : crossings.filter(({ movementId }) => movementId > told)

/** What has been told once these are. */
export const toldAfter = (crossings: readonly Crossing[], told: number | null): number =>
  Math.max(told ?? 0, ...crossings.map(({ movementId }) => movementId))

/** What is still to be said of: products that are low no more need no words. */
export const stillLow = (news: readonly Crossing[], crossings: readonly Crossing[]): Crossing[] => {
  const low = new Set(crossings.map(({ movementId }) => movementId))
  return news.filter(({ movementId }) => low.has(movementId))
}
