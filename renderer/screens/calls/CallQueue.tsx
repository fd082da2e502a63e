/** The queue of phone orders at the right of every screen: it stays, counts and rings until each was taken. */

import { SoundOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNow } from '../../parts/useNow.ts'
import { CallCard } from './CallCard.tsx'
import { useRing } from './useRing.ts'
import { useWaitingCalls } from './useWaitingCalls.ts'

/** Cards drawn at once; nobody reads further down while the first still wait. */
const mostCards = 20

export function CallQueue() {
  const { data: calls = [] } = useWaitingCalls()
  const { isBlocked, allow } = useRing(calls.length > 0)
  if (calls.length === 0) return null
  return <Queue calls={calls} isBlocked={isBlocked} onAllow={() => void allow()} />
}

type Props = Readonly<{ calls: Parameters<typeof CallCard>[0]['call'][]; isBlocked: boolean; onAllow: () => void }>

function Queue({ calls, isBlocked, onAllow }: Props) {
  const { t } = useTranslation()
  const now = useNow(1000)
  const more = calls.length - mostCards
  return (
    <aside className="queue" aria-label={t('calls.queueLabel')}>
      <h2 aria-live="assertive">
        <span>{t('calls.title')}</span>
        <strong>{t('calls.queue', { count: calls.length })}</strong>
      </h2>
      {isBlocked && (
        <Alert
          type="warning"
          title={t('calls.soundBlocked')}
          action={
            <Button size="small" icon={<SoundOutlined aria-hidden />} onClick={onAllow}>
              {t('calls.soundOn')}
            </Button>
          }
        />
      )}
      <ol>
        {calls.slice(0, mostCards).map((call) => (
          <CallCard key={call.orderNo} call={call} now={now} />
        ))}
      </ol>
      {more > 0 && <p className="quiet">{t('calls.more', { count: more })}</p>}
    </aside>
  )
}
