/** Leads from an entry to the order, customer or product that it is about. */

import { useTranslation } from 'react-i18next'
import type { AuditEntry } from '../../../shared/domain/entities.ts'
import { CopyText } from '../../parts/CopyText.tsx'
import { hrefOf } from '../../parts/route.ts'

const screens = { order: 'orders', customer: 'customers', stock: 'stock' } as const
type Kind = keyof typeof screens
const isKind = (kind: string | null): kind is Kind => kind !== null && Object.hasOwn(screens, kind)

export function ThingLink({ entry: { entityType, entityId } }: Readonly<{ entry: AuditEntry }>) {
  const { t } = useTranslation()
  if (entityId === null) return null
  return (
    <span className="with-link">
      <CopyText text={entityId} />
      {isKind(entityType) && <a href={hrefOf([screens[entityType], entityId])}>{t(`auditThings.${entityType}`)}</a>}
    </span>
  )
}
