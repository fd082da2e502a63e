/** One phone order that waits: who calls, from where, for what, for how long, what they had before; Enter takes it when the card has the focus. */

import { Button } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Order } from '../../../shared/domain/entities.ts'
import { levelAfter } from '../../../shared/domain/ringing.ts'
import { waitingTime } from '../../parts/ages.ts'
import { isComposing } from '../../parts/composing.ts'
import { hrefOf } from '../../parts/route.ts'
import { CallerFacts } from './CallerFacts.tsx'
import { useTake } from './useTake.tsx'
import { Wish } from './Wish.tsx'

type Props = Readonly<{ call: Order; now: number; isFirst: boolean }>

/** Only the first card, and the one that has the focus, show the caller's history: the others must still be in sight. */
export function CallCard({ call, now, isFirst }: Props) {
  const { t } = useTranslation()
  const { take, isTaking } = useTake()
  const [hasFocus, setFocus] = useState(false)
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Enter' || event.target !== event.currentTarget || isComposing(event.nativeEvent)) return
    event.preventDefault()
    if (!isTaking) void take(call)
  }
  const name = call.customerName ?? t('calls.unknownCaller')
  const waited = now - call.createdAt
  return (
    <li>
      <article
        className={`call call-level-${levelAfter(waited)}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the whole card is what Enter takes
        tabIndex={0}
        aria-label={name}
        onKeyDown={onKeyDown}
        onFocus={() => setFocus(true)}
        onBlur={({ currentTarget, relatedTarget }) => setFocus(currentTarget.contains(relatedTarget))}
      >
        <header>
          <strong className="call-name">{name}</strong>
          <time className="call-wait" title={t('calls.waited', { time: waitingTime(waited) })}>
            {waitingTime(waited)}
          </time>
        </header>
        <Wish call={call} />
        {(isFirst || hasFocus) && <CallerFacts call={call} />}
        <footer>
          <Button type="primary" block loading={isTaking} onClick={() => void take(call)}>
            <span>{t('calls.take')}</span>
            <span className="call-key">⏎</span>
          </Button>
          <a href={hrefOf(['calls', call.orderNo])}>{t('calls.open')}</a>
        </footer>
      </article>
    </li>
  )
}
