/** What the list of calls can be narrowed by: words, days, who took it, whether and how late. */

import { Segmented, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { DayRange } from '../../parts/DayRange.tsx'
import { TextFilter } from '../../parts/TextFilter.tsx'
import { useSettings } from '../settings/useSettings.ts'
import { type CallQuery, type CallState, callStates } from './callQuery.ts'
import { useCallFigures } from './useCallFigures.ts'

type Props = Readonly<{ query: CallQuery; onChange: (query: CallQuery) => void }>

export function CallFilters({ query, onChange }: Props) {
  const { t } = useTranslation()
  const people = usePeople(query.by)
  return (
    <div className="filters-row">
      <Segmented<CallState>
        value={query.state}
        options={callStates.map((state) => ({ value: state, label: t(`calls.states.${state}`) }))}
        onChange={(state) => onChange({ ...query, state })}
        aria-label={t('calls.stateLabel')}
      />
      <Select
        className="call-person"
        allowClear
        showSearch
        value={query.by ?? null}
        placeholder={t('calls.anybody')}
        aria-label={t('calls.takenBy')}
        options={people.map((name) => ({ value: name, label: name }))}
        onChange={(by: string | null) => onChange({ ...query, by: by ?? undefined })}
      />
      <DayRange from={query.from} to={query.to} onChange={({ from, to }) => onChange({ ...query, from, to })} />
      <TextFilter value={query.text} placeholder={t('calls.search')} onChange={(text) => onChange({ ...query, text })} />
    </div>
  )
}

/** The people of the settings, whoever took a call today, and the one who is chosen. */
function usePeople(chosen: string | undefined): string[] {
  const people = useSettings().data?.people ?? []
  const today = useCallFigures().data?.people.map(({ name }) => name) ?? []
  return [...new Set([...people, ...today, ...(chosen === undefined ? [] : [chosen])])]
}
