/** Where a new shop stands on its way to the first delivery. */

import type { OfficeStatus } from '../../../shared/contract/office.ts'
import { usePreference } from '../../parts/preference.ts'
import { usePerson } from '../frame/PersonProvider.tsx'
import { nextStep, passedPreference, type StepId, usualShopName } from './guide.ts'

/** Undefined until the office was heard; null when nothing is left to do. */
export function useGuideStep(status: OfficeStatus | undefined): StepId | null | undefined {
  const [passed] = usePreference(passedPreference)
  const { name } = usePerson()
  if (status === undefined) return undefined
  const { shopName, lastEventAt } = status
  return nextStep({ hasPerson: name !== '', isNamed: shopName !== usualShopName, hasReceived: lastEventAt !== null }, passed)
}
