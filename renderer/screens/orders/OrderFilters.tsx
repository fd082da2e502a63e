/** Narrows the order list: by state with counts, by source, by day, by text. */

import { useQuery } from '@tanstack/react-query'
import { Button, Segmented, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { OrderFilter } from '../../../shared/contract/lists.ts'
import { useOffice, useRefresh } from '../../bridge/hooks.ts'
import { DayRange } from '../../parts/DayRange.tsx'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { TextFilter } from '../../parts/TextFilter.tsx'
import { isNarrowed } from './orderQuery.ts'
import { channelIds, knownStates, useStateWord } from './orderWords.tsx'

type Props = Readonly<{
  filter: OrderFilter
  onChange: (filter: Partial<Record<keyof OrderFilter, string | undefined>>) => void
  onReset: () => void
}>

export function OrderFilters({ filter, onChange, onReset }: Props) {
  const { t } = useTranslation()
  return (
    <div className="filters">
      <StateFilter filter={filter} onChange={onChange} />
      <div className="filters-row">
        <TextFilter value={filter.text ?? ''} placeholder={t('orders.search')} onChange={(text) => onChange({ text })} />
        <Select
          aria-label={t('orders.channel')}
          popupMatchSelectWidth={false}
          value={filter.channel ?? ''}
          options={[
            { value: '', label: t('orders.anyChannel') },
            ...channelIds.map((id) => ({ value: id, label: t(`channels.${id}`) })),
          ]}
          onChange={(channel) => onChange({ channel })}
        />
        <DayRange from={filter.from} to={filter.to} onChange={onChange} />
        {isNarrowed(filter) && (
          <Button type="link" onClick={onReset}>
            {t('list.reset')}
          </Button>
        )}
      </div>
    </div>
  )
}

function StateFilter({ filter, onChange }: Omit<Props, 'onReset'>) {
  const { t } = useTranslation()
  const { orpc } = useOffice()
  const { status: _status, ...unstated } = filter
  const { data: counts } = useQuery(orpc.orders.counts.queryOptions({ input: { filter: unstated } }))
  useRefresh(['order'], orpc.orders.counts.key())
  const { count } = useFormats()
  const word = useStateWord()
  const others = Object.keys(counts ?? {}).filter((status) => !knownStates.some((known) => known === status))
  const present = [...knownStates, ...others].filter((status) => counts?.[status] !== undefined || status === filter.status)
  const total = Object.values(counts ?? {}).reduce((sum, each) => sum + each, 0)
  const label = (name: string, amount: number | undefined) => (
    <span className="count-label">
      {name}
      <small>{counts === undefined ? '' : count(amount ?? 0)}</small>
    </span>
  )
  return (
    <div className="states">
      <Segmented
        aria-label={t('orders.state')}
        value={filter.status ?? ''}
        options={[
          { value: '', label: label(t('list.all'), total) },
          ...present.map((status) => ({ value: status, label: label(word(status), counts?.[status]) })),
        ]}
        onChange={(status) => onChange({ status })}
      />
    </div>
  )
}
