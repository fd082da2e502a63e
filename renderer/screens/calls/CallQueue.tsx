/** The queue of phone orders at the right of every screen: it stays, counts and rings until each was taken. Never modal. */

import { BellOutlined, MutedOutlined, SoundOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Order } from '../../../shared/domain/entities.ts'
import { wallTimeIn } from '../../../shared/domain/wallTime.ts'
import { useOffice } from '../../bridge/hooks.ts'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { useNow } from '../../parts/useNow.ts'
import { useStatus } from '../frame/useStatus.ts'
import { useMachine } from '../machine/useMachine.ts'
import { useSettings } from '../settings/useSettings.ts'
import { CallCard } from './CallCard.tsx'
import { type Alarm, useRing } from './useRing.ts'
import { useSpeech } from './useSpeech.ts'
import { useWaitingCalls } from './useWaitingCalls.ts'

/** Cards drawn at once; nobody reads further down while the first still wait. */
const mostCards = 20
/** Until the shop's own are there, a call rings as in a new shop. */
const usualRing = { volume: 70, quiet: { isOn: false, from: '22:00', to: '07:00', ring: 'soft' } } as const
const usualZone = 'Asia/Taipei'
const anyTime = '12:00'

export function CallQueue() {
  const { data: calls = [] } = useWaitingCalls()
  const now = useNow(1000)
  const alarm = useAlarm(calls, now)
  if (alarm === null) return null
  return <Queue calls={calls} now={now} alarm={alarm} />
}

function useAlarm(calls: readonly Order[], now: number): Alarm | null {
  const zone = useStatus().data?.zone ?? usualZone
  const settings = useSettings().data?.ring ?? usualRing
  const hasQuietHours = settings.quiet.isOn
  // Only quiet hours ask for the time of day, and to tell it costs the browser a while before its first picture.
  const wallTimeOf = useMemo(() => (hasQuietHours ? wallTimeIn(zone) : () => anyTime), [hasQuietHours, zone])
  const since = calls[0]?.createdAt ?? null
  const { data, isError } = useMachine()
  // Where nobody can say who rings, the page does: twice is better than never.
  const machine = isError ? null : data
  const alarm = useRing({ since, settings, wallTimeOf, machine }, now)
  useSpeech(calls, alarm)
  return alarm
}

function Queue({ calls, now, alarm }: Readonly<{ calls: readonly Order[]; now: number; alarm: Alarm }>) {
  const { t } = useTranslation()
  const more = calls.length - mostCards
  const { state, ringing } = alarm
  return (
    <aside
      className={`queue queue-level-${ringing.level}`}
      aria-label={t('calls.queueLabel')}
      data-ring={state}
      data-ring-level={ringing.level}
      data-ring-quiet={ringing.quiet ?? 'no'}
    >
      <h2 aria-live="assertive">
        <span>{t('calls.title')}</span>
        <strong>{t('calls.queue', { count: calls.length })}</strong>
      </h2>
      <RingState alarm={alarm} />
      <ol>
        {calls.slice(0, mostCards).map((call, index) => (
          <CallCard key={call.orderNo} call={call} now={now} isFirst={index === 0} />
        ))}
      </ol>
      {more > 0 && <p className="quiet">{t('calls.more', { count: more })}</p>}
    </aside>
  )
}

/** Why nothing, or less, is heard; a plain ring needs no words. */
function RingState({ alarm: { state, ringing, allow } }: Readonly<{ alarm: Alarm }>) {
  const { t } = useTranslation()
  if (ringing.quiet !== null)
    return (
      <p className="queue-ring">
        <BellOutlined aria-hidden />
        <span>{t(`calls.quiet.${ringing.quiet}`)}</span>
      </p>
    )
  if (state === 'silent')
    return (
      <p className="queue-ring">
        <MutedOutlined aria-hidden />
        <span>{t('calls.volumeOff')}</span>
      </p>
    )
  if (state === 'paused') return <Paused />
  if (state === 'elsewhere') return <p className="queue-ring">{t('calls.ringsElsewhere')}</p>
  if (state !== 'blocked') return null
  return (
    <Alert
      type="warning"
      title={t('calls.soundBlocked')}
      action={
        <Button size="small" icon={<SoundOutlined aria-hidden />} onClick={() => void allow()}>
          {t('calls.soundOn')}
        </Button>
      }
    />
  )
}

/** Somebody wished for quiet; it ends by itself, or sooner. */
function Paused() {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const { client } = useOffice()
  const until = useMachine().data?.silentUntil ?? null
  if (until === null) return null
  // What the program could not be told is still on the screen, with the button to tell it again.
  const resume = () => void client.machine.silence({ isSilent: false }).catch(() => undefined)
  return (
    <p className="queue-ring">
      <MutedOutlined aria-hidden />
      <span>{t('calls.pausedUntil', { at: moment(until, Date.now()) })}</span>
      <Button size="small" icon={<SoundOutlined aria-hidden />} onClick={resume}>
        {t('calls.soundAgain')}
      </Button>
    </p>
  )
}
