/** How the audit log's codes are said; a code that has no word yet is shown as it is. */

import { useTranslation } from 'react-i18next'
import type { EventStatus } from '../../../shared/domain/entities.ts'
import type { Tone } from '../../parts/StateTag.tsx'
import { zhTW } from '../../words/zhTW.ts'

const isIn = <Family extends object>(family: Family, name: string): name is Extract<keyof Family, string> =>
  Object.hasOwn(family, name)

export const eventTones: Record<EventStatus, Tone> = {
  applied: 'good',
  duplicate: 'plain',
  stale: 'plain',
  failed: 'bad',
  unrecognised: 'wait',
}

/** `order.created` as the key of its word. */
const typeKey = (type: string) => type.replaceAll('.', '_')

export function useAuditWords() {
  const { t } = useTranslation()
  const action = (code: string): string => (isIn(zhTW.auditActions, code) ? t(`auditActions.${code}`) : code)
  const type = (code: string): string => {
    const key = typeKey(code)
    return isIn(zhTW.eventTypes, key) ? t(`eventTypes.${key}`) : code
  }
  const cause = (code: string): string => (isIn(zhTW.causes, code) ? t(`causes.${code}`) : code)
  const eventStatus = (code: string): string => (isIn(zhTW.eventStatus, code) ? t(`eventStatus.${code}`) : code)
  const outcome = (code: string): string => (isIn(zhTW.outcomes, code) ? t(`outcomes.${code}`) : code)
  const actor = (name: string): string => (isIn(zhTW.actors, name) ? t(`actors.${name}`) : name)
  return { action, type, cause, eventStatus, outcome, actor }
}
