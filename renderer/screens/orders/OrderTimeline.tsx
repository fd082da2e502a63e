/** Everything that happened to an order, newest first: each delivery, which opens to its body, and each person's act. */

import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderHistory, OrderPassage } from '../../../shared/contract/orderActs.ts'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { StateTag } from '../../parts/StateTag.tsx'
import { useAuditWords } from '../settings/auditWords.ts'
import { EventBody } from '../settings/EventBody.tsx'
import { FromTo } from './FieldPast.tsx'
import { useFieldWords } from './fieldWords.ts'

/** What fits beside the rest of the drawer; the others are one press away. */
const firstShown = 10

export function OrderTimeline({ history }: Readonly<{ history: OrderHistory }>) {
  const { t } = useTranslation()
  const [isAll, setAll] = useState(false)
  const { passages, isWhole, isEmptied } = history
  const shown = isAll ? passages : passages.slice(0, firstShown)
  return (
    <>
      <ol className="timeline">
        {shown.map((passage) => (
          <Passage key={passage.id} passage={passage} isFirst={isWhole && passage === passages.at(-1)} />
        ))}
      </ol>
      {shown.length < passages.length && (
        <Button type="link" onClick={() => setAll(true)}>
          {t('orders.timelineMore', { count: passages.length - shown.length })}
        </Button>
      )}
      {!isWhole && shown.length === passages.length && <p className="quiet">{t('orders.timelineCut')}</p>}
      {isEmptied && <p className="quiet">{t('orders.pastEmptied')}</p>}
    </>
  )
}

type Props = Readonly<{ passage: OrderPassage; isFirst: boolean }>

function Passage({ passage, isFirst }: Props) {
  const { t } = useTranslation()
  const { exact } = useFormats()
  const words = useAuditWords()
  const [isOpen, setOpen] = useState(false)
  const { eventId, eventType } = passage
  const isAct = eventType === null || passage.action !== 'WEBHOOK_RECEIVED'
  return (
    <li className={isAct ? 'is-act' : undefined}>
      <div className="passage-head">
        <time>{exact(passage.at)}</time>
        <span className="who">{words.actor(passage.actor)}</span>
        {eventId === null ? (
          <span>{words.action(passage.action)}</span>
        ) : (
          <Button type="link" size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isAct ? words.action(passage.action) : words.type(eventType ?? '')}
          </Button>
        )}
        <PassageEnd passage={passage} />
      </div>
      {/* A new order's fields are what the drawer shows; only later changes are told one by one. */}
      {isFirst ? <p className="quiet">{t('orders.timelineFirst')}</p> : <Moves passage={passage} />}
      {isOpen && eventId !== null && <EventBody id={eventId} />}
    </li>
  )
}

/** Said only where a delivery did not simply apply. */
function PassageEnd({ passage: { isSuccess, outcome } }: Readonly<{ passage: OrderPassage }>) {
  const { t } = useTranslation()
  const words = useAuditWords()
  if (!isSuccess) return <StateTag tone="bad">{t('audit.failed')}</StateTag>
  if (outcome === 'duplicate' || outcome === 'stale') return <StateTag tone="plain">{words.outcome(outcome)}</StateTag>
  return null
}

function Moves({ passage }: Readonly<{ passage: OrderPassage }>) {
  const { label } = useFieldWords()
  if (passage.moves.length === 0) return null
  return (
    <ul>
      {passage.moves.map((move) => (
        <li key={move.field}>
          <span className="quiet">{label(move.field)}</span> <FromTo move={move} />
        </li>
      ))}
    </ul>
  )
}
