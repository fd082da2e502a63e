/** How many wait, and the two ways out of the noise: a quarter of an hour of quiet, or the desk itself. */

import { useTranslation } from 'react-i18next'
import { useOffice } from '../../bridge/hooks.ts'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { useNow } from '../../parts/useNow.ts'
import { useMachine } from '../machine/useMachine.ts'

export function CardHead({ count }: Readonly<{ count: number }>) {
  const { t } = useTranslation()
  const { client } = useOffice()
  // What the program did not hear is seen at once: it stays as it was.
  const openDesk = () => void client.machine.openCall({ orderNo: null }).catch(() => undefined)
  return (
    <header className="card-head">
      <h1 aria-live="assertive">
        <span>{t('card.title')}</span> <strong>{t('calls.queue', { count })}</strong>
      </h1>
      <Sound />
      <button type="button" className="card-plain" onClick={openDesk}>
        {t('card.desk')}
      </button>
    </header>
  )
}

function Sound() {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const { client } = useOffice()
  const now = useNow(5_000)
  const until = useMachine().data?.silentUntil ?? null
  const isSilent = until !== null && now < until
  const turn = () => void client.machine.silence({ isSilent: !isSilent }).catch(() => undefined)
  return (
    <button type="button" className="card-plain" title={t('card.silenceWhy')} onClick={turn} aria-pressed={isSilent}>
      {isSilent ? t('card.silentUntil', { at: moment(until, now) }) : t('card.silence')}
    </button>
  )
}
