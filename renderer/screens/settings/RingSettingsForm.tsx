/** How phone orders ring in the whole shop: how loud, and when softer or not at all. */

import { SoundOutlined } from '@ant-design/icons'
import { Button, Input, Segmented, Slider, Switch } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QuietHours, RingSettings } from '../../../shared/contract/settings.ts'
import { ringingAt } from '../../../shared/domain/ringing.ts'
import { ringer } from '../calls/useRing.ts'
import { SettingsSection } from './SettingsSection.tsx'
import { useChangeSettings } from './useChangeSettings.ts'

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
  /** What was asked for last, so that two quick changes do not undo each other while the first is on its way. */
  const wanted = useRef(quiet)
  useEffect(() => {
    wanted.current = quiet
  }, [quiet])
  const set = (part: Partial<QuietHours>) => {
    wanted.current = { ...wanted.current, ...part }
    void change({ ring: { ...ring, quiet: wanted.current } })
  }
  return (
    <>
      <div className="settings-row">
        <Switch checked={quiet.isOn} aria-label={t('settings.quiet')} onChange={(isOn) => set({ isOn })} />
        <WallTime time={quiet.from} label={t('settings.quietFrom')} isOff={!quiet.isOn} onChange={(from) => set({ from })} />
        <WallTime time={quiet.to} label={t('settings.quietTo')} isOff={!quiet.isOn} onChange={(to) => set({ to })} />
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

type WallTimeProps = Readonly<{ time: string; label: string; isOff: boolean; onChange: (time: string) => void }>

/** A time on the shop's wall; it counts once the field is left, so that a time half typed never does. */
function WallTime({ time, label, isOff, onChange }: WallTimeProps) {
  const [text, setText] = useState(time)
  useEffect(() => setText(time), [time])
  const keep = () => {
    if (text === '') setText(time)
    else if (text !== time) onChange(text)
  }
  return (
    <Input
      className="wall-time"
      type="time"
      value={text}
      disabled={isOff}
      prefix={label}
      aria-label={label}
      onChange={(event) => setText(event.target.value)}
      onBlur={keep}
      onPressEnter={keep}
    />
  )
}
