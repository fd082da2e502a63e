/** The picker behind DayRange, the largest part of antd: fetched late. */

import { DatePicker } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import { useFormats } from './FormatsProvider.tsx'

const dayText = 'YYYY-MM-DD'
const shownDay = 'YYYY/MM/DD'

/** Days are `YYYY-MM-DD`. */
export type Days = Readonly<{ from?: string | undefined; to?: string | undefined }>

type Props = Days & Readonly<{ onChange: (days: Days) => void }>

export default function DayPicker({ from, to, onChange }: Props) {
  const { t } = useTranslation()
  const { dateOf } = useFormats()
  const today = dayjs(dateOf(Date.now()))
  const back = (days: number): [Dayjs, Dayjs] => [today.subtract(days, 'day'), today]
  return (
    <DatePicker.RangePicker
      className="day-range"
      format={shownDay}
      allowEmpty={[true, true]}
      value={[from ? dayjs(from) : null, to ? dayjs(to) : null]}
      placeholder={[t('list.from'), t('list.to')]}
      presets={[
        { label: t('list.today'), value: back(0) },
        { label: t('list.yesterday'), value: [today.subtract(1, 'day'), today.subtract(1, 'day')] },
        { label: t('list.week'), value: back(6) },
        { label: t('list.month'), value: back(29) },
      ]}
      onChange={(range) => onChange({ from: range?.[0]?.format(dayText), to: range?.[1]?.format(dayText) })}
    />
  )
}
