/** Which steps of the first run are behind a shop: by what is so in the office, or because somebody passed them in this browser. Pure but for the memory. */

import { preference } from '../../parts/preference.ts'

export const stepIds = ['person', 'shop', 'address', 'test'] as const
export type StepId = (typeof stepIds)[number]

/** Steps that were done or skipped here; none is asked for twice. */
export const passedPreference = preference<readonly StepId[]>('guide', (stored) =>
  Array.isArray(stored) ? stepIds.filter((id) => stored.includes(id)) : [],
)

export const pass = (...ids: readonly StepId[]): void =>
  passedPreference.write(stepIds.filter((id) => ids.includes(id) || passedPreference.read().includes(id)))

/** What the office knows. */
export type Facts = Readonly<{ hasPerson: boolean; isNamed: boolean; hasReceived: boolean }>

/** The name that the program gives a shop before anybody does (main/core/base/settings). */
export const usualShopName = '瓦斯行'

/** The first step that is still to be done; null when the guide is through. */
export function nextStep({ hasPerson, isNamed, hasReceived }: Facts, passed: readonly StepId[]): StepId | null {
  const done: Record<StepId, boolean> = { person: hasPerson, shop: isNamed, address: false, test: hasReceived }
  return stepIds.find((id) => !done[id] && !passed.includes(id)) ?? null
}
