/** The call that waits longest, to be read from afar; Enter takes it as soon as the card has the keyboard. */

import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Order } from '../../../shared/domain/entities.ts'
import { levelAfter } from '../../../shared/domain/ringing.ts'
import { useOffice } from '../../bridge/hooks.ts'
import { waitingTime } from '../../parts/ages.ts'
import { Wish } from '../calls/Wish.tsx'

type Props = Readonly<{ call: Order; now: number; isTaking: boolean; onTake: () => void }>

export function FirstCall({ call, now, isTaking, onTake }: Props) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const waited = now - call.createdAt
  const open = () => void client.machine.openCall({ orderNo: call.orderNo }).catch(() => undefined)
  return (
    <article className={`call call-level-${levelAfter(waited)}`}>
      <header>
        <strong className="call-name">{call.customerName ?? t('calls.unknownCaller')}</strong>
        <time className="call-wait" title={t('calls.waited', { time: waitingTime(waited) })}>
          {waitingTime(waited)}
        </time>
      </header>
      <Wish call={call} />
      <footer>
        <button
          ref={useFirstFocus()}
          type="button"
          className="card-take"
          disabled={isTaking}
          // A key that is held down, or the second half of a double press, takes no second call.
          onKeyDown={(event) => event.repeat && event.preventDefault()}
          onClick={({ detail }) => detail <= 1 && onTake()}
        >
          <span>{t('calls.take')}</span> <span className="call-key">⏎</span>
        </button>
        <button type="button" className="card-plain" onClick={open}>
          {t('card.open')}
        </button>
      </footer>
    </article>
  )
}

/** Whatever comes to be first has the keyboard. */
function useFirstFocus() {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const focus = () => button.current?.focus()
    focus()
    window.addEventListener('focus', focus)
    return () => window.removeEventListener('focus', focus)
  }, [])
  return button
}
