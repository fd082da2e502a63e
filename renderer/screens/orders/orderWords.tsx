/** How states and sources of orders are said and tinted. */

import { useTranslation } from 'react-i18next'
import type { Channel, OrderStatus } from '../../../shared/domain/entities.ts'
import { StateTag, type Tone } from '../../parts/StateTag.tsx'

const tones: Record<OrderStatus, Tone> = {
  pending: 'wait',
  confirmed: 'run',
  delivering: 'run',
  delivered: 'good',
  completed: 'good',
  cancelled: 'plain',
}

/** In the order in which an order lives through them. */
export const knownStates = Object.keys(tones).filter(isKnownState)

function isKnownState(status: string): status is OrderStatus {
  return Object.hasOwn(tones, status)
}

/** The word for a state; one that the shop does not know is shown as it came. */
export function useStateWord(): (status: string) => string {
  const { t } = useTranslation()
  return (status) => (isKnownState(status) ? t(`states.${status}`) : status)
}

export function OrderState({ status }: Readonly<{ status: string }>) {
  const word = useStateWord()
  return <StateTag tone={isKnownState(status) ? tones[status] : 'plain'}>{word(status)}</StateTag>
}

export const channelIds = ['company', 'phone', 'import'] as const satisfies readonly Channel[]
