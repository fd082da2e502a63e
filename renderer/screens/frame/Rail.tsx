/** The left rail: every screen one press away, counts only where something waits. */

import { Badge, Menu } from 'antd'
import { useTranslation } from 'react-i18next'
import { go } from '../../parts/route.ts'
import { type AreaId, areaIds, areas } from './areas.tsx'
import { useStatus } from './useStatus.ts'

export function Rail({ current }: Readonly<{ current: AreaId | null }>) {
  const { t } = useTranslation()
  const { data: status } = useStatus()
  const waits: Partial<Record<AreaId, number>> = {
    calls: status?.waitingCalls ?? 0,
    waiting: (status?.unsettledEvents ?? 0) + (status?.conflictingOrders ?? 0),
  }
  return (
    <nav className="rail" aria-label={t('nav.label')}>
      <Menu
        mode="inline"
        inlineIndent={16}
        selectedKeys={current === null ? [] : [current]}
        onClick={({ key }) => go([key])}
        items={areaIds.map((id) => ({
          key: id,
          icon: areas[id].icon,
          title: t(`nav.${id}`),
          label: (
            <span className="rail-label">
              {t(`nav.${id}`)}
              <Badge
                count={waits[id] ?? 0}
                overflowCount={999}
                color={id === 'calls' ? 'var(--flame-strong)' : 'var(--amber-strong)'}
              />
            </span>
          ),
        }))}
      />
    </nav>
  )
}
