/** The most gas that may stand on the floor, as this desk takes it, and where that figure comes from. */

import { preference } from '../../parts/preference.ts'

/** kg for a shop, and for one with a store room (保管室): rules on hazardous materials and flammable pressurised gases, §73, text of 2017. */
export const floorLimits = [128, 1_000] as const
export type FloorLimit = (typeof floorLimits)[number]

export const floorLimitPreference = preference<FloorLimit>('floorLimit', (stored) => (stored === 1_000 ? 1_000 : 128))
