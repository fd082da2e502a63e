/** What the file holds in all, to be compared with the old program's own report. */

import { useTranslation } from 'react-i18next'
import type { ImportSummary } from '../../../shared/contract/imports.ts'
import { Facts } from '../../parts/Facts.tsx'
import { useFormats } from '../../parts/FormatsProvider.tsx'

export function Totals({ summary: { counts, totals, skipped, skippedRows } }: Readonly<{ summary: ImportSummary }>) {
  const { t } = useTranslation()
  const { money, count } = useFormats()
  const { firstDate, lastDate, unpriced, statesAssumed, undated, callers } = totals
  const hasOrders = counts.orders !== undefined
  return (
    <>
      <p className="quiet">{t('imports.totalsWhy')}</p>
      <Facts
        facts={[
          { key: 'orders', label: t('imports.totalOrders'), value: hasOrders && count(totals.orders) },
          { key: 'lines', label: t('imports.totalLines'), value: hasOrders && count(totals.orderLines) },
          { key: 'amount', label: t('imports.totalAmount'), value: hasOrders && money(totals.cents) },
          { key: 'unpriced', label: '', value: unpriced > 0 && t('imports.unpriced', { count: unpriced }) },
          {
            key: 'dates',
            label: t('imports.dates'),
            value: firstDate !== null && lastDate !== null && t('imports.dateRange', { first: firstDate, last: lastDate }),
          },
          {
            key: 'cylinders',
            label: t('imports.cylinders'),
            value: totals.cylinders.length > 0 && <Cylinders totals={totals} />,
          },
          { key: 'states', label: '', value: statesAssumed > 0 && t('imports.statesAssumed', { count: statesAssumed }) },
          { key: 'undated', label: '', value: undated > 0 && t('imports.undated', { count: undated }) },
          { key: 'customers', label: t('imports.totalCustomers'), value: counts.customers && count(totals.customers) },
          { key: 'callers', label: '', value: callers > 0 && t('imports.callers', { count: callers }) },
          { key: 'products', label: t('imports.totalProducts'), value: counts.stock && count(totals.products) },
          { key: 'pieces', label: t('imports.stockPieces'), value: counts.stock && count(totals.stockPieces) },
        ]}
      />
      {skippedRows > 0 && <Skipped rows={skipped} count={skippedRows} />}
    </>
  )
}

function Cylinders({ totals }: Pick<ImportSummary, 'totals'>) {
  const { t } = useTranslation()
  return (
    <ul className="import-cylinders">
      {totals.cylinders.map(({ kilograms, pieces }) => (
        <li key={kilograms}>{t('imports.cylinder', { kilograms, count: pieces })}</li>
      ))}
    </ul>
  )
}

function Skipped({ rows, count }: Readonly<{ rows: ImportSummary['skipped']; count: number }>) {
  const { t } = useTranslation()
  return (
    <details>
      <summary>{t('imports.skipped', { count })}</summary>
      <ul>
        {rows.map(({ sheet, row, code }) => (
          <li key={`${sheet} ${row}`}>{t('imports.skippedRow', { sheet, row, why: t(`imports.skipCodes.${code}`) })}</li>
        ))}
      </ul>
    </details>
  )
}
