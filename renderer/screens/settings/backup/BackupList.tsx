/** The backups that there are, newest first. */

import { Table } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Backup } from '../../../../shared/contract/backups.ts'
import { useFormats } from '../../../parts/FormatsProvider.tsx'

const megabyte = 1_048_576
const pageSize = 20

export function BackupList({ backups, hasSecond }: Readonly<{ backups: readonly Backup[]; hasSecond: boolean }>) {
  const { t } = useTranslation()
  const { exact, count } = useFormats()
  const id = useId()
  const place = ({ isInFirst, isInSecond }: Backup) =>
    t(isInFirst && isInSecond ? 'backups.inBoth' : isInFirst ? 'backups.inFirst' : 'backups.inSecond')
  const hasPlaces = hasSecond || backups.some(({ isInSecond }) => isInSecond)
  return (
    <section className="settings-section" aria-labelledby={id}>
      <h3 id={id}>{t('backups.list')}</h3>
      <p className="quiet">{t('backups.kept')}</p>
      <Table<Backup>
        size="small"
        rowKey="file"
        dataSource={[...backups]}
        pagination={backups.length > pageSize ? { pageSize, showSizeChanger: false } : false}
        locale={{ emptyText: t('backups.listEmpty') }}
        columns={[
          { key: 'at', title: t('backups.at'), render: (_, { madeAt }) => <time>{exact(madeAt)}</time> },
          { key: 'reason', title: t('backups.reason'), render: (_, { reason }) => t(`backups.reasons.${reason}`) },
          { key: 'orders', title: t('backups.orders'), align: 'right', render: (_, each) => count(each.orders) },
          { key: 'customers', title: t('backups.customers'), align: 'right', render: (_, each) => count(each.customers) },
          { key: 'events', title: t('backups.deliveries'), align: 'right', render: (_, each) => count(each.events) },
          {
            key: 'size',
            title: t('backups.size'),
            align: 'right',
            render: (_, { bytes }) => t('backups.megabytes', { value: Math.max(0.1, Math.round((bytes / megabyte) * 10) / 10) }),
          },
          ...(hasPlaces
            ? [{ key: 'places', title: t('backups.places'), render: (_: unknown, each: Backup) => place(each) }]
            : []),
        ]}
      />
    </section>
  )
}
