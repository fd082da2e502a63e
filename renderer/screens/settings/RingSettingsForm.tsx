/** How phone orders ring in the whole shop: how loud, and when softer or not at all. */

import { SoundOutlined } from '@ant-design/icons'
import { Button, Segmented, Slider, Switch, TimePicker } from 'antd'
import dayjs from 'dayjs'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QuietHours, RingSettings } from '../../../shared/contract/settings.ts'
import { ringingAt } from '../calls/escalation.ts'
import { ringer } from '../calls/useRing.ts'
import { SettingsSection } from './SettingsSection.tsx'
import { useChangeSettings } from './useChangeSettings.ts'

const shownTime = 'HH:mm'
/** How long somebody has waited at each level. */
const trials = [
  ['first', 0],
  ['second', 120_000],
  ['third', 300_000],
] as const

export function RingSettingsForm({ ring }: Readonly<{ ring: RingSettings }>) {
  const { t } = useTranslation()
  return (
    <SettingsSection
      title={t('settings.sound')}
      why={t('settings.soundWhy')}
      facts={[
        { key: 'volume', label: t('settings.volume'), value: <Volume ring={ring} /> },
        { key: 'quiet', label: t('settings.quiet'), value: <Quiet ring={ring} /> },
      ]}
    />
  )
}

function Volume({ ring }: Readonly<{ ring: RingSettings }>) {
  const { t } = useTranslation()
  const { change } = useChangeSettings()
  const [volume, setVolume] = useState(ring.volume)
  useEffect(() => setVolume(ring.volume), [ring.volume])
  const listen = async (waitedMs: number) => {
    if (!(await ringer.allow())) return
    const now = Date.now()
    const { level, gain } = ringingAt(now - waitedMs, now, { volume, quiet: { ...ring.quiet, isOn: false } }, '')
    ringer.schedule([{ at: now, level, gain }], now)
  }
  return (
    <>
      <div className="settings-row">
        <Slider
          className="settings-slider"
          value={volume}
          step={5}
          ariaLabelForHandle={t('settings.volume')}
          tooltip={{ formatter: (value) => t('settings.percent', { value: value ?? 0 }) }}
          onChange={setVolume}
          onChangeComplete={(value) => void change({ ring: { ...ring, volume: value } })}
        />
        <span>{t('settings.percent', { value: volume })}</span>
      </div>
      <div className="settings-row">
        {trials.map(([turn, waitedMs]) => (
          <Button key={turn} size="small" icon={<SoundOutlined aria-hidden />} onClick={() => void listen(waitedMs)}>
            {t(`settings.soundTry.${turn}`)}
          </Button>
        ))}
      </div>
      {volume === 0 && <p className="settings-warning">{t('settings.volumeOff')}</p>}
    </>
  )
}

function Quiet({ ring }: Readonly<{ ring: RingSettings }>) {
  const { t } = useTranslation()
  const { change } = useChangeSettings()
  const { quiet } = ring
  const set = (part: Partial<QuietHours>) => void change({ ring: { ...ring, quiet: { ...quiet, ...part } } })
  return (
    <>
      <div className="settings-row">
        <Switch checked={quiet.isOn} aria-label={t('settings.quiet')} onChange={(isOn) => set({ isOn })} />
        <TimePicker.RangePicker
          className="quiet-hours"
          format={shownTime}
          minuteStep={5}
          order={false}
          allowClear={false}
          disabled={!quiet.isOn}
          value={[dayjs(quiet.from, shownTime), dayjs(quiet.to, shownTime)]}
          onChange={(range) => {
            const [from, to] = [range?.[0]?.format(shownTime), range?.[1]?.format(shownTime)]
            if (from !== undefined && to !== undefined) set({ from, to })
          }}
        />
        <Segmented<QuietHours['ring']>
          disabled={!quiet.isOn}
          value={quiet.ring}
          aria-label={t('settings.quietRing')}
          options={[
            { value: 'soft', label: t('settings.quietSoft') },
            { value: 'silent', label: t('settings.quietSilent') },
          ]}
          onChange={(next) => set({ ring: next })}
        />
      </div>
      <p className="quiet">{t('settings.quietWhy')}</p>
    </>
  )
}
