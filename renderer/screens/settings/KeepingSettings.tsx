/** How long the text of deliveries is kept; a shorter time is asked about first, because what is emptied is gone. */

import { App, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { KeepMonths } from '../../../shared/contract/settings.ts'
import { SettingsSection } from './SettingsSection.tsx'
import { useChangeSettings } from './useChangeSettings.ts'

const monthsInYear = 12
const choices = [null, 12, 24, 36, 60] as const satisfies readonly KeepMonths[]

/** A choice needs a name of its own where null is one of them. */
const keyOf = (months: KeepMonths): string => String(months)
const isShorter = (next: KeepMonths, before: KeepMonths): next is NonNullable<KeepMonths> =>
  next !== null && (before === null || next < before)

export function KeepingSettings({ keepMonths }: Readonly<{ keepMonths: KeepMonths }>) {
  const { t } = useTranslation()
  return (
    <SettingsSection
      title={t('settings.keepTitle')}
      facts={[{ key: 'bodies', label: t('settings.keep'), value: <Bodies keepMonths={keepMonths} /> }]}
    />
  )
}

function Bodies({ keepMonths }: Readonly<{ keepMonths: KeepMonths }>) {
  const { t } = useTranslation()
  const { modal } = App.useApp()
  const { change, isChanging } = useChangeSettings()
  const choose = (key: string) => {
    const next = choices.find((each) => keyOf(each) === key)
    if (next === undefined) return
    if (!isShorter(next, keepMonths)) return void change({ keepMonths: next })
    modal.confirm({
      title: t('settings.keepAsk', { count: next / monthsInYear }),
      content: t('settings.keepAskWhy'),
      okText: t('settings.keepSure'),
      okButtonProps: { danger: true },
      cancelText: t('person.cancel'),
      onOk: () => void change({ keepMonths: next }),
    })
  }
  return (
    <>
      <Select
        className="settings-text"
        aria-label={t('settings.keep')}
        value={keyOf(keepMonths)}
        loading={isChanging}
        options={choices.map((each) => ({
          value: keyOf(each),
          label: each === null ? t('settings.keepForEver') : t('settings.keepYears', { count: each / monthsInYear }),
        }))}
        onChange={choose}
      />
      <p className="quiet">{t('settings.keepWhy')}</p>
    </>
  )
}
